import { beforeAll, describe, expect, test } from 'vitest';
import { capabilities, type Owner, owners } from '#shared/runtime/capabilities.ts';
import { files, reachedBy, sourceOf } from './modules.ts';

const domain = files(
  'functions/*/domain/**/*.ts',
  'functions/*/terms/**/*.ts',
  'shared/vocabulary/**/*.ts',
  'shared/calendar/**/*.ts',
  'shared/authority/**/*.ts',
);
const application = files('functions/**/*.ts', 'shared/**/*.ts');
const functionsFiles = files('functions/**/*.ts');
const isWithin = (owner: string, file: string): boolean => file.startsWith(`functions/${owner}/`);

describe('the domain', () => {
  let reached: Map<string, ReadonlySet<string>>;
  beforeAll(async () => {
    reached = await reachedBy(domain);
  });

  test('is what the tests below look at', () => {
    expect(domain.length).toBeGreaterThan(30);
    expect(domain).toContain('functions/frameworks/domain/move.ts');
    expect(domain).toContain('shared/authority/authority.ts');
  });

  test.each(domain)('%s reaches no AWS, no HTTP, no database, no clock and no settings', (file) => {
    const forbidden =
      /^(@aws-sdk\/|@middy\/|aws-|hono|jose|node:(http|https|net|fs|timers|child_process))|^shared\/(http|dynamo|runtime|observability)\//;
    // The clock as a type and the table of capabilities are no clock and no settings, but the domain needs neither.
    expect([...(reached.get(file) ?? [])].filter((module) => forbidden.test(module))).toEqual([]);
  });

  test.each(domain)('%s is given the time and reads no environment', (file) => {
    const code = sourceOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(code).not.toMatch(
      /Date\.now|new Date\(\s*\)|Temporal\.Now|performance\.now|process\.|Math\.random|randomUUID|console\./,
    );
  });
});

describe('the application', () => {
  test('reads its environment in the runtime and nowhere else', () => {
    const readers = application.filter((file) => /process\.env/.test(sourceOf(file)));
    expect(readers.filter((file) => !file.startsWith('shared/runtime/'))).toEqual([]);
  });

  test('takes the present moment from its clock and nowhere else', () => {
    const now = /Date\.now\(|new Date\(\s*\)|Temporal\.Now/;
    const readers = application.filter((file) => now.test(sourceOf(file).replace(/\/\*[\s\S]*?\*\//g, '')));
    expect(readers).toEqual(['shared/runtime/clock.ts']);
  });
});

describe('a record', () => {
  /** Services that keep records: the owners of tables, and those whose records lie in the table of another. */
  const keepers = [...owners, 'reviews', 'calendar', 'overview'];
  /** The entities of each, as its `records.ts` (or the ledger of the mail) defines them. */
  const entitiesOf = (owner: string): string[] => {
    const file = owner === 'mail' ? 'functions/mail/ledger.ts' : `functions/${owner}/records.ts`;
    return [...sourceOf(file).matchAll(/export const (\w+Entity) = defineEntity/g)].map(([, name = '']) => name);
  };

  test.each(keepers)('of %s is written by its own service alone', (owner) => {
    const entities = entitiesOf(owner);
    expect(entities.length).toBeGreaterThan(0);
    const writes = new RegExp(`\\.(insert|replace|put|change)\\(\\s*(${entities.join('|')})\\b`);
    const writers = functionsFiles.filter((file) => writes.test(sourceOf(file)));
    expect(writers.length).toBeGreaterThan(0);
    expect(writers.filter((file) => !isWithin(owner, file))).toEqual([]);
  });

  test.each(Object.entries(capabilities))(
    'is written by %s only where the table of capabilities says so',
    (name, row) => {
      const writes: readonly Owner[] = 'writes' in row ? row.writes : [];
      const service = name.split('/')[0];
      const foreign = writes.filter((owner) => owner !== service);
      // The publisher marks facts as sent in every table; nobody else writes what is another's.
      expect(foreign).toEqual(name === 'events/publish' ? [...owners] : []);
    },
  );
});
