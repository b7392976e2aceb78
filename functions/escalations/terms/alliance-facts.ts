import type { Voice } from '#functions/bodies/terms/bodies.ts';
import type { Breach } from '#shared/vocabulary/breach.ts';
import type { About } from './escalation.ts';

/** An alliance, as far as the ladder needs to know it. */
export interface AllianceStanding {
  readonly title: string;
  /** Exactly the partners with a committed contribution: whoever may raise and judge. */
  readonly partners: readonly string[];
  /** Who speaks for it: its lead while that is a member, or else another; the first that takes part. */
  readonly voices: readonly Voice[];
  /** What it works on. */
  readonly lineId: string;
  readonly goalId: string;
  /** Nothing is carried out any more, and nobody reports. */
  readonly closed: boolean;
}

/** A breach by the report that forecast it. */
export interface Forecast {
  readonly programmeId: string;
  readonly allianceId: string;
  readonly breachId: string;
  readonly reportId: string;
}

/** What a report of an alliance says of a breach that was held to be solved. */
export interface LaterReport {
  readonly report: string;
  /** The size that it still forecasts; none when it forecasts no breach any more. */
  readonly forecast: number | undefined;
}

/** A goal of an alliance's plan, with what the plan calls it. */
export interface PlanGoalName {
  readonly planGoalId: string;
  readonly title: string;
}

/** A breach that a report forecasts. */
export interface ForecastBreach {
  readonly breach: Breach;
  readonly goalId: string | undefined;
  /** Of a goal: the goal of the plan, with what the plan calls it. */
  readonly planGoal: PlanGoalName | undefined;
  readonly size: number;
  /** Of a budget: the plan year. */
  readonly year: number | undefined;
}

/** What the ladder asks about an alliance. The alliances service keeps it. */
export interface AllianceFacts {
  /** @throws {NotFound} when the programme has no such alliance. */
  standing(programmeId: string, allianceId: string): Promise<AllianceStanding>;
  /**
   * The newest report since a moment that speaks of this breach; nothing while there is none. A budget is that of one plan year:
   * a report over another year says nothing of it.
   */
  reportSince(
    alliance: { readonly programmeId: string; readonly allianceId: string },
    breach: { readonly breach: Breach; readonly about: About; readonly year?: number | undefined },
    since: string,
  ): Promise<LaterReport | undefined>;
  /**
   * How the plan year of a budget ended, once the alliance reports on a later one and no report can speak of it any more: by which
   * report that is so, and what the last one on the year itself said. Nothing before that.
   */
  endOfYear(
    alliance: { readonly programmeId: string; readonly allianceId: string },
    breach: { readonly breach: Breach; readonly about: About; readonly year?: number | undefined },
  ): Promise<{ readonly report: string; readonly last: LaterReport | undefined } | undefined>;
  /** A breach that a report forecasts; nothing when a later report has spoken of it since, or it is over. */
  forecast(
    alliance: { readonly programmeId: string; readonly allianceId: string },
    breachId: string,
    reportId: string,
  ): Promise<ForecastBreach | undefined>;
  /** A goal of the plan that an alliance works by, that serves a goal of the framework; nothing when it has none by that name. */
  planGoal(
    alliance: { readonly programmeId: string; readonly allianceId: string },
    goalId: string,
    planGoalId: string,
  ): Promise<PlanGoalName | undefined>;
  /** Every breach that alliances of a programme which are not closed still forecast, by the last report that spoke of it. */
  forecasts(programmeId: string): Promise<Forecast[]>;
}
