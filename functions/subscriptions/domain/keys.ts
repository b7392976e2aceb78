import * as z from 'zod';
import { inSubscription } from '../terms/subscription.ts';

/** The signing keys of one subscriber: the current one, and the former one until its end. */
export const SigningKeys = z.strictObject({
  ...inSubscription,
  present: z.string(),
  before: z.strictObject({ key: z.string(), until: z.iso.datetime() }).optional(),
  rotatedAt: z.iso.datetime(),
  revision: z.int(),
});
export type SigningKeys = z.infer<typeof SigningKeys>;

/** Milliseconds that a replaced key signs beside the new one: a day to install the new one. */
const overlap = 24 * 3600_000;

/** Replaces the current key by a new one; the replaced key remains valid for a day, and the one before it ends now. */
export const rotated = (keys: SigningKeys, key: string, now: string): SigningKeys & { before: { until: string } } => ({
  ...keys,
  present: key,
  before: { key: keys.present, until: new Date(Date.parse(now) + overlap).toISOString() },
  rotatedAt: now,
  revision: keys.revision + 1,
});

/** The keys that are valid at a moment, the current one first. */
export const validKeys = ({ present, before }: SigningKeys, now: string): string[] =>
  before && now < before.until ? [present, before.key] : [present];
