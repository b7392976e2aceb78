import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Client } from 'local-aws/issuer/grants.ts';
import { parse } from 'yaml';
import * as z from 'zod';
import { scopes } from '#shared/api/routes.ts';

/** The application that may create programmes on this machine. */
export const operator = 'beheer';
/** The secret of every application on this machine, where there is nothing to keep secret. */
export const localSecret = 'lokaal';

const File = z.object({ apps: z.array(z.object({ id: z.string(), actsFor: z.string() })) });
const folder = fileURLToPath(new URL('../../programmes', import.meta.url));

/** Who may ask for tokens: the operator, and every application that a programme file knows. */
export const localClients = (): Client[] => [
  client(operator, ['programmes.manage', 'programmes.read']),
  ...appsOfProgrammes().map(({ id, actsFor }) =>
    client(
      id,
      scopes.filter((scope) => scope !== 'programmes.manage' || actsFor === 'programmabureau'),
    ),
  ),
];

const client = (clientId: string, granted: readonly string[]): Client => ({
  clientId,
  clientSecret: localSecret,
  scopes: granted,
});

/** A file that does not read as a programme has no applications; importing it says what is wrong with it. */
const appsOfProgrammes = (): { id: string; actsFor: string }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => {
      const file = File.safeParse(parse(readFileSync(join(folder, name), 'utf8'), { logLevel: 'silent' }));
      return file.success ? file.data.apps : [];
    });
