/** Where a contribution stands in the second decision line (product.md §3). */
export const contributionStatuses = [
  'proposed',
  'put-to-decision',
  'committed',
  'committed-with-conditions',
  'declined',
  'withdrawn',
  'replaced',
] as const;
export type ContributionStatus = (typeof contributionStatuses)[number];

/** What makes a contribution move: its partner, a decision of the body that decides, or that its partner left the programme. */
export type ContributionTrigger =
  | 'put'
  | 'withdraw'
  | 'partner-left'
  | 'committed'
  | 'committed-with-conditions'
  | 'declined'
  | 'deferred'
  | 'unanswered'
  | 'replaced';

interface Step {
  readonly from: ContributionStatus;
  readonly on: ContributionTrigger;
  readonly to: ContributionStatus;
}

/**
 * The second decision line as data. A decision of a council or a board stands until the same body decides on a contribution that
 * takes its place: a change of mind is a new contribution, with a decision of its own.
 */
export const contributionRoad: readonly Step[] = [
  { from: 'proposed', on: 'put', to: 'put-to-decision' },
  { from: 'proposed', on: 'withdraw', to: 'withdrawn' },
  { from: 'put-to-decision', on: 'withdraw', to: 'withdrawn' },
  // What nobody decided yet cannot be decided any more, and holds up the alliance no longer.
  { from: 'proposed', on: 'partner-left', to: 'withdrawn' },
  { from: 'put-to-decision', on: 'partner-left', to: 'withdrawn' },
  { from: 'put-to-decision', on: 'committed', to: 'committed' },
  { from: 'put-to-decision', on: 'committed-with-conditions', to: 'committed-with-conditions' },
  { from: 'put-to-decision', on: 'declined', to: 'declined' },
  { from: 'put-to-decision', on: 'deferred', to: 'put-to-decision' },
  { from: 'put-to-decision', on: 'unanswered', to: 'proposed' },
  { from: 'committed', on: 'replaced', to: 'replaced' },
  { from: 'committed-with-conditions', on: 'replaced', to: 'replaced' },
  // A decision that was registered before its partner withdrew, and is heard after it, stands: a click undoes none (rule 8).
  { from: 'withdrawn', on: 'committed', to: 'committed' },
  { from: 'withdrawn', on: 'committed-with-conditions', to: 'committed-with-conditions' },
  { from: 'withdrawn', on: 'declined', to: 'declined' },
];

/** Whether the body that decides committed it: only then it covers anything and makes its partner a member. */
export const isCommitted = (status: ContributionStatus): boolean =>
  status === 'committed' || status === 'committed-with-conditions';

/** Whether it was promised and still waits for a decision. */
export const isUndecided = (status: ContributionStatus): boolean =>
  status === 'proposed' || status === 'put-to-decision';

/** Why a promise ended that nobody had decided on, as its history says and whoever was asked reads. */
export const partnerLeft = 'De partner doet niet meer mee aan het programma.';
