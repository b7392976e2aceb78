import { listAlliances, readAlliance } from '#functions/alliances/operations/read-alliances.ts';
import { listReports } from '#functions/alliances/operations/read-reports.ts';
import { report, working } from '../test/adapters/support/alliances.ts';
import type { Engine } from '../test/adapters/support/engine.ts';
import { called } from '../test/adapters/support/governance.ts';
import { type World, worldOn } from '../test/adapters/support/world.ts';
import { metered } from '../test/support/consumed.ts';
import { givenReport } from '../test/support/plans.ts';
import { tableOf } from './table.ts';

type Ids = Awaited<ReturnType<typeof working>>;

/** Versions of the report over one day: the first, and its corrections. */
const versions = 20;

/** The report of which so many lie before it. */
const reportAfter = (before: number) => {
  const [day, basedOn] = [Math.floor(before / versions), before % versions];
  const date = (at: number): string => new Date(Date.UTC(2027, 0, 1 + at)).toISOString().slice(0, 10);
  const period = { from: date(day), until: date(day + 1) };
  return givenReport({ period, basedOn, ...(basedOn > 0 ? { correction: 'Een post telde dubbel.' } : {}) });
};

/** What is done with the reports of an alliance all year. */
const workOf = (world: World, ids: Ids, before: number) => ({
  'the next report': () => report(world, ids, reportAfter(before)),
  'the alliance with its newest report': () => called(readAlliance(world.allianceDeps), ids),
  'the overview of every alliance': () => called(listAlliances(world.allianceDeps), ids),
  'the first part of its reports': () => called(listReports(world.allianceDeps), ids),
});

/**
 * What a report and the overviews cost as reports pile up: calls and request units, read and written together.
 * @param sizes - numbers of reports, each above the one before.
 */
export const measureReports = async (
  engine: Engine,
  sizes: readonly number[],
  progress: (line: string) => void,
): Promise<string> => {
  const world = await worldOn(engine);
  try {
    const measure = metered(world.client);
    const ids = await working(world);
    const columns: Record<string, { calls: number; units: number }>[] = [];
    let made = 0;
    for (const size of sizes) {
      progress(`an alliance after ${size} reports`);
      for (; made < size; made += 1) await report(world, ids, reportAfter(made));
      const column: Record<string, { calls: number; units: number }> = {};
      for (const [name, work] of Object.entries(workOf(world, ids, made))) column[name] = await measure(work);
      made += 1;
      columns.push(column);
    }
    return tableOf(
      ['work', ...sizes.flatMap((size) => [`calls after ${size} reports`, 'units'])],
      Object.keys(columns[0] ?? {}).map((name) => [
        name,
        ...columns.flatMap((column) => [column[name]?.calls ?? 0, (column[name]?.units ?? 0).toFixed(1)]),
      ]),
    );
  } finally {
    world.client.destroy();
  }
};
