import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import type { CfnRestApi } from 'aws-cdk-lib/aws-apigateway';
import type { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Environment } from '#infra/config/environment.ts';
import { localEnvironment } from '#infra/config/environments.ts';
import { harmOf } from '#infra/validation/harm.ts';
import { keptIn, type Release } from '#infra/validation/kept-resources.ts';
import { emptyBundles, type Properties, type Resource } from './support/templates.ts';

interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Parameters?: Readonly<Record<string, Properties>>;
}
type Templates = Readonly<Record<'data' | 'front' | 'application', Template>>;

const environment: Environment = localEnvironment({ issuer: 'http://localhost:4000' });

/** Synthesizes a copy of the application whose tables or constructs were changed. */
const copyWith = async (change: {
  tables?: () => Promise<void>;
  constructs?: (app: App) => void;
}): Promise<Templates> => {
  vi.resetModules();
  await change.tables?.();
  const { buildApp, stackNames } = await import('#infra/synthesize.ts');
  const outdir = mkdtempSync(join(tmpdir(), 'cdk-'));
  const app = buildApp(environment, { outdir, bundles: emptyBundles() });
  change.constructs?.(app);
  app.synth();
  const names = stackNames(environment);
  const read = (name: string) => JSON.parse(readFileSync(join(outdir, `${name}.template.json`), 'utf8')) as Template;
  return { data: read(names.data), front: read(names.front), application: read(names.application) };
};

const releaseOf = (templates: Templates): Release => ({
  data: keptIn(templates.data),
  front: keptIn(templates.front),
  application: keptIn(templates.application),
});

/** The same templates with exports, as the CDK would tie them: what is handed over becomes an export, what is taken an import. */
const tied = ({ data, front, application }: Templates): Release => {
  const isHanded = ({ Type }: Resource): boolean => Type === 'AWS::SSM::Parameter';
  const exporting = (template: Template): Release[string] => {
    const handed = Object.values(template.Resources).filter(isHanded);
    const Outputs = handed.map(({ Properties = {} }) => ({
      Value: Properties['Value'],
      Export: { Name: JSON.stringify(Properties['Value']) },
    }));
    return keptIn({ ...template, Outputs: Object.fromEntries(Outputs.map((one, at) => [`Output${at}`, one])) });
  };
  const valueOfName = new Map(
    [data, front].flatMap(({ Resources }) =>
      Object.values(Resources)
        .filter(isHanded)
        .map(({ Properties = {} }) => [Properties['Name'], JSON.stringify(Properties['Value'])] as const),
    ),
  );
  const imports = Object.values(application.Parameters ?? {}).flatMap(({ Default }) => valueOfName.get(Default) ?? []);
  return {
    data: exporting(data),
    front: exporting(front),
    application: { ...keptIn(application), imports },
  };
};

const childOf = (app: App, path: RegExp): unknown => {
  const found = app.node.findAll().find(({ node }) => path.test(node.path));
  if (!found) throw new Error(`There is no construct ${path}`);
  return found;
};

const withoutSubscriptions = async (): Promise<void> => {
  const { capabilities, owners } = await import('#shared/runtime/capabilities.ts');
  const { routes } = await import('#shared/api/routes.ts');
  const rows = capabilities as unknown as Record<string, { reads?: string[]; writes?: string[] }>;
  for (const [name, row] of Object.entries(rows)) {
    if (name.startsWith('subscriptions/')) delete rows[name];
    for (const list of [row.reads, row.writes])
      if (list?.includes('subscriptions')) list.splice(list.indexOf('subscriptions'), 1);
  }
  const table = routes as unknown as Record<string, { capability: string }>;
  for (const [name, { capability }] of Object.entries(table)) if (!(capability in rows)) delete table[name];
  (owners as unknown as string[]).splice(owners.indexOf('subscriptions'), 1);
  const { logMetrics } = await import('#infra/constructs/log-metrics.ts');
  for (const metric of Object.values(logMetrics) as unknown as { from: string[] }[])
    metric.from = metric.from.filter((name) => name in rows);
};

describe('a change that comes after the first deployment', { timeout: 240_000 }, () => {
  let before: Templates;
  beforeAll(async () => {
    before = await copyWith({});
  }, 240_000);
  const blocked = (after: Templates): number =>
    harmOf(tied(before), tied(after)).filter(({ what }) => what === 'export-in-use').length;
  const inTheWay = (after: Templates): string[] =>
    harmOf(releaseOf(before), releaseOf(after))
      .filter(({ what }) => what === 'export-in-use' || what === 'name-taken' || what === 'index-changes')
      .map(({ resource, what }) => `${resource} ${what}`);
  const taken = ({ application }: Templates): number => Object.keys(application.Parameters ?? {}).length;

  it('takes an owner out: with exports its table could never go', async () => {
    const after = await copyWith({ tables: withoutSubscriptions });
    expect(taken(before) - taken(after)).toBe(2);
    expect(inTheWay(after)).toEqual([]);
    expect(blocked(after)).toBe(2);
  });

  it('replaces an API: with exports its id could never change', async () => {
    const after = await copyWith({
      constructs: (app) => (childOf(app, /PartnerApi\/Api\/Resource$/) as CfnRestApi).overrideLogicalId('PartnersAnew'),
    });
    expect(inTheWay(after)).toEqual([]);
    expect(blocked(after)).toBe(1);
  });

  it('adds an index, and fails on two at once', async () => {
    const withIndexes = (...names: string[]) =>
      copyWith({
        tables: async () => {
          const { indexes } = await import('#infra/constructs/owner-table.ts');
          const ofMail = indexes.mail as { name: string; prefix: string }[];
          ofMail.push(...names.map((name) => ({ name, prefix: name })));
        },
      });
    expect(inTheWay(await withIndexes('person'))).toEqual([]);
    expect(inTheWay(await withIndexes('person', 'clock'))).toEqual([
      expect.stringMatching(/^MailTable\w+ index-changes$/),
    ]);
  });

  it('renames a function, and fails when only its construct gets another name', async () => {
    const rename = (functionName: string | undefined) =>
      copyWith({
        constructs: (app) => {
          const made = childOf(app, /Functions\/HealthMeasure\/Function\/Resource$/) as CfnFunction;
          made.overrideLogicalId('HealthMeasureAnew');
          if (functionName) made.functionName = functionName;
        },
      });
    expect(inTheWay(await rename('regio-deal-governance-local-health-look'))).toEqual([]);
    expect(inTheWay(await rename(undefined))).toEqual(['HealthMeasureAnew name-taken']);
  });
});
