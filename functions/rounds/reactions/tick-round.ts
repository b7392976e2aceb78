import { openingOfDay } from '#shared/calendar/days.ts';
import { isWorkingDay, nextWorkingDay } from '#shared/calendar/working-days.ts';
import { transact, unlessDone } from '#shared/dynamo/transact.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { eachFound } from '#shared/runtime/each.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { closeIfDone, isAbandoned, withdrawRound } from '../close-round.ts';
import { ranges, roundEntity } from '../records.ts';
import type { RoundClock } from '../round-clock.ts';
import type { RoundDeps } from '../round-deps.ts';
import { nextMoment, type Round } from '../terms/round.ts';
import { isNotReminded } from '../write-conditions.ts';
import { reminderOf, remindTasks } from './remind-tasks.ts';
import { beginning, goOn } from './walk.ts';

interface Deps extends RoundDeps {
  readonly clock: Clock;
  readonly roundClock: RoundClock;
}

/**
 * Does what is due by a round's clock: reminds those who did not answer, or closes at the end of the term. Called early, late or twice it
 * does each once, because the record counts the reminders.
 */
export const tickRound =
  (deps: Deps) =>
  async (roundId: string): Promise<void> => {
    const round = await deps.rounds.round(roundId);
    if (round?.status !== 'open') return;
    const now = deps.clock();
    if (await isAbandoned(deps, round, now)) return withdrawRound(deps, roundId, now);
    if (now >= round.termEnd) return closeIfDone(deps, roundId, now);
    const due = round.reminders.filter((moment) => moment <= now).length;
    if (due > round.remindersSent) return remindInTime(deps, round, due, now);
    // A reminder that was counted may have been interrupted before its first portion.
    if (round.remindersSent > 0) await goOn(deps, remindTasks, reminderOf(round), now);
    const moment = nextMoment(round);
    if (moment) await deps.roundClock.set(roundId, moment);
  };

/** A reminder that could not be sent in time waits for the next working day, like any other. */
const remindInTime = async (deps: Deps, round: Round, due: number, now: string): Promise<void> => {
  const { calendar } = (await deps.registry.programme(round.programmeId)).settings;
  const today = localDate(now);
  const reminded = isWorkingDay(today, calendar);
  const next = reminded
    ? nextMoment(await remind(deps, round, due, now))
    : openingOfDay(nextWorkingDay(today, calendar));
  if (next) await deps.roundClock.set(round.roundId, next);
};

/** Ticks every round whose moment has passed, which repairs missed schedules. */
export const sweepRounds = (deps: Deps) => async (): Promise<void> => {
  const due = await deps.table.queryEach(roundEntity, ranges.dueBy(deps.clock()));
  await eachFound(
    due,
    ({ roundId }) => tickRound(deps)(roundId),
    ({ roundId }) => roundId,
  );
};

/**
 * Reminders that were missed together are sent as one: nobody is reminded twice in a minute. The round counts it first; those who did not
 * answer are reminded in portions.
 */
const remind = async (deps: Deps, round: Round, reminder: number, now: string): Promise<Round> => {
  const next = { ...round, remindersSent: reminder };
  const { roundId, programmeId } = round;
  const clocksk = nextMoment(next) ?? round.termEnd;
  const change = { set: { remindersSent: reminder, clocksk }, condition: isNotReminded(reminder) };
  const counted = deps.table.change(roundEntity, { roundId }, change);
  const walk = { walkId: reminderOf(next), work: 'remind', programmeId, about: roundId, reminder } as const;
  await transact(deps.client, [counted, beginning(deps.table, walk, now)]).catch(unlessDone);
  await goOn(deps, remindTasks, walk.walkId, now);
  return next;
};
