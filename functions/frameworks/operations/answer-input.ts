import { roundOfTask } from '#functions/rounds/terms/task-id.ts';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict, NotFound } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { inputContracts } from '../contracts/input.ts';
import type { Deps } from '../deps.ts';
import type { GivenVerdict } from '../domain/input-answer.ts';
import { allInput, isInput } from '../input.ts';
import { inputAnswerEntity } from '../records.ts';
import { cycleSeenBy } from '../seen-by.ts';

/** All input on a cycle, each piece with its answer (rule 7); by page, with how many pieces have none. */
export const listInput = (deps: Deps) =>
  operation('listInput', {
    contract: inputContracts.listInput,
    act: 'see the programme',
    answer: async ({ params: { programmeId, cycleId }, query, standing }) => {
      const cycle = await cycleSeenBy(deps, { programmeId, cycleId }, standing);
      const found = await allInput(deps.rounds, deps.table, cycle);
      const { part, next } = partOf(found, {
        path: `/v1/programmes/${programmeId}/framework-cycles/${cycleId}/input`,
        query,
        orders: { givenAt: ({ task }) => task.answer?.givenAt ?? '', taskId: ({ task }) => task.taskId },
        nameOf: ({ task }) => task.taskId,
      });
      const received = part.map(({ task, answer }) => ({
        taskId: task.taskId,
        kind: task.kind,
        partnerId: task.partnerId,
        addressee: task.addressee,
        given: task.answer?.answer,
        remarks: task.answer?.remarks,
        givenAt: task.answer?.givenAt,
        ...(answer
          ? { answer: { verdict: answer.verdict, reason: answer.reason, answeredAt: answer.answeredAt } }
          : {}),
      }));
      const unanswered = found.filter(({ answer }) => answer === undefined).length;
      return {
        status: 200,
        body: { received, unanswered, ...(next ? { next } : {}) },
      };
    },
  });

/** Answers input: adopted, partly or not, and why. Its giver is told by e-mail. */
export const answerInput = (deps: Deps) =>
  operation('answerInput', {
    contract: inputContracts.answerInput,
    act: 'prepare a framework',
    answer: async ({ params: { programmeId, cycleId, taskId }, body, caller, now }) => {
      const cycle = await deps.frameworks.cycle(programmeId, cycleId);
      const task = cycle.rounds.includes(roundOfTask(taskId)) ? await deps.rounds.task(taskId) : undefined;
      if (!task || !isInput(task)) throw new NotFound('This cycle has no such input.');
      const answer = {
        programmeId,
        cycleId,
        roundId: task.roundId,
        taskId,
        ...body,
        answeredAt: now,
        answeredBy: caller.by,
      };
      const answeredFact = fact('nl.regiodeal.cycle.input-answered.v1', now, {
        programmeId,
        matter: 'framework-cycle',
        matterId: cycleId,
        roundId: task.roundId,
        taskId,
        verdict: body.verdict,
      });
      try {
        await transact(deps.client, [deps.table.insert(inputAnswerEntity, answer), ...deps.table.record(answeredFact)]);
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        return { status: 200, body: await recorded(deps, answer) };
      }
      return { status: 201, body: answer };
    },
  });

/** The same answer sent twice is accepted; a different one is refused, because the giver was told the first (rule 5). */
const recorded = async (deps: Deps, given: GivenVerdict & { programmeId: string; cycleId: string; taskId: string }) => {
  const before = await deps.frameworks.inputAnswer(given.programmeId, given.cycleId, given.taskId);
  if (before?.verdict === given.verdict && before.reason === given.reason) return before;
  throw new Conflict('already-answered', 'This input already has another answer, and its giver was notified.');
};
