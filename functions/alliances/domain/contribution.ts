import * as z from 'zod';
import { LaterDecision, TakenBackBy, TakingBack } from '#functions/rounds/terms/taking-back.ts';
import type { PartnerKind } from '#shared/vocabulary/membership.ts';
import { identifier } from '#shared/vocabulary/values.ts';
import { type Amount, nothing, type Shares } from './amounts.ts';
import { contributionStatuses } from './contribution-road.ts';

const year = z.int().min(2000).max(2100);
const words = z.string().trim().min(1).max(5000);
const years = <S extends z.ZodRawShape>(shape: S) =>
  z
    .array(z.strictObject({ year, ...shape }))
    .min(1)
    .max(30)
    .refine((shares) => new Set(shares.map((share) => (share as { year: number }).year)).size === shares.length, {
      message: 'this list names a year more than once',
    });

/** Euro cents (rule 9); a contribution of 0 is not allowed. */
export const cents = z.int().min(1).max(1_000_000_000_000);
export const hours = z.int().min(1).max(1_000_000);

/** What may be given, per calendar year: money, hours, knowledge, or something in kind. */
export const Offer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('money'), description: words, years: years({ amountCents: cents }) }),
  z.strictObject({ kind: z.literal('hours'), description: words, years: years({ hours }) }),
  z.strictObject({ kind: z.literal('knowledge'), description: words, years: years({}) }),
  z.strictObject({ kind: z.literal('in-kind'), description: words, years: years({}) }),
]);
export type Offer = z.infer<typeof Offer>;

const amountOf = (share: Offer['years'][number]): Amount => {
  if ('amountCents' in share) return { ...nothing, cents: share.amountCents };
  if ('hours' in share) return { ...nothing, hours: share.hours };
  return { ...nothing, items: 1 };
};

/** The unit of an offer: euro cents, hours, or yearly shares. */
export const unitOf = ({ kind }: Pick<Offer, 'kind'>): keyof Amount =>
  kind === 'money' ? 'cents' : kind === 'hours' ? 'hours' : 'items';

/** An offer in the form in which it counts in the figures. */
export const sharesOf = ({ years: shares }: Pick<Offer, 'years'>): Shares =>
  Object.fromEntries(shares.map((share) => [String(share.year), amountOf(share)]));

/**
 * The body that decides on a contribution: the council of a municipality, or its college within what the council granted beforehand (rule 8);
 * the own board of any other partner (rule 1).
 */
export const DecidingBody = z.enum(['council', 'college', 'own-board']);
export type DecidingBody = z.infer<typeof DecidingBody>;
export const decidingBodyOf = (kind: PartnerKind): 'council' | 'own-board' =>
  kind === 'municipality' ? 'council' : 'own-board';

/** The registered decision of the deciding body (rule 8), with who was entitled to it (rule 12). */
export const ContributionDecision = z.strictObject({
  outcome: z.enum(['committed', 'committed-with-conditions', 'declined', 'deferred']),
  body: DecidingBody,
  decidedOn: z.iso.date(),
  reference: z.string().trim().min(1).max(100),
  onBehalfOf: z.string().trim().min(1).max(200),
  conditions: z.array(z.string().trim().min(1).max(2000)).max(20),
  document: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .optional(),
  /** The identifier of the person who registered it; never a name. */
  registrarId: z.string().min(1).max(200),
  /** The answer that registers it: the same answer recorded twice is one decision. */
  registrationId: z.string().min(1).max(200),
  /** The rule that entitled the body to decide. */
  entitlement: z.string().min(1).max(500),
});
export type ContributionDecision = z.infer<typeof ContributionDecision>;

/** Why a commitment ended before it was paid. */
export const endings = ['partner-left', 'condition-not-met', 'taken-back'] as const;
export type Ending = (typeof endings)[number];

/** The current state of a contribution. Its earlier states are in its changes. */
export const Contribution = z.strictObject({
  programmeId: z.string(),
  allianceId: z.string(),
  contributionId: identifier,
  partnerId: z.string(),
  offer: Offer,
  status: z.enum(contributionStatuses),
  decidingBody: DecidingBody,
  /** The number of changes; each has its own number. */
  changes: z.int().min(1),
  proposedAt: z.iso.datetime(),
  /** The round in which it waits for the deciding body, or for the alliance's answer to the conditions of its decision. */
  putIn: z.string().optional(),
  /** The grant of room within which its college decides, or decided (rule 8). Absent: no college decides on it. */
  within: identifier.optional(),
  /** A round that was left open: the college's when the contribution went to the council, or a question that lost its ground. It must be ended. */
  leftRound: z.string().optional(),
  /** The current decision; a deferral, and a decision whose conditions were not accepted, are only in the changes. */
  decision: ContributionDecision.optional(),
  /** The question to its body whether it takes the decision back, while it is asked. */
  takingBack: TakingBack.optional(),
  /** The day on which the alliance accepted the conditions. Absent on decisions of an earlier release: they count from their own day. */
  acceptedOn: z.iso.date().optional(),
  /** The last recorded answers, including deferrals: they identify an answer that is received again. */
  registrations: z.array(z.string()),
  /** What was paid or delivered so far, by year. A contribution that replaced another includes what was paid of that one. */
  paid: z.record(z.string(), z.int().min(0)),
  /** The committed contribution of the same partner that this one replaces once it is committed. */
  replaces: identifier.optional(),
  /** The contribution that replaced it, and the day of the decision from which that counts. */
  replacedBy: z.strictObject({ contributionId: identifier, on: z.iso.date() }).optional(),
  /** The municipalities that had it before, each with the succession in which it passed on (rule 18). */
  succeeded: z.array(z.strictObject({ successionId: identifier, from: identifier, on: z.iso.date() })).optional(),
  /** The contributions that it was divided into, and the day from which those count. */
  dividedInto: z
    .strictObject({ successionId: identifier, on: z.iso.date(), contributionIds: z.array(identifier).min(1) })
    .optional(),
  /** The contribution of which it is a part. */
  dividedFrom: identifier.optional(),
  /** When and why a commitment ended, and what was paid until then, by year: from that day on the rest covers nothing (rule 18). */
  ended: z
    .strictObject({
      on: z.iso.date(),
      because: z.enum(endings),
      paid: z.record(z.string(), z.int().min(0)),
      /** The later decision of its body, when that took the commitment back. */
      takenBackBy: TakenBackBy.optional(),
    })
    .optional(),
  revision: z.int().min(1),
});
export type Contribution = z.infer<typeof Contribution>;

/** The day (ISO date) on which its present partner came to have a commitment: by its decision, or by taking it over (rule 18). */
export const committedSince = (
  { succeeded }: Pick<Contribution, 'succeeded'>,
  { decidedOn }: Pick<ContributionDecision, 'decidedOn'>,
): string => {
  const takenOver = succeeded?.at(-1)?.on ?? decidedOn;
  return takenOver > decidedOn ? takenOver : decidedOn;
};

/** What was paid or delivered, in the form in which it counts in the figures. */
export const paidShares = ({ offer, paid }: Pick<Contribution, 'offer' | 'paid'>): Shares =>
  Object.fromEntries(Object.entries(paid).map(([year, sum]) => [year, { ...nothing, [unitOf(offer)]: sum }]));

/** By how much the payments exceed the current decision, by year: possible after a lower decision. */
export const overpaidOf = ({ offer, paid }: Pick<Contribution, 'offer' | 'paid'>): Record<string, number> => {
  const unit = unitOf(offer);
  const shares = sharesOf(offer);
  const over = Object.entries(paid).map(([year, sum]) => [year, sum - (shares[year] ?? nothing)[unit]] as const);
  return Object.fromEntries(over.filter(([, amount]) => amount > 0));
};

/** The number of remembered answers: events are redelivered within weeks, and no council defers that often in that time. */
export const rememberedRegistrations = 20;

/** One dated fact about a contribution; insert only (rule 5). */
export const ContributionChange = z.strictObject({
  programmeId: z.string(),
  allianceId: z.string(),
  contributionId: z.string(),
  change: z.int().min(1),
  on: z.string(),
  status: z.enum(contributionStatuses),
  at: z.iso.datetime(),
  by: z.string(),
  decision: ContributionDecision.optional(),
  /** The later decision of its body on whether it takes its decision back. */
  laterDecision: LaterDecision.optional(),
  reason: words.optional(),
});
export type ContributionChange = z.infer<typeof ContributionChange>;
