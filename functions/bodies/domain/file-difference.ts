import { isDeepStrictEqual } from 'node:util';
import { identifierOf, type KindName, kindNames, recordKinds } from './record-kinds.ts';
import { listedIn, type RecordLists } from './record-lists.ts';
import type { Recorded } from './recorded.ts';

/** One record that the file changes: the record as the file has it, and the reason. */
export interface Difference {
  readonly what: Recorded;
  readonly was: 'created' | 'changed' | 'ended';
}

/**
 * The records that must be written to bring the registry to the state of the file; records that the file drops end (rule 5).
 * @param file - the registry that the file describes.
 * @param known - everything recorded of the programme, in its last version.
 * @param today - ISO date: the day on which dropped records end.
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
