import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';

/** The stages of the escalation ladder (product.md §3), from the bottom up. */
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

/** The round that a stage holds; a stage without one waits for a report or for a framework cycle, or is an end. */
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

const ends: ReadonlySet<Stage> = new Set(['solved', 'dismissed', 'withdrawn']);

/** A stage from which nothing leads on. */
export const isEndStage = (stage: Stage): boolean => ends.has(stage);

/**
 * How far a breach reaches, by the thresholds of the framework in force: the alliance decides itself, the regiegroep
 * decides, it decides once the klankbordgroep was sounded, or nobody may and the framework must change.
 */
export const reaches = ['tolerated', 'within', 'after-sounding', 'beyond'] as const;
export type Reach = (typeof reaches)[number];

/** What makes an escalation move: a closed round, what it waited for, or a decision of the alliance. */
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
  | 'settled'
  | 'withdraw';

/** Where an escalation comes from when there is none yet. */
export const start = 'start';
export type Origin = Stage | typeof start;

export interface Transition {
  readonly from: Origin;
  readonly on: Trigger;
  readonly to: Stage;
  /** How far the breach may reach for this; every reach, where it does not matter. */
  readonly reach?: readonly Reach[];
  /** Whether the klankbordgroep must have been sounded for this, or must not; either, where it does not matter. */
  readonly sounded?: boolean;
  /** A move that cannot be made without a written reason. */
  readonly motivated?: true;
}

/** What somebody above the alliance may be asked about. */
const climbing = ['within', 'after-sounding', 'beyond'] as const satisfies readonly Reach[];

/** Up from the first rung: to whoever may settle it, by the thresholds. Nobody above takes what the alliance may decide itself. */
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
 * The escalation ladder as data. The workflow's choices, the checks on a move and the diagram in the docs are all made from
 * this table. A term that ends moves it up, never nowhere: every stage with a term has a row for silence.
 */
export const transitions: readonly Transition[] = [
  { from: start, on: 'propose', to: 'proposed' },
  { from: start, on: 'raise', to: 'solution' },
  // Raised within the tolerance is refused before this: a start has something to climb for.
  ...up(start, 'raise-urgently').filter(({ to, sounded }) => to !== 'watched' && sounded !== true),

  { from: 'proposed', on: 'raised', to: 'solution' },
  { from: 'proposed', on: 'unanswered', to: 'solution' },
  { from: 'proposed', on: 'not-raised', to: 'dismissed' },

  { from: 'solution', on: 'offered', to: 'verdict' },
  ...up('solution', 'no-solution'),
  ...up('solution', 'unanswered'),

  { from: 'verdict', on: 'sufficient', to: 'watched' },
  ...up('verdict', 'not-sufficient'),
  ...up('verdict', 'unanswered'),

  { from: 'sounding', on: 'closed', to: 'watched', reach: ['tolerated'] },
  { from: 'sounding', on: 'closed', to: 'ruling', reach: ['within', 'after-sounding'] },
  { from: 'sounding', on: 'closed', to: 'adjustment', reach: ['beyond'] },

  // The mandate is held against the decision once more: the framework in force may have changed while the seats voted.
  { from: 'ruling', on: 'decided', to: 'watched', reach: ['tolerated', 'within'] },
  { from: 'ruling', on: 'decided', to: 'watched', reach: ['after-sounding'], sounded: true },
  { from: 'ruling', on: 'decided', to: 'sounding', reach: ['after-sounding', 'beyond'], sounded: false },
  { from: 'ruling', on: 'decided', to: 'adjustment', reach: ['beyond'], sounded: true },
  { from: 'ruling', on: 'handed-back', to: 'solution' },
  // Against the advice is a decision within the mandate: the alliance and the programmabureau look for another way.
  { from: 'ruling', on: 'decided-against', to: 'solution' },
  { from: 'ruling', on: 'not-decided', to: 'watched', reach: ['tolerated'] },
  { from: 'ruling', on: 'not-decided', to: 'sounding', reach: climbing, sounded: false },
  { from: 'ruling', on: 'not-decided', to: 'adjustment', reach: climbing, sounded: true },

  { from: 'adjustment', on: 'framework-in-force', to: 'watched' },
  { from: 'adjustment', on: 'cycle-withdrawn', to: 'watched', reach: ['tolerated'] },
  { from: 'adjustment', on: 'cycle-withdrawn', to: 'ruling', reach: ['within', 'after-sounding'] },
  // Nobody may decide on what lies beyond the mandate: without another framework it must be solved within this one.
  { from: 'adjustment', on: 'cycle-withdrawn', to: 'solution', reach: ['beyond'] },

  { from: 'watched', on: 'confirmed', to: 'solved' },
  { from: 'watched', on: 'not-confirmed', to: 'solution' },
  // The year of the budget is over, and whoever may decide has decided: no report is left to wait for.
  { from: 'watched', on: 'settled', to: 'solved' },
  // No report came in time. What the alliance may decide itself nobody above takes: there the first rung looks again.
  { from: 'watched', on: 'unreported', to: 'solution', reach: ['tolerated'] },
  ...up('watched', 'unreported').filter(({ to }) => to !== 'watched'),

  ...withdrawals,
];

/** The stages that can follow a stage, each once, in the order of the ladder. */
export const nextStages = (from: Origin): Stage[] =>
  stages.filter((to) => transitions.some((transition) => transition.from === from && transition.to === to));
