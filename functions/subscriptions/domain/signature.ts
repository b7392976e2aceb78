import { createHmac } from 'node:crypto';

/** The prefix of a signing key (Standard Webhooks). */
export const keyPrefix = 'whsec_';

interface Signed {
  /** The same for every attempt at the same event: the receiver recognises a repetition by it. */
  readonly id: string;
  /** Seconds since 1970: a receiver refuses messages older than a few minutes. */
  readonly timestamp: number;
  readonly body: string;
}

/** Signs one message with one key (Standard Webhooks, symmetric): HMAC-SHA256 over `id.timestamp.body`, in base64. */
export const signatureOf = (key: string, { id, timestamp, body }: Signed): string => {
  const bytes = Buffer.from(key.slice(keyPrefix.length), 'base64');
  return `v1,${createHmac('sha256', bytes).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
};

/** The headers that prove to a receiver who sent a message and when: one signature per valid key. */
export const signatureHeaders = (keys: readonly string[], message: Signed): Record<string, string> => ({
  'webhook-id': message.id,
  'webhook-timestamp': String(message.timestamp),
  'webhook-signature': keys.map((key) => signatureOf(key, message)).join(' '),
});
