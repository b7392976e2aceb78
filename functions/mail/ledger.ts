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

/** One e-mail to one addressee because of one fact. The mail service has no idempotency key, so this entry is one. */
export const MailEntry = z.strictObject({
  mailId: z.string(),
  /** `refused` is final: a later attempt would be refused too. */
  status: z.enum(['sending', 'sent', 'refused']),
  attempt: z.int().min(1),
  startedAt: z.iso.datetime(),
  messageId: z.string().optional(),
  /** Seconds since 1970: kept for as long as a repeated delivery of the fact is possible, then deleted. */
  expiresAt: z.int(),
});
export type MailEntry = z.infer<typeof MailEntry>;

export const mailEntity = defineEntity({
  kind: 'mail',
  schema: MailEntry,
  key: ({ mailId }: { mailId: string }) => ({ pk: `MAIL#${mailId}`, sk: 'MAIL' }),
});

/** For an e-mail: nobody took over its sending since this attempt. */
const isAttempt = (attempt: number): Condition => ({ expression: '#attempt = :attempt', values: { attempt } });

/** A fact whose letters were handled: sent, handed out one by one, waiting, or not required any more. */
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

/** Milliseconds after which the mail service counts as failed without an answer. */
export const answerWithin = 20_000;
/** Milliseconds after which an unfinished sending counts as interrupted: its sender gave up before. */
const interruptedAfter = answerWithin + 5000;
/** Milliseconds between two checks of another sender's result. */
const checkInterval = 500;
/** Seconds that an entry is kept. */
const secondsKept = 400 * 24 * 3600;

/** The mail service refuses this e-mail permanently: no such address can exist. */
export class MailRefused extends GovernanceError {
  readonly code = 'mail-refused';
  override get name(): string {
    return 'MailRefused';
  }
}

interface Sending {
  readonly mailId: string;
  readonly clock: Clock;
  /** Waits a number of milliseconds. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
  /** The facts to record when the mail service refuses it permanently. */
  readonly whenRefused?: readonly Fact[];
  /** What to write together with the outcome once it was sent. */
  readonly whenSent?: readonly Write[];
}

export interface Ledger {
  readonly client: DynamoDBClient;
  readonly table: Table;
}

/** Seconds since 1970 until which something is kept about a fact: for as long as it may be delivered again. */
export const keptUntil = (now: string): number => Math.floor(Date.parse(now) / 1000) + secondsKept;

/** Records that a fact was handled, for as long as it may be delivered again. */
export const handled = (table: Table, factId: string, now: string): Write =>
  table.put(handledEntity, { factId, handledAt: now, expiresAt: keptUntil(now) });

/**
 * Sends an e-mail once, however often it is requested: the intention is written first, the outcome afterwards. A sending that was
 * interrupted between the two is repeated once its sender must have given up; a caller that comes earlier waits for that, because a queue
 * would retry only after minutes. A second copy is less harmful than none. A permanent refusal is recorded as such.
 * @returns whether it was sent now, and the outcome written with what was to be written `whenSent`.
 * @throws {ConcurrentChange} when others took it over in every attempt, or a clock is wrong: try again later.
 */
export const sendOnce = async (ledger: Ledger, sending: Sending, send: () => Promise<string>): Promise<boolean> => {
  const entry = await takeOn(ledger, sending);
  const messageId = entry && (await sentOrReleased(ledger, entry, sending, send));
  if (!entry || messageId === undefined) return false;
  const isWritten = await conclude(ledger, { ...entry, status: 'sent', messageId }, sending.whenSent);
  logInfo('mail-sent', { mailId: sending.mailId, messageId });
  return isWritten;
};

/**
 * Records this sender's attempt, as soon as nobody else is sending: another sender may be, or may write the same at this moment.
 * @returns undefined when the e-mail was sent, or refused permanently.
 * @throws {ConcurrentChange} when others took it over in every attempt, or a clock is wrong: the waiting always ends.
 */
const takeOn = async (ledger: Ledger, { mailId, clock, wait = sleep }: Sending): Promise<MailEntry | undefined> => {
  for (let waited = 0; waited <= interruptedAfter; waited += checkInterval) {
    const before = await ledger.table.get(mailEntity, { mailId });
    if (before && before.status !== 'sending') return undefined;
    const now = clock();
    const left = before ? Date.parse(before.startedAt) + interruptedAfter - Date.parse(now) : 0;
    if (left > 0) {
      await wait(Math.min(left, checkInterval));
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
  expiresAt: keptUntil(now),
});

/** @returns the entry once it is written; undefined when another sender wrote first. */
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

/**
 * Records the outcome of a sending, unless another sender took it over meanwhile: then that one's outcome counts.
 * @returns whether it was recorded.
 */
const conclude = async (
  { client, table }: Ledger,
  outcome: MailEntry,
  withIt: readonly Write[] = [],
): Promise<boolean> => {
  try {
    await transact(client, [table.put(mailEntity, outcome, isAttempt(outcome.attempt)), ...withIt]);
    return true;
  } catch (error) {
    if (error instanceof ConditionFailed) return false;
    throw error;
  }
};

/**
 * A sending that failed, or had no answer in time, is released, so that it can be tried again at once. A permanently refused one is
 * finished.
 * @returns undefined when it was refused permanently.
 */
const sentOrReleased = async (
  ledger: Ledger,
  entry: MailEntry,
  { whenRefused = [] }: Sending,
  send: () => Promise<string>,
): Promise<string | undefined> => {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof MailRefused)) {
      await conclude(ledger, { ...entry, startedAt: new Date(0).toISOString() });
      throw error;
    }
    await conclude(ledger, { ...entry, status: 'refused' }, ledger.table.record(...whenRefused));
    logError('mail-refused', error, { mailId: entry.mailId });
    return undefined;
  }
};
