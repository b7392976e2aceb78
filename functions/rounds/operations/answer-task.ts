import { programmabureau } from '#functions/bodies/terms/bodies.ts';
import { Conflict, NotEntitled, NotFound } from '#shared/errors/errors.ts';
import { type Caller, personOf } from '#shared/http/identity.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { recordAnswer } from '../answering/record-answer.ts';
import { roundContracts } from '../contracts.ts';
import type { RoundDeps } from '../round-deps.ts';
import { speakingFor } from '../terms/audience.ts';
import type { Task } from '../terms/task.ts';
import { seesTask } from '../terms/visibility.ts';
import { noSuchTask, taskFor } from './in-programme.ts';
import { shownTask } from './read.ts';

/**
 * Answers a task as the partner that is asked: by its own application, or as the person whose task it is. The same rules hold as on the
 * decision page, where the programme may also ask a code: whoever has a token was identified by its issuer.
 */
export const answerTask = (roundDeps: RoundDeps) =>
  operation('answerTask', {
    contract: roundContracts.answerTask,
    act: 'answer a task',
    facts: async ({ params, standing, now }) => {
      const task = await taskFor(roundDeps, params);
      if (!seesTask(standing, task)) throw new NotFound(noSuchTask);
      const registry = await roundDeps.registry.registry(task.programmeId);
      return { task, concerns: speakingFor(registry, task, localDate(now)) };
    },
    answer: async ({ body, caller, standing, now }, { task }) => {
      demandOwn(task, caller);
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
        doing: { by: caller.by },
        ...(standing.role ? { role: standing.role } : {}),
      });
      return { status: answered.answer?.number === before?.number ? 200 : 201, body: shownTask(answered) };
    },
  });

/**
 * Demands that a person answers its own task; the staff of the programmabureau share theirs.
 * @throws {NotEntitled} when it is the task of another person.
 * @throws {Conflict} `task-passed-on` when the person passed it on to a deputy.
 */
const demandOwn = ({ personId, partnerId, deputyId }: Task, { by, person }: Caller): void => {
  if (!person || partnerId === programmabureau) return;
  if (personId !== personOf(by))
    throw new NotEntitled('answer a task', 'This task is for another person. The programmabureau can reassign it.');
  if (deputyId !== undefined)
    throw new Conflict('task-passed-on', 'The task was passed on to a deputy, who answers it.');
};
