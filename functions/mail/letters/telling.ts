import { contactFor, municipalitiesOn, participatesOn, programmabureau } from '#functions/bodies/terms/bodies.ts';
import { recordedOf } from '#functions/rounds/terms/recorded.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { MatterIds, MatterKind } from '#shared/vocabulary/matter.ts';
import { correspondenceOf, type Desk, frameOf, holderOf, receiversOf, successorOf } from '../correspondence.ts';
import { answeredInputMessage } from '../messages/answered-input-message.ts';
import { inForceMessage } from '../messages/in-force-message.ts';
import { receiptMessage } from '../messages/receipt-message.ts';
import { withdrawnMessage } from '../messages/withdrawn-message.ts';
import { letterToHolder, type Writer } from './letter.ts';
import { type Mailing, portionOf } from './mailing.ts';

/** The letters that tell what was recorded or decided. */

/**
 * A receipt goes to the registered address, and to the deputy who answered: misuse shows. It shows the answer that the
 * fact tells of, also when another has been recorded since.
 */
export const receipt: Writer<'nl.regiodeal.task.answered.v1'> = async (desk, { data }, now) => {
  const { taskId, roundId, answerNumber } = data;
  const [about, answer] = await Promise.all([
    correspondenceOf(desk, taskId, now),
    desk.rounds.answer(roundId, taskId, answerNumber),
  ]);
  if (!about || !answer) return [];
  const { programmeId } = about.task;
  const [registrar, representative] = await Promise.all([
    desk.rounds.contact(roundId, answer.registrarId),
    answer.representedBy === undefined ? undefined : desk.registry.partner(programmeId, answer.representedBy),
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
      ...(about.task.status === 'open' ? { dueAt: about.round.termEnd } : {}),
    }),
  }));
};

/** Who took a question back when its matter was withdrawn. */
const withdrawers: Readonly<Record<MatterKind, string>> = {
  'framework-cycle': 'programmabureau',
  composition: 'programmabureau',
  contribution: 'de partner die de bijdrage aanbood',
  escalation: 'alliantie',
};

interface Withdrawal {
  readonly by: string;
  readonly reason?: string | undefined;
}

/** Who withdrew a matter and why, as its record has it: whoever was asked reads it, also who hears of no other step. */
const withdrawalOf = async (
  desk: Desk,
  { matter, programmeId, matterId, partnerId }: MatterIds & Pick<Task, 'partnerId'>,
  now: string,
): Promise<Withdrawal> => {
  const by = withdrawers[matter];
  switch (matter) {
    case 'framework-cycle': {
      const { visit } = await desk.frameworks.cycle(programmeId, matterId);
      return { by, reason: (await desk.frameworks.visit(programmeId, matterId, visit))?.motivation };
    }
    case 'escalation': {
      const escalation = await desk.escalations.escalation(programmeId, matterId);
      const last = await desk.escalations.visit(escalation, escalation.visit);
      // It came in as its alliance was closed: the alliance itself took nothing back.
      const bySystem = last?.by === `alliance.${escalation.allianceId}`;
      return { by: bySystem ? programmabureau : by, reason: last?.motivation };
    }
    case 'contribution': {
      const partner = await desk.registry.partner(programmeId, partnerId);
      const takesPart = partner !== undefined && participatesOn(partner, localDate(now));
      // Who left took nothing back: what it had only promised ended with its membership.
      return takesPart ? { by } : { by: programmabureau, reason: 'De partner doet niet meer mee aan het programma.' };
    }
    case 'composition':
      return { by };
  }
};

export const withdrawn: Writer<'nl.regiodeal.task.withdrawn.v1'> = async (desk, { data: { taskId }, time }, now) => {
  const about = await correspondenceOf(desk, taskId, now);
  const to = about && holderOf(about);
  if (!about || !to) return [];
  const { by: withdrawnBy, reason } =
    about.task.withdrawnBy === 'matter' ? await withdrawalOf(desk, about.task, now) : { by: programmabureau };
  const message = withdrawnMessage({ ...frameOf(about, to), withdrawnAt: time, withdrawnBy, reason });
  return [letterToHolder(about, to, message)];
};

/** The giver of input is told what was done with it (rule 7), by whoever speaks for it by then. */
export const inputAnswered: Writer<'nl.regiodeal.cycle.input-answered.v1'> = async (desk, { data }, now) => {
  const { programmeId, matterId, taskId } = data;
  const [about, answer] = await Promise.all([
    correspondenceOf(desk, taskId, now),
    desk.frameworks.inputAnswer(programmeId, matterId, taskId),
  ]);
  const to = about && (await successorOf(desk, about, now));
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

/** Every council is told that a framework came into force. */
export const stageEntered: Mailing<'nl.regiodeal.cycle.stage-entered.v1'> = {
  addressees: async (desk, { data: { programmeId, stage }, time }, _now, after) => {
    if (stage !== 'in-force') return { addressees: [] };
    const registry = await desk.registry.registry(programmeId);
    const municipalities = municipalitiesOn(registry, localDate(time));
    return portionOf(
      municipalities.map(({ partnerId }) => partnerId),
      after,
    );
  },
  letterTo: async (desk, { data: { programmeId, cycleId }, time }, partnerId, now) => {
    const today = localDate(time);
    const [registry, cycle, bureau, registerEnd] = await Promise.all([
      desk.registry.registry(programmeId),
      desk.frameworks.cycle(programmeId, cycleId),
      desk.registry.bureauContact(programmeId, localDate(now)),
      desk.register.end(programmeId),
    ]);
    const clerk = contactFor(registry, partnerId, 'council', today);
    if (!clerk) return [];
    const message = inForceMessage({
      programmeName: registry.programme.name,
      contactOfBureau: bureau?.email ?? 'het programmabureau',
      addresseeName: clerk.name,
      title: cycle.title,
      version: Number(cycleId),
      inForceSince: time,
      replacesVersion: cycle.basedOn === undefined ? undefined : Number(cycle.basedOn),
      renewalOn: cycle.renewalDue ?? today,
      readAt: 'op te vragen bij het programmabureau',
      registerEnd: registerEnd && { programmeId, ...registerEnd },
    });
    return [{ to: { name: clerk.name, email: clerk.email }, addressee: partnerId, message }];
  },
};
