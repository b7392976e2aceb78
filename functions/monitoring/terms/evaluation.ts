import * as z from 'zod';
import { Due } from '#functions/alliances/terms/due.ts';
import { phases } from '#functions/alliances/terms/phases.ts';
import { Report } from '#functions/alliances/terms/report.ts';
import { stages } from '#functions/escalations/terms/stages.ts';
import { Breach, Unit } from '#shared/vocabulary/breach.ts';
import { FundingSource } from '#shared/vocabulary/funding-source.ts';
import { IndicatorStanding } from './indicator.ts';
import { Moved, PastFigure } from './movement.ts';

const day = z.iso.date();
const cents = z.int().min(0);
const count = z.int().min(0);
const colour = Report.shape.colour;

/** A stretch of time, half-open: it does not include `until`. */
const Stretch = z.strictObject({ from: day, until: day });

/** The parts of an evaluation that the programmabureau says something about in its own words. */
export const wordedParts = [
  'summary',
  'goals',
  'indicators',
  'money',
  'escalations',
  'lessons',
  'risks',
  'late',
  'requirements',
] as const;
export type WordedPart = (typeof wordedParts)[number];

const words = z.string().trim().max(5000);
/** The programmabureau's own words beside the computed parts; `correction` says what a version corrects of the one that it replaces. */
export const EvaluationWords = z.strictObject({
  summary: words.optional(),
  goals: words.optional(),
  indicators: words.optional(),
  money: words.optional(),
  escalations: words.optional(),
  lessons: words.optional(),
  risks: words.optional(),
  late: words.optional(),
  requirements: words.optional(),
  correction: words.optional(),
});
export type EvaluationWords = z.infer<typeof EvaluationWords>;

const AllianceOfGoal = z.strictObject({
  allianceId: z.string(),
  title: z.string(),
  phase: z.enum(phases),
  /** By its newest report; absent before the first. */
  colour: colour.optional(),
  reportId: z.string().optional(),
  /** The escalations whose rulings allow a deviation in that report. */
  allowedBy: z.array(z.string()).optional(),
});

/** A goal of the framework with the alliances that serve it; without a title where the framework does not have it any more. */
const Goal = z.strictObject({
  lineId: z.string(),
  line: z.string().optional(),
  goalId: z.string(),
  title: z.string().optional(),
  /** The worst of its alliances; absent while none of them reported. */
  colour: colour.optional(),
  alliances: z.array(AllianceOfGoal),
});

const amounts = {
  grantedCents: cents,
  receivedCents: cents,
  plannedCents: cents,
  committedCents: cents,
  spentCents: cents,
  leftCents: z.int(),
};

/** The money of the deal (euro cents), as it was recorded by the end of the day. */
export const EvaluatedMoney = z.strictObject({
  total: z.strictObject(amounts),
  /** A row without a source is of plans that do not name theirs. */
  sources: z.array(z.strictObject({ source: FundingSource.optional(), ...amounts })),
  /** A row without a line is what could not be divided over lines. */
  lines: z.array(z.strictObject({ lineId: z.string().optional(), line: z.string().optional(), ...amounts })),
  /** By line, year and source; absent in evaluations of before it was kept, as the two lists below. */
  cells: z
    .array(
      z.strictObject({
        ...{ lineId: z.string().optional(), line: z.string().optional() },
        ...{ year: z.int(), source: FundingSource.optional(), ...amounts },
      }),
    )
    .optional(),
  /** What partners were asked for, promised, decided and paid in money, by line, year and the source that they are. */
  contributions: z
    .array(
      z.strictObject({
        ...{ lineId: z.string(), line: z.string().optional(), year: z.int(), source: FundingSource },
        ...{ askedCents: cents, promisedCents: cents, decidedCents: cents, paidCents: cents },
      }),
    )
    .optional(),
  /** What corrections changed of what was granted, received or paid: less than 0 where they took something away. */
  corrections: z
    .array(
      z.strictObject({
        kind: z.enum(['grant', 'advance', 'payment']),
        ...{ lineId: z.string().optional(), line: z.string().optional(), year: z.int(), source: FundingSource },
        amountCents: z.int(),
      }),
    )
    .optional(),
  cofinancing: z.strictObject({
    demandedCents: cents,
    grantedCents: cents,
    receivedCents: cents,
    spentCents: cents,
    shortCents: cents,
  }),
});
export type EvaluatedMoney = z.infer<typeof EvaluatedMoney>;

const OnLadder = z.strictObject({
  escalationId: z.string(),
  allianceId: z.string(),
  title: z.string(),
  breach: Breach,
  size: z.number(),
  unit: Unit,
  stage: z.enum(stages),
  raisedOn: day,
  endedOn: day.optional(),
});

/** What a ruling allows or allowed in the stretch (rule 15). */
const Allowed = z.strictObject({
  escalationId: z.string(),
  allianceId: z.string(),
  alliance: z.string(),
  breach: Breach,
  upTo: z.number(),
  unit: Unit,
  until: day,
  conditions: z.array(z.string()),
  decidedOn: day,
  /** The decision, by its identifier in the register. */
  decisionId: z.string(),
});

const named = { lessonId: z.string(), title: z.string() };
const Lessons = z.strictObject({
  /** Out of the reports on the stretch, or recorded in it. */
  new: z.array(z.strictObject(named)),
  used: z.array(z.strictObject({ ...named, allianceId: z.string(), alliance: z.string() })),
  ended: z.array(z.strictObject({ ...named, as: z.enum(['framework', 'plan', 'parked']) })),
  /** Older than the programme allows, without an end. */
  ageing: z.array(z.strictObject({ ...named, ageDays: count, dueOn: day })),
});

const Risk = z.strictObject({
  allianceId: z.string(),
  alliance: z.string(),
  description: z.string(),
  measure: z.string().optional(),
});

/** A report that was asked for and did not come, by the name of the alliance and its lead (rule 22). */
const MissingReport = z.strictObject({
  allianceId: z.string(),
  alliance: z.string(),
  lead: z.string().optional(),
  period: Stretch,
  dueOn: day,
});

const Late = z.strictObject({
  what: Due.shape.what,
  dueOn: day,
  owedBy: z.string(),
  /** Whoever owes it, by name. */
  owedByName: z.string(),
  allianceId: z.string().optional(),
  alliance: z.string().optional(),
  /** The escalation or the version of the framework that it follows from. */
  escalationId: z.string().optional(),
  cycleId: z.string().optional(),
});

const figure = {
  number: z.int().min(1).max(11),
  figure: z.string(),
  meets: count,
  of: count,
  percent: z.int().min(0).max(100).optional(),
  norm: z.int().min(0).max(100),
  colour: z.enum(['green', 'red']).optional(),
};
/** A matter that can become confidential, and may be what makes a fact meet a requirement. */
export const LevelledPart = z.strictObject({ matter: z.enum(['escalation', 'framework-cycle']), matterId: z.string() });
export type LevelledPart = z.infer<typeof LevelledPart>;

const factOfFigure = { kind: z.string(), id: z.string(), name: z.string() };
const Requirements = z.strictObject({
  /** The day whose figures these are. Before an evaluation showed those of its own day, the day on which it was composed. */
  asOf: day,
  figures: z.array(
    z.strictObject({
      ...figure,
      /** The figure in the evaluation before this one; absent in the first, and in those of before it was compared. */
      before: PastFigure.optional(),
      moved: Moved.optional(),
      /** The facts that do not meet it. */
      short: z.array(z.strictObject(factOfFigure)),
      /**
       * The escalations that meet it, and what meets it only by matters that can become confidential, so that it can be counted again when they do; other
       * facts are counted alone.
       */
      met: z.array(z.strictObject({ ...factOfFigure, onlyBy: z.array(LevelledPart).optional() })).optional(),
    }),
  ),
});

/** A design requirement as the overview computes it. */
export interface ComputedFigure
  extends Readonly<Omit<z.infer<typeof Requirements>['figures'][number], 'short' | 'met' | 'before' | 'moved'>> {
  readonly facts: readonly (Readonly<z.infer<z.ZodObject<typeof factOfFigure>>> & {
    readonly meets: boolean;
    readonly onlyBy?: readonly LevelledPart[] | undefined;
  })[];
}

/**
 * What the reports of a stretch of time add up to, one document: computed parts, and the programmabureau's own words beside them. It holds
 * nothing confidential, because everybody who is asked about a next framework reads it (rules 19 and 20).
 */
export const EvaluationContent = z.strictObject({
  programmeId: z.string(),
  evaluationId: z.string(),
  ...Stretch.shape,
  /** The reporting periods that it is about. */
  periods: z.array(Stretch),
  /** The day whose state it shows. */
  asOf: day,
  version: z.int().min(1),
  /** The version that it corrects. */
  replaces: z.int().min(1).optional(),
  /** The framework in force on that day. */
  framework: z.strictObject({ cycleId: z.string(), title: z.string() }).optional(),
  words: EvaluationWords,
  goals: z.array(Goal),
  indicators: z.array(IndicatorStanding),
  money: EvaluatedMoney,
  escalations: z.array(OnLadder),
  dispensations: z.array(Allowed),
  lessons: Lessons,
  risks: z.array(Risk),
  missing: z.array(MissingReport),
  late: z.array(Late),
  requirements: Requirements,
});
export type EvaluationContent = z.infer<typeof EvaluationContent>;

/** The programmabureau's words as it kept them; insert only: the next ones have the next number. */
export const KeptWords = z.strictObject({
  programmeId: z.string(),
  evaluationId: z.string(),
  number: z.int().min(1),
  /** The version of the evaluation that they are for. */
  version: z.int().min(1),
  words: EvaluationWords,
  writtenAt: z.iso.datetime(),
  writtenBy: z.string(),
});
export type KeptWords = z.infer<typeof KeptWords>;

/**
 * That words about a person were taken out of an established version (rule 19): by which removal of the registry, and the hash of the content since. The
 * hash under which it was established stays.
 */
const TakenOutOfEvaluation = z.strictObject({ removal: z.int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) });

/**
 * An established version of an evaluation, without its content; insert only (rule 5), except for what was taken out of it.
 */
export const Evaluation = z.strictObject({
  programmeId: z.string(),
  evaluationId: z.string(),
  ...Stretch.shape,
  version: z.int().min(1),
  replaces: z.int().min(1).optional(),
  /** The version of the framework that it evaluates; absent while none was in force. */
  cycleId: z.string().optional(),
  /** SHA-256 (hex) over the canonical form (RFC 8785) of its content. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  establishedAt: z.iso.datetime(),
  establishedBy: z.string(),
  /** In order; absent while nothing was taken out. */
  takenOut: z.array(TakenOutOfEvaluation).min(1).optional(),
});
export type Evaluation = z.infer<typeof Evaluation>;
