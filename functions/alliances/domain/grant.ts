import * as z from 'zod';
import { LaterDecision, TakenBackBy, TakingBack } from '#functions/rounds/terms/taking-back.ts';
import { identifier, stem } from '#shared/vocabulary/values.ts';
import { type Amount, nothing, Shares } from './amounts.ts';
import { ContributionDecision, cents, hours } from './contribution.ts';

const RoomOfYear = z
  .strictObject({
    year: z.int().min(2000).max(2100),
    amountCents: cents.optional(),
    hours: hours.optional(),
  })
  .refine(({ amountCents, hours: worked }) => amountCents !== undefined || worked !== undefined, {
    message: 'a year of room names money, hours or both',
  });

/** What a college asks its council for: room of money and hours per calendar year, for the whole programme or one line of it, until a day. */
export const GivenGrant = z.strictObject({
  grantId: stem,
  /** What the college may commit it for. */
  description: z.string().trim().min(1).max(5000),
  /** The line of the programme whose alliances it is for; absent: every line. */
  lineId: identifier.optional(),
  years: z
    .array(RoomOfYear)
    .min(1)
    .max(30)
    .refine((years) => new Set(years.map(({ year }) => year)).size === years.length, {
      message: 'this list names a year more than once',
    }),
  /** The last day (ISO date) on which the college may decide within it. */
  until: z.iso.date(),
  /** The grant of the same municipality that this one replaces once the council decided on it. */
  replaces: identifier.optional(),
});
export type GivenGrant = z.infer<typeof GivenGrant>;

/** The status of a grant. `granted` alone gives room. */
export const grantStatuses = ['put-to-council', 'granted', 'declined', 'unanswered', 'replaced', 'taken-back'] as const;
export type GrantStatus = (typeof grantStatuses)[number];

/** The registered decision of the council (rule 8), with who was entitled to it (rule 12). */
export const GrantDecision = ContributionDecision.omit({ outcome: true, body: true, conditions: true }).extend({
  outcome: z.enum(['granted', 'declined', 'deferred']),
});
export type GrantDecision = z.infer<typeof GrantDecision>;

/** The current state of a grant of room. Its earlier states are in its changes. */
export const Grant = z.strictObject({
  programmeId: z.string(),
  partnerId: z.string(),
  ...GivenGrant.shape,
  status: z.enum(grantStatuses),
  /** The number of changes; each has its own number. */
  changes: z.int().min(1),
  askedAt: z.iso.datetime(),
  /** The round in which the council was asked. */
  roundId: z.string(),
  /** The decision that stands; a deferral is only in the changes. */
  decision: GrantDecision.optional(),
  /** The recorded answers: they identify an answer that is received again. */
  registrations: z.array(z.string()),
  /** What contributions that lie with the college would use, and what those that it committed used, by year. */
  held: Shares,
  used: Shares,
  /** The question to the council whether it takes the room back, while it is asked. */
  takingBack: TakingBack.optional(),
  /** The later decision of the council that took the room back: from its day on the college decides nothing within it. */
  takenBackBy: TakenBackBy.optional(),
  /** The question to the council that lost its ground while it was open: its round must be ended. */
  leftRound: z.string().optional(),
  /** The grant that replaced it, and the day of the decision from which that counts. */
  replacedBy: z.strictObject({ grantId: identifier, on: z.iso.date() }).optional(),
  revision: z.int().min(1),
});
export type Grant = z.infer<typeof Grant>;

/** One dated fact about a grant; insert only (rule 5). */
export const GrantChange = z.strictObject({
  programmeId: z.string(),
  grantId: z.string(),
  change: z.int().min(1),
  on: z.string(),
  status: z.enum(grantStatuses),
  at: z.iso.datetime(),
  by: z.string(),
  decision: GrantDecision.optional(),
  /** The later decision of the council on whether it takes its decision back. */
  laterDecision: LaterDecision.optional(),
  reason: z.string().optional(),
});
export type GrantChange = z.infer<typeof GrantChange>;

/** What one contribution holds or uses of a grant. */
export const GrantUse = z.strictObject({
  programmeId: z.string(),
  grantId: z.string(),
  allianceId: z.string(),
  contributionId: z.string(),
  /** `held` while the college decides, `used` once it committed, `released` when it did not, or another one replaced it. */
  as: z.enum(['held', 'used', 'released']),
  shares: Shares,
  at: z.iso.datetime(),
});
export type GrantUse = z.infer<typeof GrantUse>;

/** The room of a grant, by year, in the form of the figures. */
export const roomOf = ({ years }: Pick<Grant, 'years'>): Shares =>
  Object.fromEntries(
    years.map(({ year, amountCents = 0, hours: worked = 0 }) => [
      String(year),
      { ...nothing, cents: amountCents, hours: worked } satisfies Amount,
    ]),
  );
