import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';

/** The stages of the escalation ladder (docs/escalation-ladder.md), from the lowest up. */
export const stages = [
  'proposed',
  'solution',
  'verdict',
  'sounding',
  'ruling',
  'adjustment',
  'watched',
  'solved',
  'dismissed',
  'withdrawn',
] as const;
export type Stage = (typeof stages)[number];

/** The round of a stage; a stage without one waits for a report or for a framework cycle, or is an end. */
export const roundOfStage = {
  proposed: 'raising',
  solution: 'solution',
  verdict: 'verdict',
  sounding: 'sounding',
  ruling: 'ruling',
} as const satisfies Partial<Record<Stage, RoundKind>>;
export type RoundStage = keyof typeof roundOfStage;
export const roundStages = Object.keys(roundOfStage) as [RoundStage, ...RoundStage[]];

export const isRoundStage = (stage: Stage): stage is RoundStage => stage in roundOfStage;

/** A stage whose round asks one body: its answer is the whole outcome, and its silence moves the escalation up. */
export type StageOfOne = Exclude<RoundStage, 'sounding' | 'ruling'>;
export const asksOne = (stage: Stage): stage is StageOfOne =>
  isRoundStage(stage) && stage !== 'sounding' && stage !== 'ruling';

/** Who looks for a solution on a rung, from the lowest up; on the last one the framework must change. */
const rungs = ['alliance', 'programmabureau', 'regiegroep', 'framework'] as const;

const rungOfStage: Readonly<Record<Stage, (typeof rungs)[number] | undefined>> = {
  proposed: 'alliance',
  solution: 'programmabureau',
  verdict: 'programmabureau',
  sounding: 'regiegroep',
  ruling: 'regiegroep',
  adjustment: 'framework',
  watched: undefined,
  solved: undefined,
  dismissed: undefined,
  withdrawn: undefined,
};

/** Whether the alliance and the programmabureau alone can no longer settle it: the stage is above the first rung. */
export const isAboveFirstRung = (stage: Stage): boolean => {
  const rung = rungOfStage[stage];
  return rung !== undefined && rungs.indexOf(rung) > rungs.indexOf('programmabureau');
};

const ends: ReadonlySet<Stage> = new Set(['solved', 'dismissed', 'withdrawn']);

/** A stage without transitions. */
export const isEndStage = (stage: Stage): boolean => ends.has(stage);

/**
 * How far a breach reaches, by the thresholds of the framework in force: the alliance decides itself, the regiegroep
 * decides, it decides once the klankbordgroep was sounded, or nobody may and the framework must change.
 */
export const reaches = ['tolerated', 'within', 'after-sounding', 'beyond'] as const;
export type Reach = (typeof reaches)[number];

/** The trigger of a transition: a closed round, an awaited event, or a decision of the alliance. */
export type Trigger =
  | 'propose'
  | 'raise'
  | 'raise-urgently'
  | 'raised'
  | 'not-raised'
  | 'offered'
  | 'no-solution'
  | 'sufficient'
  | 'not-sufficient'
  | 'closed'
  | 'decided'
  | 'handed-back'
  | 'decided-against'
  | 'not-decided'
  | 'unanswered'
  | 'framework-in-force'
  | 'cycle-withdrawn'
  | 'confirmed'
  | 'not-confirmed'
  | 'unreported'
  | 'condition-not-met'
  | 'settled'
  | 'withdraw';

/** The origin of a new escalation. */
export const start = 'start';
export type Origin = Stage | typeof start;

export interface Transition {
  readonly from: Origin;
  readonly on: Trigger;
  readonly to: Stage;
  /** The reaches for which this row applies; absent: every reach. */
  readonly reach?: readonly Reach[];
  /** Whether the klankbordgroep must, or must not, have been sounded; absent: either. */
  readonly sounded?: boolean;
  /** Whether the solution must, or must not, need money of another line; absent: either. */
  readonly pays?: boolean;
  /** The move requires a written reason. */
  readonly motivated?: true;
}

/** The reaches for which the rungs above the alliance may be asked. */
const climbing = ['within', 'after-sounding', 'beyond'] as const satisfies readonly Reach[];

/**
 * From the first rung up to the body that may settle it, by the thresholds. A breach that the alliance may decide on itself is not taken
 * over by a higher rung.
 */
const up = (from: Origin, on: Trigger): Transition[] => [
  { from, on, to: 'watched', reach: ['tolerated'] },
  { from, on, to: 'ruling', reach: ['within'] },
  { from, on, to: 'sounding', reach: ['after-sounding', 'beyond'], sounded: false },
  { from, on, to: 'ruling', reach: ['after-sounding'], sounded: true },
  { from, on, to: 'adjustment', reach: ['beyond'], sounded: true },
];

const withdrawals = stages
  .filter((stage) => !isEndStage(stage))
  .map((from): Transition => ({ from, on: 'withdraw', to: 'withdrawn', motivated: true }));

/**
 * The escalation ladder as data. The workflow's choices, the checks on a move and the diagram in the docs are all made from this table. The
 * end of a term always moves an escalation up: every stage with a term has a row for silence.
 */
export const transitions: readonly Transition[] = [
  { from: start, on: 'propose', to: 'proposed' },
  { from: start, on: 'raise', to: 'solution' },
  // A breach within the tolerance is refused before this, so every start has a higher rung.
  ...up(start, 'raise-urgently').filter(({ to, sounded }) => to !== 'watched' && sounded !== true),

  { from: 'proposed', on: 'raised', to: 'solution' },
  { from: 'proposed', on: 'unanswered', to: 'solution' },
  { from: 'proposed', on: 'not-raised', to: 'dismissed' },

  { from: 'solution', on: 'offered', to: 'verdict' },
  ...up('solution', 'no-solution'),
  ...up('solution', 'unanswered'),

  { from: 'verdict', on: 'sufficient', to: 'watched', pays: false },
  // Only a ruling moves money of another line (rule 15).
  ...up('verdict', 'sufficient').map((row): Transition => ({ ...row, pays: true })),
  ...up('verdict', 'not-sufficient'),
  ...up('verdict', 'unanswered'),

  { from: 'sounding', on: 'closed', to: 'watched', reach: ['tolerated'] },
  { from: 'sounding', on: 'closed', to: 'ruling', reach: ['within', 'after-sounding'] },
  { from: 'sounding', on: 'closed', to: 'adjustment', reach: ['beyond'] },

  // The mandate is checked again at the decision: the framework in force may have changed while the seats voted.
  { from: 'ruling', on: 'decided', to: 'watched', reach: ['tolerated', 'within'] },
  { from: 'ruling', on: 'decided', to: 'watched', reach: ['after-sounding'], sounded: true },
  { from: 'ruling', on: 'decided', to: 'sounding', reach: ['after-sounding', 'beyond'], sounded: false },
  { from: 'ruling', on: 'decided', to: 'adjustment', reach: ['beyond'], sounded: true },
  { from: 'ruling', on: 'handed-back', to: 'solution' },
  // A decision against the advice is within the mandate: the alliance and the programmabureau look for another solution.
  { from: 'ruling', on: 'decided-against', to: 'solution' },
  { from: 'ruling', on: 'not-decided', to: 'watched', reach: ['tolerated'] },
  { from: 'ruling', on: 'not-decided', to: 'sounding', reach: climbing, sounded: false },
  { from: 'ruling', on: 'not-decided', to: 'adjustment', reach: climbing, sounded: true },

  { from: 'adjustment', on: 'framework-in-force', to: 'watched' },
  { from: 'adjustment', on: 'cycle-withdrawn', to: 'watched', reach: ['tolerated'] },
  { from: 'adjustment', on: 'cycle-withdrawn', to: 'ruling', reach: ['within', 'after-sounding'] },
  // Nobody may decide beyond the mandate: without a new framework the breach must be solved within the current one.
  { from: 'adjustment', on: 'cycle-withdrawn', to: 'solution', reach: ['beyond'] },

  { from: 'watched', on: 'confirmed', to: 'solved' },
  { from: 'watched', on: 'not-confirmed', to: 'solution' },
  // A condition of the ruling was not met: nothing is allowed any more, so that no report can confirm the solution.
  { from: 'watched', on: 'condition-not-met', to: 'solution' },
  // The budget year is over and the entitled body has decided: no further report is expected.
  { from: 'watched', on: 'settled', to: 'solved' },
  // No report was submitted in time. A breach that the alliance may decide on itself goes back to the first rung.
  { from: 'watched', on: 'unreported', to: 'solution', reach: ['tolerated'] },
  ...up('watched', 'unreported').filter(({ to }) => to !== 'watched'),

  ...withdrawals,
];

/** The stages that can follow a stage, each once, in the order of the ladder. */
export const nextStages = (from: Origin): Stage[] =>
  stages.filter((to) => transitions.some((transition) => transition.from === from && transition.to === to));
