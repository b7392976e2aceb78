import { reminderMoments } from '#shared/calendar/reminders.ts';
import { termEnd } from '#shared/calendar/terms.ts';
import { transact, unlessDone } from '#shared/dynamo/transact.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import type { MatterIds } from '#shared/vocabulary/matter.ts';
import { addresseesOf } from '../addressees-of.ts';
import { partsFor } from '../domain/round-count.ts';
import type { CalledRound } from '../matter.ts';
import { roundEntity } from '../records.ts';
import type { RoundClock } from '../round-clock.ts';
import { newCounts } from '../round-counts.ts';
import type { RoundOffice } from '../round-office.ts';
import { nextMoment, type Round } from '../terms/round.ts';
import { goOnHandingOut, handingOut, settle } from './hand-out-tasks.ts';
import { beginning } from './walk.ts';

/** The dependencies of opening a round. */
export interface Parts extends RoundOffice {
  readonly clock: Clock;
  readonly roundClock: RoundClock;
}

/**
 * Workflow step: opens the round that the record of a matter requires, with a task for every addressee, in portions: the first one here.
 * When it is called again after an interruption it continues: the round and each task are written once, for the audience of that moment.
 */
export const openRound =
  (parts: Parts) =>
  async ({ programmeId, matter, matterId }: MatterIds): Promise<void> => {
    const ids = { programmeId, matter, matterId };
    const called = await parts.matters[matter].called(ids);
    if (called === undefined) return;
    const round = (await parts.rounds.round(called.roundId)) ?? (await newRound(parts, ids, called));
    if (!round.issued) await goOnHandingOut(parts, round, parts.clock());
    const moment = nextMoment(round);
    if (moment) await parts.roundClock.set(round.roundId, moment);
    await settle(parts, round, parts.clock());
  };

const newRound = async (parts: Parts, ids: MatterIds, called: CalledRound): Promise<Round> => {
  const now = parts.clock();
  const { terms, reminders, calendar } = (await parts.registry.programme(ids.programmeId)).settings;
  const { roundId, kind } = called;
  const addressees = await addresseesOf(parts, { ...ids, ...called }, now);
  const end = termEnd(now, terms[kind], calendar);
  const round: Round = {
    ...ids,
    ...called,
    openedAt: now,
    termEnd: end,
    reminders: reminderMoments(now, end, reminders, terms[kind].counts, calendar),
    remindersSent: 0,
    awaited: addressees.filter(({ awaited }) => awaited).length,
    answers: 0,
    addressees: addressees.length,
    parts: partsFor(addressees.length),
    issued: false,
    extensions: [],
    status: 'open',
  };
  const writes = [
    parts.table.insert(roundEntity, round),
    ...newCounts(parts.table, round),
    beginning(parts.table, handingOut(round), now),
  ];
  await transact(parts.client, writes).catch(unlessDone);
  return (await parts.rounds.round(roundId)) ?? round;
};
