import { unmarshall } from '@aws-sdk/util-dynamodb';
import { entityAttribute, type Stored } from '#shared/dynamo/entity.ts';
import { omission } from '#shared/words/taken-out.ts';

/** The kind of an item as it lies in a table. */
export const kindOf = (stored: Stored): string => stored[entityAttribute]?.S ?? 'unknown';

/**
 * Kinds that a restore never removes: the register, which is append-only (rule 5), and the log of events with what was
 * delivered from it, because partners read it by its numbers and hold a copy of what it said.
 */
const everlasting: ReadonlySet<string> = new Set([
  'entry',
  'mark',
  'head',
  'logged-event',
  'log-end',
  'event-mark',
  'delivery',
  // Which words were taken out: without it nobody can find them in a copy that comes back.
  'words-removal',
]);

/** That a person was erased. It stays in every case: from it the erasure is found that must be done again. */
const erasure = 'nl.regiodeal.registry.person-erased.v1';

/** That the remarks of an answer, or other words, were taken out. It stays likewise: a copy of them that comes back is taken out again. */
const removals: ReadonlySet<string | undefined> = new Set([
  'nl.regiodeal.task.remarks-taken-out.v1',
  'nl.regiodeal.registry.words-taken-out.v1',
]);

/** Whether an item that only the original has stays, whatever was chosen. */
export const neverRemoved = (original: Stored): boolean =>
  everlasting.has(kindOf(original)) || isPlaced(original) || isErasure(original) || isRemoval(original);

/** A decision that has its place in the register; one that still waits for it is not promised to anybody. */
const isPlaced = (stored: Stored): boolean => kindOf(stored) === 'registration' && stored['sequence'] !== undefined;

export const isErasure = (stored: Stored): boolean => kindOf(stored) === 'fact' && stored['type']?.S === erasure;

export const isRemoval = (stored: Stored): boolean => kindOf(stored) === 'fact' && removals.has(stored['type']?.S);

type Plain = Readonly<Record<string, unknown>>;
const number = (item: Plain, name: string): number => Number(item[name] ?? 0);
const byNumber =
  (name: string) =>
  (original: Plain, restored: Plain): boolean =>
    number(original, name) > number(restored, name);

/** When a fact was published: not yet, or before this was written down, comes first. */
const publishedAt = (fact: Plain): string => String(fact['publishedAt'] ?? '');

const answerIn = (task: Plain): Plain => (task['answer'] ?? {}) as Plain;

/** Whether the remarks of the same answer were taken out since a copy was made. */
const lostRemarks = (original: Plain, restored: Plain): boolean =>
  original['takenOut'] !== undefined && restored['takenOut'] === undefined && original['number'] === restored['number'];

const saltsIn = (entry: Plain): number =>
  ((entry['seals'] ?? []) as readonly Plain[]).filter(({ salt }) => salt !== undefined).length;
const placesIn = (entry: Plain): number =>
  String((entry['decision'] as Plain | undefined)?.['motivation'] ?? '').split(omission).length;

/** Whether words were taken out of an entry of the register since a copy was made. */
const hasFewerWords = (original: Plain, restored: Plain): boolean =>
  saltsIn(original) < saltsIn(restored) || placesIn(original) > placesIn(restored);

/**
 * Kinds that say how far something went that a restore cannot take back, because it happened outside: a fact was published, a
 * letter left, a delivery was made, an execution started. Of two versions the further one is the true one.
 */
const further: Readonly<Record<string, (original: Plain, restored: Plain) => boolean>> = {
  fact: (original, restored) => original['unsentSince'] === undefined && publishedAt(original) >= publishedAt(restored),
  mail: (original, restored) => original['status'] !== 'sending' && restored['status'] === 'sending',
  delivery: byNumber('revision'),
  turn: byNumber('revision'),
  driver: byNumber('generation'),
  registration: (original, restored) => original['sequence'] !== undefined && restored['sequence'] === undefined,
  head: byNumber('sequence'),
  // Words that were taken out do not come back with a copy that was made before.
  entry: (original, restored) => original['hash'] === restored['hash'] && hasFewerWords(original, restored),
  answer: (original, restored) => lostRemarks(original, restored),
  task: (original, restored) => lostRemarks(answerIn(original), answerIn(restored)),
  compared: (original, restored) => String(original['upTo']) > String(restored['upTo']),
  'log-end': byNumber('sequence'),
};

/** Whether the original says of something outside that it went further than the restored copy knows. */
export const wentFurther = (original: Stored, restored: Stored): boolean =>
  further[kindOf(original)]?.(unmarshall(original), unmarshall(restored)) ?? false;

/** What somebody must do by hand when items of a kind go back to what they were. */
export const afterwards: Readonly<Record<string, string>> = {
  task: 'Links of tasks that moved to somebody else since work again: send those tasks again (POST …/mailings).',
  'calendar-revocations': 'Links of calendars that were revoked since work again: revoke them again.',
  'signing-keys':
    'Keys of webhooks that were replaced since are the old ones again: tell the subscriber, or replace them again.',
  subscription: 'Subscriptions are as they were: tell the applications that changed theirs since.',
};
