import { oneTimeCode } from '#functions/rounds/terms/link.ts';
import type { Round } from '#functions/rounds/terms/round.ts';
import { isPassedOnBy } from '#functions/rounds/terms/task.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { correspondenceOf, frameOf, holderOf, recipientOf, taskMailView } from '../correspondence.ts';
import { codeMessage } from '../messages/code-message.ts';
import { extendedMessage } from '../messages/extended-message.ts';
import { passedOnMessage } from '../messages/passed-on-message.ts';
import { againMessage, reminderMessage, taskMessage } from '../messages/task-message.ts';
import { letterToHolder, toHolder, type Writer } from './letter.ts';
import { type Mailing, portionSize } from './mailing.ts';

/** The letters that ask for an answer. */

export const opened = toHolder(async (deps, about, to, _fact, now) =>
  taskMessage(await taskMailView(deps, about, to, now)),
);

export const reminded = toHolder<FactOf<'nl.regiodeal.task.reminded.v1'>>(async (deps, about, to, { data }, now) =>
  reminderMessage({
    ...(await taskMailView(deps, about, to, now)),
    last: data.reminder >= about.round.reminders.length,
    deferred: about.task.answer !== undefined,
  }),
);

export const sentAgain = toHolder(async (deps, about, to, _fact, now) =>
  againMessage({ ...(await taskMailView(deps, about, to, now)), why: 'sent-again' }),
);

const inOtherHands = toHolder<FactOf<'nl.regiodeal.task.reassigned.v1'>>(async (deps, about, to, { data }, now) => {
  if (data.linkVersion !== about.task.linkVersion) return undefined;
  const why = about.deputy ? 'passed-on' : 'reassigned';
  const passedOnBy = about.deputy && recipientOf(about.person)?.name;
  return againMessage({ ...(await taskMailView(deps, about, to, now)), why, passedOnBy });
});

/**
 * The request of a moved task goes to its current holder. Its registered addressee is told of a deputy, so that misuse is noticed at once: by the fact
 * that passed the task on, also when the address of that deputy changed before it came.
 */
export const handedOver: Writer<'nl.regiodeal.task.reassigned.v1'> = async (deps, fact, now) => {
  const letters = await inOtherHands(deps, fact, now);
  const about = await correspondenceOf(deps, fact.data.taskId, now);
  const { person, deputy } = about ?? {};
  const to = recipientOf(person);
  if (!about || !to || !deputy || about.task.status !== 'open' || !isPassedOnBy(fact.data, about.task)) return letters;
  const message = passedOnMessage({ ...frameOf(about, to), deputyName: deputy.name, passedOnAt: fact.time });
  return [...letters, { to, message, addressee: `${fact.data.taskId}.registered` }];
};

export const code = toHolder<FactOf<'nl.regiodeal.task.code-requested.v1'>>(async (deps, about, to, { data }, now) => {
  const requestedCode = about.task.code;
  if (requestedCode?.number !== data.codeNumber || requestedCode.expiresAt <= now) return undefined;
  const digits = oneTimeCode(await deps.secret(), about.task.taskId, requestedCode.number);
  return codeMessage({
    ...frameOf(about, to),
    code: digits,
    purpose: requestedCode.purpose ?? 'answer',
    validUntil: requestedCode.expiresAt,
  });
});

/**
 * Everybody who still has to answer is told of an extended term, with a link that is valid as long. Of two extensions only the last one is
 * told: for an earlier one the record has moved on.
 */
export const extended: Mailing<'nl.regiodeal.round.extended.v1'> = {
  addressees: async (deps, { data: { roundId, extension } }, _now, after) => {
    if (!isLastExtension(await deps.rounds.round(roundId), extension)) return { addressees: [] };
    const tasks = await deps.rounds.tasksAfter(roundId, after, portionSize);
    const open = tasks.filter(({ status, undeliverable }) => status === 'open' && !undeliverable);
    return {
      addressees: open.map(({ taskId }) => taskId),
      next: tasks.length === portionSize ? tasks.at(-1)?.taskId : undefined,
    };
  },
  letterTo: async (deps, { data }, taskId, now) => {
    const about = await correspondenceOf(deps, taskId, now);
    const to = about && holderOf(about);
    const extension = about?.round.extensions.at(-1);
    if (!about || !to || !extension || about.task.status !== 'open') return [];
    if (!isLastExtension(about.round, data.extension)) return [];
    const view = await taskMailView(deps, about, to, now);
    const message = extendedMessage({ ...view, previousDueAt: extension.from, reason: extension.reason });
    return [letterToHolder(about, to, message)];
  },
};

const isLastExtension = (round: Round | undefined, extension: number): boolean =>
  round?.status === 'open' && round.extensions.length === extension;
