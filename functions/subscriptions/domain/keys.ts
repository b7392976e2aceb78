import * as z from 'zod';
import { inSubscription } from '../terms/subscription.ts';

/** The keys that sign for one subscriber: the present one, and the one before it until its end. */
export const SigningKeys = z.strictObject({
  ...inSubscription,
  present: z.string(),
  before: z.strictObject({ key: z.string(), until: z.iso.datetime() }).optional(),
  rotatedAt: z.iso.datetime(),
  revision: z.int(),
});
export type SigningKeys = z.infer<typeof SigningKeys>;

/** Milliseconds that a replaced key goes on signing beside the new one: a day to put the new one in. */
const overlap = 24 * 3600_000;

/** Puts a new key in the place of the present one, which stays valid for a day; the one before that ends now. */
export const rotated = (keys: SigningKeys, key: string, now: string): SigningKeys & { before: { until: string } } => ({
  ...keys,
  present: key,
  before: { key: keys.present, until: new Date(Date.parse(now) + overlap).toISOString() },
  rotatedAt: now,
  revision: keys.revision + 1,
});

/** The keys that are valid at a moment, the present one first. */
export const validKeys = ({ present, before }: SigningKeys, now: string): string[] =>
  before && now < before.until ? [present, before.key] : [present];
