import type { RoundsReader } from '#functions/rounds/reader.ts';
import type { Outcome } from '#functions/rounds/terms/round.ts';
import type { RecordedAnswer } from '#functions/rounds/terms/task.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { StageNotConcluded } from '#shared/workflow/conclude-ripe.ts';
import type { Deps } from '../deps.ts';
import type { StandingDispensation } from '../domain/under-conditions.ts';
import type { Said } from '../domain/why.ts';
import type { LaterReport } from '../terms/alliance-facts.ts';
import type { Escalation } from '../terms/escalation.ts';
import { isRoundStage } from '../terms/stages.ts';

/** The readers that the workflow steps use. */
export interface Sources extends Pick<Deps, 'escalations' | 'frameworks' | 'alliances'> {
  readonly rounds: RoundsReader;
  readonly clock: Clock;
}

/** The awaited event of an escalation, after it happened. */
export interface Happened {
  readonly trigger: string;
  /** The actor or event that made it move. */
  readonly by: string;
  readonly outcome?: Outcome;
  readonly said: readonly (Said & Pick<RecordedAnswer, 'dispensation' | 'filled'>)[];
  /** The size that a report still forecasts. */
  readonly size?: number;
  /** The ruling that a report was compared with. */
  readonly ruling?: LaterReport['ruling'];
  /** The condition of a ruling that was not met, in words. */
  readonly unmet?: string;
}

/**
 * Whether the event that an escalation waits for has happened, from the records of its owner: its round closed, the framework cycle that it
 * led to ended, a report was submitted or is too late, a condition of its ruling was not met. It reads the records instead of the event: a late, lost or repeated event changes
 * nothing.
 */
export const happened = async (sources: Sources, escalation: Escalation): Promise<Happened | undefined> => {
  if (isRoundStage(escalation.stage)) return afterRound(sources, escalation);
  switch (escalation.stage) {
    case 'adjustment':
      return afterCycle(sources, escalation);
    case 'watched':
      return afterReport(sources, escalation);
    default:
      return undefined;
  }
};

const afterRound = async ({ rounds }: Sources, { roundId }: Escalation): Promise<Happened | undefined> => {
  const round = roundId === undefined ? undefined : await rounds.round(roundId);
  if (round?.status !== 'closed') return undefined;
  const { outcome } = round;
  // Without an error the escalation would wait for ever, and nobody would notice.
  if (outcome === undefined) throw new StageNotConcluded(`The round ${round.roundId} is closed and has no outcome.`);
  const tasks = await rounds.tasks(round.roundId);
  const said = tasks.flatMap(({ addressee, answer }) => (answer ? [{ addressee, ...boundBy(answer) }] : []));
  return { trigger: outcome.verdict, by: round.roundId, outcome, said };
};

const boundBy = ({ remarks, measures, dispensation, filled }: RecordedAnswer) => ({
  remarks,
  measures,
  dispensation,
  filled,
});

const afterCycle = async ({ frameworks }: Sources, escalation: Escalation): Promise<Happened | undefined> => {
  const { programmeId, escalationId, visit } = escalation;
  const adjustment = await frameworks.adjustment({ programmeId, escalationId, escalationVisit: visit });
  if (!adjustment) return undefined;
  const { cycleId } = adjustment;
  const { stage, visit: last } = await frameworks.cycle(programmeId, cycleId);
  const by = `framework-cycle.${cycleId}`;
  if (stage === 'in-force') return { trigger: 'framework-in-force', by, said: [] };
  if (stage !== 'withdrawn') return undefined;
  const ended = await frameworks.visit(programmeId, cycleId, last);
  return { trigger: 'cycle-withdrawn', by, said: [{ addressee: 'regiegroep', remarks: ended?.motivation }] };
};

const afterReport = async (sources: Sources, escalation: Escalation): Promise<Happened | undefined> => {
  const { dossier, watchedSince, watchedUntil } = escalation;
  if (watchedSince === undefined) return undefined;
  const [later, unmet] = await Promise.all([
    sources.alliances.reportSince(escalation, dossier, watchedSince),
    unmetIn(sources, escalation),
  ]);
  if (later && !(unmet && isOnlyAllowed(later))) return said(later);
  const over = await sources.alliances.endOfYear(escalation, dossier);
  if (unmet && !(over?.last && isConfirmed(over.last))) return afterCondition(unmet);
  if (over) return afterYear(sources, escalation, over);
  const isLate = watchedUntil !== undefined && hasPassed(watchedUntil, sources.clock());
  return isLate ? { trigger: 'unreported', by: `term.${watchedUntil}`, said: [] } : undefined;
};

/**
 * The condition that was not met of the ruling by which an escalation is watched (rule 15); undefined while what it allowed stands. A ruling of an
 * earlier visit allows nothing here: the escalation moved on since.
 */
const unmetIn = async (
  { escalations }: Sources,
  { programmeId, allianceId, escalationId, visit, dossier }: Escalation,
): Promise<StandingDispensation['unmet']> => {
  if (!dossier.dispensation?.conditions.length) return undefined;
  const rulings = await escalations.standingDispensations(programmeId, allianceId);
  return rulings.find((one) => one.escalationId === escalationId && one.visit === visit)?.unmet;
};

/** Nothing is allowed any more, so that no report can confirm what the regiegroep decided: the ladder goes on at once. */
const afterCondition = ({ text, obligationId }: NonNullable<StandingDispensation['unmet']>): Happened => ({
  trigger: 'condition-not-met',
  by: `obligation.${obligationId}`,
  said: [],
  unmet: text,
});

/** A report that still forecasts the deviation, within what a ruling allowed. */
const isOnlyAllowed = ({ forecast, ruling }: LaterReport): boolean =>
  forecast === undefined && ruling?.standing === 'allowed';

/** A report that forecasts no deviation that a ruling would have to allow. */
const isConfirmed = (report: LaterReport): boolean => report.forecast === undefined && !isOnlyAllowed(report);

const said = ({ report: by, forecast: size, ruling }: LaterReport): Happened =>
  size === undefined
    ? { trigger: 'confirmed', by, said: [], ruling }
    : { trigger: 'not-confirmed', by, said: [], size, ruling };

/**
 * The year of a budget is over, so no report can confirm anything any more. The last report of that year may have done so. A decision of
 * the entitled body is final; a solution that was only assumed moves up now, as at the end of its term.
 */
const afterYear = async (
  { escalations }: Sources,
  escalation: Escalation,
  { report: by, last }: { readonly report: string; readonly last: LaterReport | undefined },
): Promise<Happened> => {
  if (last && last.forecast === undefined) return said(last);
  const entered = await escalations.visit(escalation, escalation.visit);
  const isDecided = escalation.mandate.reach === 'tolerated' || decisions.has(entered?.trigger ?? '');
  return { trigger: isDecided ? 'settled' : 'unreported', by, said: [] };
};

/** The triggers that lead to watching after a decision of the entitled body. */
const decisions: ReadonlySet<string> = new Set(['decided', 'framework-in-force']);

const hasPassed = (instant: string, now: string): boolean => Date.parse(instant) <= Date.parse(now);
