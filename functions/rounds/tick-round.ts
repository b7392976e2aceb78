import { openingOfDay } from '#shared/calendar/days.ts';
import { isWorkingDay, nextWorkingDay } from '#shared/calendar/working-days.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { eachFound } from '#shared/runtime/each.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { nextMoment, type Round } from './domain/round.ts';
import type { Task } from './domain/task.ts';
import { clockIndex, roundEntity, taskEntity } from './records.ts';
import type { RoundClock } from './round-clock.ts';
import { closeIfDone, isAbandoned, type RoundOffice, unlessDone, withdrawRound } from './round-office.ts';

interface Parts extends RoundOffice {
  readonly clock: Clock;
  readonly roundClock: RoundClock;
}

/**
 * Does what a round's clock says is due: reminds those who did not answer, or closes at the end of the term. Called early,
 * late or twice it does each thing once, since the record counts the reminders.
 */
export const tickRound =
  (parts: Parts) =>
  async (roundId: string): Promise<void> => {
    const round = await parts.rounds.round(roundId);
    if (round?.status !== 'open') return;
    const now = parts.clock();
    if (await isAbandoned(parts, round)) return withdrawRound(parts, roundId, now);
    if (now >= round.termEnd) return closeIfDone(parts, roundId, now);
    const due = round.reminders.filter((moment) => moment <= now).length;
    if (due > round.remindersSent) return remindInTime(parts, round, due, now);
    const moment = nextMoment(round);
    if (moment) await parts.roundClock.set(roundId, moment);
  };

/** A reminder that could not go out in time waits for the next working day, like any other. */
const remindInTime = async (parts: Parts, round: Round, due: number, now: string): Promise<void> => {
  const { calendar } = (await parts.registry.programme(round.programmeId)).settings;
  const today = localDate(now);
  const reminded = isWorkingDay(today, calendar);
  const next = reminded
    ? nextMoment(await remind(parts, round, due, now))
    : openingOfDay(nextWorkingDay(today, calendar));
  if (next) await parts.roundClock.set(round.roundId, next);
};

/** Every round whose moment has passed, ticked: what a schedule missed is made up for. */
export const sweepRounds = (parts: Parts) => async (): Promise<void> => {
  const due = await parts.table.queryEach(roundEntity, { pk: 'CLOCK', until: parts.clock(), index: clockIndex });
  await eachFound(
    due,
    ({ roundId }) => tickRound(parts)(roundId),
    ({ roundId }) => roundId,
  );
};

/** Reminders that were missed together are sent as one: nobody is reminded twice in a minute. */
const remind = async (parts: Parts, round: Round, reminder: number, now: string): Promise<Round> => {
  const tasks = await parts.rounds.tasks(round.roundId);
  const quiet = tasks.filter((task) => isQuiet(task, reminder));
  for (const task of quiet) await remindOne(parts, task, reminder, now);
  const next = { ...round, remindersSent: reminder };
  const { roundId } = round;
  const clocksk = nextMoment(next) ?? round.termEnd;
  const condition = {
    expression: '#remindersSent < :reminder AND #status = :open',
    values: { reminder, open: 'open' },
  };
  const counted = parts.table.change(
    roundEntity,
    { roundId },
    { set: { remindersSent: reminder, clocksk }, condition },
  );
  await transact(parts.client, [counted]).catch(unlessDone);
  return next;
};

const remindOne = async (parts: Parts, task: Task, reminder: number, now: string): Promise<void> => {
  const { client, table, rounds } = parts;
  const { programmeId, matter, matterId, roundId, taskId } = task;
  const told = fact('nl.regiodeal.task.reminded.v1', now, { programmeId, matter, matterId, roundId, taskId, reminder });
  const next: Task = { ...task, remindersSent: reminder, revision: task.revision + 1 };
  try {
    await transact(client, [table.replace(taskEntity, next), ...table.record(told)]);
  } catch (error) {
    unlessDone(error);
    // Whatever changed the task, it may still be waiting for its answer.
    const changed = await rounds.task(taskId);
    if (changed && isQuiet(changed, reminder)) await remindOne(parts, changed, reminder, now);
  }
};

/** Whether a task still waits for an answer and has not had this reminder. */
const isQuiet = ({ status, undeliverable, remindersSent }: Task, reminder: number): boolean =>
  status === 'open' && !undeliverable && remindersSent < reminder;
