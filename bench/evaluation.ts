import { submitPlan } from '#functions/alliances/operations/submit-plan.ts';
import { testPlan } from '#functions/alliances/operations/test-plan.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { recordMoney } from '#functions/money/operations/record-money.ts';
import { MoneyReader } from '#functions/money/reader.ts';
import { readEvaluationConcept } from '#functions/monitoring/operations/read-evaluations.ts';
import { rebuild } from '#functions/overview/reactions/rebuild.ts';
import { as, formed, type Ids, inForce, move, registryWithApps, report } from '../test/adapters/support/alliances.ts';
import type { Engine } from '../test/adapters/support/engine.ts';
import { evaluationDeps } from '../test/adapters/support/evaluations.ts';
import { called } from '../test/adapters/support/governance.ts';
import { overviewDeps } from '../test/adapters/support/overviews.ts';
import { imported, type World, worldOn } from '../test/adapters/support/world.ts';
import { metered } from '../test/support/consumed.ts';
import { exampleText } from '../test/support/framework-texts.ts';
import { givenReport, planContent, planGoal } from '../test/support/plans.ts';
import { settings } from '../test/support/small-programme.ts';
import { type SpentByWork, spentOn, tableOfSpent } from './spent.ts';

const programmeId = 'proefland';
const first = 2027;
const atOnce = 8;

/** How many years a region reports, and how many partners and alliances each region has. */
export interface EvaluationSizes {
  readonly years: number;
  readonly regions: readonly { readonly partners: number; readonly alliances: number }[];
}
/** A region over all its years. */
type Region = EvaluationSizes['regions'][number] & { readonly years: readonly number[] };

const dayAfter = (years: readonly number[]): string => `${first + years.length}-01-01`;

const registryOf = ({ partners, years }: Region): Registry => {
  const registry = registryWithApps(programmeId);
  const example = registry.partners.find(({ kind }) => kind === 'company');
  if (!example) throw new Error('The small programme has no company.');
  const others = Array.from({ length: partners - registry.partners.length }, (_, at) => ({
    ...example,
    partnerId: `bedrijf-${at}`,
    name: `Bedrijf ${at}`,
  }));
  const programme = {
    ...registry.programme,
    period: { from: `${first}-01-01`, until: dayAfter(years) },
    settings: { ...settings, reportingPeriod: 'quarter' as const },
  };
  return { ...registry, programme, partners: [...registry.partners, ...others] };
};

const frameworkOf = (years: readonly number[]) => ({
  ...exampleText,
  lines: exampleText.lines.map((line) => ({
    ...line,
    budget: years.map((year) => ({ year, amountCents: 1_000_000_000 })),
  })),
});

/** Two digits. */
const two = (number: number): string => String(number).padStart(2, '0');

/** The quarters of a year, each with the instant at which it is reported. */
const quartersOf = (year: number) =>
  [1, 4, 7, 10].map((month) => {
    const next = month === 10 ? `${year + 1}-01` : `${year}-${two(month + 3)}`;
    return { period: { from: `${year}-${two(month)}-01`, until: `${next}-01` }, at: `${next}-15T09:00:00.000Z` };
  });

const planned = async (world: World, ids: Ids, year: number): Promise<void> => {
  const at = year === first ? undefined : `${year}-01-20T09:00:00.000Z`;
  const content = planContent(100_000, { goals: [planGoal({ by: `${year}-12-31` })] });
  const body = { year, basedOn: 0, content, dropped: [] };
  await called(submitPlan(world.allianceDeps), ids, body, as('alfa', ids), at);
  const test = { version: 1, verdict: 'fits' };
  await called(testPlan(world.allianceDeps), { ...ids, year: String(year) }, test, undefined, at);
};

const paying = (world: World) => {
  const { registry, frameworks } = world.deps;
  const { alliances } = world.allianceDeps;
  const money = { client: world.client, table: world.tables.money, money: new MoneyReader(world.tables.money) };
  return (entry: object, at: string) =>
    called(recordMoney({ ...money, registry, frameworks, alliances }), { programmeId }, entry, undefined, at);
};

/** The years of an alliance: its plans, and a report on each quarter. */
const lived = async (world: World, years: readonly number[], allianceId: string): Promise<void> => {
  const ids = await formed(world, allianceId);
  for (const year of years) {
    await planned(world, ids, year);
    if (year === first) await move(world, ids, { move: 'execute' }, as('alfa', ids));
    for (const { period, at } of quartersOf(year)) await report(world, ids, givenReport({ period }), 'alfa', at);
  }
};

/** The record of a region over its years, by the operations of the application. */
const grown = async (world: World, region: Region): Promise<void> => {
  const { alliances, years } = region;
  await imported(world, registryOf(region), `${first}-01-01T09:00:00.000Z`);
  await inForce(world, { programmeId, content: frameworkOf(years) });
  const ids = Array.from({ length: alliances }, (_, at) => `alliantie-${at}`);
  for (let from = 0; from < ids.length; from += atOnce)
    await Promise.all(ids.slice(from, from + atOnce).map((allianceId) => lived(world, years, allianceId)));
  const pay = paying(world);
  const about = { source: 'state', reference: 'R 1' };
  const period = { from: `${first}-01-01`, until: dayAfter(years) };
  const grant = { kind: 'grant', entryId: 'g', amountCents: 10_000_000, period, cashierId: 'alfa', conditions: [] };
  await pay({ ...about, ...grant, on: '2027-01-02' }, '2027-02-01T09:00:00.000Z');
  const advance = { kind: 'advance', entryId: 'v', amountCents: 10_000_000, on: '2027-01-03' };
  await pay({ ...about, ...advance }, '2027-02-01T09:00:00.000Z');
  for (const year of years)
    for (const allianceId of ids) {
      const payment = { kind: 'payment', entryId: `${allianceId}-${year}`, amountCents: 50_000, allianceId };
      await pay({ ...about, ...payment, on: `${year}-06-01` }, `${year}-07-01T09:00:00.000Z`);
    }
};

const conceptOf = (world: World, evaluationId: string, at: string) => () =>
  called(readEvaluationConcept(evaluationDeps(world)), { programmeId, evaluationId }, undefined, undefined, at);

/** What is composed from the record after its years. */
const workOf = (world: World, { years }: Region) => {
  const end = dayAfter(years);
  const at = end.replace('-01-01', '-02-01T09:00:00.000Z');
  return {
    'the evaluation of the last quarter': conceptOf(world, `${first + years.length - 1}-10-01_${end}`, at),
    'the evaluation of every year': conceptOf(world, `${first}-01-01_${end}`, at),
    'the evaluation of the first quarter, by the record of that day': conceptOf(
      world,
      `${first}-01-01_${first}-04-01`,
      at,
    ),
    'every view composed anew': () => rebuild({ ...overviewDeps(world), clock: () => at }, programmeId),
  };
};

/**
 * What an evaluation costs in a region after years of quarterly reports: calls of the database, request units and seconds. The record is
 * made by the operations of the application.
 */
export const measureEvaluation = async (
  engine: Engine,
  { years: count, regions }: EvaluationSizes,
  progress: (line: string) => void,
): Promise<string> => {
  const years = Array.from({ length: count }, (_, at) => first + at);
  const columns: SpentByWork[] = [];
  for (const { partners, alliances } of regions) {
    const world = await worldOn(engine);
    try {
      progress(`a region of ${partners} partners and ${alliances} alliances over ${count} years`);
      const region = { partners, alliances, years };
      await grown(world, region);
      const measure = metered(world.client);
      columns.push(await spentOn(workOf(world, region), measure));
    } finally {
      world.client.destroy();
    }
  }
  return tableOfSpent(
    regions.map(({ alliances }) => `calls with ${alliances} alliances`),
    columns,
  );
};
