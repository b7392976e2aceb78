import { factEntity, unsent } from '#shared/dynamo/outbox.ts';
import { retry } from '#shared/dynamo/retry.ts';
import type { Table, Write } from '#shared/dynamo/table.ts';
import { transact, unlessDone } from '#shared/dynamo/transact.ts';
import { type FactOf, fact } from '#shared/events/catalogue.ts';
import { logInfo } from '#shared/observability/log.ts';
import { eachFound } from '#shared/runtime/each.ts';
import type { Walk } from '../domain/walk.ts';
import { ranges, walkEntity } from '../records.ts';
import type { RoundDeps } from '../round-deps.ts';
import { isAtPortion, standsStillSince } from '../write-conditions.ts';

/** The result of a portion: the writes that belong to it, and where the next one begins, unless it was the last. */
export interface Portion {
  readonly writes?: readonly Write[];
  readonly rest?: Pick<Walk, 'after' | 'second' | 'audience' | 'left'>;
  /** Called once, after the write; an interrupted invocation does not call it. */
  readonly afterWrite?: () => void;
}

/** A portion that cannot be done on this day, with the instant from which it can (ISO 8601). */
interface Later {
  readonly later: string;
}

/** A kind of work on many records. */
export interface Work {
  /**
   * Processes the portion that is due, and no more than one. It may run twice, or in two invocations at once: each effect happens once. When
   * the portion must wait, it returns the instant after which the sweep runs it.
   */
  readonly take: (roundDeps: RoundDeps, walk: Walk, now: string) => Promise<Portion | Later>;
  /** Called once everything is done, and again with a repeated delivery of the last portion. */
  readonly finish?: (roundDeps: RoundDeps, walk: Walk, now: string) => Promise<void>;
}

type NewWalk = Pick<Walk, 'walkId' | 'work' | 'programmeId' | 'about'> &
  Partial<Pick<Walk, 'reminder' | 'left' | 'late'>>;

const newWalk = (walk: NewWalk, now: string): Walk => ({ ...walk, portion: 1, status: 'under-way', at: now });

/** Begins a walk in the transaction that requires it. The caller does the first portion too, or leaves it to the sweep. */
export const beginning = (table: Table, walk: NewWalk, now: string): Write =>
  table.insert(walkEntity, newWalk(walk, now));

/** Begins a walk and leaves its first portion to another invocation. A walk that was begun before does not change. */
export const leaveToAnother = async ({ client, table }: RoundDeps, walk: NewWalk, now: string): Promise<void> => {
  const writes = [beginning(table, walk, now), ...table.record(portionDue(newWalk(walk, now)))];
  await transact(client, writes).catch(unlessDone);
};

/** Does the portion of a walk that is due, after beginning the walk if necessary. */
export const walked = async (roundDeps: RoundDeps, work: Work, walk: NewWalk, now: string): Promise<void> => {
  const before = await roundDeps.table.get(walkEntity, { walkId: walk.walkId });
  if (!before) await transact(roundDeps.client, [beginning(roundDeps.table, walk, now)]).catch(unlessDone);
  await goOn(roundDeps, work, walk.walkId, now);
};

/** The number of attempts before a portion is left to its next delivery. */
const maxTries = 10;

/**
 * Does one portion of a walk and makes the next one due, in one transaction: after an interruption it is done again. A portion that was
 * done already is recognised by its number.
 * @param portion - the number of the portion that was announced as due; by default, the one that is due.
 * @throws {ConditionFailed} when others wrote first in every attempt.
 */
export const goOn = async (
  roundDeps: RoundDeps,
  work: Work,
  walkId: string,
  now: string,
  portion?: number,
): Promise<void> => {
  let due = portion;
  const ended = await retry(
    async () => {
      const walk = await roundDeps.table.get(walkEntity, { walkId });
      if (walk?.status === 'done') return walk;
      if (!walk || (due !== undefined && walk.portion !== due)) return undefined;
      // A concurrent invocation may have done this portion: the next one is not done instead.
      due = walk.portion;
      return takeOne(roundDeps, work, walk, now);
    },
    { tries: maxTries },
  );
  if (ended) await work.finish?.(roundDeps, ended, now);
};

/** @returns the walk, when that was its last portion. */
const takeOne = async (roundDeps: RoundDeps, work: Work, walk: Walk, now: string): Promise<Walk | undefined> => {
  const taken = await work.take(roundDeps, walk, now);
  if ('later' in taken) {
    await putOff(roundDeps, walk, taken);
    return undefined;
  }
  await transact(roundDeps.client, advance(roundDeps.table, walk, taken, now));
  taken.afterWrite?.();
  return taken.rest ? undefined : walk;
};

const putOff = async ({ client, table }: RoundDeps, walk: Walk, { later }: Later): Promise<void> => {
  await transact(client, [table.put(walkEntity, { ...walk, at: later }, isAtPortion(walk))]).catch(unlessDone);
};

/** Seconds that a finished walk is kept: three times as long as a dead letter, so a late repetition still finds it. */
const secondsKept = 42 * 24 * 3600;

const advance = (table: Table, walk: Walk, { writes = [], rest }: Portion, now: string): Write[] => {
  const next: Walk = rest
    ? { ...walk, ...rest, portion: walk.portion + 1, at: now }
    : { ...walk, status: 'done', at: now, forgetAfter: Math.floor(Date.parse(now) / 1000) + secondsKept };
  return [table.put(walkEntity, next, isAtPortion(walk)), ...writes, ...(rest ? table.record(portionDue(next)) : [])];
};

type PortionDue = FactOf<'nl.regiodeal.walk.portion-due.v1'>;

const portionDue = ({ programmeId, walkId, portion, at }: Walk): PortionDue =>
  fact('nl.regiodeal.walk.portion-due.v1', at, { programmeId, walkId, portion });

/** Milliseconds that the bus, the queue and its first retries get before a walk counts as stalled. */
const stalledAfter = 15 * 60 * 1000;
/** Maximum number of walks that one sweep restarts; the next sweep finds the others. */
const maxInSweep = 50;

/**
 * Makes the portion of every stalled walk due again: its message was lost or is in the dead letter queue, or its beginning was interrupted.
 * A walk that was still running is not harmed.
 * @throws {AggregateError} at the end, when some could not be restarted.
 */
export const sweepWalks = async ({ client, table }: RoundDeps, now: string): Promise<void> => {
  const before = new Date(Date.parse(now) - stalledAfter).toISOString();
  const still = await table.queryEach(walkEntity, ranges.walksBefore(before, maxInSweep));
  const setGoing = async (walk: Walk): Promise<void> => {
    const restarted: Walk = { ...walk, at: now };
    const due = portionDue(restarted);
    const writes = [table.put(walkEntity, restarted, standsStillSince(walk)), table.put(factEntity, unsent(due))];
    await transact(client, writes).catch(unlessDone);
    logInfo('walk-stood-still', { walkId: walk.walkId, portion: walk.portion });
  };
  await eachFound(still, setGoing, ({ walkId }) => walkId);
};
