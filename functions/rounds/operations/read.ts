import type { Standing } from '#shared/authority/standing.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { inOrder } from '#shared/runtime/in-order.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { roundContracts } from '../contracts.ts';
import { questionOfTask } from '../domain/question.ts';
import { ranges, taskEntity, trailEntity } from '../records.ts';
import type { RoundDeps } from '../round-deps.ts';
import type { Round } from '../terms/round.ts';
import { type AnswerOption, roundKind } from '../terms/round-kinds.ts';
import type { RecordedAnswer, Task } from '../terms/task.ts';
import {
  readerOf,
  readsBriefing,
  seesTask,
  seesTrailLine,
  visibleTask,
  visibleTrailLine,
  withSeenDocuments,
} from '../terms/visibility.ts';
import { briefingOf } from './briefing-of.ts';
import { noSuchTask, roundSeenBy, seesRound, taskFor } from './in-programme.ts';
import { isOwnTask } from './own-task.ts';
import { peopleFor } from './people-for.ts';

/** An answer as the API shows it: without the digests by which copies of remarks that were taken out are found. */
const shownAnswer = ({ takenOut, ...answer }: RecordedAnswer) => ({
  ...answer,
  ...(takenOut ? { takenOut: { at: takenOut.at, reason: takenOut.reason } } : {}),
});

/**
 * A task as the API shows it: no token, no code, nobody's address.
 * @param round - its round, which has the current end of the term: it may have been extended.
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
    answer,
    ...task
  }: Task,
  round?: Pick<Round, 'termEnd'>,
) => ({
  ...task,
  ...(answer ? { answer: shownAnswer(answer) } : {}),
  ...(round ? { dueAt: round.termEnd } : {}),
  passedOn: deputyId !== undefined,
});

/** A round as the API shows it. */
export const shownRound = ({
  issued: _issued,
  parts: _parts,
  names: _names,
  essentials: _essentials,
  ...round
}: Round) => round;

/** A task with what the caller may see. */
const shownTo = (standing: Standing, task: Task, round: Round | undefined) =>
  shownTask(withSeenDocuments(standing, visibleTask(task, round, readerOf(standing))), round);

/** The open tasks of one partner, or of all open rounds of the programme. Open tasks are indexed. */
export const listTasks = (roundDeps: RoundDeps) =>
  operation('listTasks', {
    contract: roundContracts.listTasks,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, caller, standing }) => {
      const { partnerId, status, kind, dueBefore, mine } = query;
      await roundDeps.registry.demandPartner(programmeId, partnerId);
      const found =
        partnerId !== undefined && status === 'open'
          ? await roundDeps.table.query(taskEntity, ranges.awaitedFrom(programmeId, partnerId))
          : await inOpenRounds(roundDeps, programmeId);
      const matching = found.filter(
        (task) =>
          seesTask(standing, task) &&
          (mine === undefined || isOwnTask(task, caller, standing)) &&
          task.status === status &&
          (kind === undefined || task.kind === kind) &&
          (partnerId === undefined || task.partnerId === partnerId),
      );
      const due = dueBefore === undefined ? Number.POSITIVE_INFINITY : Date.parse(dueBefore);
      const shown = (await inRunningRounds(roundDeps, matching, standing)).filter(
        ({ dueAt }) => Date.parse(dueAt) < due,
      );
      const { part, next } = partOf(shown, {
        path: `/v1/programmes/${programmeId}/tasks`,
        query,
        orders: { dueAt: ({ dueAt }) => dueAt, taskId: ({ taskId }) => taskId },
        nameOf: ({ taskId }) => taskId,
      });
      return { status: 200, body: { tasks: part, ...(next ? { next } : {}) } };
    },
  });

const inOpenRounds = async ({ rounds }: RoundDeps, programmeId: string): Promise<Task[]> => {
  const open = await rounds.open(programmeId);
  return (await Promise.all(open.map(({ roundId }) => rounds.tasks(roundId)))).flat();
};

/** Tasks whose round still accepts answers, with the current end of its term. */
const inRunningRounds = async ({ rounds }: RoundDeps, tasks: readonly Task[], standing: Standing) => {
  const found = await Promise.all(
    [...new Set(tasks.map(({ roundId }) => roundId))].map((roundId) => rounds.round(roundId)),
  );
  const byId = new Map(found.filter((round) => round?.status === 'open').map((round) => [round?.roundId, round]));
  return tasks.flatMap((task) => {
    const round = byId.get(task.roundId);
    return round
      ? [{ ...shownTo(standing, task, round), dueAt: round.termEnd, question: questionOfTask(task, round) }]
      : [];
  });
};

/** The rounds of a programme, open and over, as far as the caller sees their matter or is asked in them (rule 19). */
export const listRounds = (roundDeps: RoundDeps) =>
  operation('listRounds', {
    contract: roundContracts.listRounds,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, standing }) => {
      const { rounds } = roundDeps;
      const matching = (await rounds.ofProgramme(programmeId)).filter(
        ({ status, kind }) =>
          (query.status === undefined || status === query.status) && (query.kind === undefined || kind === query.kind),
      );
      const seen = await inOrder(matching.map((round) => seesRound(roundDeps, round, standing)));
      const { part, next } = partOf(
        matching.filter((_, at) => seen[at]),
        {
          path: `/v1/programmes/${programmeId}/rounds`,
          query,
          orders: { openedAt: ({ openedAt }) => openedAt, termEnd: ({ termEnd }) => termEnd },
          nameOf: ({ roundId }) => roundId,
        },
      );
      // Answers are counted beside a round, not in it.
      const counted = await inOrder(part.map(async (round) => (await rounds.round(round.roundId)) ?? round));
      return { status: 200, body: { rounds: counted.map(shownRound), ...(next ? { next } : {}) } };
    },
  });

export const readRound = (roundDeps: RoundDeps) =>
  operation('readRound', {
    contract: roundContracts.readRound,
    act: 'see the programme',
    answer: async ({ params, standing }) => {
      const round = await roundSeenBy(roundDeps, params, standing);
      const tasks = await roundDeps.rounds.tasks(round.roundId);
      const { options } = roundKind(round.kind);
      const body = {
        ...shownRound(round),
        options: options.map(({ answer, label }) => ({ answer, label })),
        tasks: tasks.map((task) => shownTo(standing, task, round)),
      };
      return { status: 200, body };
    },
  });

/**
 * What an answer in a round has to hold, by its kind and its matter. The fields of a form say what was filled in before: they are for
 * whoever reads what is asked.
 */
const answeringOf = async ({ matters }: RoundDeps, round: Round, readsForm: boolean) => {
  const { kind, matter } = round;
  // A matter with a form does not have fields for each kind of its rounds.
  const form = (await matters[matter].filling?.form(round)) ?? [];
  const { options, registersDecision } = roundKind(kind);
  const shown = options.map(({ answer, label, remarks, ...option }: AnswerOption) => ({
    ...{ answer, label, remarks },
    conditions: option.conditions === true,
    measures: option.measures === true,
    drafts: option.drafts === true,
  }));
  return {
    options: shown,
    registersDecision,
    fills: form.length > 0,
    ...(readsForm && form.length > 0
      ? { form: form.map((section) => ({ ...section, fields: [...section.fields] })) }
      : {}),
  };
};

export const readTask = (roundDeps: RoundDeps) =>
  operation('readTask', {
    contract: roundContracts.readTask,
    act: 'see the programme',
    answer: async ({ params, caller, standing, now }) => {
      const task = await taskFor(roundDeps, params);
      if (!seesTask(standing, task)) throw new NotFound(noSuchTask);
      const reader = readerOf(standing);
      const [round, trail] = await Promise.all([
        roundDeps.rounds.round(task.roundId),
        roundDeps.table.query(trailEntity, ranges.trail(task.roundId, task.taskId)),
      ]);
      const seenTrail = trail.filter((line) => seesTrailLine(line, task, round, reader));
      const shownTrail = seenTrail.map((line) => visibleTrailLine(line, task, reader));
      const yours = isOwnTask(task, caller, standing);
      const reads = yours || readsBriefing(reader, task);
      const answering = round?.status === 'open' ? await answeringOf(roundDeps, round, reads) : undefined;
      const answers = answering?.options.map(({ answer }) => answer) ?? [];
      const people =
        answering && reader.bureau
          ? { people: peopleFor(await roundDeps.registry.registry(task.programmeId), task, localDate(now)) }
          : {};
      const briefed = reads ? await briefingOf(roundDeps, { task, round, standing }) : {};
      const body = {
        ...shownTo(standing, task, round),
        ...briefed,
        ...(round ? { question: questionOfTask(task, round) } : {}),
        yours,
        ...(answering ? { answering } : {}),
        answers,
        trail: shownTrail,
        ...people,
      };
      return { status: 200, body };
    },
  });
