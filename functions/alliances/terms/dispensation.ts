import * as z from 'zod';
import { Breach, measuredIn, Unit } from '#shared/vocabulary/breach.ts';
import { DispensationTerms } from '#shared/vocabulary/dispensation.ts';
import { MoneyTransfer } from '#shared/vocabulary/money-transfer.ts';

/**
 * What a ruling on the second rung allows an alliance (rule 15): a deviation of one goal or budget. Reports are compared with it. The
 * service that keeps the ladder stores it with the ruling.
 */
export const Dispensation = z.strictObject({
  programmeId: z.string(),
  allianceId: z.string(),
  escalationId: z.string(),
  /** The visit of the escalation to which the ruling led. */
  visit: z.int().min(1),
  breach: Breach,
  /** The goal of the framework; absent for a budget. */
  goalId: z.string().optional(),
  /** The goal of the plan; without it every plan goal that serves the framework goal. */
  planGoalId: z.string().optional(),
  /** For a budget: the plan year. */
  year: z.int().optional(),
  unit: Unit,
  ...DispensationTerms.shape,
  /** The money that it moves from another line, under the framework version in force then. Absent: it moves none. */
  transfer: z.strictObject({ ...MoneyTransfer.shape, framework: z.string() }).optional(),
  /** What the plan of the alliance had when money was moved for its overrun (euro cents). Absent without a transfer, and on records of an earlier release. */
  budgetCents: z.int().min(0).optional(),
  /** The decision, by its identifier in the register. */
  decisionId: z.string(),
  decidedAt: z.iso.datetime(),
});
export type Dispensation = z.infer<typeof Dispensation>;

/** A dispensation with the number of its decision in the register, once it has its place there. */
export type NumberedDispensation = Dispensation & { readonly number?: number | undefined };

/** What a breach is about. */
export interface BreachSubject {
  readonly breach: Breach;
  readonly goalId?: string | undefined;
  readonly planGoalId?: string | undefined;
  readonly year?: number | undefined;
}

const isAbout = (of: Dispensation, { breach, goalId, planGoalId, year }: BreachSubject): boolean => {
  if (of.breach !== breach) return false;
  if (breach === 'budget-overrun') return of.year === year;
  return of.goalId === goalId && (of.planGoalId === undefined || of.planGoalId === planGoalId);
};

/** The dispensation about a breach; of several, the one that was decided last replaces the others. */
export const dispensationFor = <D extends Dispensation>(all: readonly D[], subject: BreachSubject): D | undefined =>
  all
    .filter((one) => isAbout(one, subject))
    .sort((one, other) => Date.parse(one.decidedAt) - Date.parse(other.decidedAt))
    .at(-1);

/**
 * Whether a dispensation stands: no later ruling of its alliance about the same goal or budget replaced it, and no condition that was not met
 * ended it.
 */
export const stands = <D extends Dispensation & { readonly unmet?: unknown }>(one: D, all: readonly D[]): boolean =>
  one.unmet === undefined &&
  dispensationFor(
    all.filter(({ allianceId }) => allianceId === one.allianceId),
    one,
  ) === one;

/** Whether it lasts as long as the budget that it is about: until the last day of its year. */
export const endsWithItsYear = ({ until, year }: Pick<Dispensation, 'until' | 'year'>): boolean =>
  year !== undefined && until >= `${year}-12-31`;

/** How a deviation compares with its dispensation: within it, larger than it, or later than it. */
export const standings = ['allowed', 'exceeded', 'ended'] as const;
export type DispensationStanding = (typeof standings)[number];

/** A budget belongs to its year: a dispensation until the last day of that year does not end before the budget does. */
const hasEnded = (dispensation: Dispensation, day: string): boolean =>
  day > dispensation.until && !(dispensation.breach === 'budget-overrun' && endsWithItsYear(dispensation));

/**
 * Compares a deviation with its dispensation.
 * @param day - ISO date: the last day that is spoken of.
 */
export const standingUnder = (dispensation: Dispensation, deviation: number, day: string): DispensationStanding => {
  if (hasEnded(dispensation, day)) return 'ended';
  return deviation > dispensation.upTo ? 'exceeded' : 'allowed';
};

/** Whether a ruling allows a deviation on a day (ISO date). */
export const isAllowedOn = (
  all: readonly Dispensation[],
  subject: BreachSubject,
  deviation: number,
  day: string,
): boolean => {
  const found = dispensationFor(all, subject);
  return found !== undefined && standingUnder(found, deviation, day) === 'allowed';
};

/** The part of a dispensation that a finding of a report contains. */
export const AppliedDispensation = z.strictObject({
  escalationId: z.string(),
  /** The number of the decision in the register; absent while it had none. */
  number: z.int().optional(),
  upTo: z.number(),
  until: z.iso.date(),
  standing: z.enum(standings),
});
export type AppliedDispensation = z.infer<typeof AppliedDispensation>;

const units = { percent: '%', days: 'days' } as const;

/** What a ruling says about a deviation, as the reason of its finding adds it. */
export const rulingInWords = (
  { escalationId, number, upTo, until, standing }: AppliedDispensation,
  breach: Breach,
): string => {
  const decision = number === undefined ? `the decision on ${escalationId}` : `decision ${number}`;
  const limit = `up to ${upTo} ${units[measuredIn[breach]]}`;
  if (standing === 'allowed') return `allowed by ${decision} until ${until}, ${limit}`;
  return standing === 'exceeded'
    ? `${decision} allows ${limit} until ${until}`
    : `${decision} allowed ${limit} until ${until}, which is over`;
};
