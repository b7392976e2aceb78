import { settingsOn } from '#functions/bodies/terms/rules/settings-on.ts';
import { reminderMoments } from '#shared/calendar/reminders.ts';
import { transact, unlessDone } from '#shared/dynamo/transact.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { MatterIds } from '#shared/vocabulary/matter.ts';
import { audienceAt } from '../addressees-of.ts';
import { partsFor } from '../domain/round-count.ts';
import type { CalledRound } from '../matter.ts';
import { briefingEntity, roundEntity } from '../records.ts';
import type { RoundClock } from '../round-clock.ts';
import { newCounts } from '../round-counts.ts';
import type { RoundDeps } from '../round-deps.ts';
import { nextMoment, type Round } from '../terms/round.ts';
import { termOfRound } from '../terms/term-of-round.ts';
import { goOnHandingOut, handingOut, settle } from './hand-out-tasks.ts';
import { beginning } from './walk.ts';

/** The dependencies of opening a round. */
export interface Deps extends RoundDeps {
  readonly clock: Clock;
  readonly roundClock: RoundClock;
}

/**
 * Workflow step: opens the round that the record of a matter requires, with a task for every addressee, in portions: the first one here.
 * When it is called again after an interruption it continues: the round and each task are written once, for the audience of that moment.
 */
export const openRound =
  (deps: Deps) =>
  async ({ programmeId, matter, matterId }: MatterIds): Promise<void> => {
    const ids = { programmeId, matter, matterId };
    const called = await deps.matters[matter].called(ids);
    if (called === undefined) return;
    const round = (await deps.rounds.round(called.roundId)) ?? (await newRound(deps, ids, called));
    if (!round.issued) await goOnHandingOut(deps, round, deps.clock());
    const moment = nextMoment(round);
    if (moment) await deps.roundClock.set(round.roundId, moment);
    await settle(deps, round, deps.clock());
  };

const newRound = async (deps: Deps, ids: MatterIds, called: CalledRound): Promise<Round> => {
  const now = deps.clock();
  const { roundId, kind } = called;
  const { registry, audience: addressees } = await audienceAt(deps, { ...ids, ...called }, now);
  const { terms, reminders, calendar } = settingsOn(registry.programme, localDate(now));
  const { end } = termOfRound(registry, kind, addressees, now, called.shorterTerm);
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
  const briefing = await deps.matters[ids.matter].briefing?.({ ...ids, ...called });
  const writes = [
    deps.table.insert(roundEntity, round),
    ...(briefing ? [deps.table.insert(briefingEntity, { roundId, compiledAt: now, ...briefing })] : []),
    ...newCounts(deps.table, round),
    beginning(deps.table, handingOut(round), now),
  ];
  await transact(deps.client, writes).catch(unlessDone);
  return (await deps.rounds.round(roundId)) ?? round;
};
