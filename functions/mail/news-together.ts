import { isDeepStrictEqual } from 'node:util';
import type { Table, Write } from '#shared/dynamo/table.ts';
import type { Fact } from '#shared/events/catalogue.ts';
import {
  type Correspondence,
  correspondenceOf,
  type Deps,
  frameOf,
  holderOf,
  type Recipient,
  taskMailView,
} from './correspondence.ts';
import type { Letter } from './letters/letter.ts';
import { withdrawalOf } from './letters/telling.ts';
import {
  joined,
  letterOfSeveral,
  type NewsOfTask,
  type Several,
  type Together,
  tells,
  untilOthers,
  waitingForOthers,
  waitsAtMost,
  wasTold,
} from './mailbox.ts';
import { namesOf } from './messages/salutation.ts';
import { togetherMessage } from './messages/together-message.ts';
import { withdrawnTogetherMessage } from './messages/withdrawn-message.ts';
import { othersInRound } from './others-in-round.ts';
import { wasNeverAsked } from './together.ts';

/** A fact that calls for letters, with the addressee of the one that is to be sent, where it has many. */
interface Telling {
  readonly fact: Fact;
  readonly addressee: string | undefined;
}

/** The news of a fact, and the task whose holder is told. */
const newsOf = ({ fact, addressee }: Telling): { readonly news: NewsOfTask; readonly taskId: string } | undefined => {
  if (fact.type === 'nl.regiodeal.task.withdrawn.v1') return { news: 'withdrawal', taskId: fact.data.taskId };
  const isExtension = fact.type === 'nl.regiodeal.round.extended.v1';
  return isExtension && addressee !== undefined ? { news: 'extension', taskId: addressee } : undefined;
};

/**
 * Brings what a mailbox is told about the questions of one round together: that there is more time for them, or that its matter or the registry withdrew
 * them. What was told in a letter is not told again by its own fact; what was left out of the letter, because it came later or was one too many, gets a
 * letter of its own. So nothing stays untold, and a lost or repeated fact changes nothing.
 * @returns undefined for other facts, for a question that the programmabureau withdrew by itself, and when the record has moved on.
 */
export const newsTogetherOf = async (
  deps: Deps,
  table: Table,
  telling: Telling,
  now: string,
): Promise<Together | undefined> => {
  const { news, taskId } = newsOf(telling) ?? {};
  const about = taskId === undefined ? undefined : await correspondenceOf(deps, taskId, now);
  const to = about && holderOf(about);
  const { fact } = telling;
  if (!news || !about || !to || !isNews(about, fact)) return undefined;
  const since = fact.time;
  if (await wasTold(table, news, { task: about.task, to, since })) return { is: 'told' };
  const others = await othersInRound(deps, about, to, now);
  if (news === 'withdrawal' && others.some(mayBeWithdrawn(about, now))) return waitingForOthers(now);
  const same = await (news === 'extension' ? extendedWith(others) : withdrawnWith(deps, table, { about, others }, now));
  const untold = await Promise.all(
    same.map(async (one) => {
      const { task } = one;
      return (await wasTold(table, news, { task, to, since: task.withdrawnAt ?? since })) ? [] : [one];
    }),
  );
  const letterOf = news === 'extension' ? extensionOf : withdrawalLetter;
  return joined(
    table,
    {
      ...{ content: news, about, to, since, from: since },
      others: untold.flat(),
      scope: scopeOf(fact, about, same),
      letterOf: (all) => letterOf(deps, all, to, now),
    },
    now,
  );
};

/** What is written with a letter that told news alone: another letter does not tell it again. */
export const toldNewsAlone = (table: Table, fact: Fact, { to, task }: Letter, now: string): Write[] => {
  const { news } = newsOf({ fact, addressee: task?.taskId }) ?? {};
  return news && task ? [tells(table, news, task, to, now)] : [];
};

/** Whether the record still says what a fact tells. */
const isNews = ({ round, task }: Correspondence, fact: Fact): boolean => {
  if (fact.type === 'nl.regiodeal.task.withdrawn.v1') return task.withdrawnAt === fact.time && isWithTheRound(task);
  if (fact.type !== 'nl.regiodeal.round.extended.v1') return false;
  const isLast = round.status === 'open' && round.extensions.length === fact.data.extension;
  return isLast && task.status === 'open';
};

/** A matter withdraws every open task of its round, and the registry those of a partner; what a person withdraws is one task. */
const isWithTheRound = ({ withdrawnBy }: Correspondence['task']): boolean =>
  withdrawnBy === 'matter' || withdrawnBy === 'registry';

/** What both letters of a round have in common, so that only one of them is sent. */
const scopeOf = (fact: Fact, { task }: Correspondence, same: readonly Correspondence[]): string => {
  if (fact.type === 'nl.regiodeal.round.extended.v1') return fact.id;
  const first = [fact.time, ...same.flatMap((one) => one.task.withdrawnAt ?? [])].toSorted()[0];
  return `${task.roundId}.withdrawn.${first}`;
};

/** Whether an open task may be withdrawn with another one: all of a withdrawn round are, one portion after the other, and in another round some. */
const mayBeWithdrawn =
  ({ round, task: { withdrawnAt = '' } }: Correspondence, now: string) =>
  ({ task }: Correspondence): boolean => {
    const waits = round.status === 'withdrawn' ? waitsAtMost : untilOthers;
    return task.status === 'open' && Date.parse(now) - Date.parse(withdrawnAt) < waits;
  };

const extendedWith = async (others: readonly Correspondence[]): Promise<Correspondence[]> =>
  others.filter(({ task }) => task.status === 'open' && !task.undeliverable);

/** Those that were withdrawn with a task: about the same time, by the same, for the same reason. Whoever was not asked is told nothing. */
const withdrawnWith = async (
  deps: Deps,
  table: Table,
  { about, others }: { readonly about: Correspondence; readonly others: readonly Correspondence[] },
  now: string,
): Promise<Correspondence[]> => {
  const { withdrawnBy, withdrawnAt = '' } = about.task;
  const isNear = (at: string): boolean => Math.abs(Date.parse(at) - Date.parse(withdrawnAt)) < waitsAtMost;
  const why = await withdrawalOf(deps, about.task, now);
  const found = await Promise.all(
    others.map(async (one) => {
      const { task } = one;
      if (task.status !== 'withdrawn' || task.withdrawnBy !== withdrawnBy || !task.withdrawnAt) return [];
      if (!isNear(task.withdrawnAt) || (await wasNeverAsked(table, one, task.withdrawnAt))) return [];
      return isDeepStrictEqual(await withdrawalOf(deps, task, now), why) ? [one] : [];
    }),
  );
  return found.flat();
};

const extensionOf = async (deps: Deps, all: Several, to: Recipient, now: string): Promise<Letter> => {
  const [about] = all;
  const { programmeName, contactOfBureau } = frameOf(about, to);
  const tasks = await Promise.all(
    all.map(async (one) => ({ ...(await taskMailView(deps, one, holderOf(one) ?? to, now)), isReminder: false })),
  );
  const { from: previousDueAt, reason } = about.round.extensions.at(-1) ?? { from: about.round.termEnd, reason: '' };
  const addresseeName = namesOf(tasks.map((one) => one.addresseeName));
  const message = togetherMessage({
    ...{ programmeName, contactOfBureau, addresseeName },
    ...{ tasks, moreTime: { previousDueAt, reason } },
  });
  return letterOfSeveral(all, to, message);
};

const withdrawalLetter = async (deps: Deps, all: Several, to: Recipient, now: string): Promise<Letter> => {
  const [about] = all;
  const { programmeName, contactOfBureau } = frameOf(about, to);
  const { by: withdrawnBy, reason } = await withdrawalOf(deps, about.task, now);
  const tasks = all.map((one) => {
    const { question, capacity } = frameOf(one, to);
    return { question, capacity, withdrawnAt: one.task.withdrawnAt ?? now };
  });
  const addresseeName = namesOf(all.map((one) => (holderOf(one) ?? to).name));
  const message = withdrawnTogetherMessage({
    ...{ programmeName, contactOfBureau, addresseeName },
    ...{ withdrawnBy, reason, tasks },
  });
  return letterOfSeveral(all, to, message);
};
