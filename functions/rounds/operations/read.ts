import { operation } from '#shared/http/api.ts';
import { partOf } from '#shared/http/lists.ts';
import { roundContracts } from '../contracts.ts';
import type { Round } from '../domain/round.ts';
import type { Task, TrailLine } from '../domain/task.ts';
import { ranges, taskEntity, trailEntity } from '../records.ts';
import type { RoundOffice } from '../round-office.ts';
import { roundFor, taskFor } from './in-programme.ts';

/**
 * A task as the API shows it: no token, no code, nobody's address.
 * @param round - its round, which alone knows until when it can be answered: a term may have been extended.
 */
export const shownTask = (
  {
    personId: _person,
    addressDigest: _digest,
    deputyId,
    dueAt: _asked,
    linkVersion: _link,
    code: _code,
    codesAsked: _codes,
    revision: _revision,
    ...task
  }: Task,
  round?: Pick<Round, 'termEnd'>,
) => ({
  ...task,
  ...(round ? { dueAt: round.termEnd } : {}),
  passedOn: deputyId !== undefined,
});

/** A round as the API shows it. */
export const shownRound = ({ issued: _issued, ...round }: Round) => round;

/** Why somebody passes a task on may say something of their health: it stays in the record. */
const shownTrail = ({ at, what, by, reason }: TrailLine) => ({
  at,
  what,
  by,
  ...(reason && what !== 'passed-on' ? { reason } : {}),
});

/** What waits on whom: on one partner, or on everybody in the open rounds of the programme. What waits is indexed. */
export const listTasks = (office: RoundOffice) =>
  operation({
    contract: roundContracts.listTasks,
    answer: async ({ params: { programmeId = '' }, query }) => {
      const { partnerId, status, kind, dueBefore } = query;
      const found =
        partnerId !== undefined && status === 'open'
          ? await office.table.query(taskEntity, ranges.awaitedFrom(programmeId, partnerId))
          : await inOpenRounds(office, programmeId);
      const asked = found.filter(
        (task) =>
          task.status === status &&
          (kind === undefined || task.kind === kind) &&
          (partnerId === undefined || task.partnerId === partnerId),
      );
      const due = dueBefore === undefined ? Number.POSITIVE_INFINITY : Date.parse(dueBefore);
      const shown = (await inRunningRounds(office, asked)).filter(({ dueAt }) => Date.parse(dueAt) < due);
      const { part, next } = partOf(shown, {
        path: `/v1/programmes/${programmeId}/tasks`,
        query,
        orders: { dueAt: ({ dueAt }) => dueAt, taskId: ({ taskId }) => taskId },
        nameOf: ({ taskId }) => taskId,
      });
      return { status: 200, body: { tasks: part, ...(next ? { next } : {}) } };
    },
  });

const inOpenRounds = async ({ rounds }: RoundOffice, programmeId: string): Promise<Task[]> => {
  const open = await rounds.open(programmeId);
  return (await Promise.all(open.map(({ roundId }) => rounds.tasks(roundId)))).flat();
};

/** Tasks whose round still takes answers, with the end of its term as it is now. */
const inRunningRounds = async ({ rounds }: RoundOffice, tasks: readonly Task[]) => {
  const held = await Promise.all(
    [...new Set(tasks.map(({ roundId }) => roundId))].map((roundId) => rounds.round(roundId)),
  );
  const byId = new Map(held.filter((round) => round?.status === 'open').map((round) => [round?.roundId, round]));
  return tasks.flatMap((task) => {
    const round = byId.get(task.roundId);
    return round ? [{ ...shownTask(task, round), dueAt: round.termEnd, question: round.question }] : [];
  });
};

export const readRound = (office: RoundOffice) =>
  operation({
    contract: roundContracts.readRound,
    answer: async (request) => {
      const round = await roundFor(office, request);
      const tasks = await office.rounds.tasks(round.roundId);
      return { status: 200, body: { ...shownRound(round), tasks: tasks.map((task) => shownTask(task, round)) } };
    },
  });

export const readTask = (office: RoundOffice) =>
  operation({
    contract: roundContracts.readTask,
    answer: async (request) => {
      const task = await taskFor(office, request);
      const [round, trail] = await Promise.all([
        office.rounds.round(task.roundId),
        office.table.query(trailEntity, ranges.trail(task.roundId, task.taskId)),
      ]);
      return { status: 200, body: { ...shownTask(task, round), trail: trail.map(shownTrail) } };
    },
  });
