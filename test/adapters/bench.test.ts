import { readFileSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { measureEvaluation } from '../../bench/evaluation.ts';
import { measurePage } from '../../bench/page.ts';
import { measureRegistry } from '../../bench/registry.ts';
import { measureReports } from '../../bench/reports.ts';
import { sections } from '../../bench/sections.ts';
import { sizes } from '../../bench/sizes.ts';
import { measureThroughput } from '../../bench/throughput.ts';
import { measureViews } from '../../bench/views.ts';

// The bench is run by hand, a few times a year: what it measures changes under it. Each section that needs a database alone is run here with the
// least that it can measure. The smallest round on a whole stack takes more of the processor than all of these together (25 seconds), so sections
// that start one take what they assume from the application: its owners' tables, each of which has a stream (test/infra/rules/templates.ts).

const engine = inject('engine');
const quiet = (): void => undefined;

/** The rows of a table in Markdown: what each is about, and its cells that count something. */
const rowsOf = (table: string): { readonly about: string; readonly counted: number[] }[] =>
  table
    .split('\n')
    .slice(2)
    .map((row) => row.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))
    .map(([about = '', ...cells]) => ({ about, counted: cells.map(Number) }));

/** What was measured of nothing, or is no number. */
const emptyIn = (table: string, columns: readonly number[]): string[] =>
  rowsOf(table)
    .filter(({ counted }) => columns.some((at) => !((counted[at] ?? 0) > 0)))
    .map(({ about }) => about);

it('every section of the page is measured, and what is measured has a section', () => {
  const page = readFileSync(new URL('../../docs/performance.md', import.meta.url), 'utf8');
  const [begun, ended] = [/^<!-- (\w+) -->$/gm, /^<!-- \/(\w+) -->$/gm].map((marker) =>
    [...page.matchAll(marker)].map(([, name]) => name).sort(),
  );
  expect(begun).toEqual(Object.keys(sections).sort());
  expect(ended).toEqual(begun);
});

it('throughput', async () => {
  const table = await measureThroughput(engine, { blocks: 1, answersInBlock: 2, atOnce: 2 }, quiet);
  expect(rowsOf(table)).toHaveLength(2);
  expect(emptyIn(table, [0, 1])).toEqual([]);
});

it('page', async () => {
  const table = await measurePage(engine, quiet);
  expect(rowsOf(table)).toHaveLength(2);
  expect(emptyIn(table, [0, 1, 2, 3])).toEqual([]);
});

it('registry, in the last year that the bench gets to', async () => {
  const last = sizes.registry.first + Math.max(...sizes.registry.ages) - 1;
  const table = await measureRegistry(engine, { first: last, ages: [1] }, quiet);
  expect(rowsOf(table)).toHaveLength(7);
  expect(emptyIn(table, [0, 1])).toEqual([]);
});

it('reports', async () => {
  const table = await measureReports(engine, [1, 3], quiet);
  expect(rowsOf(table)).toHaveLength(4);
  expect(emptyIn(table, [0, 1, 2, 3])).toEqual([]);
});

it('views', async () => {
  const table = await measureViews(engine, [5, 10], quiet);
  expect(rowsOf(table)).toHaveLength(5);
  expect(emptyIn(table, [0, 1, 3, 4])).toEqual([]);
});

it('evaluation', async () => {
  const table = await measureEvaluation(engine, { years: 1, regions: [{ partners: 10, alliances: 1 }] }, quiet);
  expect(rowsOf(table)).toHaveLength(4);
  expect(emptyIn(table, [0, 1])).toEqual([]);
});
