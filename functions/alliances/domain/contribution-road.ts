/** The status of a contribution in the second decision line (docs/alliances.md). `divided`: its parts count in its place (rule 18). */
export const contributionStatuses = [
  'proposed',
  'put-to-decision',
  'conditional',
  'committed',
  'committed-with-conditions',
  'declined',
  'withdrawn',
  'replaced',
  'divided',
  'ended',
] as const;
export type ContributionStatus = (typeof contributionStatuses)[number];

/**
 * The triggers of a contribution: its partner, a decision of the deciding body, the alliance's answer to its conditions, the end of the
 * room within which its college would decide, a later decision of its body, or its end: the membership of its partner ended, a condition is not
 * met, or its body took it back.
 */
export type ContributionTrigger =
  | 'put'
  | 'withdraw'
  | 'partner-left'
  | 'committed'
  | 'committed-with-conditions'
  | 'declined'
  | 'deferred'
  | 'accepted'
  | 'not-accepted'
  | 'unanswered'
  | 'beyond-room'
  | 'replaced'
  | 'taken-back'
  | 'ended';

interface Step {
  readonly from: ContributionStatus;
  readonly on: ContributionTrigger;
  readonly to: ContributionStatus;
}

/**
 * The second decision line as data. A decision of a council or a board is final for its contribution, until the same body decides on a
 * contribution that replaces it, or until its partner's membership ends: a changed decision is a new contribution with its own decision.
 */
export const contributionRoad: readonly Step[] = [
  { from: 'proposed', on: 'put', to: 'put-to-decision' },
  { from: 'proposed', on: 'withdraw', to: 'withdrawn' },
  { from: 'put-to-decision', on: 'withdraw', to: 'withdrawn' },
  // Only from the college: the contribution goes to the council, which may always decide itself.
  { from: 'put-to-decision', on: 'put', to: 'put-to-decision' },
  { from: 'put-to-decision', on: 'beyond-room', to: 'put-to-decision' },
  // A promise without a decision cannot be decided any more, and must not hold up the alliance.
  { from: 'proposed', on: 'partner-left', to: 'withdrawn' },
  { from: 'put-to-decision', on: 'partner-left', to: 'withdrawn' },
  { from: 'put-to-decision', on: 'committed', to: 'committed' },
  // A decision under conditions counts once the alliance accepted them (rule 8).
  { from: 'put-to-decision', on: 'committed-with-conditions', to: 'conditional' },
  { from: 'conditional', on: 'accepted', to: 'committed-with-conditions' },
  { from: 'conditional', on: 'not-accepted', to: 'proposed' },
  { from: 'conditional', on: 'unanswered', to: 'conditional' },
  { from: 'conditional', on: 'put', to: 'conditional' },
  { from: 'conditional', on: 'partner-left', to: 'withdrawn' },
  // A decision that its body takes back before its conditions were accepted leaves the promise of its partner (rule 8).
  { from: 'conditional', on: 'taken-back', to: 'proposed' },
  { from: 'put-to-decision', on: 'declined', to: 'declined' },
  { from: 'put-to-decision', on: 'deferred', to: 'put-to-decision' },
  { from: 'put-to-decision', on: 'unanswered', to: 'proposed' },
  { from: 'committed', on: 'replaced', to: 'replaced' },
  { from: 'committed-with-conditions', on: 'replaced', to: 'replaced' },
  // An obligation does not vanish: it ends by a dated fact that says what was paid (rule 18), also when its condition is not met or its body takes it back (rule 8).
  { from: 'committed', on: 'ended', to: 'ended' },
  { from: 'committed-with-conditions', on: 'ended', to: 'ended' },
  // A decision that was registered before its partner withdrew, and is received after that, counts: a click cannot undo it (rule 8).
  { from: 'withdrawn', on: 'committed', to: 'committed' },
  { from: 'withdrawn', on: 'committed-with-conditions', to: 'conditional' },
  { from: 'withdrawn', on: 'declined', to: 'declined' },
];

/** Whether the deciding body committed it: only then does it cover a need and make its partner a member. */
export const isCommitted = (status: ContributionStatus): boolean =>
  status === 'committed' || status === 'committed-with-conditions';

/** Whether it is promised and still waits: for a decision, or for the alliance's answer to the conditions of one. */
export const isUndecided = (status: ContributionStatus): boolean =>
  status === 'proposed' || status === 'put-to-decision' || status === 'conditional';

/** The reason why an undecided promise ended, as its history says and the asked body reads. */
export const partnerLeft = 'De partner doet niet meer mee aan het programma.';

/** Why the question to a body whether it takes its decision back ended, as the body reads it. */
export const nothingToTakeBack = 'Dit besluit geldt niet meer. Het hoeft niet meer te worden ingetrokken.';

/** Why the question to a college about a contribution ended, as the college reads it. */
export const toCouncilNow = 'Over deze bijdrage besluit nu de raad, niet meer het college.';

/** Why the question to an alliance about conditions ended when the body took its decision back, as the alliance reads it. */
export const decisionTakenBack =
  'Het besluit met deze voorwaarden is ingetrokken. U hoeft er niet meer op te antwoorden.';

/** The reason why the question about a divided promise ended, as the asked body reads. */
export const dividedOverSuccessors = 'De bijdrage is verdeeld over de gemeenten die uw gemeente opvolgen.';
