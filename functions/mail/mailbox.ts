import * as z from 'zod';
import type { Task } from '#functions/rounds/terms/task.ts';
import { defineEntity } from '#shared/dynamo/entity.ts';
import type { Table, Write } from '#shared/dynamo/table.ts';
import { hashOfText } from '#shared/vocabulary/hash.ts';
import { comparable } from '#shared/vocabulary/same-address.ts';
import type { Correspondence, Recipient } from './correspondence.ts';
import { keptUntil } from './ledger.ts';
import { type Letter, letterToHolder } from './letters/letter.ts';
import type { Message } from './messages/views.ts';

/** What a mailbox was told about a task: its facts up to that moment need no letter of their own. */
const ToldTask = z.strictObject({
  taskId: z.string(),
  /** The digest of the address. */
  mailbox: z.string().regex(/^[0-9a-f]{16}$/),
  until: z.iso.datetime(),
  /** Seconds since 1970. */
  expiresAt: z.int(),
});

/** A question that a mailbox was told of. */
const toldEntity = defineEntity({
  kind: 'told-task',
  schema: ToldTask,
  key: ({ taskId }: { taskId: string }) => ({ pk: `TOLD#${taskId}`, sk: 'TOLD' }),
});

/** What the holders of several tasks of one round are told at once: that there is more time, or that their question was withdrawn. */
const newsOfTasks = ['extension', 'withdrawal'] as const;
export type NewsOfTask = (typeof newsOfTasks)[number];

/** News about a task that a mailbox was told. */
const toldNewsEntity = defineEntity({
  kind: 'told-news',
  schema: z.strictObject({ ...ToldTask.shape, news: z.enum(newsOfTasks) }),
  key: ({ taskId, news }: { taskId: string; news: NewsOfTask }) => ({ pk: `TOLD#${taskId}`, sk: `NEWS#${news}` }),
});

/** What a letter tells about a task: its question, or news about it. */
type Content = 'question' | NewsOfTask;

/** A key has the mailbox as a digest, because a key must not contain an address. */
export const mailboxOf = ({ email }: Pick<Recipient, 'email'>): string => hashOfText(comparable(email)).slice(0, 16);

type TaskId = Pick<Task, 'taskId'>;

const lastTold = (table: Table, content: Content, { taskId }: TaskId) =>
  content === 'question' ? table.get(toldEntity, { taskId }) : table.get(toldNewsEntity, { taskId, news: content });

/** Whether any mailbox was told the question of a task. */
export const wasAsked = async (table: Table, task: TaskId): Promise<boolean> =>
  (await lastTold(table, 'question', task)) !== undefined;

/** Whether the mailbox of a recipient was told a content since an instant. */
export const wasTold = async (
  table: Table,
  content: Content,
  { task, to, since }: { readonly task: TaskId; readonly to: Recipient; readonly since: string },
): Promise<boolean> => {
  const told = await lastTold(table, content, task);
  return told?.mailbox === mailboxOf(to) && told.until >= since;
};

/** Records that the mailbox of a recipient was told a content, for as long as its facts may be delivered again. */
export const tells = (table: Table, content: Content, { taskId }: TaskId, to: Recipient, now: string): Write => {
  const told = { taskId, mailbox: mailboxOf(to), until: now, expiresAt: keptUntil(now) };
  return content === 'question' ? table.put(toldEntity, told) : table.put(toldNewsEntity, { ...told, news: content });
};

/** What becomes of the letter of a fact about one task. */
export type Together =
  | { readonly is: 'waiting'; readonly until: string }
  /** The mailbox was told already. */
  | { readonly is: 'told' }
  /** It goes alone; its usefulness counts from a moment on. */
  | { readonly is: 'alone'; readonly from: string }
  | {
      readonly is: 'together';
      readonly letter: Letter;
      /** The key of the letter: whoever sends it for one of its tasks sends it for all. */
      readonly name: string;
      readonly told: readonly Write[];
      readonly from: string;
    };

/** The most tasks in one letter: a report of the mail service can name each of them, and the rest gets letters of its own. */
const mostTogether = 20;
/** Milliseconds that a reminder or a withdrawal waits while another question of its mailbox has yet to be reminded of or withdrawn. */
export const untilOthers = 30_000;
/** Milliseconds after which they wait no longer. */
export const waitsAtMost = 10 * 60_000;

/** The answer to a letter that waits for others. */
export const waitingForOthers = (now: string): Together => ({
  is: 'waiting',
  until: new Date(Date.parse(now) + untilOthers).toISOString(),
});

/** The tasks of a letter, of which the first is the one that its fact is about. */
export type Several = readonly [Correspondence, ...Correspondence[]];

interface Joining {
  readonly content: Content;
  readonly about: Correspondence;
  readonly to: Recipient;
  /** ISO instant: what the mailbox was told since then needs no letter. */
  readonly since: string;
  /** ISO instant from which the usefulness of the letter counts. */
  readonly from: string;
  /** The other tasks of the mailbox that the same is to be told about, the most important first. */
  readonly others: readonly Correspondence[];
  /** What all letters that could tell this have in common, so that one of them is sent. */
  readonly scope: string;
  readonly letterOf: (all: Several) => Promise<Letter>;
}

/**
 * Joins what a mailbox is to be told about several tasks in one letter. What was told in a letter is not told again by its own fact; what was left out of
 * the letter, because it came later or was one too many, gets a letter of its own. So nothing stays untold, and a lost or repeated fact changes nothing.
 */
export const joined = async (
  table: Table,
  { content, about, to, since, from, others, scope, letterOf }: Joining,
  now: string,
): Promise<Together> => {
  const some = others.slice(0, mostTogether - 1);
  // The letter may have left since the caller looked, and then the others are told because this one is.
  if (some.length === 0)
    return (await wasTold(table, content, { task: about.task, to, since })) ? { is: 'told' } : { is: 'alone', from };
  const all = [about, ...some] as const;
  return {
    is: 'together',
    from,
    letter: await letterOf(all),
    name: `together.${scope}#${mailboxOf(to)}`,
    told: all.map(({ task }) => tells(table, content, task, to, now)),
  };
};

/** A letter about several tasks: one that does not arrive marks each of them as undeliverable. */
export const letterOfSeveral = ([about, ...some]: Several, to: Recipient, message: Message): Letter => {
  const others = some.flatMap((one) => letterToHolder(one, to, message).task ?? []);
  return { ...letterToHolder(about, to, message), others };
};
