import * as z from 'zod';
import { identifier, stem } from '#shared/vocabulary/values.ts';
import { phases } from '../terms/phases.ts';
import { Figures } from './amounts.ts';
import { cents, Offer } from './contribution.ts';
import { PlanStanding } from './plan.ts';
import { ReportStanding } from './report-standing.ts';

const title = z.string().trim().min(1).max(200);
const words = z.string().trim().min(1).max(5000);
const year = z.int().min(2000).max(2100);
const instant = z.iso.datetime();

/** The expected cost of a year, before there is a plan. */
export const Estimate = z.array(z.strictObject({ year, amountCents: cents })).max(30);

/** Who leads an alliance: a partner, and its person whom the registry has as alliance lead, if there is one. */
export const Lead = z.strictObject({ partnerId: identifier, personId: identifier.optional() });
export type Lead = z.infer<typeof Lead>;

/** What a pitch says, apart from its identifier and who leads. */
const pitchText = { title, summary: words, lineId: identifier, goalId: identifier, estimate: Estimate } as const;

/** What a pitch says, out of whatever else is known of it. */
export const PitchText = z.object(pitchText);
export type PitchText = z.infer<typeof PitchText>;

/** An idea as the programmabureau pitches it: for one goal of the framework in force, on one line. */
export const Pitch = z.strictObject({
  /** Chosen by the client, so that the same pitch sent twice creates one alliance. */
  allianceId: stem,
  ...pitchText,
  estimate: Estimate.default([]),
  lead: Lead.optional(),
});
export type Pitch = z.infer<typeof Pitch>;

/** A pitch as the programmabureau writes it anew. */
export const GivenPitchChange = z.strictObject({
  /** The number of the pitch that it changes. */
  basedOn: z.int().min(1),
  ...pitchText,
  /** Why it changes: partners read it. */
  reason: words,
});
export type GivenPitchChange = z.infer<typeof GivenPitchChange>;

/** A pitch that another one took the place of; insert only. */
export const EarlierPitch = z.strictObject({
  programmeId: z.string(),
  allianceId: z.string(),
  /** Its number: the first pitch is 1. */
  pitch: z.int().min(1),
  ...pitchText,
  pitchedUnder: z.string(),
  replacedAt: instant,
  replacedBy: z.string(),
  reason: words,
});
export type EarlierPitch = z.infer<typeof EarlierPitch>;

/** An alliance with its running totals: the overview reads this record and nothing else. */
export const Alliance = z.strictObject({
  programmeId: z.string(),
  allianceId: identifier,
  ...pitchText,
  /** The number of its present pitch; absent until the first one was changed. */
  pitch: z.int().min(2).optional(),
  /** The framework version under which it was pitched. */
  pitchedUnder: z.string(),
  pitchedAt: instant,
  lead: Lead.optional(),
  phase: z.enum(phases),
  /** The number of phases it has entered; each entry has its own number. */
  visit: z.int().min(1),
  /** The phase in which it was paused. */
  pausedFrom: z.enum(phases).optional(),
  calls: z.int().min(0),
  leads: z.int().min(0),
  /** Exactly the partners with a committed contribution. */
  members: z.array(z.string()),
  /** Contributions that were promised and not declined or withdrawn. */
  promises: z.int().min(0),
  /** The promises that still wait for a decision. */
  undecided: z.int().min(0),
  figures: Figures,
  plans: z.record(z.string().regex(/^\d{4}$/), PlanStanding),
  report: ReportStanding.optional(),
  /** Goals of plans whose open breach ended when a plan dropped them; none in older records. */
  endedGoals: z.array(identifier).optional(),
  reports: z.int().min(0),
  revision: z.int().min(1),
});
export type Alliance = z.infer<typeof Alliance>;

/** One entry of a phase. The history of an alliance is the list of its visits. */
export const PhaseVisit = z.strictObject({
  programmeId: z.string(),
  allianceId: z.string(),
  visit: z.int().min(1),
  phase: z.enum(phases),
  enteredAt: instant,
  trigger: z.string(),
  by: z.string(),
  motivation: z.string().optional(),
});
export type PhaseVisit = z.infer<typeof PhaseVisit>;

/** A partner in an alliance: what was asked of it, what it promised, and the contributions that make it a member. */
export const PartnerPart = z.strictObject({
  programmeId: z.string(),
  allianceId: z.string(),
  partnerId: z.string(),
  figures: Figures,
  committed: z.int().min(0),
  /** The last call that named this partner. */
  askedIn: z.int().min(1).optional(),
  revision: z.int().min(1),
});
export type PartnerPart = z.infer<typeof PartnerPart>;

/** What the programmabureau asks of which partners. A later call replaces what is asked of the partners that it names. */
export const GivenCall = z.strictObject({
  message: words,
  asks: z
    .array(z.strictObject({ partnerId: identifier, offer: Offer }))
    .min(1)
    .max(40),
});
export type GivenCall = z.infer<typeof GivenCall>;

export const Call = z.strictObject({
  programmeId: z.string(),
  allianceId: z.string(),
  call: z.int().min(1),
  calledAt: instant,
  calledBy: z.string(),
  ...GivenCall.shape,
});
export type Call = z.infer<typeof Call>;

/** Another alliance that can help, and why (dwarsverband). */
export const GivenLink = z.strictObject({ linkId: identifier, helper: identifier, why: words });
export const Link = z.strictObject({
  programmeId: z.string(),
  linkId: identifier,
  /** The alliance that is helped, and the one that can help. */
  helped: identifier,
  helper: identifier,
  why: words,
  linkedAt: instant,
  linkedBy: z.string(),
});
export type Link = z.infer<typeof Link>;

/** Who was named as lead, and when; insert only. */
export const LeadNaming = z.strictObject({
  programmeId: z.string(),
  allianceId: z.string(),
  naming: z.int().min(1),
  lead: Lead,
  namedAt: instant,
  namedBy: z.string(),
});
export type LeadNaming = z.infer<typeof LeadNaming>;

export const Payment = z.strictObject({
  programmeId: z.string(),
  allianceId: z.string(),
  contributionId: z.string(),
  paymentId: identifier,
  year,
  /** Euro cents for money, hours for hours, shares for knowledge or in kind. 0 only in a correction of a payment that never took place. */
  amount: z.int().min(0).max(1_000_000_000_000),
  paidOn: z.iso.date(),
  reference: z.string().trim().min(1).max(100),
  /** The payment that was recorded wrongly: this one says what it should have been and counts instead of it. Both are kept (rule 5). */
  corrects: identifier.optional(),
  /** The reason for the correction. */
  reason: words.optional(),
  recordedAt: instant,
  recordedBy: z.string(),
});
export type Payment = z.infer<typeof Payment>;
