import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Model } from '../assembly/model.ts';
import { type Operations, ServiceError } from '../endpoint/operation.ts';
import type { Store } from '../store/database.ts';
import { GenerateSecretString, generateSecret } from './generate.ts';

const Properties = z.object({
  Name: z.string().optional(),
  SecretString: z.string().optional(),
  GenerateSecretString: GenerateSecretString.optional(),
});
const GetSecretValue = z.object({ SecretId: z.string(), VersionStage: z.string().default('AWSCURRENT') });

const schema = `CREATE TABLE IF NOT EXISTS secret (
  arn TEXT PRIMARY KEY, name TEXT NOT NULL, value TEXT NOT NULL, version TEXT NOT NULL, madeAt INTEGER NOT NULL) STRICT`;

interface Row {
  readonly arn: string;
  readonly name: string;
  readonly value: string;
  readonly version: string;
  readonly madeAt: number;
}

const nameOf = (ref: string): string =>
  ref
    .split(':secret:')
    .at(-1)
    ?.replace(/-[0-9a-f]{6}$/, '') ?? ref;

/** The ARN of the secret that a name or an ARN stands for; what stands for none is given as it is. */
export const secretArnIn = (model: Model): ((id: string) => string) => {
  const secrets = model.of('AWS::SecretsManager::Secret');
  return (id) => secrets.find(({ ref }) => ref === id || nameOf(ref) === id)?.ref ?? id;
};

/**
 * Makes the secrets of the application that do not exist yet, and answers for all of them.
 * @throws {Error} naming the secret that cannot be made.
 */
export const openSecrets = ({ db }: Store, model: Model): Operations => {
  db.exec(schema);
  const insert = db.prepare('INSERT OR IGNORE INTO secret (arn, name, value, version, madeAt) VALUES (?, ?, ?, ?, ?)');
  for (const { ref, logicalId, properties } of model.of('AWS::SecretsManager::Secret')) {
    const parsed = Properties.safeParse(properties);
    if (!parsed.success) throw new Error(`${logicalId}: ${z.prettifyError(parsed.error)}`);
    const { SecretString, GenerateSecretString: wishes } = parsed.data;
    const value = SecretString ?? generateSecret(wishes ?? GenerateSecretString.parse({}));
    insert.run(ref, parsed.data.Name ?? nameOf(ref), value, randomUUID(), Date.now());
  }
  return {
    'secretsmanager.GetSecretValue': (body) => {
      const parsed = GetSecretValue.safeParse(body);
      if (!parsed.success) throw new ServiceError('InvalidParameterException', z.prettifyError(parsed.error));
      const { SecretId: id, VersionStage: stage } = parsed.data;
      const row = db.prepare('SELECT * FROM secret WHERE arn = ? OR name = ?').get(id, id) as Row | undefined;
      // Nothing is rotated on one machine: there is no version before the present one.
      if (!row || stage !== 'AWSCURRENT') {
        throw new ServiceError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
      }
      return {
        ARN: row.arn,
        Name: row.name,
        SecretString: row.value,
        VersionId: row.version,
        VersionStages: ['AWSCURRENT'],
        CreatedDate: row.madeAt / 1000,
      };
    },
  };
};
