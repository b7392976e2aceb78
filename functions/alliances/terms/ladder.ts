import type { NumberedDispensation } from './dispensation.ts';
import type { Finding } from './report.ts';

/** The alliance of a question to the ladder, with its programme line and its framework goal. */
export interface LadderQuestion {
  readonly programmeId: string;
  readonly allianceId: string;
  readonly lineId: string;
  readonly goalId: string;
}

/** A breach as the last report that forecasts it describes it. */
export interface ReportedBreach {
  readonly finding: Finding;
  /** The identifier of that report. */
  readonly lastIn: string;
}

/** The ladder's records about one alliance. */
export interface OnLadder {
  /** The escalations of the alliance that have not ended, by identifier. */
  readonly escalations: readonly string[];
  /** Whether the ladder has received a breach from the last report that forecasts it, or from a later one. */
  readonly hasReceived: (breach: ReportedBreach) => boolean;
  /** Whether an escalation about a breach, or about the whole goal that it belongs to, has not ended. */
  readonly isOpen: (breach: ReportedBreach) => boolean;
  /** What rulings allow the alliance, or allowed it before. */
  readonly dispensations: readonly NumberedDispensation[];
}

/** The questions that the guards of an alliance ask the escalation ladder. The service that keeps the ladder implements it. */
export interface Ladder {
  of(alliance: LadderQuestion): Promise<OnLadder>;
}
