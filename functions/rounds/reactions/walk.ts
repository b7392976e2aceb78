import { factEntity, unsent } from '#shared/dynamo/outbox.ts';
import { retry } from '#shared/dynamo/retry.ts';
import type { Table, Write } from '#shared/dynamo/table.ts';
import { transact, unlessDone } from '#shared/dynamo/transact.ts';
import { type FactOf, fact } from '#shared/events/catalogue.ts';
import { logInfo } from '#shared/observability/log.ts';
import { eachFound } from '#shared/runtime/each.ts';
import type { Walk } from '../domain/walk.ts';
import { ranges, walkEntity } from '../records.ts';
import type { RoundOffice } from '../round-office.ts';
import { isAtPortion, standsStillSince } from '../write-conditions.ts';

/** What a portion came to: what is still to be written with it, and where the next one begins, unless it was the last. */
export interface Portion {
  readonly writes?: readonly Write[];
  readonly rest?: Pick<Walk, 'after' | 'second' | 'audience' | 'left'>;
  /** Called by whoever wrote it: once, and not at all by one that is cut off before. */
  readonly told?: () => void;
}

/** What a portion came to that cannot be taken on this day: from when on it can (ISO 8601 instant). */
interface Later {
  readonly later: string;
}

/** A kind of work that concerns many. */
export interface Work {
  /**
   * Does the portion that is due: never more than a portion, however many are concerned. Done twice, or by two at once, it does
   * everything once. What must wait is left to the sweep after the moment that it names.
   */
  readonly take: (office: RoundOffice, walk: Walk, now: string) => Promise<Portion | Later>;
  /** Called once everything is done, and again with a repeated delivery of the last portion. */
  readonly finish?: (office: RoundOffice, walk: Walk, now: string) => Promise<void>;
}

type NewWalk = Pick<Walk, 'walkId' | 'work' | 'programmeId' | 'about'> &
  Partial<Pick<Walk, 'reminder' | 'left' | 'late'>>;

const begun = (walk: NewWalk, now: string): Walk => ({ ...walk, portion: 1, status: 'under-way', at: now });

/** Begins a walk with what calls for it. Whoever writes it takes the first portion too, or leaves that to the sweep. */
export const beginning = (table: Table, walk: NewWalk, now: string): Write =>
  table.insert(walkEntity, begun(walk, now));

/** Begins a walk and leaves its first portion to an invocation of its own. What was begun before stays as it is. */
export const handOver = async ({ client, table }: RoundOffice, walk: NewWalk, now: string): Promise<void> => {
  const writes = [beginning(table, walk, now), ...table.record(portionDue(begun(walk, now)))];
  await transact(client, writes).catch(unlessDone);
};

/** Takes the portion of a walk that is due, having begun it if need be. */
export const walked = async (office: RoundOffice, work: Work, walk: NewWalk, now: string): Promise<void> => {
  const before = await office.table.get(walkEntity, { walkId: walk.walkId });
  if (!before) await transact(office.client, [beginning(office.table, walk, now)]).catch(unlessDone);
  await goOn(office, work, walk.walkId, now);
};

/** How often a portion is tried before it is left to its next delivery. */
const mostTries = 10;

/**
 * Takes one portion of a walk and lets the next one be due, in the same transaction as that this one is done: cut off in
 * between, it is taken once more. One that was done already is known by its number.
 * @param portion - the number of the one that was said to be due; by default, whichever is.
 * @throws {ConditionFailed} when others came first all the time.
 */
export const goOn = async (
  office: RoundOffice,
  work: Work,
  walkId: string,
  now: string,
  portion?: number,
): Promise<void> => {
  let due = portion;
  const ended = await retry(
    async () => {
      const walk = await office.table.get(walkEntity, { walkId });
      if (walk?.status === 'done') return walk;
      if (!walk || (due !== undefined && walk.portion !== due)) return undefined;
      // Whoever came first may have taken this very portion: the next one is not taken in its place.
      due = walk.portion;
      return takeOne(office, work, walk, now);
    },
    { tries: mostTries },
  );
  if (ended) await work.finish?.(office, ended, now);
};

/** @returns the walk, when that was its last portion. */
const takeOne = async (office: RoundOffice, work: Work, walk: Walk, now: string): Promise<Walk | undefined> => {
  const taken = await work.take(office, walk, now);
  if ('later' in taken) {
    await putOff(office, walk, taken);
    return undefined;
  }
  await transact(office.client, advance(office.table, walk, taken, now));
  taken.told?.();
  return taken.rest ? undefined : walk;
};

const putOff = async ({ client, table }: RoundOffice, walk: Walk, { later }: Later): Promise<void> => {
  await transact(client, [table.put(walkEntity, { ...walk, at: later }, isAtPortion(walk))]).catch(unlessDone);
};

/** Seconds that a walk is kept that is done: dead letters wait for two weeks. */
const kept = 42 * 24 * 3600;

const advance = (table: Table, walk: Walk, { writes = [], rest }: Portion, now: string): Write[] => {
  const next: Walk = rest
    ? { ...walk, ...rest, portion: walk.portion + 1, at: now }
    : { ...walk, status: 'done', at: now, forgetAfter: Math.floor(Date.parse(now) / 1000) + kept };
  return [table.put(walkEntity, next, isAtPortion(walk)), ...writes, ...(rest ? table.record(portionDue(next)) : [])];
};

type PortionDue = FactOf<'nl.regiodeal.walk.portion-due.v1'>;

const portionDue = ({ programmeId, walkId, portion, at }: Walk): PortionDue =>
  fact('nl.regiodeal.walk.portion-due.v1', at, { programmeId, walkId, portion });

/** Milliseconds that the bus, the queue and its first repeats get before a walk is taken to stand still. */
const patience = 15 * 60 * 1000;
/** Walks that are set going in one sweep at most; the next finds the others. */
const mostInSweep = 50;

/**
 * Lets the portion be due once more of every walk that stands still: its message was lost or lies in the dead letters, or its beginner
 * was cut off. A walk that goes on all the same takes no harm.
 * @throws {AggregateError} at the end, when some could not be set going.
 */
export const sweepWalks = async ({ client, table }: RoundOffice, now: string): Promise<void> => {
  const before = new Date(Date.parse(now) - patience).toISOString();
  const still = await table.queryEach(walkEntity, ranges.walksBefore(before, mostInSweep));
  const setGoing = async (walk: Walk): Promise<void> => {
    const again: Walk = { ...walk, at: now };
    const due = portionDue(again);
    const writes = [table.put(walkEntity, again, standsStillSince(walk)), table.put(factEntity, unsent(due))];
    await transact(client, writes).catch(unlessDone);
    logInfo('walk-stood-still', { walkId: walk.walkId, portion: walk.portion });
  };
  await eachFound(still, setGoing, ({ walkId }) => walkId);
};
