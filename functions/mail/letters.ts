import { contactFor, municipalitiesOn } from '#functions/bodies/domain/bodies.ts';
import { recordedOf } from '#functions/rounds/answering/task-view.ts';
import { oneTimeCode } from '#functions/rounds/domain/link.ts';
import type { Fact, FactOf, FactType } from '#shared/events/catalogue.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import {
  type Correspondence,
  correspondenceOf,
  type Desk,
  frameOf,
  holderOf,
  type Recipient,
  subjectView,
  taskMailView,
} from './correspondence.ts';
import { answeredInputMessage } from './messages/answered-input-message.ts';
import { codeMessage } from './messages/code-message.ts';
import { inForceMessage } from './messages/in-force-message.ts';
import { receiptMessage } from './messages/receipt-message.ts';
import { againMessage, reminderMessage, taskMessage } from './messages/task-message.ts';
import type { Message } from './messages/views.ts';
import { withdrawnMessage } from './messages/withdrawn-message.ts';

/** An e-mail that a fact calls for. */
export interface Letter {
  readonly to: Recipient;
  readonly message: Message;
  /** The task it is about, to recognise a bounce by. */
  readonly taskId?: string;
}

type Writer<T extends FactType> = (desk: Desk, fact: FactOf<T>, now: string) => Promise<Letter[]>;
type Writers = { readonly [T in FactType]?: Writer<T> };
type TaskFact = { readonly data: { readonly taskId: string } };

/** A letter to the holder of a task that still wants an answer; none when it does not any more. */
const toHolder =
  <F extends TaskFact>(
    write: (desk: Desk, about: Correspondence, to: Recipient, fact: F, now: string) => Promise<Message | undefined>,
  ) =>
  async (desk: Desk, fact: F, now: string): Promise<Letter[]> => {
    const { taskId } = fact.data;
    const about = await correspondenceOf(desk, taskId);
    const to = about && holderOf(about);
    if (!about || !to || about.task.status !== 'open' || about.round.status !== 'open') return [];
    const message = await write(desk, about, to, fact, now);
    return message ? [{ to, message, taskId }] : [];
  };

const opened = toHolder(async (desk, about, to, _fact, now) => taskMessage(await taskMailView(desk, about, to, now)));

const reminded = toHolder<FactOf<'nl.regiodeal.task.reminded.v1'>>(async (desk, about, to, { data }, now) =>
  reminderMessage({
    ...(await taskMailView(desk, about, to, now)),
    last: data.reminder >= about.round.reminders.length,
  }),
);

const sentAgain = toHolder(async (desk, about, to, _fact, now) =>
  againMessage({ ...(await taskMailView(desk, about, to, now)), why: 'sent-again' }),
);

const handedOver = toHolder<FactOf<'nl.regiodeal.task.reassigned.v1'>>(async (desk, about, to, { data }, now) => {
  if (data.linkVersion !== about.task.linkVersion) return undefined;
  const why = about.deputy ? 'passed-on' : 'reassigned';
  return againMessage({
    ...(await taskMailView(desk, about, to, now)),
    why,
    passedOnBy: about.deputy && about.person?.name,
  });
});

const code = toHolder<FactOf<'nl.regiodeal.task.code-requested.v1'>>(async (desk, about, to, { data }) => {
  const asked = about.task.code;
  if (asked?.number !== data.codeNumber) return undefined;
  const digits = oneTimeCode(await desk.secret(), about.task.taskId, asked.number);
  return codeMessage({ ...frameOf(about, to), code: digits, validUntil: asked.expiresAt });
});

/** A receipt goes to the registered address, and to the deputy who answered: misuse shows. */
const receipt: Writer<'nl.regiodeal.task.answered.v1'> = async (desk, { data: { taskId, roundId } }) => {
  const about = await correspondenceOf(desk, taskId);
  const { answer } = about?.task ?? {};
  if (!about || !answer) return [];
  const registrar = await desk.rounds.contact(roundId, answer.registrarId);
  const recorded = recordedOf(about.task, registrar);
  const recipients = [about.person, about.deputy].flatMap((one) =>
    one?.email ? [{ name: one.name, email: one.email }] : [],
  );
  if (!recorded) return [];
  return recipients.map((to) => ({
    to,
    taskId,
    message: receiptMessage({
      ...frameOf(about, to),
      subject: subjectView(about.round),
      recorded,
      reference: `${taskId}/${answer.number}`,
      ...(about.task.status === 'open' ? { dueAt: about.round.termEnd } : {}),
    }),
  }));
};

const withdrawn: Writer<'nl.regiodeal.task.withdrawn.v1'> = async (desk, { data: { taskId }, time }) => {
  const about = await correspondenceOf(desk, taskId);
  const to = about && holderOf(about);
  return about && to
    ? [
        {
          to,
          taskId,
          message: withdrawnMessage({ ...frameOf(about, to), withdrawnAt: time, withdrawnBy: 'programmabureau' }),
        },
      ]
    : [];
};

/** The giver of input is told what was done with it (rule 7). */
const inputAnswered: Writer<'nl.regiodeal.cycle.input-answered.v1'> = async (
  desk,
  { data: { programmeId, cycleId, taskId } },
) => {
  const [about, answer] = await Promise.all([
    correspondenceOf(desk, taskId),
    desk.frameworks.inputAnswer(programmeId, cycleId, taskId),
  ]);
  const to = about && holderOf(about);
  if (!about || !to || !answer) return [];
  const { programmeName, contactOfBureau, addresseeName } = frameOf(about, to);
  const message = answeredInputMessage({
    programmeName,
    contactOfBureau,
    addresseeName,
    subject: subjectView(about.round),
    input: about.task.answer?.remarks ?? '',
    verdict: answer.verdict,
    reasons: answer.reason,
    answeredAt: answer.answeredAt,
  });
  return [{ to, message, taskId }];
};

/** Every council is told that a framework came into force. */
const stageEntered: Writer<'nl.regiodeal.cycle.stage-entered.v1'> = async (
  desk,
  { data: { programmeId, cycleId, stage }, time },
) => {
  if (stage !== 'in-force') return [];
  const [registry, cycle, bureau] = await Promise.all([
    desk.registry.registry(programmeId),
    desk.frameworks.cycle(programmeId, cycleId),
    desk.registry.bureauContact(programmeId),
  ]);
  const today = localDate(time);
  const clerks = municipalitiesOn(registry, today).flatMap(
    ({ partnerId }) => contactFor(registry, partnerId, 'council', today) ?? [],
  );
  return clerks.map((to) => ({
    to,
    message: inForceMessage({
      programmeName: registry.programme.name,
      contactOfBureau: bureau?.email ?? 'het programmabureau',
      addresseeName: to.name,
      title: cycle.title,
      version: Number(cycleId),
      inForceSince: time,
      replacesVersion: cycle.basedOn === undefined ? undefined : Number(cycle.basedOn),
      renewalOn: cycle.renewalDue ?? today,
      readAt: 'op te vragen bij het programmabureau',
    }),
  }));
};

const writers: Writers = {
  'nl.regiodeal.task.opened.v1': opened,
  'nl.regiodeal.task.reminded.v1': reminded,
  'nl.regiodeal.task.sent-again.v1': sentAgain,
  'nl.regiodeal.task.reassigned.v1': handedOver,
  'nl.regiodeal.task.code-requested.v1': code,
  'nl.regiodeal.task.answered.v1': receipt,
  'nl.regiodeal.task.withdrawn.v1': withdrawn,
  'nl.regiodeal.cycle.input-answered.v1': inputAnswered,
  'nl.regiodeal.cycle.stage-entered.v1': stageEntered,
};

/** The types of fact that call for an e-mail. */
export const factsThatCallForMail = Object.keys(writers) as (keyof typeof writers)[];

/** The e-mails that a fact calls for, as the record is now; none when the record has moved on. */
export const lettersFor = (desk: Desk, fact: Fact, now: string): Promise<Letter[]> => {
  const write = writers[fact.type] as ((desk: Desk, fact: Fact, now: string) => Promise<Letter[]>) | undefined;
  return write ? write(desk, fact, now) : Promise.resolve([]);
};
