import { onDay, programmabureau } from '#functions/bodies/terms/bodies.ts';
import type { Person } from '#functions/bodies/terms/registry.ts';
import { rolesFor } from '#shared/authority/authority.ts';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { reassign, sendAgain, withdraw } from '../answering/hand-over.ts';
import { recordAnswer } from '../answering/record-answer.ts';
import { roundContracts } from '../contracts.ts';
import type { RoundDeps } from '../round-deps.ts';
import { digestOf, speakingFor } from '../terms/audience.ts';
import { roundKind } from '../terms/round-kinds.ts';
import type { Task } from '../terms/task.ts';
import { openTaskFor, taskFor } from './in-programme.ts';
import { shownTask } from './read.ts';

/** Sends a task's mail again, e.g. when it was lost. */
export const sendTaskAgain = (roundDeps: RoundDeps) =>
  operation('sendTaskAgain', {
    contract: roundContracts.sendTaskAgain,
    act: 'handle rounds and tasks',
    answer: async ({ params, body: { reason }, caller, now }) => {
      const task = await openTaskFor(roundDeps, params);
      const sent = await sendAgain(roundDeps, task, { by: caller.by, reason, now });
      return { status: 201, body: shownTask(sent) };
    },
  });

/** Gives a task to another person of the same partner, or of its representative; links sent before become invalid. */
export const reassignTask = (roundDeps: RoundDeps) =>
  operation('reassignTask', {
    contract: roundContracts.reassignTask,
    act: 'handle rounds and tasks',
    answer: async ({ params, body, caller, now }) => {
      const task = await openTaskFor(roundDeps, params);
      const today = localDate(now);
      const [person, registry] = await Promise.all([
        roundDeps.registry.person(task.programmeId, body.personId),
        roundDeps.registry.registry(task.programmeId),
      ]);
      const speaker = speakingFor(registry, task, today);
      if (!person || (person.partnerId ?? programmabureau) !== speaker || !onDay(person, today)) {
        const message = 'the partner that answers for the addressee has no such person today';
        const expected =
          speaker === task.partnerId ? 'a person of the same partner' : `a person of ${speaker}, which represents it`;
        throw new InvalidInput('The task cannot go to this person.', [{ pointer: '/personId', message, expected }]);
      }
      demandRole(task, person);
      const holder = { personId: body.personId, addressDigest: digestOf(person.email), assignedByHand: true };
      const moved = await reassign(roundDeps, task, holder, { by: caller.by, reason: body.reason, now });
      return { status: 201, body: shownTask(moved) };
    },
  });

/** @throws {InvalidInput} when the role of the person does not give the answers of the round: a clerk has no vote. */
const demandRole = ({ kind }: Task, { role }: Person): void => {
  const roles = rolesFor(roundKind(kind).act);
  if (roles.includes(role)) return;
  const fault = { pointer: '/personId', message: 'the role of this person does not give this answer' };
  throw new InvalidInput('The task cannot go to this person.', [{ ...fault, expected: `one of ${roles.join(', ')}` }]);
};

/** In a round with a single answer, withdrawing its task would create a silence that is not the addressee's (rule 4). */
const demandOthers = ({ kind }: Task): void => {
  if (roundKind(kind).concludes !== 'single-answer') return;
  throw new Conflict(
    'only-addressee',
    'This task is the only one of its round. Reassign the task, or let its term end.',
  );
};

/** Withdraws one task: the round does not wait for it any more. The approval of a college is still required. */
export const withdrawTask = (roundDeps: RoundDeps) =>
  operation('withdrawTask', {
    contract: roundContracts.withdrawTask,
    act: 'handle rounds and tasks',
    answer: async ({ params, body: { reason }, caller, now }) => {
      const task = await openTaskFor(roundDeps, params);
      demandOthers(task);
      const withdrawn = await withdraw(roundDeps, task, { by: caller.by, reason, now });
      return { status: 201, body: shownTask(withdrawn) };
    },
  });

/**
 * Registers an answer that came on paper, or corrects one that was registered wrongly: by the same rules, with who gave it, who registered
 * it and why.
 */
export const registerPaperAnswer = (roundDeps: RoundDeps) =>
  operation('registerPaperAnswer', {
    contract: roundContracts.registerPaperAnswer,
    act: 'handle rounds and tasks',
    answer: async ({ params, body, caller, now }) => {
      const task = await taskFor(roundDeps, params);
      const { givenBy, reason: why, replaces, ...given } = body;
      const answered = await recordAnswer(roundDeps)({
        taskId: task.taskId,
        given,
        registrar: givenBy,
        via: 'paper',
        now,
        forTrail: { by: caller.by, reason: why },
        ...(replaces === undefined ? {} : { replaces }),
      });
      return { status: 201, body: shownTask(answered) };
    },
  });
