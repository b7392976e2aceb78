import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';

/** The stages of the framework cycle (docs/framework-cycle.md), in their order. */
export const stages = [
  'draft',
  'input',
  'revision',
  'sounding',
  'consultation',
  'adoption',
  'approval',
  'conditions',
  'in-force',
  'withdrawn',
] as const;
export type Stage = (typeof stages)[number];

/** The round of a stage; a stage without one waits for the preparers, or is an end. */
export const roundOfStage = {
  input: 'input',
  sounding: 'sounding',
  consultation: 'consultation',
  adoption: 'vote',
  approval: 'approval',
} as const satisfies Partial<Record<Stage, RoundKind>>;
export type RoundStage = keyof typeof roundOfStage;
export const roundStages = Object.keys(roundOfStage) as [RoundStage, ...RoundStage[]];

export const isRoundStage = (stage: Stage): stage is RoundStage => stage in roundOfStage;

/** A stage without transitions. */
export const isEndStage = (stage: Stage): boolean => stage === 'in-force' || stage === 'withdrawn';

/** The trigger of a transition: a closed round, the answers to all conditions, or a decision of the preparers. */
export type Trigger =
  | 'submit'
  | 'closed'
  | 'adopted'
  | 'not-adopted'
  | 'approved'
  | 'approved-with-conditions'
  | 'not-approved'
  | 'accepted'
  | 'not-accepted'
  | 'proceed'
  | 'back'
  | 'ask-again'
  | 'withdraw';

export interface Transition {
  readonly from: Stage;
  readonly on: Trigger;
  readonly to: Stage;
  /** For a move from revision: the round stages after which it is open. */
  readonly after?: readonly RoundStage[];
  /** The move requires a written reason. */
  readonly motivated?: true;
}

const withdrawals = stages
  .filter((stage) => !isEndStage(stage))
  .map((from): Transition => ({ from, on: 'withdraw', to: 'withdrawn', motivated: true }));

/**
 * The framework cycle as data. The workflow's choices, the checks on a move and the diagram in the docs are all made from this table; the
 * order of the stages is defined nowhere else.
 */
export const transitions: readonly Transition[] = [
  { from: 'draft', on: 'submit', to: 'input' },
  { from: 'input', on: 'closed', to: 'revision' },
  { from: 'sounding', on: 'closed', to: 'revision' },
  { from: 'consultation', on: 'closed', to: 'revision' },
  { from: 'adoption', on: 'adopted', to: 'approval' },
  { from: 'adoption', on: 'not-adopted', to: 'revision' },
  { from: 'approval', on: 'approved', to: 'in-force' },
  { from: 'approval', on: 'approved-with-conditions', to: 'conditions' },
  { from: 'approval', on: 'not-approved', to: 'revision' },
  { from: 'conditions', on: 'accepted', to: 'in-force' },
  { from: 'conditions', on: 'not-accepted', to: 'revision' },
  { from: 'revision', on: 'proceed', to: 'sounding', after: ['input'] },
  { from: 'revision', on: 'proceed', to: 'consultation', after: ['sounding'] },
  { from: 'revision', on: 'proceed', to: 'adoption', after: ['consultation', 'adoption', 'approval'] },
  { from: 'revision', on: 'ask-again', to: 'approval', after: ['approval'], motivated: true },
  {
    from: 'revision',
    on: 'back',
    to: 'input',
    after: ['input', 'sounding', 'consultation', 'adoption', 'approval'],
    motivated: true,
  },
  {
    from: 'revision',
    on: 'back',
    to: 'sounding',
    after: ['sounding', 'consultation', 'adoption', 'approval'],
    motivated: true,
  },
  {
    from: 'revision',
    on: 'back',
    to: 'consultation',
    after: ['consultation', 'adoption', 'approval'],
    motivated: true,
  },
  ...withdrawals,
];

/** The stages that can follow a stage, each once, in their order. */
export const nextStages = (from: Stage): Stage[] =>
  stages.filter((to) => transitions.some((transition) => transition.from === from && transition.to === to));
