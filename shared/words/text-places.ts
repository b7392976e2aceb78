import { isTakenOut, type TakenOutWords, withoutWords } from './taken-out.ts';

/**
 * Where the words of people stand in a record: JSON pointers, in which `*` is every item of a list and every value of a record. Other fields
 * are identifiers, figures, names and what the application words itself.
 */
export type TextPlaces = readonly string[];

const isBranch = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A value with the texts at a place changed; the same value when none of them changed. */
const changedAt = (
  value: unknown,
  [step, ...further]: readonly string[],
  change: (text: string) => string,
): unknown => {
  if (step === undefined) return typeof value === 'string' ? change(value) : value;
  if (!isBranch(value)) return value;
  const names = step === '*' ? Object.keys(value) : [step].filter((name) => name in value);
  const changed = names
    .map((name) => [name, changedAt(value[name], further, change)] as const)
    .filter(([name, next]) => next !== value[name]);
  if (changed.length === 0) return value;
  const parts = Object.fromEntries(changed);
  return Array.isArray(value) ? value.map((item, at) => parts[at] ?? item) : { ...value, ...parts };
};

const stepsOf = (place: string): string[] => place.split('/').slice(1);

/** Every text of a record, in the order of its places. */
export const textsAt = (record: object, places: TextPlaces): string[] => {
  const texts: string[] = [];
  const noted = (text: string): string => {
    texts.push(text);
    return text;
  };
  for (const place of places) changedAt(record, stepsOf(place), noted);
  return texts;
};

/** A record without words that were taken out; the same record when none of its texts has them. */
export const withoutWordsAt = <T extends object>(record: T, places: TextPlaces, words: TakenOutWords): T =>
  places.reduce<unknown>(
    (left, place) => changedAt(left, stepsOf(place), (text) => withoutWords(text, words)),
    record,
  ) as T;

/** Whether one of the texts is, as a whole, what was taken out. */
export const hasWords = (texts: readonly string[], words: TakenOutWords): boolean =>
  texts.some((text) => isTakenOut(text, words));
