import { ApiProblem } from '#client/client.ts';
import { appOf } from './region.ts';
import type { Stage } from './stage.ts';

/** What a partner saw, at the time, of something that was not for it yet (rule 19). */
export interface Glimpse {
  readonly of: 'an open vote' | 'a draft';
  /** The task of the vote, or the cycle of the draft. */
  readonly subject: string;
  readonly readerId: string;
  /** What it saw; nothing when it was kept from it. */
  readonly saw: string | undefined;
}

/** Lets another partner look at a vote that was just given, while its round is open. */
export const glimpseVote = async (stage: Stage, taskId: string): Promise<void> => {
  const { roundId, partnerId, answering } = await stage.read('readTask', { path: { taskId } });
  const { kind } = await stage.read('readRound', { path: { roundId } });
  const readerId = otherThan(stage, partnerId);
  if (answering === undefined || !isVote(kind) || readerId === undefined) return;
  const { answer } = await stage.readAs(appOf(readerId), 'readTask', { path: { taskId } });
  stage.glimpses.push({ of: 'an open vote', subject: taskId, readerId, saw: answer && 'the answer' });
};

/** Lets a partner look at a draft that its preparers did not submit yet. */
export const glimpseDraft = async (stage: Stage, cycleId: string): Promise<void> => {
  const readerId = otherThan(stage, '');
  if (readerId === undefined) return;
  const saw = await stage
    .readAs(appOf(readerId), 'readCycle', { path: { cycleId } })
    .then(() => 'the draft')
    .catch((error: unknown) => {
      if (error instanceof ApiProblem && error.problem.status === 404) return undefined;
      throw error;
    });
  stage.glimpses.push({ of: 'a draft', subject: cycleId, readerId, saw });
};

const votes: ReadonlySet<string> = new Set([
  'vote',
  'conditions',
  'composition',
  'rule-change',
  'ruling',
  'consequence',
]);
const isVote = (kind: string): boolean => votes.has(kind);

/** A partner that takes no seat: the last one of the region. */
const otherThan = (stage: Stage, partnerId: string): string | undefined =>
  [...stage.partners.keys()].filter((one) => one !== partnerId).at(-1);
