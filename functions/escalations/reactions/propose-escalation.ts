import { type DispensationStanding, dispensationFor, standingUnder } from '#functions/alliances/terms/dispensation.ts';
import { eachOrThrow, inEveryProgramme } from '#shared/runtime/each.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { dutchLimits } from '#shared/vocabulary/dispensation.ts';
import { AlreadyOpen, beginEscalation } from '../begin-escalation.ts';
import { type Deps, frameworkInForce, withSize } from '../deps.ts';
import { subjectOf } from '../domain/dispensation.ts';
import { titleOf } from '../domain/raise.ts';
import type { StandingDispensation } from '../domain/under-conditions.ts';
import type { AllianceStanding, Forecast, ForecastBreach, PlanGoalName } from '../terms/alliance-facts.ts';
import type { ThreatenedBreach } from '../terms/escalation.ts';
import { clauseInWords, mandateFor } from '../terms/mandate.ts';
import { recordGrowth } from './record-growth.ts';

/**
 * The system proposes an escalation when a report's forecast breaks a tolerance (rule 1); the alliance says whether it raises it. A breach
 * that is on the ladder already is not proposed again, and the same report proposes it once; a larger size is recorded with it.
 */
export const proposeEscalation =
  (deps: Deps) =>
  async ({ programmeId, allianceId, breachId, reportId }: Forecast, now: string): Promise<void> => {
    const forecast = await deps.alliances.forecast({ programmeId, allianceId }, breachId, reportId);
    if (!forecast) return;
    const [alliance, framework] = await Promise.all([
      deps.alliances.standing(programmeId, allianceId),
      frameworkInForce(deps, programmeId),
    ]);
    const measured = measuredIn(alliance, forecast);
    const { breach, size } = measured;
    const mandate = mandateFor(framework, measured);
    if (mandate.reach === 'tolerated') return;
    const rulings = await deps.escalations.standingDispensations(programmeId, allianceId);
    const ruling = dispensationFor(rulings, subjectOf(measured));
    const standing = ruling && standingUnder(ruling, size, localDate(now));
    if (standing === 'allowed') return;
    const threatened = { ...measured, unit: mandate.clause?.unit ?? unitOf(breach) };
    const dossier = await withSize(deps, { programmeId, allianceId, dossier: threatened }, reportId, size);
    const begun = {
      programmeId,
      allianceId,
      title: titleOf(alliance.title, breach, measured.about),
      dossier,
      report: reportId,
    };
    const motivation = `${whyProposed(ruling, standing)} ${clauseInWords(breach, mandate)}`;
    try {
      await beginEscalation(deps, begun, 'propose', { by: `report.${reportId}`, now, mandate, motivation });
    } catch (error) {
      if (!(error instanceof AlreadyOpen)) throw error;
      await recordGrowth(
        deps,
        { programmeId, escalationId: error.escalationId },
        { report: reportId, size, mandate },
        now,
      );
    }
  };

/**
 * The same for every breach that reports still forecast, which repairs missed events. A breach that was received before does not change.
 * @throws {AggregateError} at the end, when some programmes or breaches could not be processed.
 */
export const proposeMissed = async (deps: Deps, now: string): Promise<void> => {
  const inProgramme = async (programmeId: string): Promise<void> =>
    eachOrThrow(await deps.alliances.forecasts(programmeId), (forecast) => proposeEscalation(deps)(forecast, now), {
      nameOf: ({ allianceId, breachId }) => `${programmeId}.${allianceId}.${breachId}`,
    });
  await inEveryProgramme(deps.registry, inProgramme);
};

/** Why the system proposes it, in Dutch; the breach may be one that a ruling allowed to a smaller size, or until an earlier day (rule 15). */
const whyProposed = (ruling: StandingDispensation | undefined, standing: DispensationStanding | undefined): string => {
  if (ruling === undefined || standing === undefined)
    return 'De laatste rapportage voorziet een afwijking die groter is dan de alliantie zelf mag opvangen.';
  if (standing === 'ended' && ruling.unmet !== undefined)
    return `De regiegroep stond deze afwijking toe onder een voorwaarde (besluit over ${ruling.escalationId}). Daaraan is niet voldaan: “${ruling.unmet.text}”. De laatste rapportage voorziet de afwijking nog steeds.`;
  const limits = `${dutchLimits(ruling, ruling.unit)} (besluit over ${ruling.escalationId})`;
  return standing === 'ended'
    ? `De regiegroep stond deze afwijking toe ${limits}. De laatste rapportage voorziet haar nog steeds.`
    : `De regiegroep staat deze afwijking toe ${limits}. De laatste rapportage voorziet een grotere.`;
};

/** The forecast of a report in the terms of the ladder: a budget is that of the alliance's line in a plan year. */
const measuredIn = (
  { lineId, goalId: own }: AllianceStanding,
  { breach, goalId = own, planGoal, size, year }: ForecastBreach,
): Omit<ThreatenedBreach, 'unit'> =>
  breach === 'budget-overrun'
    ? { breach, about: { kind: 'budget-line', lineId }, size, ...(year === undefined ? {} : { year }) }
    : { breach, about: { kind: 'goal', goalId, ...named(planGoal) }, size };

const named = (planGoal: PlanGoalName | undefined) =>
  planGoal ? { planGoalId: planGoal.planGoalId, planGoal: planGoal.title } : {};

/** Used when the framework has no clause that names the unit. */
const unitOf = (breach: ThreatenedBreach['breach']): ThreatenedBreach['unit'] =>
  breach === 'goal-late' ? 'days' : 'percent';
