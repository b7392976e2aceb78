import { type Desk, frameworkInForce } from '../desk.ts';
import type { ThreatenedBreach } from '../domain/escalation.ts';
import { clauseInWords, mandateFor } from '../domain/mandate.ts';
import { titleOf } from '../domain/raise.ts';
import { AlreadyOpen, beginEscalation } from './begin-escalation.ts';

interface Forecast {
  readonly programmeId: string;
  readonly allianceId: string;
  readonly breachId: string;
  readonly reportId: string;
}

/**
 * The system proposes an escalation when a report's forecast breaks a tolerance (rule 1); the alliance says whether it raises it.
 * A breach that is on the ladder already is not proposed again, nor is one twice from the same report.
 */
export const proposeEscalation =
  (desk: Desk) =>
  async ({ programmeId, allianceId, breachId, reportId }: Forecast, now: string): Promise<void> => {
    const forecast = await desk.alliances.forecast({ programmeId, allianceId }, breachId, reportId);
    if (!forecast) return;
    const [alliance, framework] = await Promise.all([
      desk.alliances.standing(programmeId, allianceId),
      frameworkInForce(desk, programmeId),
    ]);
    const { breach, goalId = alliance.goalId, size } = forecast;
    const about: ThreatenedBreach['about'] =
      breach === 'budget-overrun' ? { kind: 'budget-line', lineId: alliance.lineId } : { kind: 'goal', goalId };
    const mandate = mandateFor(framework, { breach, about, size });
    if (mandate.reach === 'tolerated') return;
    const unit = mandate.clause?.unit ?? (breach === 'goal-late' ? 'days' : 'percent');
    const dossier = { breach, about, size, unit };
    const begun = { programmeId, allianceId, title: titleOf(alliance.title, breach), dossier, report: reportId };
    const motivation = `De laatste rapportage voorziet een afwijking die groter is dan de alliantie zelf mag opvangen. ${clauseInWords(breach, mandate)}`;
    try {
      await beginEscalation(desk, begun, 'propose', { by: `report.${reportId}`, now, mandate, motivation });
    } catch (error) {
      if (!(error instanceof AlreadyOpen)) throw error;
    }
  };
