import { programmabureau } from '#functions/bodies/terms/bodies.ts';
import { Conflict, NotEntitled, NotFound } from '#shared/errors/errors.ts';
import { type Caller, personOf } from '#shared/http/identity.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { recordAnswer } from '../answering/record-answer.ts';
import { roundContracts } from '../contracts.ts';
import type { RoundDeps } from '../round-deps.ts';
import { speakingFor } from '../terms/audience.ts';
import { asksCode } from '../terms/recorded.ts';
import type { Task } from '../terms/task.ts';
import { seesTask } from '../terms/visibility.ts';
import { noSuchTask, taskFor } from './in-programme.ts';
import { shownTask } from './read.ts';

/**
 * Answers a task for the partner that is asked: by the person whose task it is, or by its own application where the programme asks no code
 * with the answer. The rules are those of the decision page; a person who signed in was identified by its issuer and needs no code.
 */
export const answerTask = (roundDeps: RoundDeps) =>
  operation('answerTask', {
    contract: roundContracts.answerTask,
    act: 'answer a task',
    facts: async ({ params, standing, now }) => {
      const task = await taskFor(roundDeps, params);
      if (!seesTask(standing, task)) throw new NotFound(noSuchTask);
      const registry = await roundDeps.registry.registry(task.programmeId);
      const today = localDate(now);
      const needsCode = asksCode(registry.programme, task.kind, today);
      return { task, needsCode, concerns: speakingFor(registry, task, today) };
    },
    answer: async ({ body, caller, standing, now }, { task, needsCode }) => {
      demandOwn(task, caller);
      demandPerson(needsCode, caller);
      const { registeredBy, textHash, ...given } = body;
      const { answer: before } = task;
      const answered = await recordAnswer(roundDeps)({
        taskId: task.taskId,
        given,
        registrar: registeredBy,
        via: 'api',
        now,
        textHash,
        linkVersion: task.linkVersion,
        forTrail: { by: caller.by },
        ...(standing.role ? { role: standing.role } : {}),
      });
      return { status: answered.answer?.number === before?.number ? 200 : 201, body: shownTask(answered) };
    },
  });

/**
 * Demands that a person answers its own task; the staff of the programmabureau share theirs.
 * @throws {NotEntitled} when it is the task of another person.
 * @throws {Conflict} `task-passed-on` when a deputy answers it.
 */
const demandOwn = ({ personId, partnerId, deputyId }: Task, { by, person }: Caller): void => {
  if (partnerId === programmabureau) return;
  if (person && personId !== personOf(by))
    throw new NotEntitled('answer a task', 'This task is for another person. The programmabureau can reassign it.');
  if (deputyId !== undefined)
    throw new Conflict('task-passed-on', 'The task was passed on to a deputy, who answers it.');
};

/**
 * Demands a person where the programme asks a code with an answer (rule 17): the issuer identified the person, but nobody identified
 * whoever uses an application.
 * @throws {NotEntitled} when an application answers.
 */
const demandPerson = (needsCode: boolean, { person }: Caller): void => {
  if (!needsCode || person) return;
  throw new NotEntitled(
    'answer a task',
    'The programme asks a code with this answer: the person whose task it is gives it, on the decision page or signed in.',
  );
};
