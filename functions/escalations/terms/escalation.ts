import * as z from 'zod';
import { Breach, Unit } from '#shared/vocabulary/breach.ts';
import { BreachFigures } from '#shared/vocabulary/breach-figures.ts';
import { DispensationTerms } from '#shared/vocabulary/dispensation.ts';
import { hashOf } from '#shared/vocabulary/hash.ts';
import { Measures } from '#shared/vocabulary/measures.ts';
import { MoneyTransfer } from '#shared/vocabulary/money-transfer.ts';
import { identifier } from '#shared/vocabulary/values.ts';
import { Mandate } from './mandate.ts';
import { roundStages, stages } from './stages.ts';

/** The maximum length of an answer on a page: the words of an addressee become part of the account. */
const words = z.string().trim().min(1).max(20_000);
const instant = z.iso.datetime();
export const StageName = z.enum(stages);
const RoundStageName = z.enum(roundStages);

const ofBudget = z.strictObject({ kind: z.literal('budget-line'), lineId: identifier });
const ofGoal = {
  kind: z.literal('goal'),
  /** The framework goal. */
  goalId: identifier,
  /** The plan goal of the alliance that serves it; without one the breach is about all its work for the framework goal. */
  planGoalId: identifier.optional(),
};

/** What a breach is about, as the alliance names it: a goal, or the budget of a framework line. */
export const GivenAbout = z.discriminatedUnion('kind', [z.strictObject(ofGoal), ofBudget]);
export type GivenAbout = z.infer<typeof GivenAbout>;

/** The same, with the name of the goal in the plan. */
export const About = z.discriminatedUnion('kind', [
  z.strictObject({ ...ofGoal, planGoal: z.string().optional() }),
  ofBudget,
]);
export type About = z.infer<typeof About>;

/** The alliance's own account of the threat, as everybody on the higher rungs sees it. */
export const Account = z.strictObject({
  cause: words,
  consequences: words,
  options: words,
  recommendation: words,
});
export type Account = z.infer<typeof Account>;

/** A threatened breach: its kind, subject and size. A report may forecast any size. */
export const ThreatenedBreach = z.strictObject({
  breach: Breach,
  about: About,
  size: z.number().positive(),
  unit: Unit,
  /** For a budget: the plan year. */
  year: z.int().min(2000).max(2100).optional(),
});
export type ThreatenedBreach = z.infer<typeof ThreatenedBreach>;

/** An alliance's request to raise a breach. */
export const Raised = z.strictObject({
  ...ThreatenedBreach.shape,
  about: GivenAbout,
  size: ThreatenedBreach.shape.size.max(100_000),
  ...Account.shape,
  /** The reason why it cannot wait for the first rung. */
  urgent: z.strictObject({ reason: words }).optional(),
  /** For the programmabureau: why it puts a breach on the ladder that the alliance leaves lying (rule 16). */
  reason: words.optional(),
});
export type Raised = z.infer<typeof Raised>;

/** The content of a question: the breach, the account so far, and the last offered solution. */
export const Dossier = z.strictObject({
  ...ThreatenedBreach.shape,
  /** The figures of the report that forecasts this size. Absent without such a report, and on records of an earlier release. */
  figures: BreachFigures.optional(),
  account: Account.partial().optional(),
  urgent: z.string().optional(),
  solution: z.string().optional(),
  /** Who does what by when, as the programmabureau offered it with its solution. */
  measures: Measures.optional(),
  /** Why the alliance did not raise it, and what it does about it (rule 16). Absent on records of an earlier release. */
  notNeeded: z.strictObject({ reason: z.string(), measures: Measures }).optional(),
  /** What the regiegroep is asked to allow; a ruling allows it. Absent on records of an earlier release, and below the second rung. */
  dispensation: DispensationTerms.optional(),
  /** The money that a ruling would move from another line, as the programmabureau drafted it. Absent: none, and below the second rung. */
  transfer: MoneyTransfer.optional(),
  /** The alliance found the solution sufficient, and it needs that money: the regiegroep is asked about the solution itself. */
  accepted: z.literal(true).optional(),
});
export type Dossier = z.infer<typeof Dossier>;

/** SHA-256 (hex) over the canonical form (RFC 8785): an answer is bound to it (rule 11). */
export const dossierHash = (dossier: Dossier): string => hashOf(dossier);

/** A threatened breach on the ladder. */
export const Escalation = z.strictObject({
  programmeId: z.string(),
  escalationId: z.string().regex(/^escalation-[1-9]\d*$/),
  allianceId: z.string(),
  title: z.string(),
  /** The report from which the system proposed it; absent when the alliance raised it. */
  report: z.string().optional(),
  dossier: Dossier,
  mandate: Mandate,
  stage: StageName,
  /** The number of stages it has entered; each entry has its own number. */
  visit: z.int().min(1),
  /** Whether the klankbordgroep was sounded on it. */
  sounded: z.boolean(),
  /** The round of the current stage. */
  roundId: z.string().optional(),
  /** The number of entries of each stage with a round, for the numbers of its rounds. */
  roundsHeld: z.partialRecord(RoundStageName, z.int()),
  rounds: z.array(z.string()),
  raisedAt: instant,
  raisedBy: z.string(),
  /** Since when it waits for a report that confirms the solution. */
  watchedSince: instant.optional(),
  /** The end of the watch: without a report by then it moves up. */
  watchedUntil: instant.optional(),
  endedAt: instant.optional(),
  revision: z.int().min(1),
});
export type Escalation = z.infer<typeof Escalation>;

/** One entry of a stage, with the reason why the rung below could not settle it (rule 14): the history of an escalation. */
export const StageVisit = z.strictObject({
  programmeId: z.string(),
  escalationId: z.string(),
  visit: z.int().min(1),
  stage: StageName,
  from: z.enum(['start', ...stages]),
  enteredAt: instant,
  trigger: z.string(),
  by: z.string(),
  /** The reason, in Dutch sentences. */
  motivation: z.string().optional(),
  roundId: z.string().optional(),
  /** The round whose outcome led here. */
  outOf: z.string().optional(),
  /** The end of the watch that begins here. */
  watchedUntil: instant.optional(),
  mandate: Mandate,
  dossier: Dossier,
});
export type StageVisit = z.infer<typeof StageVisit>;

/** A later report forecast a larger breach while the escalation was on the ladder; insert only. */
export const Growth = z.strictObject({
  programmeId: z.string(),
  escalationId: z.string(),
  /** The revision of the escalation that this made: it makes the record unique. */
  revision: z.int().min(2),
  report: z.string(),
  size: z.number(),
  from: z.number(),
  /** The figures behind that size, and what the framework said of it. Absent on records of an earlier release. */
  figures: BreachFigures.optional(),
  mandate: Mandate.optional(),
  recordedAt: instant,
});
export type Growth = z.infer<typeof Growth>;

/** The number of escalations that a programme has had: the last number given. */
export const Ladder = z.strictObject({
  programmeId: z.string(),
  escalations: z.int().min(1),
  revision: z.int().min(1),
});

/** The open escalation of a breach: the same breach is open once. */
export const OpenBreach = z.strictObject({
  programmeId: z.string(),
  allianceId: z.string(),
  breach: Breach,
  about: z.string(),
  escalationId: z.string().optional(),
  /** The last report that was received about it: a report proposes it once, and a report received while it was open does not propose it. */
  report: z.string().optional(),
  revision: z.int().min(1),
});
export type OpenBreach = z.infer<typeof OpenBreach>;

/**
 * A unique key of what a breach is about. Each plan goal has its own key, whichever framework goal it serves; the budget of another year
 * has another key.
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

/** The key of the whole framework goal to which a breach of one plan goal belongs; undefined for other breaches. */
export const wholeKey = ({ about }: { readonly about: GivenAbout }): string | undefined =>
  about.kind === 'goal' && about.planGoalId !== undefined
    ? aboutKey({ about: { kind: 'goal', goalId: about.goalId } })
    : undefined;

/** Whether the subject of one breach is a part of the subject of another, by their keys. */
export const isPartOf = (about: string, whole: string): boolean => about.startsWith(`${whole}.`);
