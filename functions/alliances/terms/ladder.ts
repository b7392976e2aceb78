import type { Finding } from './report.ts';

/** The alliance that the ladder is asked about, with the programme line and the goal of the framework that it works on. */
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

/** What the escalation ladder holds of one alliance. */
export interface OnLadder {
  /** The escalations of the alliance that have not ended, by identifier. */
  readonly escalations: readonly string[];
  /** Whether the ladder has received a breach from the last report that forecasts it, or from a later one. */
  readonly hasReceived: (breach: ReportedBreach) => boolean;
}

/** What the guards of an alliance ask of the escalation ladder. The service that keeps the ladder implements it. */
export interface Ladder {
  of(alliance: LadderQuestion): Promise<OnLadder>;
}
