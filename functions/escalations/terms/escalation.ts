import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import * as z from 'zod';
import { Breach, Unit } from '#shared/vocabulary/breach.ts';
import { identifier } from '#shared/vocabulary/values.ts';
import { Mandate } from './mandate.ts';
import { roundStages, stages } from './stages.ts';

/** As long as an answer on a page may be: what an addressee said becomes part of the account. */
const words = z.string().trim().min(1).max(20_000);
const instant = z.iso.datetime();
export const StageName = z.enum(stages);
const RoundStageName = z.enum(roundStages);

const ofBudget = z.strictObject({ kind: z.literal('budget-line'), lineId: identifier });
const ofGoal = {
  kind: z.literal('goal'),
  /** The goal of the framework. */
  goalId: identifier,
  /** The goal of the alliance's plan that serves it; without one it is about all that the alliance does for that goal. */
  planGoalId: identifier.optional(),
};

/** What an alliance says that a breach is about: a goal, or the budget of a line of the framework. */
export const GivenAbout = z.discriminatedUnion('kind', [z.strictObject(ofGoal), ofBudget]);
export type GivenAbout = z.infer<typeof GivenAbout>;

/** The same, with what the plan calls its goal. */
export const About = z.discriminatedUnion('kind', [
  z.strictObject({ ...ofGoal, planGoal: z.string().optional() }),
  ofBudget,
]);
export type About = z.infer<typeof About>;

/** The alliance's own account of what threatens, as it is put to everybody above. */
export const Account = z.strictObject({
  cause: words,
  consequences: words,
  options: words,
  recommendation: words,
});
export type Account = z.infer<typeof Account>;

/** A threatened breach: what kind, of what, how large. A report may forecast one of any size. */
export const ThreatenedBreach = z.strictObject({
  breach: Breach,
  about: About,
  size: z.number().positive(),
  unit: Unit,
  /** Of a budget: the plan year that it is of. */
  year: z.int().min(2000).max(2100).optional(),
});
export type ThreatenedBreach = z.infer<typeof ThreatenedBreach>;

/** What an alliance raises. */
export const Raised = z.strictObject({
  ...ThreatenedBreach.shape,
  about: GivenAbout,
  size: ThreatenedBreach.shape.size.max(100_000),
  ...Account.shape,
  /** Why it cannot wait for the first rung. */
  urgent: z.strictObject({ reason: words }).optional(),
});
export type Raised = z.infer<typeof Raised>;

/** What is put to somebody: the breach, the account of it as far as it goes, and the solution that was offered last. */
export const Dossier = z.strictObject({
  ...ThreatenedBreach.shape,
  account: Account.partial().optional(),
  urgent: z.string().optional(),
  solution: z.string().optional(),
});
export type Dossier = z.infer<typeof Dossier>;

/** SHA-256 (hex) over the canonical form (RFC 8785): what an answer is bound to (rule 11). */
export const dossierHash = (dossier: Dossier): string =>
  createHash('sha256')
    .update(canonicalize(dossier) ?? '')
    .digest('hex');

/** A threatened breach on its way up the ladder. */
export const Escalation = z.strictObject({
  programmeId: z.string(),
  escalationId: z.string().regex(/^escalation-[1-9]\d*$/),
  allianceId: z.string(),
  title: z.string(),
  /** Raised by the alliance, or proposed by the system from this report. */
  report: z.string().optional(),
  dossier: Dossier,
  mandate: Mandate,
  stage: StageName,
  /** How many stages it has entered; every entry has its own number. */
  visit: z.int().min(1),
  /** Whether the klankbordgroep was sounded on it. */
  sounded: z.boolean(),
  /** The round of the present stage. */
  roundId: z.string().optional(),
  /** How often each stage with a round was entered, to number its rounds. */
  roundsHeld: z.partialRecord(RoundStageName, z.int()),
  rounds: z.array(z.string()),
  raisedAt: instant,
  raisedBy: z.string(),
  /** Since when it waits for a report to confirm that it is solved. */
  watchedSince: instant.optional(),
  /** Until when: without a report by then it moves up. */
  watchedUntil: instant.optional(),
  endedAt: instant.optional(),
  revision: z.int().min(1),
});
export type Escalation = z.infer<typeof Escalation>;

/** One entry of a stage, with why the rung below could not settle it (rule 14): the history of an escalation. */
export const StageVisit = z.strictObject({
  programmeId: z.string(),
  escalationId: z.string(),
  visit: z.int().min(1),
  stage: StageName,
  from: z.enum(['start', ...stages]),
  enteredAt: instant,
  trigger: z.string(),
  by: z.string(),
  /** Why, in Dutch sentences. */
  motivation: z.string().optional(),
  roundId: z.string().optional(),
  /** The round that it came out of. */
  outOf: z.string().optional(),
  /** Until when it is watched from here. */
  watchedUntil: instant.optional(),
  mandate: Mandate,
  dossier: Dossier,
});
export type StageVisit = z.infer<typeof StageVisit>;

/** That a later report forecast a larger breach while it was on the ladder; insert only. */
export const Growth = z.strictObject({
  programmeId: z.string(),
  escalationId: z.string(),
  /** The revision of the escalation that it made: what sets one apart from the next. */
  revision: z.int().min(2),
  report: z.string(),
  size: z.number(),
  from: z.number(),
  recordedAt: instant,
});
export type Growth = z.infer<typeof Growth>;

/** How many escalations a programme has had: the last number given. */
export const Ladder = z.strictObject({
  programmeId: z.string(),
  escalations: z.int().min(1),
  revision: z.int().min(1),
});

/** Which escalation of a breach is open: the same one is open once. */
export const OpenBreach = z.strictObject({
  programmeId: z.string(),
  allianceId: z.string(),
  breach: Breach,
  about: z.string(),
  escalationId: z.string().optional(),
  /** The last report that was heard of it: the same report proposes it once, and none that told of it while it was open. */
  report: z.string().optional(),
  revision: z.int().min(1),
});
export type OpenBreach = z.infer<typeof OpenBreach>;

/**
 * What a breach is about, as a word that no other thing has. Each goal of a plan is a thing of its own, whatever goal of the framework
 * it serves; the budget of another year is another thing.
 */
export const aboutKey = ({
  about,
  year,
}: {
  readonly about: GivenAbout;
  readonly year?: number | undefined;
}): string => {
  if (about.kind === 'goal')
    return about.planGoalId === undefined ? `goal.${about.goalId}` : `goal.${about.goalId}.${about.planGoalId}`;
  return year === undefined ? `line.${about.lineId}` : `line.${about.lineId}.${year}`;
};

/** The word for all that an alliance does for the goal of the framework that a breach of one goal of its plan concerns; none otherwise. */
export const wholeKey = ({ about }: { readonly about: GivenAbout }): string | undefined =>
  about.kind === 'goal' && about.planGoalId !== undefined
    ? aboutKey({ about: { kind: 'goal', goalId: about.goalId } })
    : undefined;

/** Whether what one breach is about is a part of what another is about, by the words for them. */
export const isPartOf = (about: string, whole: string): boolean => about.startsWith(`${whole}.`);
