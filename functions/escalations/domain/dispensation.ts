import type { Dispensation } from '#functions/alliances/terms/dispensation.ts';
import type { ProgrammeSettings } from '#functions/bodies/terms/registry.ts';
import { dayOf, sameDayLater } from '#shared/calendar/days.ts';
import type { DispensationTerms } from '#shared/vocabulary/dispensation.ts';
import type { Dossier, Escalation } from '../terms/escalation.ts';
import { watchEnd } from './watch.ts';

/** The parts of a programme that determine how long a dispensation lasts when nobody says so. */
interface Programme {
  readonly period: { readonly until: string };
  readonly settings: Pick<ProgrammeSettings, 'watch' | 'calendar'>;
}

const earlier = (one: string, other: string): string => (one < other ? one : other);

/**
 * What the regiegroep is asked to allow when nobody drafted it: the deviation as it is forecast. For a budget until the last day of its
 * year, for a goal until the last day of the year in which a watch that begins now would end; never beyond the programme.
 * @param now - ISO 8601 instant.
 */
export const defaultTerms = (
  { size, year }: Pick<Dossier, 'size' | 'year'>,
  { period, settings }: Programme,
  now: string,
): DispensationTerms => {
  const of = year ?? dayOf(watchEnd(now, settings)).slice(0, 4);
  return { upTo: size, until: earlier(`${of}-12-31`, sameDayLater(period.until, { days: -1 })), conditions: [] };
};

/** The dossier with what the regiegroep is asked to allow: what was drafted for it, otherwise the deviation as it is forecast. */
export const asking = (dossier: Dossier, programme: Programme, now: string): Dossier => ({
  ...dossier,
  dispensation: dossier.dispensation ?? defaultTerms(dossier, programme, now),
});

/** The dossier of the first rung: what is asked of the regiegroep is drafted again. */
export const notAsking = ({
  dispensation: _asked,
  transfer: _moved,
  accepted: _accepted,
  ...dossier
}: Dossier): Dossier => dossier;

/** The size for which the mandate counts: what threatens, or what is to be allowed when that is more (rule 1). */
export const sizeAtStake = ({ size, dispensation }: Pick<Dossier, 'size' | 'dispensation'>): number =>
  Math.max(size, dispensation?.upTo ?? 0);

/**
 * What a ruling allows, from the dossier that the seats decided on.
 * @param ruled - its decision, its moment (ISO 8601), and what the plan of the alliance has (euro cents), for money that is moved for its overrun.
 */
export const granted = (
  {
    programmeId,
    allianceId,
    escalationId,
    visit,
    mandate: { framework },
  }: Pick<Escalation, 'programmeId' | 'allianceId' | 'escalationId' | 'visit' | 'mandate'>,
  { breach, about, year, unit, transfer }: Dossier,
  terms: DispensationTerms,
  { decisionId, now, budgetCents }: { readonly decisionId: string; readonly now: string; readonly budgetCents: number },
): Dispensation => ({
  programmeId,
  allianceId,
  escalationId,
  visit,
  breach,
  ...(about.kind === 'goal' ? { goalId: about.goalId } : {}),
  ...(about.kind === 'goal' && about.planGoalId !== undefined ? { planGoalId: about.planGoalId } : {}),
  ...(year === undefined ? {} : { year }),
  unit,
  ...terms,
  ...(transfer === undefined ? {} : { transfer: { ...transfer, framework }, budgetCents }),
  decisionId,
  decidedAt: now,
});

/** What a threatened breach is about, in the words of a dispensation. */
export const subjectOf = ({ breach, about, year }: Pick<Dossier, 'breach' | 'about' | 'year'>) =>
  about.kind === 'goal'
    ? { breach, goalId: about.goalId, planGoalId: about.planGoalId }
    : { breach, ...(year === undefined ? {} : { year }) };
