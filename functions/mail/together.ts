import { onDay, programmabureau } from '#functions/bodies/terms/bodies.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { settingsOn } from '#functions/bodies/terms/rules/settings-on.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import type { Table, Write } from '#shared/dynamo/table.ts';
import type { Fact, FactOf } from '#shared/events/catalogue.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { isSameAddress } from '#shared/vocabulary/same-address.ts';
import {
  type Correspondence,
  correspondenceOf,
  type Deps,
  frameOf,
  holderOf,
  isFor,
  type Recipient,
  taskMailView,
} from './correspondence.ts';
import { dailyMailFor } from './daily.ts';
import type { Letter } from './letters/letter.ts';
import {
  joined,
  letterOfSeveral,
  type Several,
  type Together,
  tells,
  waitingForOthers,
  waitsAtMost,
  wasAsked,
  wasTold,
} from './mailbox.ts';
import { namesOf } from './messages/salutation.ts';
import { togetherMessage } from './messages/together-message.ts';

type Asking = FactOf<'nl.regiodeal.task.opened.v1'> | FactOf<'nl.regiodeal.task.reminded.v1'>;

/** Whether a fact asks one addressee for an answer by itself: such letters can go together. */
const isAsking = (fact: Fact): fact is Asking =>
  fact.type === 'nl.regiodeal.task.opened.v1' || fact.type === 'nl.regiodeal.task.reminded.v1';

/**
 * Brings the questions to one mailbox together: those of one round always, and where the programme has a daily mail all that are open. A question that
 * was told in a letter is not told again by its own fact; one that was left out of the letter of the others, because it came a moment later or was one too
 * many, gets a letter of its own. So no question stays untold, and a lost or repeated fact changes nothing.
 * @returns undefined for a fact that asks nothing, or whose question needs no answer any more.
 */
export const togetherOf = async (deps: Deps, table: Table, fact: Fact, now: string): Promise<Together | undefined> => {
  if (!isAsking(fact)) return undefined;
  const about = await correspondenceOf(deps, fact.data.taskId, now);
  const to = about && holderOf(about);
  if (!about || !to || !isOpen(about)) return undefined;
  const daily = dailyMailFor(settingsOn(about.programme, localDate(fact.time)), about.round, fact.time);
  if (daily !== undefined && daily > now) return { is: 'waiting', until: daily };
  const since = fact.time;
  if (await wasTold(table, 'question', { task: about.task, to, since })) return { is: 'told' };
  const open = await openIn(deps, about, to, now);
  const ofRound = open.filter(({ task }) => task.roundId === about.task.roundId);
  if (daily === undefined && isFresh(fact, now) && ofRound.some((one) => isYetToBeReminded(one, fact)))
    return waitingForOthers(now);
  return joined(
    table,
    {
      ...{ content: 'question', about, to, since },
      from: daily ?? fact.time,
      others: daily === undefined ? await untold(table, ofRound, to) : open.toSorted(bySoonest),
      scope: daily === undefined ? `${about.task.roundId}.${whichOf(fact)}` : `${about.task.programmeId}.${daily}`,
      letterOf: (all) => letterOf(deps, all, to, now),
    },
    now,
  );
};

/**
 * The facts whose letter tells the holder of a task the question, so that no other letter has to. One about more time asks for the answer too,
 * and is not among them: who still waits for the question gets it all the same.
 */
const withQuestion: ReadonlySet<Fact['type']> = new Set<Fact['type']>([
  'nl.regiodeal.task.opened.v1',
  'nl.regiodeal.task.reminded.v1',
  'nl.regiodeal.task.sent-again.v1',
  'nl.regiodeal.task.reassigned.v1',
]);

/**
 * What is written with a letter that went alone: its mailbox was told of the question. So a letter that still waits for the daily mail does not tell it
 * again to whom it was sent to or handed over meanwhile.
 */
export const toldAlone = (table: Table, { type }: Fact, { to, task }: Letter, now: string): Write[] =>
  task && withQuestion.has(type) ? [tells(table, 'question', task, to, now)] : [];

/**
 * Whether a question was withdrawn while its letter waited for the daily mail: whoever was not asked is not told that no answer is needed any more.
 * An extension was told at once, and asks too.
 */
export const isWithdrawnUnasked = async (deps: Deps, table: Table, fact: Fact, now: string): Promise<boolean> => {
  if (fact.type !== 'nl.regiodeal.task.withdrawn.v1') return false;
  const about = await correspondenceOf(deps, fact.data.taskId, now);
  return about !== undefined && wasNeverAsked(table, about, fact.time);
};

/** Whether a question that was withdrawn at an instant was never told to anybody: the daily mail that would have told it came later. */
export const wasNeverAsked = async (
  table: Table,
  { programme, round, task }: Correspondence,
  withdrawnAt: string,
): Promise<boolean> => {
  if (round.extensions.length > 0) return false;
  const askedAt = task.askedAt ?? round.openedAt;
  const daily = dailyMailFor(settingsOn(programme, localDate(askedAt)), round, askedAt);
  // By the time of the withdrawal, and not by now: one that arrives after the daily mail is about a question that this mail left out.
  return daily !== undefined && daily > withdrawnAt && !(await wasAsked(table, task));
};

const isOpen = ({ task, round }: Correspondence): boolean => task.status === 'open' && round.status === 'open';

const whichOf = (fact: Asking): string =>
  fact.type === 'nl.regiodeal.task.opened.v1' ? 'opened' : `reminded.${fact.data.reminder}`;

const isFresh = ({ time }: Asking, now: string): boolean => Date.parse(now) - Date.parse(time) < waitsAtMost;

/** Whether another question of a round has not had the reminder of a fact: the tasks of a large round are reminded one portion after the other. */
const isYetToBeReminded = ({ task }: Correspondence, fact: Asking): boolean =>
  fact.type === 'nl.regiodeal.task.reminded.v1' && task.remindersSent < fact.data.reminder;

/** The questions that a mailbox was not told of since each was asked, or reminded of, last. */
const untold = async (table: Table, some: readonly Correspondence[], to: Recipient): Promise<Correspondence[]> => {
  const areTold = await Promise.all(
    some.map(({ task, round }) => {
      const since = task.remindedAt?.at(-1) ?? task.askedAt ?? round.openedAt;
      return wasTold(table, 'question', { task, to, since });
    }),
  );
  return some.filter((_, at) => !areTold[at]);
};

const bySoonest = (one: Correspondence, other: Correspondence): number =>
  one.round.termEnd < other.round.termEnd ? -1 : 1;

const letterOf = async (deps: Deps, all: Several, to: Recipient, now: string): Promise<Letter> => {
  const tasks = await Promise.all(
    all.toSorted(bySoonest).map(async (one) => ({
      ...(await taskMailView(deps, one, holderOf(one) ?? to, now)),
      isReminder: one.task.remindersSent > 0,
    })),
  );
  const { programmeName, contactOfBureau } = frameOf(all[0], to);
  const addresseeName = namesOf(tasks.map((one) => one.addresseeName));
  return letterOfSeveral(all, to, togetherMessage({ programmeName, contactOfBureau, addresseeName, tasks }));
};

/** The open tasks whose mail goes to the same mailbox: those of its people, of the partners that they speak for, and of the task's own. */
const openIn = async (deps: Deps, about: Correspondence, to: Recipient, now: string): Promise<Correspondence[]> => {
  const { programmeId, partnerId, taskId } = about.task;
  const registry = await deps.registry.registry(programmeId);
  const partners = partnersBehind(registry, to, partnerId, localDate(now));
  const open = (await Promise.all(partners.map((one) => deps.rounds.openTasks(programmeId, one)))).flat();
  const others = open.filter((task) => task.taskId !== taskId && !task.undeliverable && mayBeFor(task, to, registry));
  const found = await Promise.all(
    others.map(async ({ taskId: other }) => {
      const one = await correspondenceOf(deps, other, now);
      return one && isOpen(one) && isFor(one, to) ? one : undefined;
    }),
  );
  return found.filter((one) => one !== undefined);
};

/** Whether a task may be for a mailbox: its person has the address, or a deputy has it, whose address its round knows. */
const mayBeFor = ({ personId, deputyId }: Task, { email }: Recipient, { people }: Registry): boolean =>
  deputyId !== undefined || people.some((person) => person.personId === personId && isSameAddress(person.email, email));

const partnersBehind = (registry: Registry, { email }: Recipient, own: string, today: string): string[] => {
  const people = registry.people.filter((person) => isSameAddress(person.email, email) && onDay(person, today));
  const partners = new Set([own, ...people.map(({ partnerId }) => partnerId ?? programmabureau)]);
  const represented = registry.representations.filter((one) => partners.has(one.byPartnerId) && onDay(one, today));
  return [...new Set([...partners, ...represented.map(({ representedPartnerId }) => representedPartnerId)])];
};
