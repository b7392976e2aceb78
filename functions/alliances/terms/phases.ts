/** The phases of an alliance (docs/alliances.md), in their order. */
export const phases = ['idea', 'exploration', 'formation', 'execution', 'completion', 'closed', 'paused'] as const;
export type Phase = (typeof phases)[number];

/** A phase without moves. */
export const isEndPhase = (phase: Phase): boolean => phase === 'closed';

/** Whether an alliance accounts for its progress in a phase. */
export const isReportingPhase = (phase: Phase): boolean => phase === 'execution' || phase === 'completion';

/** Whether an alliance is still what the programmabureau pitched: from formation on its partners decide how it works (rule 1). */
export const isPitchPhase = (phase: Phase): boolean => phase === 'idea' || phase === 'exploration';

export const moves = ['explore', 'form', 'execute', 'complete', 'close', 'drop', 'pause', 'resume'] as const;
export type MoveName = (typeof moves)[number];

/** Who may make a move: the programmabureau, the alliance, or each of the two. */
export type Mover = 'bureau' | 'alliance';

/** The condition of a move, checked on the record; `guards.ts` says how each is checked and `guardReasons` why. */
export const guards = [
  'called',
  'promised',
  'lead-named',
  'goal-in-force',
  'committed',
  'lead-is-member',
  'plan-fits',
  'reported',
  'not-at-work',
  'no-members',
  'nothing-undecided',
  'nothing-escalated',
] as const;
export type Guard = (typeof guards)[number];

/** The reason of each guard: the governance model or a rule. */
export const guardReasons: Readonly<Record<Guard, string>> = {
  called: 'the programmabureau must first call for contributions, so that partners can answer',
  promised: 'every partner in an alliance makes a concrete contribution: at least one partner must promise one',
  'lead-named': 'it must be clear who can be held to account for reaching the goal',
  'goal-in-force': 'an alliance carries out a goal of the framework in force and does not choose goals itself',
  committed: 'a promise alone never counts as cover: at least one body must have committed a contribution',
  'lead-is-member': 'responsibility and control go together (rule 1): the lead must have a committed contribution',
  'plan-fits':
    'an alliance works on a plan, a budget and an organisation proposal that the programmabureau found to fit',
  reported: 'an alliance must submit a report on its results before it completes its work',
  'not-at-work':
    'only the partners decide how an alliance works (rule 1): work in execution ends with their own report',
  'no-members':
    'only the partners decide how an alliance works (rule 1): the programmabureau may act for it only when all of them left',
  'nothing-undecided': 'a council or a board must not decide on a contribution to an alliance that is closed',
  'nothing-escalated':
    'a breach does not end when its alliance closes: its escalations must first be solved or withdrawn with a reason',
};

export interface Transition {
  readonly from: Phase;
  readonly on: MoveName;
  /** `resume` goes back to the phase in which the alliance was paused. */
  readonly to: Phase | 'as-before';
  /** For a resume this is the maximum: only those who may pause from that phase may resume (`moversOf`). */
  readonly by: readonly Mover[];
  readonly guards: readonly Guard[];
  /** The move requires a written reason. */
  readonly motivated?: true;
}

const either = ['bureau', 'alliance'] as const;
/** The alliance that carries out the work decides on its pace (rule 1). */
const pausing: readonly (readonly [Phase, readonly Mover[]])[] = [
  ['exploration', either],
  ['formation', either],
  ['execution', ['alliance']],
  ['completion', ['alliance']],
];
const notYetWorking = ['idea', 'exploration', 'formation', 'paused'] as const;

/** The phases of an alliance as data. The checks on a move and the diagram in the docs are made from this table. */
export const transitions: readonly Transition[] = [
  { from: 'idea', on: 'explore', to: 'exploration', by: ['bureau'], guards: ['called', 'goal-in-force'] },
  {
    from: 'exploration',
    on: 'form',
    to: 'formation',
    by: ['bureau'],
    guards: ['promised', 'lead-named', 'goal-in-force'],
  },
  {
    from: 'formation',
    on: 'execute',
    to: 'execution',
    by: ['alliance'],
    guards: ['committed', 'lead-is-member', 'plan-fits', 'goal-in-force'],
  },
  { from: 'execution', on: 'complete', to: 'completion', by: ['alliance'], guards: ['reported'] },
  { from: 'completion', on: 'close', to: 'closed', by: ['bureau'], guards: ['nothing-undecided', 'nothing-escalated'] },
  {
    from: 'execution',
    on: 'close',
    to: 'closed',
    by: ['bureau'],
    guards: ['no-members', 'nothing-undecided', 'nothing-escalated'],
    motivated: true,
  },
  ...pausing.map(([from, by]): Transition => ({ from, on: 'pause', to: 'paused', by, guards: [], motivated: true })),
  { from: 'paused', on: 'resume', to: 'as-before', by: either, guards: [] },
  ...notYetWorking.map(
    (from): Transition => ({
      from,
      on: 'drop',
      to: 'closed',
      by: ['bureau'],
      guards: ['nothing-undecided', 'nothing-escalated', 'not-at-work'],
      motivated: true,
    }),
  ),
];
