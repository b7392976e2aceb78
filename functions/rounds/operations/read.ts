import type { Standing } from '#shared/authority/standing.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { textName } from '#shared/pages/words.ts';
import { inOrder } from '#shared/runtime/in-order.ts';
import { inParts } from '#shared/runtime/in-parts.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { roundContracts } from '../contracts.ts';
import { answeringIn } from '../domain/answering.ts';
import { questionOfTask } from '../domain/question.ts';
import { ranges, taskEntity, trailEntity } from '../records.ts';
import type { RoundDeps } from '../round-deps.ts';
import type { Round } from '../terms/round.ts';
import { roundKind } from '../terms/round-kinds.ts';
import type { RecordedAnswer, Task } from '../terms/task.ts';
import {
  isOver,
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
    askedAt: _askedAt,
    remindedAt: _remindedAt,
    withdrawnAt: _withdrawnAt,
    awaitedChangedAt: _awaitedChangedAt,
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

/**
 * The tasks of a programme: of the rounds that accept answers, where the open tasks of one partner are indexed, or of those that are over, with
 * one query for each such round.
 */
export const listTasks = (roundDeps: RoundDeps) =>
  operation('listTasks', {
    contract: roundContracts.listTasks,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, caller, standing }) => {
      const { partnerId, kind, dueBefore, mine } = query;
      await roundDeps.registry.demandPartner(programmeId, partnerId);
      const isOpen = query.rounds === 'open';
      const status = query.status ?? (isOpen ? 'open' : undefined);
      const matches = (task: Task): boolean =>
        seesTask(standing, task) &&
        (mine === undefined || isOwnTask(task, caller, standing)) &&
        (status === undefined || task.status === status) &&
        (kind === undefined || task.kind === kind) &&
        (partnerId === undefined || task.partnerId === partnerId);
      const search = { programmeId, kind, awaitedFrom: status === 'open' ? partnerId : undefined };
      const found = await (isOpen ? inRunningRounds : inEndedRounds)(roundDeps, search, matches);
      const due = dueBefore === undefined ? Number.POSITIVE_INFINITY : Date.parse(dueBefore);
      const shown = found
        .filter(({ round }) => Date.parse(round.termEnd) < due)
        .map(({ task, round }) => ({
          ...shownTo(standing, task, round),
          dueAt: round.termEnd,
          question: questionOfTask(task, round),
          about: textName(round.subject),
        }));
      const { part, next } = partOf(shown, {
        path: `/v1/programmes/${programmeId}/tasks`,
        query,
        orders: { dueAt: ({ dueAt }) => dueAt, taskId: ({ taskId }) => taskId },
        nameOf: ({ taskId }) => taskId,
      });
      return { status: 200, body: { tasks: part, ...(next ? { next } : {}) } };
    },
  });

interface Asked {
  readonly programmeId: string;
  readonly kind?: Round['kind'] | undefined;
  /** The partner whose open tasks are asked for; undefined when others are. */
  readonly awaitedFrom?: string | undefined;
}
type Found = readonly { readonly task: Task; readonly round: Round }[];

/** Tasks whose round still accepts answers, with that round: it has the current end of the term. */
const inRunningRounds = async (
  { rounds, table }: RoundDeps,
  { programmeId, awaitedFrom }: Asked,
  matches: (task: Task) => boolean,
): Promise<Found> => {
  const tasks =
    awaitedFrom === undefined
      ? (await inParts(await rounds.open(programmeId), ({ roundId }) => rounds.tasks(roundId))).flat()
      : await table.query(taskEntity, ranges.awaitedFrom(programmeId, awaitedFrom));
  const matching = tasks.filter(matches);
  const ids = [...new Set(matching.map(({ roundId }) => roundId))];
  const byId = new Map((await inParts(ids, (id) => rounds.round(id))).map((round) => [round?.roundId, round]));
  return matching.flatMap((task) => {
    const round = byId.get(task.roundId);
    return round?.status === 'open' ? [{ task, round }] : [];
  });
};

/** Tasks of rounds that were closed or withdrawn, with their round. One that ended under an earlier release is not found. */
const inEndedRounds = async (
  { rounds }: RoundDeps,
  { programmeId, kind }: Asked,
  matches: (task: Task) => boolean,
): Promise<Found> => {
  const all = await rounds.ofProgramme(programmeId);
  const ended = all.filter((round) => isOver(round) && (kind === undefined || round.kind === kind));
  const found = await inParts(ended, async (round) =>
    (await rounds.tasks(round.roundId)).filter(matches).map((task) => ({ task, round })),
  );
  return found.flat();
};

/** The rounds of a programme, open and over, as far as the caller sees their matter or is asked in them (rule 19). */
export const listRounds = (roundDeps: RoundDeps) =>
  operation('listRounds', {
    contract: roundContracts.listRounds,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, standing }) => {
      const { rounds } = roundDeps;
      const matching = (await rounds.ofProgramme(programmeId)).filter(
        ({ status, kind, matter, matterId }) =>
          (query.status === undefined || status === query.status) &&
          (query.kind === undefined || kind === query.kind) &&
          (query.matter === undefined || matter === query.matter) &&
          (query.matterId === undefined || matterId === query.matterId),
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
      const { fixedTerm } = roundDeps.matters[round.matter];
      const body = {
        ...shownRound(round),
        options: options.map(({ answer, label }) => ({ answer, label })),
        ...(fixedTerm ? { fixedTerm } : {}),
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
  return {
    ...answeringIn(kind),
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
