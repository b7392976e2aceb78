import * as z from 'zod';
import { Due } from '#functions/alliances/terms/due.ts';
import { phases } from '#functions/alliances/terms/phases.ts';
import { Report } from '#functions/alliances/terms/report.ts';
import { stages as rungs } from '#functions/escalations/terms/stages.ts';
import { stages } from '#functions/frameworks/terms/stages.ts';
import { IndicatorStanding } from '#functions/monitoring/terms/indicator.ts';
import { RoundKindName } from '#functions/rounds/terms/round.ts';
import { Breach, Unit } from '#shared/vocabulary/breach.ts';
import { FundingSource } from '#shared/vocabulary/funding-source.ts';
import { MatterKind } from '#shared/vocabulary/matter.ts';
import { baselineOf } from '#shared/vocabulary/values.ts';
import { RequirementFigure } from './requirements.ts';

const instant = z.iso.datetime();
const day = z.iso.date();
const cents = z.int().min(0);
const colour = Report.shape.colour;
/** The escalations whose rulings allow a deviation, which is the reason for the colour; absent without one. */
const allowedBy = z.array(z.string()).optional();

/** A line of the framework in force: its goals with their indicators, and what the framework gives it each year (euro cents). */
const Line = z.strictObject({
  lineId: z.string(),
  name: z.string(),
  goals: z.array(
    z.strictObject({
      goalId: z.string(),
      title: z.string(),
      indicators: z.array(
        z.strictObject({
          indicatorId: z.string(),
          name: z.string(),
          unit: z.string(),
          baseline: baselineOf(z.number()),
          target: z.number(),
          by: day,
        }),
      ),
    }),
  ),
  budget: z.array(z.strictObject({ year: z.int(), amountCents: cents })),
});

/** The framework in force, and the cycle that runs. */
export const FrameworkPart = z.strictObject({
  inForce: z
    .strictObject({
      cycleId: z.string(),
      title: z.string(),
      since: instant.optional(),
      renewalDue: day.optional(),
      lines: z.array(Line),
    })
    .optional(),
  running: z
    .strictObject({
      cycleId: z.string(),
      stage: z.enum(stages),
      since: instant,
      roundId: z.string().optional(),
      /** For whoever prepares frameworks, and for everybody else: the title of the text that was last put to somebody; absent before (rule 19). */
      titles: z.strictObject({ own: z.string(), submitted: z.string().optional() }),
    })
    .optional(),
});
export type FrameworkPart = z.infer<typeof FrameworkPart>;

/** A round that accepts answers, with whom it waits for. */
export const OpenRound = z.strictObject({
  roundId: z.string(),
  matter: MatterKind,
  matterId: z.string(),
  kind: RoundKindName,
  title: z.string(),
  openedAt: instant,
  termEnd: instant,
  addressees: z.int().min(0),
  answers: z.int().min(0),
  awaited: z.int().min(0),
  /** Those of the awaited that are named; in a round with very many addressees these are not all. */
  waiting: z.array(
    z.strictObject({
      taskId: z.string(),
      addressee: z.string(),
      partnerId: z.string(),
      undeliverable: z.boolean(),
    }),
  ),
});
export type OpenRound = z.infer<typeof OpenRound>;

export const RoundsPart = z.strictObject({ rounds: z.array(OpenRound) });
export type RoundsPart = z.infer<typeof RoundsPart>;

/** A goal of the plan that an alliance works by, with the values of its newest report. */
const PlanGoal = z.strictObject({
  planGoalId: z.string(),
  title: z.string(),
  /** The goal of the framework that it serves. */
  serves: z.string(),
  unit: z.string(),
  baseline: baselineOf(z.number()),
  target: z.number(),
  by: day,
  reached: z.number().optional(),
  forecast: z.number().optional(),
  colour: colour.optional(),
  allowedBy,
});

/** The money of an alliance in a year (euro cents). */
const YearOfAlliance = z.strictObject({
  year: z.int(),
  askedCents: cents,
  promisedCents: cents,
  decidedCents: cents,
  paidCents: cents,
});
export type YearOfAlliance = z.infer<typeof YearOfAlliance>;

export const AlliancePart = z.strictObject({
  allianceId: z.string(),
  title: z.string(),
  lineId: z.string(),
  goalId: z.string(),
  phase: z.enum(phases),
  since: instant,
  leadId: z.string().optional(),
  members: z.int().min(0),
  colour: colour.optional(),
  allowedBy,
  reportId: z.string().optional(),
  goals: z.array(PlanGoal),
  money: z.array(YearOfAlliance),
});
export type AlliancePart = z.infer<typeof AlliancePart>;

/** An escalation on the ladder. */
export const OnLadder = z.strictObject({
  escalationId: z.string(),
  allianceId: z.string(),
  title: z.string(),
  breach: Breach,
  size: z.number(),
  unit: Unit,
  stage: z.enum(rungs),
  since: instant,
  raisedAt: instant,
  roundId: z.string().optional(),
  watchedUntil: instant.optional(),
});
export type OnLadder = z.infer<typeof OnLadder>;

export const LadderPart = z.strictObject({ escalations: z.array(OnLadder) });
export type LadderPart = z.infer<typeof LadderPart>;

/**
 * What a programme expects; whether it is late depends on the day of reading. It holds no words that people wrote: those stay where they can be
 * taken out.
 */
export const Expected = Due.omit({ late: true, text: true, who: true });
export type Expected = z.infer<typeof Expected>;
export const AgendaPart = z.strictObject({ due: z.array(Expected) });
export type AgendaPart = z.infer<typeof AgendaPart>;

/** How the indicators of the framework in force stand, by the readers of what alliances reported and what was measured. */
export const IndicatorsPart = z.strictObject({
  /** The version in force; absent while there is none. */
  framework: z.string().optional(),
  indicators: z.array(IndicatorStanding),
});
export type IndicatorsPart = z.infer<typeof IndicatorsPart>;

/** What a source of the money of the deal comes to, over all lines and years (euro cents). */
const MoneyOfSource = z.strictObject({
  /** Absent for plans that do not name their sources. */
  source: FundingSource.optional(),
  grantedCents: cents,
  receivedCents: cents,
  plannedCents: cents,
  committedCents: cents,
  spentCents: cents,
});

/** The money of the deal by its source, in the order of the sources. */
export const MoneyPart = z.strictObject({ sources: z.array(MoneyOfSource) });
export type MoneyPart = z.infer<typeof MoneyPart>;

/** Which alliances a programme has, in the order of their identifiers: by this a part that is not there yet is missed. */
export const ListPart = z.strictObject({ alliances: z.array(z.string()) });
export type ListPart = z.infer<typeof ListPart>;

export const RequirementsPart = z.strictObject({
  figures: z.array(RequirementFigure),
  /** The confidential matters that the figures leave out (rule 19), as a standing names what is hidden. Absent on parts of an earlier form: unknown. */
  without: z.array(z.string()).default([]),
});
export type RequirementsPart = z.infer<typeof RequirementsPart>;

/** The parts of an overview, with the schema of each. There is one `alliance` for each alliance, and one of each other part. */
export const parts = {
  framework: FrameworkPart,
  rounds: RoundsPart,
  list: ListPart,
  alliance: AlliancePart,
  ladder: LadderPart,
  agenda: AgendaPart,
  requirements: RequirementsPart,
  indicators: IndicatorsPart,
  money: MoneyPart,
} as const;
export type PartName = keyof typeof parts;
export const partNames = Object.keys(parts) as [PartName, ...PartName[]];
export type PartOf<N extends PartName> = z.infer<(typeof parts)[N]>;

/** Everything that an overview is made of. */
export interface Parts {
  readonly framework: FrameworkPart;
  readonly rounds: RoundsPart;
  readonly alliances: readonly AlliancePart[];
  readonly ladder: LadderPart;
  readonly agenda: AgendaPart;
  readonly indicators: IndicatorsPart;
  readonly money: MoneyPart;
}
