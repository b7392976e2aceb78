import { tableOf } from './table.ts';

/** What some work cost: calls of the database, request units and seconds. */
interface Spent {
  readonly calls: number;
  readonly units: number;
  readonly seconds: number;
}

/** What each work cost, by its name. */
export type SpentByWork = Readonly<Record<string, Spent>>;

type Measure = (work: () => Promise<unknown>) => Promise<Omit<Spent, 'seconds'>>;

/** Does each work, one after the other, and says what it cost. */
export const spentOn = async (
  work: Readonly<Record<string, () => Promise<unknown>>>,
  measure: Measure,
): Promise<SpentByWork> => {
  const spent: Record<string, Spent> = {};
  for (const [name, one] of Object.entries(work)) {
    const began = performance.now();
    const cost = await measure(one);
    spent[name] = { ...cost, seconds: (performance.now() - began) / 1000 };
  }
  return spent;
};

/** A table of what the same work cost in several sizes; each size has the heading of its calls. */
export const tableOfSpent = (headings: readonly string[], sizes: readonly SpentByWork[]): string =>
  tableOf(
    ['work', ...headings.flatMap((heading) => [heading, 'units', 'seconds'])],
    Object.keys(sizes[0] ?? {}).map((name) => [
      name,
      ...sizes.flatMap((size) => {
        const { calls, units, seconds } = size[name] ?? { calls: 0, units: 0, seconds: 0 };
        return [calls, units.toFixed(1), seconds.toFixed(1)];
      }),
    ]),
  );
