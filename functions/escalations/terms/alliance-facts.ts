import type { AppliedDispensation } from '#functions/alliances/terms/dispensation.ts';
import type { LineBudget } from '#functions/alliances/terms/line-budget.ts';
import type { Voice } from '#functions/bodies/terms/bodies.ts';
import type { Breach } from '#shared/vocabulary/breach.ts';
import type { BreachFigures } from '#shared/vocabulary/breach-figures.ts';
import type { About } from './escalation.ts';

/** The parts of an alliance that the ladder needs. */
export interface AllianceStanding {
  readonly title: string;
  /** Exactly the partners with a committed contribution: they may raise and judge. */
  readonly partners: readonly string[];
  /** Who speaks for it, in order: its lead while that is a member, then the others; the first one that takes part. */
  readonly voices: readonly Voice[];
  /** What it works on. */
  readonly lineId: string;
  readonly goalId: string;
  /** No work is carried out and nobody reports any more. */
  readonly closed: boolean;
}

/** A breach, by the report that forecast it. */
export interface Forecast {
  readonly programmeId: string;
  readonly allianceId: string;
  readonly breachId: string;
  readonly reportId: string;
}

/** What a later report says about a breach that was considered solved. */
export interface LaterReport {
  readonly report: string;
  /** The size that it still forecasts; undefined when it forecasts no breach any more. */
  readonly forecast: number | undefined;
  /** The ruling that it was compared with, when it forecasts more than the framework tolerates. */
  readonly ruling?: AppliedDispensation | undefined;
}

/** A goal of an alliance's plan, with its name in the plan. */
export interface PlanGoalName {
  readonly planGoalId: string;
  readonly title: string;
}

/** A breach that a report forecasts. */
export interface ForecastBreach {
  readonly breach: Breach;
  readonly goalId: string | undefined;
  /** For a goal: the plan goal with its name in the plan. */
  readonly planGoal: PlanGoalName | undefined;
  readonly size: number;
  /** For a budget: the plan year. */
  readonly year: number | undefined;
}

/** The ladder's questions about an alliance. The alliances service has the answers. */
export interface AllianceFacts {
  /** @throws {NotFound} when the programme has no such alliance. */
  standing(programmeId: string, allianceId: string): Promise<AllianceStanding>;
  /**
   * The newest report since a moment that mentions this breach; undefined while there is none. A budget belongs to one plan year: a report
   * over another year says nothing about it.
   */
  reportSince(
    alliance: { readonly programmeId: string; readonly allianceId: string },
    breach: { readonly breach: Breach; readonly about: About; readonly year?: number | undefined },
    since: string,
  ): Promise<LaterReport | undefined>;
  /**
   * How the plan year of a budget ended, once the alliance reports on a later year and no report can mention it any more: the report that
   * ended it, and what the last report on the year itself said. Undefined before that.
   */
  endOfYear(
    alliance: { readonly programmeId: string; readonly allianceId: string },
    breach: { readonly breach: Breach; readonly about: About; readonly year?: number | undefined },
  ): Promise<{ readonly report: string; readonly last: LaterReport | undefined } | undefined>;
  /** A breach that a report forecasts; undefined when a later report mentioned it since, or it is over. */
  forecast(
    alliance: { readonly programmeId: string; readonly allianceId: string },
    breachId: string,
    reportId: string,
  ): Promise<ForecastBreach | undefined>;
  /** The figures behind a breach in a report that mentions it, from the plan that the report was measured by; undefined when it has none. */
  figures(
    alliance: { readonly programmeId: string; readonly allianceId: string },
    breach: { readonly breach: Breach; readonly about: About },
    reportId: string,
  ): Promise<BreachFigures | undefined>;
  /** A goal of the current plan of an alliance that serves a framework goal; undefined when the plan has none by that identifier. */
  planGoal(
    alliance: { readonly programmeId: string; readonly allianceId: string },
    goalId: string,
    planGoalId: string,
  ): Promise<PlanGoalName | undefined>;
  /** What is taken of a line's budget in a year; undefined while nothing ever was. */
  lineBudget(line: {
    readonly programmeId: string;
    readonly lineId: string;
    readonly year: number;
  }): Promise<LineBudget | undefined>;
  /** Every breach that the open alliances of a programme still forecast, by the last report that mentioned it. */
  forecasts(programmeId: string): Promise<Forecast[]>;
}
