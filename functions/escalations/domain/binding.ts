import { stands } from '#functions/alliances/terms/dispensation.ts';
import { dayOf, sameDayLater } from '#shared/calendar/days.ts';
import { obligationIdOf } from '#shared/vocabulary/obligation-id.ts';
import type { Escalation, StageVisit } from '../terms/escalation.ts';
import type { Obligation } from '../terms/obligation.ts';
import { proposalOf } from './proposal.ts';
import type { StandingDispensation } from './under-conditions.ts';

/** A measure or a condition of a dispensation that binds its alliance, by the solution or ruling that it comes from. */
export interface Binding
  extends Pick<Obligation, 'programmeId' | 'escalationId' | 'obligationId' | 'allianceId' | 'what' | 'text' | 'who'> {
  readonly number: number;
  /** The day (ISO date) on which it is asked about first. */
  readonly dueOn: string;
  /** The last day (ISO date) of what was allowed, for a condition. */
  readonly until?: string | undefined;
}

type Interval = Readonly<{ months: number }>;

/** A condition has no day of its own: it is asked about this long after the ruling, and this long after each answer that it is in progress. */
const conditionEvery: Interval = { months: 6 };
/** A measure that is late is asked about again after this time. */
const measureAgain: Interval = { months: 1 };

/** An escalation with the visit in which its solution was, or is, watched. */
export interface WithWatch {
  readonly escalation: Escalation;
  readonly watched: Pick<StageVisit, 'from' | 'trigger' | 'dossier'> | undefined;
}

/** The number of the visit in which the solution of an escalation was, or is, watched; undefined when it is not watched, nor solved by it. */
export const watchedVisitOf = ({ stage, visit }: Pick<Escalation, 'stage' | 'visit'>): number | undefined => {
  if (stage === 'watched') return visit;
  return stage === 'solved' ? visit - 1 : undefined;
};

const earlier = (one: string, other: string): string => (one < other ? one : other);
const later = (one: string, other: string): string => (one > other ? one : other);

/** Whether a solution is carried out: the alliance accepted it, or the regiegroep decided so. */
const isCarriedOut = ({ from, trigger, dossier }: NonNullable<WithWatch['watched']>): boolean =>
  (from === 'verdict' && trigger === 'sufficient') ||
  (from === 'ruling' && trigger === 'decided' && proposalOf(dossier) === 'solution');

/**
 * The measures that bind: those of a solution that is carried out, while it is watched and after a report confirmed it, and those of an
 * alliance that did not raise its breach (rules 15 and 16). Any other solution binds nobody.
 */
export const measuresOf = ({ escalation, watched }: WithWatch): Binding[] => {
  const { programmeId, allianceId, escalationId, stage, dossier } = escalation;
  const carriedOut = watched && isCarriedOut(watched) ? dossier.measures : undefined;
  const measures = stage === 'dismissed' ? dossier.notNeeded?.measures : carriedOut;
  const visit = watchedVisitOf(escalation) ?? escalation.visit;
  return (measures ?? []).map(({ who, what: text, by: dueOn }, at) => {
    const ids = { escalationId, visit, what: 'measure', number: at + 1 } as const;
    return { programmeId, allianceId, ...ids, obligationId: obligationIdOf(ids), text, who, dueOn };
  });
};

/**
 * The conditions that bind: those of each dispensation that no later ruling about the same goal or budget replaced, and that no condition that was
 * not met ended (rule 15). They are asked about at the latest on the last day of what was allowed.
 */
export const conditionsOf = (dispensations: readonly StandingDispensation[]): Binding[] =>
  dispensations
    .filter((one) => stands(one, dispensations))
    .flatMap(({ programmeId, allianceId, escalationId, visit, until, conditions, decidedAt }) =>
      conditions.map((text, at) => {
        const ids = { escalationId, visit, what: 'dispensation-condition', number: at + 1 } as const;
        const dueOn = earlier(until, sameDayLater(dayOf(decidedAt), conditionEvery));
        return { programmeId, allianceId, ...ids, obligationId: obligationIdOf(ids), text, dueOn, until };
      }),
    );

type Known = Pick<Obligation, 'status' | 'followUps' | 'dueOn'>;

/**
 * The day (ISO date) on which an obligation is due, or was due when nobody answered; undefined once it was followed up for the last time. What is
 * said before the promised day does not bring it forward.
 * @param known - its record, if it has one.
 */
export const dueOnOf = ({ what, dueOn, until }: Binding, known: Known | undefined): string | undefined => {
  if (known === undefined) return dueOn;
  if (known.status === 'asked' || known.status === 'silent') return known.dueOn;
  if (known.status !== 'in-progress') return undefined;
  const last = dayOf(known.followUps.at(-1)?.at ?? `${known.dueOn}T12:00:00Z`);
  if (until === undefined) return later(dueOn, sameDayLater(last, what === 'measure' ? measureAgain : conditionEvery));
  // What was allowed ended, so its condition is not asked about again.
  return last >= until ? undefined : earlier(until, sameDayLater(last, conditionEvery));
};
