import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Stored } from '#shared/dynamo/entity.ts';
import type { Decided, Outcome, Pair } from './choices.ts';
import { afterwards, isErasure, isRemoval, kindOf } from './kinds.ts';

/** What was decided about the items of a table. */
export interface Tallied {
  /** How many of each kind came to what. */
  readonly counts: Readonly<Record<string, Readonly<Partial<Record<Outcome, number>>>>>;
  /** How many there were of each kind. */
  readonly before: Readonly<Record<string, number>>;
  /** The first keys of each kind and outcome. */
  readonly examples: Readonly<Record<string, readonly string[]>>;
  /** What somebody must do by hand. */
  readonly todo: readonly string[];
  /** When the newest fact in the copy was recorded (ISO instant): what was recorded since is missing there. Absent for a copy without facts. */
  readonly newestFact?: string;
}

/** What somebody must do again because words or a person come back with the copy of another table. */
export interface ToRepeat {
  readonly recordedAt: string;
  readonly words: string;
}

const mostExamples = 5;

/** Counts what is decided, with some keys of each and what follows for people. */
export class Tally {
  readonly #counts: Record<string, Partial<Record<Outcome, number>>> = {};
  readonly #before: Record<string, number> = {};
  readonly #examples: Record<string, string[]> = {};
  readonly #todo = new Set<string>();
  #newestFact = '';

  add(pair: Pair, { outcome }: Decided): void {
    const { original, restored } = pair;
    if (restored && kindOf(restored) === 'fact' && timeOf(restored) > this.#newestFact)
      this.#newestFact = timeOf(restored);
    const one = original ?? restored ?? {};
    const kind = kindOf(one);
    this.#counts[kind] = { ...this.#counts[kind], [outcome]: (this.#counts[kind]?.[outcome] ?? 0) + 1 };
    if (original) this.#before[kind] = (this.#before[kind] ?? 0) + 1;
    if (outcome === 'same') return;
    this.#keepExample(`${kind} ${outcome}`, one);
    for (const toDo of toDoAfter(kind, outcome, pair)) this.#todo.add(toDo);
  }

  get all(): Tallied {
    return {
      counts: this.#counts,
      before: this.#before,
      examples: this.#examples,
      todo: [...this.#todo],
      ...(this.#newestFact === '' ? {} : { newestFact: this.#newestFact }),
    };
  }

  #keepExample(of: string, { pk, sk }: Stored): void {
    const examples = this.#examples[of] ?? [];
    if (examples.length < mostExamples) this.#examples[of] = [...examples, `${pk?.S} / ${sk?.S}`];
  }
}

const toDoAfter = (kind: string, outcome: Outcome, { original, restored }: Pair): string[] => {
  const goesBack = outcome === 'replace' ? afterwards[kind] : undefined;
  if (goesBack !== undefined) return [goesBack];
  if (!original || restored) return [];
  return toRepeat(original).map(({ words }) => words);
};

const timeOf = (stored: Stored): string => stored['time']?.S ?? '';

/** What an item says was erased or taken out, which a copy of any table may bring back. */
export const toRepeat = (item: Stored): ToRepeat[] => {
  const recordedAt = timeOf(item);
  if (isErasure(item)) return [{ recordedAt, words: erasureToRepeat(item) }];
  return isRemoval(item) ? [{ recordedAt, words: removalToRepeat(item) }] : [];
};

/** The answer itself stays without its remarks; outcomes, briefings and reasons that quote them come back with a copy. */
const removalToRepeat = (stored: Stored): string => {
  const { programmeId, taskId, answerNumber, change } = unmarshall(stored)['data'];
  if (taskId === undefined) {
    const repetitions = `/v1/programmes/${programmeId}/removals/${change}/repetitions`;
    return `Removal ${change} of ${programmeId} was made since: take its words out again where they came back (POST ${repetitions}).`;
  }
  const path = `/v1/programmes/${programmeId}/tasks/${taskId}/removals`;
  return `The remarks of answer ${answerNumber} were taken out since: take them out again, from what quotes them (POST ${path}).`;
};

const erasureToRepeat = (stored: Stored): string => {
  const { programmeId, personId } = unmarshall(stored)['data'];
  const path = `/v1/programmes/${programmeId}/people/${personId}/erasures`;
  return `${personId} of ${programmeId} was erased since: erase that person again (POST ${path}).`;
};
