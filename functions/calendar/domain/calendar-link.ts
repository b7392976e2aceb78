import * as z from 'zod';
import { Conflict } from '#shared/errors/errors.ts';
import { contentOfToken, looksLikeToken, signedToken, tokenKinds } from '#shared/links/signed-token.ts';

/** The calendar of a link: that of a whole programme, or that of one partner in it. */
export interface CalendarLink {
  readonly programmeId: string;
  readonly partnerId?: string | undefined;
  /** A link with an older version than the record's is invalid. */
  readonly version: number;
}

/** The revoked links of one calendar; the version after them is valid. */
export const CalendarRevocations = z.strictObject({
  programmeId: z.string(),
  partnerId: z.string().optional(),
  /** The last ones; each is also stored permanently as its own item. */
  revoked: z.array(z.strictObject({ at: z.iso.datetime(), by: z.string(), reason: z.string() })).min(1),
  /** The number of revocations. */
  revision: z.int().min(1),
});
export type CalendarRevocations = z.infer<typeof CalendarRevocations>;

const Payload = z.tuple([z.string(), z.string(), z.int().min(1)]);
const kind = tokenKinds.calendar;

/** Whether a token has the form of a calendar link. It does not check the signature. */
export const looksLikeCalendar = (token: string): boolean => looksLikeToken(kind, token);

/**
 * Makes the token of a calendar's link. Nothing about it is stored: the same version is the same link. It does not expire, because a
 * subscription lasts for the years of a programme.
 */
export const signCalendarLink = (secret: string, { programmeId, partnerId = '', version }: CalendarLink): string =>
  signedToken(secret, kind, [programmeId, partnerId, version]);

/** The content of a token, or undefined when it was not signed by us. It does not check the version. */
export const readCalendarLink = (secret: string, token: string): CalendarLink | undefined => {
  const content = contentOfToken(secret, kind, token);
  if (content === undefined) return undefined;
  const [programmeId, partnerId, version] = Payload.parse(content);
  return { programmeId, ...(partnerId ? { partnerId } : {}), version };
};

/** The number of revocations in one record. */
const remembered = 20;

/** The version of the valid link: 1, until a link was revoked. */
export const versionInUse = (revocations: CalendarRevocations | undefined): number => (revocations?.revision ?? 0) + 1;

/**
 * The record after the link of a version was revoked; the same record when it was revoked before.
 * @throws {Conflict} when there never was a link of that version.
 */
export const revoked = (
  before: CalendarRevocations | undefined,
  { version, ...calendar }: CalendarLink,
  { at, by, reason }: CalendarRevocations['revoked'][number],
): CalendarRevocations | undefined => {
  const inUse = versionInUse(before);
  if (version > inUse) throw new Conflict('no-such-link', `The link in use has version ${inUse}.`);
  if (version < inUse) return before;
  const list = [...(before?.revoked ?? []), { at, by, reason }].slice(-remembered);
  return { ...calendar, revoked: list, revision: (before?.revision ?? 0) + 1 };
};
