import * as z from 'zod';
import { defineEntity } from '#shared/dynamo/entity.ts';

/** When an item may be removed, in seconds since 1970, as DynamoDB takes it. */
const expiresAt = z.int();

/**
 * A session of somebody who signed in. The cookie has a value that is not stored: the item is found by its digest, and what the issuer gave
 * is sealed with a key made from that value, so that whoever reads the table can act for nobody.
 */
export const Session = z.strictObject({
  /** SHA-256 of the value of the cookie, in hex. */
  digest: z.string(),
  /** The key of the issuer. */
  issuer: z.string(),
  /** Stands in every form of this session. */
  csrf: z.string(),
  /** Who signed in, as a digest with the value of the cookie: it tells whether the next one in this browser is the same. */
  subject: z.string().optional(),
  /**
   * What stands in the forms of the sessions that this one follows, of the same person in the same browser, the newest first: such a form is
   * shown again with what was typed, and never recorded.
   */
  former: z.array(z.string()).default([]),
  /** What the issuer gave, sealed. */
  sealed: z.string(),
  seenAt: z.iso.datetime(),
  /** The absolute end. */
  endsAt: z.iso.datetime(),
  /** When somebody signed out. */
  endedAt: z.iso.datetime().optional(),
  /** Until when one request renews the access token, while others wait for it. */
  renewingUntil: z.iso.datetime().optional(),
  expiresAt,
});
export type Session = z.infer<typeof Session>;

export const sessionEntity = defineEntity({
  kind: 'session',
  schema: Session,
  key: ({ digest }: Pick<Session, 'digest'>) => ({ pk: `session#${digest}`, sk: 'session' }),
});

/** Somebody who went to an issuer to sign in, and did not come back yet. */
export const Attempt = z.strictObject({
  /** SHA-256 of the cookie of the browser and the state: only the browser that began it can end it. */
  digest: z.string(),
  issuer: z.string(),
  nonce: z.string(),
  /** Of PKCE. */
  verifier: z.string(),
  /** The page that was asked for. */
  returnTo: z.string(),
  endsAt: z.iso.datetime(),
  /** When somebody came back: a second time is refused. */
  usedAt: z.iso.datetime().optional(),
  expiresAt,
});
export type Attempt = z.infer<typeof Attempt>;

export const attemptEntity = defineEntity({
  kind: 'sign-in-attempt',
  schema: Attempt,
  key: ({ digest }: Pick<Attempt, 'digest'>) => ({ pk: `attempt#${digest}`, sk: 'attempt' }),
});
