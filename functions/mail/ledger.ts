import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { Condition } from '#shared/dynamo/condition.ts';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { defineEntity } from '#shared/dynamo/entity.ts';
import type { Table, Write } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { ConcurrentChange, GovernanceError } from '#shared/errors/errors.ts';
import type { Fact } from '#shared/events/catalogue.ts';
import { logError, logInfo } from '#shared/observability/log.ts';
import type { Clock } from '#shared/runtime/clock.ts';

/** One e-mail to one addressee because of one fact. The mail service has no such key of its own, so we keep one. */
export const MailEntry = z.strictObject({
  mailId: z.string(),
  /** `refused` is for good: no later try would be taken either. */
  status: z.enum(['sending', 'sent', 'refused']),
  attempt: z.int().min(1),
  startedAt: z.iso.datetime(),
  messageId: z.string().optional(),
  /** Seconds since 1970: kept for as long as a repeated delivery of the fact is imaginable, then let go. */
  expiresAt: z.int(),
});
export type MailEntry = z.infer<typeof MailEntry>;

export const mailEntity = defineEntity({
  kind: 'mail',
  schema: MailEntry,
  key: ({ mailId }: { mailId: string }) => ({ pk: `MAIL#${mailId}`, sk: 'MAIL' }),
});

/** Of an e-mail: nobody took its sending over since this attempt. */
const isAttempt = (attempt: number): Condition => ({ expression: '#attempt = :attempt', values: { attempt } });

/** A fact whose letters were seen to: sent, handed out one by one, waiting, or not called for any more. */
export const HandledFact = z.strictObject({
  factId: z.string(),
  handledAt: z.iso.datetime(),
  /** Seconds since 1970. */
  expiresAt: z.int(),
});
export const handledEntity = defineEntity({
  kind: 'handled-fact',
  schema: HandledFact,
  key: ({ factId }: { factId: string }) => ({ pk: `HANDLED#${factId}`, sk: 'HANDLED' }),
});

/** Milliseconds within which the mail service answers, or is taken to have failed. */
export const answerWithin = 20_000;
/** Milliseconds after which a sending that was never concluded is taken to have been cut off: its sender gave up before. */
const patience = answerWithin + 5000;
/** Milliseconds between two looks at what became of another's sending. */
const look = 500;
/** Seconds that an entry is kept. */
const kept = 400 * 24 * 3600;

/** The mail service will not take this e-mail, however often it is asked: there can be no such address. */
export class MailRefused extends GovernanceError {
  readonly code = 'mail-refused';
  override get name(): string {
    return 'MailRefused';
  }
}

interface Asked {
  readonly mailId: string;
  readonly clock: Clock;
  /** Waits a number of milliseconds. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
  /** What is told when the mail service refuses it for good. */
  readonly whenRefused?: readonly Fact[];
}

export interface Ledger {
  readonly client: DynamoDBClient;
  readonly table: Table;
}

/** What says that a fact was seen to, for as long as it may be delivered again. */
export const handled = (table: Table, factId: string, now: string): Write =>
  table.put(handledEntity, { factId, handledAt: now, expiresAt: Math.floor(Date.parse(now) / 1000) + kept });

/**
 * Sends an e-mail once, however often it is asked: the intention is written first, the outcome afterwards. A sending that
 * was cut off between the two is done again once its sender must have given up, which whoever comes before waits for: a queue
 * would come back after minutes only. A second copy does less harm than none. One that is refused for good is concluded as
 * such.
 * @throws {ConcurrentChange} when others took it over all the time, or a clock is wrong: try again later.
 */
export const sendOnce = async (ledger: Ledger, asked: Asked, send: () => Promise<string>): Promise<void> => {
  const entry = await takeOn(ledger, asked);
  if (!entry) return;
  const messageId = await sentOrReleased(ledger, entry, asked, send);
  if (messageId === undefined) return;
  await conclude(ledger, { ...entry, status: 'sent', messageId });
  logInfo('mail-sent', { mailId: asked.mailId, messageId });
};

/**
 * Writes that this sender is at it, as soon as nobody else is: another may be, or may write the same at this very moment.
 * @returns nothing when it was sent, or refused for good.
 * @throws {ConcurrentChange} when others took it over all the time, or a clock is wrong: nobody waits without end.
 */
const takeOn = async (ledger: Ledger, { mailId, clock, wait = sleep }: Asked): Promise<MailEntry | undefined> => {
  for (let waited = 0; waited <= patience; waited += look) {
    const before = await ledger.table.get(mailEntity, { mailId });
    if (before && before.status !== 'sending') return undefined;
    const now = clock();
    const left = before ? Date.parse(before.startedAt) + patience - Date.parse(now) : 0;
    if (left > 0) {
      await wait(Math.min(left, look));
      continue;
    }
    const mine = await announced(ledger, nextEntry(mailId, now, before), before);
    if (mine) return mine;
  }
  throw new ConcurrentChange('This e-mail is being sent at this moment.');
};

const nextEntry = (mailId: string, now: string, before: MailEntry | undefined): MailEntry => ({
  mailId,
  status: 'sending',
  attempt: (before?.attempt ?? 0) + 1,
  startedAt: now,
  expiresAt: Math.floor(Date.parse(now) / 1000) + kept,
});

/** @returns the entry once it is written; nothing when another sender wrote first. */
const announced = async (
  { client, table }: Ledger,
  entry: MailEntry,
  before: MailEntry | undefined,
): Promise<MailEntry | undefined> => {
  const write = before ? table.put(mailEntity, entry, isAttempt(before.attempt)) : table.insert(mailEntity, entry);
  try {
    await transact(client, [write]);
  } catch (error) {
    if (error instanceof ConcurrentChange) return undefined;
    throw error;
  }
  if (before) logInfo('mail-unknown-outcome', { mailId: entry.mailId });
  return entry;
};

/** Writes what became of a sending, unless another took it over meanwhile: then that one's outcome counts. */
const conclude = async ({ client, table }: Ledger, outcome: MailEntry, ...facts: readonly Fact[]): Promise<void> => {
  const writes = [table.put(mailEntity, outcome, isAttempt(outcome.attempt)), ...table.record(...facts)];
  await transact(client, writes).catch((error: unknown) => {
    if (!(error instanceof ConditionFailed)) throw error;
  });
};

/**
 * A sending that failed, or had no answer in time, can be tried again at once: its patience is let go of. One that was refused
 * for good is over.
 * @returns nothing when it was refused for good.
 */
const sentOrReleased = async (
  ledger: Ledger,
  entry: MailEntry,
  { whenRefused = [] }: Asked,
  send: () => Promise<string>,
): Promise<string | undefined> => {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof MailRefused)) {
      await conclude(ledger, { ...entry, startedAt: new Date(0).toISOString() });
      throw error;
    }
    await conclude(ledger, { ...entry, status: 'refused' }, ...whenRefused);
    logError('mail-refused', error, { mailId: entry.mailId });
    return undefined;
  }
};
