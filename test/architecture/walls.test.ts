import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { beforeAll, describe, expect, test } from 'vitest';
import config from '../../.dependency-cruiser.mjs';
import { root } from './modules.ts';

const { options, ...ruleSet } = config;

const violations = async (baseDir: string): Promise<ICruiseResult['summary']['violations']> => {
  const { output } = await cruise(['functions', 'shared', 'packages', 'client'], {
    ...options,
    baseDir,
    validate: true,
    ruleSet,
  });
  return (output as ICruiseResult).summary.violations;
};

/** A house of its own in which each of these files has these lines. */
const houseOf = (files: Readonly<Record<string, string>>): string => {
  const house = mkdtempSync(join(tmpdir(), 'house-'));
  for (const [path, lines] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), lines);
  }
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  return house;
};
const imports = (module: string): string => `import type { x } from '#${module}';\nexport type y = typeof x;\n`;

/** Of each rule: a file, and an import that it forbids there. */
const broken: Readonly<Record<string, readonly [file: string, module: string]>> = {
  'shared-knows-no-service': ['shared/dynamo/table.ts', 'functions/bodies/terms/registry.ts'],
  'domain-is-pure': ['functions/bodies/terms/registry.ts', 'shared/dynamo/table.ts'],
  'domain-stands-alone': ['functions/rounds/domain/answer.ts', 'functions/rounds/records.ts'],
  'nothing-builds-on-entries': ['functions/mail/letters.ts', 'functions/mail/entries/send-letters-handler.ts'],
  'operations-are-for-entries': ['functions/rounds/reactions/walk.ts', 'functions/rounds/operations/read.ts'],
  'application-knows-no-deployment': ['functions/mail/letters.ts', 'infra/app.ts'],
  'local-aws-knows-no-product': ['packages/local-aws/src/clients.ts', 'shared/api/routes.ts'],
  'floor-of-bodies': ['functions/bodies/records.ts', 'functions/rounds/reader.ts'],
  'floor-of-rounds': ['functions/rounds/records.ts', 'functions/wiring/matters.ts'],
  'floor-of-decisions': ['functions/decisions/records.ts', 'functions/reviews/reader.ts'],
  'floor-of-reviews': ['functions/reviews/records.ts', 'functions/decisions/reader.ts'],
  'floor-of-frameworks': ['functions/frameworks/records.ts', 'functions/escalations/reader.ts'],
  'floor-of-alliances': ['functions/alliances/records.ts', 'functions/escalations/terms/stages.ts'],
  'floor-of-escalations': ['functions/escalations/records.ts', 'functions/mail/terms/letter.ts'],
  'floor-of-money': ['functions/money/records.ts', 'functions/members/reader.ts'],
  'floor-of-members': ['functions/members/reader.ts', 'functions/mail/terms/letter.ts'],
  'floor-of-mail': ['functions/mail/records.ts', 'functions/subscriptions/reader.ts'],
  'floor-of-health': ['functions/health/records.ts', 'functions/mail/reader.ts'],
  'floor-of-calendar': ['functions/calendar/records.ts', 'functions/mail/reader.ts'],
  'floor-of-subscriptions': ['functions/subscriptions/records.ts', 'functions/events/reader.ts'],
  'floor-of-events': ['functions/events/records.ts', 'functions/mail/reader.ts'],
  'floor-of-identity': ['functions/identity/records.ts', 'functions/mail/reader.ts'],
  'floor-of-overview': ['functions/overview/records.ts', 'functions/mail/reader.ts'],
  'floor-of-workbench': ['functions/workbench/serve.ts', 'functions/wiring/matters.ts'],
  'floor-of-documentation': ['functions/documentation/page.ts', 'functions/wiring/matters.ts'],
  'reader-of-bodies': ['functions/rounds/addressees-of.ts', 'functions/bodies/records.ts'],
  'reader-of-rounds': ['functions/mail/letters.ts', 'functions/rounds/answering/dossier.ts'],
  'reader-of-decisions': ['functions/frameworks/deps.ts', 'functions/decisions/records.ts'],
  'reader-of-reviews': ['functions/mail/letters.ts', 'functions/reviews/records.ts'],
  'reader-of-frameworks': ['functions/alliances/deps.ts', 'functions/frameworks/domain/move.ts'],
  'reader-of-alliances': ['functions/escalations/deps.ts', 'functions/alliances/deps.ts'],
  'reader-of-escalations': ['functions/mail/letters.ts', 'functions/escalations/deps.ts'],
  'reader-of-money': ['functions/mail/letters.ts', 'functions/money/deps.ts'],
  'floor-of-monitoring': ['functions/monitoring/find-indicators.ts', 'functions/overview/domain/parts.ts'],
  'reader-of-monitoring': ['functions/overview/keep-part.ts', 'functions/monitoring/find-indicators.ts'],
  'reader-of-members': ['functions/mail/letters.ts', 'functions/members/print/handover-document.ts'],
  'reader-of-mail': ['functions/documentation/page.ts', 'functions/mail/ledger.ts'],
  'reader-of-health': ['functions/documentation/page.ts', 'functions/health/domain/measures.ts'],
  'reader-of-calendar': ['functions/documentation/page.ts', 'functions/calendar/feed.ts'],
  'reader-of-subscriptions': ['functions/documentation/page.ts', 'functions/subscriptions/turns.ts'],
  'reader-of-events': ['functions/documentation/page.ts', 'functions/events/event-bus.ts'],
  'reader-of-identity': ['functions/documentation/page.ts', 'functions/identity/check-token.ts'],
  'reader-of-overview': ['functions/documentation/page.ts', 'functions/overview/keep-part.ts'],
  'reader-of-workbench': ['functions/documentation/page.ts', 'functions/workbench/serve.ts'],
  'workbench-goes-through-the-api': ['functions/workbench/deps.ts', 'functions/mail/reader.ts'],
  'client-is-for-the-workbench': ['functions/mail/ledger.ts', 'client/client.ts'],
  'client-stands-alone': ['client/client.ts', 'shared/dynamo/table.ts'],
  'reader-of-documentation': ['functions/mail/letters.ts', 'functions/documentation/page.ts'],
};

describe('the walls', () => {
  test('stand: no file imports what its floor or its room forbids', async () => {
    expect((await violations(root)).map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  }, 120_000);

  let found: ReadonlySet<string>;
  beforeAll(async () => {
    const files = Object.values(broken).map(([file, module]) => [file, module] as const);
    const whole: Record<string, string> = {
      'package.json': JSON.stringify({
        type: 'module',
        imports: {
          '#functions/*': './functions/*',
          '#shared/*': './shared/*',
          '#infra/*': './infra/*',
          '#client/*': './client/*',
        },
      }),
      'shared/files/one.ts': imports('shared/files/other.ts'),
      'shared/files/other.ts': imports('shared/files/one.ts'),
    };
    for (const [, module] of files) whole[module] ??= 'export const x = 1;\n';
    for (const [file] of files) whole[file] = files.flatMap(([of, to]) => (of === file ? [imports(to)] : [])).join('');
    found = new Set((await violations(houseOf(whole))).map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`));
  }, 120_000);

  test.each(Object.entries(broken))('%s is told when it is broken', (name, [file, module]) => {
    expect(found).toContain(`${name}: ${file} → ${module}`);
  });

  test('no-circle is told when it is broken', () => {
    expect([...found].filter((violation) => violation.startsWith('no-circle'))).not.toEqual([]);
  });

  test('are each broken once here', () => {
    const names = ruleSet.forbidden?.map(({ name = '' }) => name).sort();
    expect(names).toEqual([...Object.keys(broken), 'no-circle'].sort());
  });
});
