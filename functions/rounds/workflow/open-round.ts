import { reminderMoments } from '#shared/calendar/reminders.ts';
import { termEnd } from '#shared/calendar/terms.ts';
import { ConditionFailed, chunks, transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import { logInfo } from '#shared/observability/log.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { asked, newTask } from '../asked.ts';
import type { MatterIds } from '../domain/matter.ts';
import { nextMoment, type Round } from '../domain/round.ts';
import { partsFor } from '../domain/round-count.ts';
import type { Task } from '../domain/task.ts';
import type { CalledRound } from '../matters/matter.ts';
import { roundEntity, taskEntity } from '../records.ts';
import type { RoundClock } from '../round-clock.ts';
import { newCounts } from '../round-counts.ts';
import { closeIfDone, isAbandoned, type RoundOffice, unlessDone, withdrawRound } from '../round-office.ts';

/** What opening a round takes. */
export interface Parts extends RoundOffice {
  readonly clock: Clock;
  readonly roundClock: RoundClock;
}

/** A task and its fact are two actions; a transaction takes a hundred. */
const tasksPerTransaction = 50;
/** How often somebody else may write first before the step is left to its next try. */
const mostAttempts = 10;

/**
 * Workflow step: opens the round that the record of a matter calls for, with a task for every addressee. Cut off and called again it
 * takes up where it was: the round and each task are written once, whoever is in the audience by then.
 */
export const openRound =
  (parts: Parts) =>
  async ({ programmeId, matter, matterId }: MatterIds): Promise<void> => {
    const ids = { programmeId, matter, matterId };
    const called = await parts.matters[matter].called(ids);
    if (called === undefined) return;
    const round = (await parts.rounds.round(called.roundId)) ?? (await newRound(parts, ids, called));
    if (!round.issued) await issue(parts, round);
    const moment = nextMoment(round);
    if (moment) await parts.roundClock.set(round.roundId, moment);
    // The matter may have been withdrawn meanwhile, by somebody who found no round to end.
    if (await isAbandoned(parts, round)) return withdrawRound(parts, round.roundId, parts.clock());
    // Nobody to wait for, or everybody answered before the last task was handed out.
    await closeIfDone(parts, round.roundId, parts.clock());
  };

const newRound = async (parts: Parts, ids: MatterIds, called: CalledRound): Promise<Round> => {
  const now = parts.clock();
  const { terms, reminders, calendar } = (await parts.registry.programme(ids.programmeId)).settings;
  const { roundId, kind } = called;
  const addressees = await asked(parts, { ...ids, ...called }, now);
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
  await transact(parts.client, [parts.table.insert(roundEntity, round), ...newCounts(parts.table, round)]).catch(
    unlessDone,
  );
  return (await parts.rounds.round(roundId)) ?? round;
};

const issue = async (parts: Parts, round: Round): Promise<void> => {
  await handOut(parts, round);
  await markIssued(parts, round.roundId);
};

/**
 * Hands out the tasks that are not there yet. The audience may have changed since an opening that was cut off, or another
 * call may be handing out too; either way nobody is asked twice and nobody is passed over.
 */
const handOut = async (parts: Parts, round: Round, attempt = 1): Promise<void> => {
  const { client, table, rounds } = parts;
  const { programmeId, matter, matterId, roundId, openedAt } = round;
  const present = new Set((await rounds.tasks(roundId)).map(({ addresseeId }) => addresseeId));
  const missing = (await asked(parts, round, openedAt)).filter(({ addresseeId }) => !present.has(addresseeId));
  try {
    for (const some of chunks(missing, tasksPerTransaction)) {
      const writes = some.flatMap((addressee) => {
        const task = newTask(round, addressee);
        const { taskId } = task;
        const told = fact('nl.regiodeal.task.opened.v1', openedAt, { programmeId, matter, matterId, roundId, taskId });
        return [table.insert(taskEntity, task), ...table.record(told)];
      });
      await transact(client, writes);
    }
  } catch (error) {
    if (!(error instanceof ConditionFailed) || attempt >= mostAttempts) throw error;
    await handOut(parts, round, attempt + 1);
  }
};

/** Every task is there: what the round waits for is counted from them. An answer that comes in between is counted anew. */
const markIssued = async (parts: Parts, roundId: string, attempt = 1): Promise<void> => {
  const { client, table, rounds } = parts;
  const round = (await rounds.roundAsStored(roundId))?.round;
  if (!round || round.issued) return;
  const tasks = await rounds.tasks(roundId);
  const awaited = tasks.filter((task) => isCounted(task, round)).length;
  const { programmeId, matter, matterId, kind, openedAt } = round;
  const condition = {
    expression: '#issued = :no AND #answers = :seen AND #awaited = :before',
    values: { no: false, seen: round.answers, before: round.awaited },
  };
  const set = { issued: true, awaited, addressees: tasks.length };
  const told = fact('nl.regiodeal.round.opened.v1', openedAt, { programmeId, matter, matterId, roundId, kind });
  try {
    await transact(client, [table.change(roundEntity, { roundId }, { set, condition }), ...table.record(told)]);
    logInfo('round-opened', { roundId, addressees: tasks.length });
  } catch (error) {
    if (!(error instanceof ConditionFailed) || attempt >= mostAttempts) throw error;
    await markIssued(parts, roundId, attempt + 1);
  }
};

/** Whether the round itself waits for a task: what was answered is taken off by the parts that count the answers. */
const isCounted = ({ awaited, status }: Task, { parts }: Round): boolean =>
  awaited && (status === 'open' || (parts !== undefined && status === 'answered'));
