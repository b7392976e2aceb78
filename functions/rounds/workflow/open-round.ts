import type { RoundKind } from '#functions/bodies/domain/registry.ts';
import type { Cycle } from '#functions/frameworks/domain/cycle.ts';
import { isRoundStage, roundOfStage } from '#functions/frameworks/domain/stages.ts';
import type { WorkflowState } from '#functions/frameworks/workflow/state.ts';
import { reminderMoments } from '#shared/calendar/reminders.ts';
import { termEnd } from '#shared/calendar/terms.ts';
import { chunks, transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import { logInfo } from '#shared/observability/log.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { asked, newTask } from '../asked.ts';
import { questionOf } from '../domain/question.ts';
import { nextMoment, type Round } from '../domain/round.ts';
import { roundEntity, taskEntity } from '../records.ts';
import type { RoundClock } from '../round-clock.ts';
import { closeIfDone, type RoundOffice, unlessDone } from '../round-office.ts';

interface Parts extends RoundOffice {
  readonly clock: Clock;
  readonly roundClock: RoundClock;
}

/** A task and its fact are two actions; a transaction takes a hundred. */
const tasksPerTransaction = 50;

/**
 * Workflow step: opens the round that the record calls for, with a task for every addressee. Cut off and called again it
 * takes up where it was: the round and each run of tasks are written once, whoever is in the audience by then.
 */
export const openRound =
  (parts: Parts) =>
  async ({ programmeId, cycleId, visit }: WorkflowState): Promise<void> => {
    const cycle = await parts.frameworks.cycle(programmeId, cycleId);
    if (cycle.visit !== visit || cycle.roundId === undefined || !isRoundStage(cycle.stage)) return;
    const kind = roundOfStage[cycle.stage];
    const round = (await parts.rounds.round(cycle.roundId)) ?? (await newRound(parts, cycle, cycle.roundId, kind));
    if (!round.issued) await issue(parts, round);
    const moment = nextMoment(round);
    if (moment) await parts.roundClock.set(round.roundId, moment);
    if (round.awaited === 0) await closeIfDone(parts, round.roundId, parts.clock());
  };

const newRound = async (parts: Parts, cycle: Cycle, roundId: string, kind: RoundKind): Promise<Round> => {
  const now = parts.clock();
  const { programmeId, cycleId, text, title } = cycle;
  const registry = await parts.registry.registry(programmeId);
  const { terms, reminders, calendar } = registry.programme.settings;
  const subject = { cycleId, title, textNumber: text.number, hash: text.hash };
  const addressees = await asked(parts, { programmeId, cycleId, roundId, kind, subject }, now);
  const end = termEnd(now, terms[kind], calendar);
  const entered = await parts.frameworks.visit(programmeId, cycleId, cycle.visit);
  const round: Round = {
    programmeId,
    cycleId,
    roundId,
    kind,
    subject,
    question: questionOf(kind, registry.programme.name, cycleId, title),
    ...(entered?.motivation ? { motivation: entered.motivation } : {}),
    openedAt: now,
    termEnd: end,
    reminders: reminderMoments(now, end, reminders, terms[kind].counts, calendar),
    remindersSent: 0,
    awaited: addressees.filter(({ awaited }) => awaited).length,
    answers: 0,
    addressees: addressees.length,
    issued: false,
    extensions: [],
    status: 'open',
  };
  await transact(parts.client, [parts.table.insert(roundEntity, round)]).catch(unlessDone);
  return (await parts.rounds.round(roundId)) ?? round;
};

const issue = async (parts: Parts, round: Round): Promise<void> => {
  const { client, table } = parts;
  const { programmeId, cycleId, roundId, kind } = round;
  const addressees = await asked(parts, round, round.openedAt);
  for (const some of chunks(addressees, tasksPerTransaction)) {
    const writes = some.flatMap((addressee) => {
      const task = newTask(round, addressee);
      const told = fact('nl.regiodeal.task.opened.v1', round.openedAt, {
        programmeId,
        cycleId,
        roundId,
        taskId: task.taskId,
      });
      return [table.insert(taskEntity, task), ...table.record(told)];
    });
    await transact(client, writes).catch(unlessDone);
  }
  const issued = table.change(
    roundEntity,
    { roundId },
    { set: { issued: true }, condition: { expression: '#issued = :no', values: { no: false } } },
  );
  const told = fact('nl.regiodeal.round.opened.v1', round.openedAt, { programmeId, cycleId, roundId, kind });
  await transact(client, [issued, ...table.record(told)]).catch(unlessDone);
  logInfo('round-opened', { roundId, addressees: addressees.length });
};
