import { oneTimeCode } from '#functions/rounds/domain/link.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { aboutTask, correspondenceOf, frameOf, holderOf, taskMailView } from '../correspondence.ts';
import { codeMessage } from '../messages/code-message.ts';
import { extendedMessage } from '../messages/extended-message.ts';
import { passedOnMessage } from '../messages/passed-on-message.ts';
import { againMessage, reminderMessage, taskMessage } from '../messages/task-message.ts';
import { letterToHolder, toHolder, type Writer } from './letter.ts';

/** The letters that ask for an answer. */

export const opened = toHolder(async (desk, about, to, _fact, now) =>
  taskMessage(await taskMailView(desk, about, to, now)),
);

export const reminded = toHolder<FactOf<'nl.regiodeal.task.reminded.v1'>>(async (desk, about, to, { data }, now) =>
  reminderMessage({
    ...(await taskMailView(desk, about, to, now)),
    last: data.reminder >= about.round.reminders.length,
    deferred: about.task.answer !== undefined,
  }),
);

export const sentAgain = toHolder(async (desk, about, to, _fact, now) =>
  againMessage({ ...(await taskMailView(desk, about, to, now)), why: 'sent-again' }),
);

const inOtherHands = toHolder<FactOf<'nl.regiodeal.task.reassigned.v1'>>(async (desk, about, to, { data }, now) => {
  if (data.linkVersion !== about.task.linkVersion) return undefined;
  const why = about.deputy ? 'passed-on' : 'reassigned';
  const passedOnBy = about.deputy && about.person?.name;
  return againMessage({ ...(await taskMailView(desk, about, to, now)), why, passedOnBy });
});

/** A task that moved is asked of whoever has it now. Its registered addressee hears of a deputy: misuse shows at once. */
export const handedOver: Writer<'nl.regiodeal.task.reassigned.v1'> = async (desk, fact, now) => {
  const letters = await inOtherHands(desk, fact, now);
  const about = letters.length > 0 ? await correspondenceOf(desk, fact.data.taskId, now) : undefined;
  const { person, deputy } = about ?? {};
  if (!about || !person || !deputy) return letters;
  const to = { name: person.name, email: person.email };
  const message = passedOnMessage({ ...frameOf(about, to), deputyName: deputy.name, passedOnAt: fact.time });
  return [...letters, { to, message, addressee: `${fact.data.taskId}.registered` }];
};

export const code = toHolder<FactOf<'nl.regiodeal.task.code-requested.v1'>>(async (desk, about, to, { data }) => {
  const asked = about.task.code;
  if (asked?.number !== data.codeNumber) return undefined;
  const digits = oneTimeCode(await desk.secret(), about.task.taskId, asked.number);
  return codeMessage({ ...frameOf(about, to), code: digits, validUntil: asked.expiresAt });
});

/**
 * Everybody who still has to answer is told of a longer term, with a link that lasts as long. Of two extensions the last
 * one is told: the fact of an earlier one finds that the record has moved on.
 */
export const extended: Writer<'nl.regiodeal.round.extended.v1'> = async (desk, { data }, now) => {
  const round = await desk.rounds.round(data.roundId);
  const extension = round?.extensions.at(-1);
  if (!extension || round?.status !== 'open' || round.extensions.length !== data.extension) return [];
  const tasks = await desk.rounds.tasks(round.roundId);
  const open = tasks.filter(({ status, undeliverable }) => status === 'open' && !undeliverable);
  const letters = open.map(async (task) => {
    const about = await aboutTask(desk, round, task, now);
    const to = holderOf(about);
    if (!to) return [];
    const view = await taskMailView(desk, about, to, now);
    const message = extendedMessage({ ...view, previousDueAt: extension.from, reason: extension.reason });
    return [letterToHolder(about, to, message)];
  });
  return (await Promise.all(letters)).flat();
};
