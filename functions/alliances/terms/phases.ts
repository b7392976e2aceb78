/** The phases of an alliance (product.md §3), in the order of the road. */
export const phases = ['idea', 'exploration', 'formation', 'execution', 'completion', 'closed', 'paused'] as const;
export type Phase = (typeof phases)[number];

/** A phase from which nothing leads on. */
export const isEndPhase = (phase: Phase): boolean => phase === 'closed';

export const moves = ['explore', 'form', 'execute', 'complete', 'close', 'drop', 'pause', 'resume'] as const;
export type MoveName = (typeof moves)[number];

/** Who may make a move: the programmabureau with its overview, the alliance with its own pace, or each of the two. */
export type Mover = 'bureau' | 'alliance';

/** What must be so before a move, as the record has it; `guards.ts` says how each is seen and `guardReasons` why. */
export type Guard =
  | 'called'
  | 'promised'
  | 'lead-named'
  | 'goal-in-force'
  | 'committed'
  | 'lead-is-member'
  | 'plan-fits'
  | 'reported'
  | 'not-at-work'
  | 'nothing-undecided'
  | 'nothing-escalated';

/** Why each guard is there: the governance model or a rule. */
export const guardReasons: Readonly<Record<Guard, string>> = {
  called: 'the programmabureau pitches an idea and calls for contributions: without a call nobody could answer',
  promised:
    'every partner in an alliance makes a concrete contribution: without one promise there is nobody to form it',
  'lead-named': 'it must be clear who can be held to account for reaching the goal',
  'goal-in-force': 'an alliance carries out a goal of the framework in force; what is wanted is not for it to decide',
  committed:
    'what was only promised never counts as covered: an alliance without one committed contribution has no members',
  'lead-is-member': 'responsibility and say go together (rule 1): who leads an alliance has committed something to it',
  'plan-fits':
    'an alliance works on a plan, a budget and an organisation proposal that the programmabureau found to fit',
  reported: 'an alliance accounts for what it reached before its work is called done',
  'not-at-work':
    'how an alliance works is for its partners (rule 1): what is being carried out ends with their own account',
  'nothing-undecided':
    'a contribution that still lies with a council or a board would be decided for an alliance that is gone',
  'nothing-escalated':
    'what threatens does not end with the alliance: its escalations are solved first, or withdrawn with their reason',
};

export interface Transition {
  readonly from: Phase;
  readonly on: MoveName;
  /** `resume` leads back to where the alliance was paused. */
  readonly to: Phase | 'as-before';
  /** Of a resume: at most these, of whom who may pause from there (`moversOf`). */
  readonly by: readonly Mover[];
  readonly guards: readonly Guard[];
  /** A move that cannot be made without a written reason. */
  readonly motivated?: true;
}

const either = ['bureau', 'alliance'] as const;
/** The pace of what is being carried out is for whoever carries it out (rule 1). */
const pausing: readonly (readonly [Phase, readonly Mover[]])[] = [
  ['exploration', either],
  ['formation', either],
  ['execution', ['alliance']],
  ['completion', ['alliance']],
];
const notYetWorking = ['idea', 'exploration', 'formation', 'paused'] as const;

/** The life of an alliance as data. The checks on a move and the diagram in the docs are made from this table. */
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
