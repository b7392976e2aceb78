import { programmabureau } from '#functions/bodies/terms/bodies.ts';
import type { Withdrawal } from '#functions/rounds/matter.ts';
import { recordedOf } from '#functions/rounds/terms/recorded.ts';
import { roundKind } from '#functions/rounds/terms/round-kinds.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { correspondenceOf, type Deps, frameOf, holderOf, receiversOf, successorOf } from '../correspondence.ts';
import { answeredInputMessage } from '../messages/answered-input-message.ts';
import { receiptMessage } from '../messages/receipt-message.ts';
import { withdrawnMessage } from '../messages/withdrawn-message.ts';
import { letterToHolder, type Writer } from './letter.ts';

/** The letters that report what was recorded or decided. */

/**
 * A receipt goes to the registered address, and to the deputy who answered, so that misuse is noticed. It shows the answer of the fact,
 * also when another has been recorded since.
 */
export const receipt: Writer<'nl.regiodeal.task.answered.v1'> = async (deps, { data }, now) => {
  const { taskId, roundId, answerNumber } = data;
  const [about, answer] = await Promise.all([
    correspondenceOf(deps, taskId, now),
    deps.rounds.answer(roundId, taskId, answerNumber),
  ]);
  if (!about || !answer) return [];
  const { programmeId } = about.task;
  const [registrar, representative] = await Promise.all([
    deps.rounds.contact(roundId, answer.registrarId),
    answer.representedBy === undefined ? undefined : deps.registry.partner(programmeId, answer.representedBy),
  ]);
  const recorded = recordedOf({ ...about.task, answer }, registrar);
  if (!recorded) return [];
  return receiversOf(about).map((to) => ({
    to,
    addressee: taskId,
    message: receiptMessage({
      ...frameOf(about, to),
      question: recorded.question ?? about.round.question,
      subject: about.round.subject,
      recorded: { ...recorded, representedBy: representative?.name },
      reference: `${taskId}/${answerNumber}`,
      asksAgain: roundKind(about.round.kind).asksAgain === true,
      ...(about.task.status === 'open' ? { dueAt: about.round.termEnd } : {}),
    }),
  }));
};

/** Who withdrew the question of a task, in Dutch, and why. */
export const withdrawalOf = async ({ matters }: Pick<Deps, 'matters'>, task: Task, now: string): Promise<Withdrawal> =>
  task.withdrawnBy === 'matter' ? matters[task.matter].withdrawal(task, now) : { by: programmabureau };

/**
 * Everybody who was asked is told who withdrew the question and why, including those who are told of no other step of its matter. Nobody is told of a
 * question that was asked again meanwhile.
 */
export const withdrawn: Writer<'nl.regiodeal.task.withdrawn.v1'> = async (deps, { data, time }, now) => {
  const about = await correspondenceOf(deps, data.taskId, now);
  const to = about && holderOf(about);
  if (!about || !to || about.task.status !== 'withdrawn' || about.task.linkVersion !== data.linkVersion) return [];
  const { by: withdrawnBy, reason } = await withdrawalOf(deps, about.task, now);
  const message = withdrawnMessage({ ...frameOf(about, to), withdrawnAt: time, withdrawnBy, reason });
  return [letterToHolder(about, to, message)];
};

/** The giver of input is told what was done with it (rule 7), through the person who speaks for it then. */
export const inputAnswered: Writer<'nl.regiodeal.cycle.input-answered.v1'> = async (deps, { data }, now) => {
  const { programmeId, matterId, taskId } = data;
  const [about, answer] = await Promise.all([
    correspondenceOf(deps, taskId, now),
    deps.frameworks.inputAnswer(programmeId, matterId, taskId),
  ]);
  const to = about && (await successorOf(deps, about, now));
  if (!about || !to || !answer) return [];
  const { programmeName, contactOfBureau, addresseeName } = frameOf(about, to);
  const message = answeredInputMessage({
    programmeName,
    contactOfBureau,
    addresseeName,
    subject: about.round.subject,
    input: about.task.answer?.remarks ?? '',
    verdict: answer.verdict,
    reasons: answer.reason,
    answeredAt: answer.answeredAt,
  });
  return [letterToHolder(about, to, message)];
};
