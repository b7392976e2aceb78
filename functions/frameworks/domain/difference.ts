import type { FrameworkContent } from '../terms/content.ts';

/** One difference between two texts, with its place in words that people know. */
export interface Difference {
  /** The path to the place, in words: line, goal, indicator, field. */
  readonly where: readonly string[];
  /** `moved` is for a list: `before` and `after` then have its parts by name, in their order. */
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  readonly before?: unknown;
  readonly after?: unknown;
}

type Part = Readonly<Record<string, unknown>>;

const identifiers = ['lineId', 'goalId', 'indicatorId', 'breach', 'year', 'source'] as const;
const identityOf = (part: unknown): string | undefined => {
  if (!isPart(part)) return undefined;
  const name = identifiers.find((identifier) => identifier in part);
  return name === undefined ? undefined : String(part[name]);
};
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);

const nameOf = (part: unknown, otherwise: string): string => {
  if (typeof part === 'string') return part;
  if (!isPart(part)) return otherwise;
  const name = part['name'] ?? part['title'];
  return typeof name === 'string' ? name : otherwise;
};

/**
 * The differences between two texts, in the order of the text: at least one when their hashes differ. Lines, goals and indicators are
 * matched by identifier, so that a moved or renamed one is not shown as removed and added.
 */
export const differences = (before: FrameworkContent, after: FrameworkContent): Difference[] =>
  compare([], before, after);

const compare = (where: readonly string[], before: unknown, after: unknown): Difference[] => {
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return [{ where, change: 'added', after }];
  if (after === undefined) return [{ where, change: 'removed', before }];
  if (isPart(before) && isPart(after)) return compareParts(where, before, after);
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(where, before, after);
  return before === after ? [] : [{ where, change: 'changed', before, after }];
};

const compareParts = (where: readonly string[], before: Part, after: Part): Difference[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) =>
    compare([...where, field], before[field], after[field]),
  );

const compareLists = (
  where: readonly string[],
  before: readonly unknown[],
  after: readonly unknown[],
): Difference[] => {
  const [old, now] = [keyed(before), keyed(after)];
  const parts = [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const part = now.get(key) ?? old.get(key);
    return compare([...where, nameOf(part, key)], old.get(key), now.get(key));
  });
  const [stood, stand] = [kept(old, now), kept(now, old)];
  if (stood.every(([key], at) => key === stand[at]?.[0])) return parts;
  const names = (list: typeof stood) => list.map(([key, part]) => nameOf(part, key));
  return [{ where, change: 'moved', before: names(stood), after: names(stand) }, ...parts];
};

/** The parts of a list by a unique key; equal parts have different keys. */
const keyed = (list: readonly unknown[]): Map<string, unknown> => {
  const found = new Map<string, unknown>();
  for (const part of list) {
    const identity = identityOf(part) ?? JSON.stringify(part);
    let key = identity;
    for (let nth = 2; found.has(key); nth += 1) key = `${identity} (${nth})`;
    found.set(key, part);
  }
  return found;
};

const kept = (list: Map<string, unknown>, other: Map<string, unknown>): [string, unknown][] =>
  [...list].filter(([key]) => other.has(key));
