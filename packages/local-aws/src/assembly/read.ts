import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      environment: z.string().optional(),
      properties: z
        .object({ templateFile: z.string().optional(), stackName: z.string().optional(), file: z.string().optional() })
        .optional(),
    }),
  ),
});

const AssetManifest = z.object({
  files: z
    .record(
      z.string(),
      z.object({
        source: z.object({ path: z.string().optional() }),
        destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
      }),
    )
    .optional(),
});

export const Template = z.object({
  Resources: z
    .record(
      z.string(),
      z.object({ Type: z.string(), Properties: z.unknown().optional(), Condition: z.string().optional() }),
    )
    .default({}),
  Outputs: z
    .record(
      z.string(),
      z.object({
        Value: z.unknown(),
        Export: z.object({ Name: z.unknown() }).optional(),
        Condition: z.string().optional(),
      }),
    )
    .default({}),
  Parameters: z.record(z.string(), z.object({ Type: z.string(), Default: z.unknown().optional() })).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).default({}),
});
export type Template = z.output<typeof Template>;

/** One stack of an assembly: its template as it would be deployed. */
export interface StackTemplate {
  /** For a stack within another, `<the name of that stack>/<logical id>`. */
  readonly name: string;
  /** The file of its template. */
  readonly file: string;
  readonly template: Template;
}

/** What a synthesis left behind, for one environment. */
export interface Assembly {
  readonly account: string;
  readonly region: string;
  readonly stacks: readonly StackTemplate[];
  /** The folder of each asset, by the key that templates know it by. */
  readonly assets: ReadonlyMap<string, string>;
}

export const parseFile = <T>(schema: z.ZodType<T>, path: string): T =>
  schema.parse(JSON.parse(readFileSync(path, 'utf8')));

/**
 * Reads the templates and assets in the folder of a cloud assembly, without the stacks within stacks.
 * @throws {Error} when there is no stack, or when its stacks are meant for more than one environment.
 */
export const readOuter = (folder: string): Assembly => {
  const artifacts = Object.entries(parseFile(Manifest, join(folder, 'manifest.json')).artifacts);
  const stacks = artifacts.flatMap(([id, { type, properties, environment }]) =>
    type === 'aws:cloudformation:stack' && properties?.templateFile
      ? [{ id, environment, file: properties.templateFile, name: properties.stackName ?? id }]
      : [],
  );
  const environments = new Set(stacks.map(({ environment }) => environment));
  if (environments.size !== 1) {
    throw new Error(`${folder} must hold stacks of one environment, and holds ${environments.size}`);
  }
  const assets = artifacts.flatMap(([, { type, properties }]) =>
    type === 'cdk:asset-manifest' && properties?.file ? assetsOf(folder, properties.file) : [],
  );
  return {
    ...environmentOf([...environments][0]),
    stacks: stacks.map(({ name, file }) => {
      const path = join(folder, file);
      return { name, file: path, template: parseFile(Template, path) };
    }),
    assets: new Map(assets),
  };
};

const assetsOf = (folder: string, file: string): [string, string][] =>
  Object.values(parseFile(AssetManifest, join(folder, file)).files ?? {}).flatMap(({ source, destinations }) =>
    Object.values(destinations).map(({ objectKey }): [string, string] => [objectKey, join(folder, source.path ?? '')]),
  );

/** A synthesis that names no account or region leaves words in their place. */
const environmentOf = (text = ''): { account: string; region: string } => {
  const [account = '', region = ''] = text.replace('aws://', '').split('/');
  return {
    account: /^\d{12}$/.test(account) ? account : '000000000000',
    region: /^[a-z]+-[a-z]+-\d$/.test(region) ? region : 'eu-west-1',
  };
};
