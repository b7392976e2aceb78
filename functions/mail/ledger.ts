import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { defineEntity } from '#shared/dynamo/entity.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { ConditionFailed, transact } from '#shared/dynamo/transact.ts';
import { ConcurrentChange } from '#shared/errors/errors.ts';
import { logInfo } from '#shared/observability/log.ts';

/** One e-mail to one address because of one fact. The mail service has no such key of its own, so we keep one. */
export const MailEntry = z.strictObject({
  mailId: z.string(),
  status: z.enum(['sending', 'sent']),
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

/** Milliseconds after which a sending that was never concluded is taken to have been cut off. */
const patience = 2 * 60_000;
/** Seconds that an entry is kept. */
const kept = 400 * 24 * 3600;

interface Ledger {
  readonly client: DynamoDBClient;
  readonly table: Table;
}

/**
 * Sends an e-mail once, however often it is asked: the intention is written first, the outcome afterwards. A sending that
 * was cut off between the two is done again after a while; a second copy does less harm than none.
 * @throws {ConcurrentChange} when another delivery is sending it at this moment: try again later.
 */
export const sendOnce = async (
  { client, table }: Ledger,
  mailId: string,
  now: string,
  send: () => Promise<string>,
): Promise<void> => {
  const before = await table.get(mailEntity, { mailId });
  if (before?.status === 'sent') return;
  if (before && Date.parse(now) - Date.parse(before.startedAt) < patience) throw beingSent();
  if (before) logInfo('mail-unknown-outcome', { mailId });
  const attempt = (before?.attempt ?? 0) + 1;
  const entry: MailEntry = {
    mailId,
    status: 'sending',
    attempt,
    startedAt: now,
    expiresAt: Math.floor(Date.parse(now) / 1000) + kept,
  };
  const mine = before
    ? table.put(mailEntity, entry, { expression: '#attempt = :before', values: { before: before.attempt } })
    : table.insert(mailEntity, entry);
  await transact(client, [mine]).catch((error: unknown) => {
    throw error instanceof ConditionFailed ? beingSent(error) : error;
  });
  const messageId = await sentOrReleased({ client, table }, entry, send);
  await transact(client, [table.put(mailEntity, { ...entry, status: 'sent', messageId })]);
  logInfo('mail-sent', { mailId, messageId });
};

const beingSent = (cause?: unknown): ConcurrentChange =>
  new ConcurrentChange('This e-mail is being sent at this moment.', { cause });

/** A sending that the mail service refused can be tried again at once: its patience is let go of. */
const sentOrReleased = async (
  { client, table }: Ledger,
  entry: MailEntry,
  send: () => Promise<string>,
): Promise<string> => {
  try {
    return await send();
  } catch (error) {
    await transact(client, [table.put(mailEntity, { ...entry, startedAt: new Date(0).toISOString() })]);
    throw error;
  }
};
