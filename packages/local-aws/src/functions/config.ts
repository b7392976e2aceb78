import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Model } from '../assembly/model.ts';

const Properties = z.object({
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string().regex(/^[^.]+\.[A-Za-z_$][\w$]*$/, 'a file and an export, as in index.handler'),
  Runtime: z.string().startsWith('nodejs', 'a runtime of Node.js'),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).optional(),
  Timeout: z.coerce.number().default(3),
  MemorySize: z.coerce.number().default(128),
});

/** A function as its template describes it. */
export interface FunctionConfig {
  readonly name: string;
  readonly arn: string;
  readonly logicalId: string;
  /** The file that exports the handler. */
  readonly file: string;
  readonly handler: string;
  readonly exportName: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * @param patience - how many times as long as its template says each may take.
 * @throws {Error} naming the function whose code or properties cannot be used.
 */
export const functionsOf = (model: Model, patience = 1): FunctionConfig[] =>
  model.of('AWS::Lambda::Function').map(({ ref, attributes, logicalId, properties }) => {
    const parsed = Properties.safeParse(properties);
    if (!parsed.success) throw new Error(`${logicalId}: ${z.prettifyError(parsed.error)}`);
    const { Code, Handler, Environment, Timeout, MemorySize } = parsed.data;
    const folder = model.assets.get(Code.S3Key);
    if (folder === undefined) throw new Error(`${logicalId}: the assembly has no asset ${Code.S3Key}`);
    const [base = '', exportName = ''] = Handler.split('.');
    return {
      name: ref,
      arn: attributes['Arn'] ?? '',
      logicalId,
      file: fileOf(folder, base),
      handler: Handler,
      exportName,
      timeoutSeconds: Timeout * patience,
      memoryMegabytes: MemorySize,
      variables: Environment?.Variables ?? {},
    };
  });

const fileOf = (folder: string, base: string): string => {
  const found = ['.mjs', '.js', '.cjs'].map((end) => join(folder, base + end)).find(existsSync);
  if (!found) throw new Error(`${folder} has no ${base}.mjs`);
  return found;
};
