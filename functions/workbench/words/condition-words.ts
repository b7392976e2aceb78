import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { status } from '../pages/parts.ts';

type OfApproval = AnswerOf<'listConditions'>['conditions'][number];
type Contribution = AnswerOf<'readContribution'>;
type OfContribution = Contribution['conditions'][number];

/** What was said of a condition last. */
export type FollowedUp = OfContribution['status'];

/** Whether a condition binds, waits for whoever accepts or refuses it, was refused, or binds nobody for another reason. */
export type Stand = 'binds' | 'waits' | 'refused' | 'void';

const followedUpWords = {
  open: ['open', 'warning'],
  'in-progress': ['loopt', 'warning'],
  met: ['nagekomen', 'ok'],
  'not-met': ['niet nagekomen', 'error'],
} as const;

/** What was said of a condition last, in a word. */
export const followedUpWord = (of: FollowedUp): string => followedUpWords[of][0];

/** What was said of a condition last, in a word with a colour. */
export const followedUpStatus = (of: FollowedUp): Html => status(followedUpWords[of][0], followedUpWords[of][1]);

const standWords = {
  binds: ['geldt', 'ok'],
  waits: ['nog niet aanvaard', 'warning'],
  refused: ['geweigerd', 'error'],
  void: ['bindt niemand', 'quiet'],
} as const;

/** Whether a condition binds, in a word with a colour. */
export const standStatus = (of: Stand): Html => status(standWords[of][0], standWords[of][1]);

/** How a condition of an approval stands. While the colleges are still asked, nobody accepted it. */
export const standOfApproval = (
  { binding, acceptance }: Pick<OfApproval, 'binding' | 'acceptance'>,
  cycle: Pick<AnswerOf<'readCycle'>, 'status' | 'stage'>,
): Stand => {
  if (acceptance === 'not-accepted') return 'refused';
  if (!binding || cycle.status === 'superseded' || cycle.status === 'withdrawn') return 'void';
  const isAsked = acceptance === undefined && cycle.stage === 'approval';
  return acceptance === 'open' || isAsked ? 'waits' : 'binds';
};

/** How a condition of a contribution stands: one of an earlier decision binds nobody, nor does one of a commitment that ended. */
export const standOfCommitment = (
  { conditionId }: Pick<OfContribution, 'conditionId'>,
  { status: now, decision }: Pick<Contribution, 'status' | 'decision'>,
): Stand => {
  if (decision === undefined || !conditionId.startsWith(`${decision.registrationId}.`)) return 'void';
  if (now === 'conditional') return 'waits';
  return now === 'committed-with-conditions' ? 'binds' : 'void';
};
