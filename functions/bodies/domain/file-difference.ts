import { isDeepStrictEqual } from 'node:util';
import { identifierOf, type KindName, kindNames, recordKinds } from './record-kinds.ts';
import { listedIn, type RecordLists } from './record-lists.ts';
import type { Recorded } from './recorded.ts';

/** One thing of which a file says something else than is recorded: as the file would record it, and why. */
export interface Difference {
  readonly what: Recorded;
  readonly was: 'created' | 'changed' | 'ended';
}

/**
 * What must be recorded so that the registry says what a file says; what the file drops ends (rule 5).
 * @param file - the registry that the file describes.
 * @param known - everything that was recorded of the programme, as it was last.
 * @param today - ISO date: the day on which what the file drops ends.
 */
export const differencesOf = (file: RecordLists, known: RecordLists, today: string): Difference[] =>
  kindNames.flatMap((name) => differencesIn(name, file, known, today));

const differencesIn = <K extends KindName>(
  name: K,
  file: RecordLists,
  known: RecordLists,
  today: string,
): Difference[] => {
  const before = new Map(listedIn(name, known).map((item) => [identifierOf(name, item), item]));
  const inFile = new Map(listedIn(name, file).map((item) => [identifierOf(name, item), item]));
  const changed = [...inFile]
    .filter(([id, item]) => !isDeepStrictEqual(before.get(id), item))
    .map(([id, item]): Difference => ({ what: { [name]: item }, was: before.has(id) ? 'changed' : 'created' }));
  const dropped = [...before].flatMap(([id, item]): Difference[] => {
    const last = inFile.has(id) ? undefined : recordKinds[name].ended(item, today);
    return last === undefined ? [] : [{ what: { [name]: last }, was: 'ended' }];
  });
  return [...changed, ...dropped];
};
