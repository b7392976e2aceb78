import type { ProgrammeSettings } from '#functions/bodies/terms/registry.ts';
import { type Because, becauseOfAnswer, becauseOfColleges, becauseOfRuling, becauseOfVote } from '../domain/because.ts';
import { outcomeSentence } from '../domain/outcome-sentence.ts';
import { approves, approvesConditionally } from './approves.ts';
import type { Outcome, Round } from './round.ts';
import { roundKind } from './round-kinds.ts';
import type { Task } from './task.ts';

type Part = Pick<Task, 'addresseeId' | 'addressee' | 'awaited' | 'status' | 'answer' | 'withdrawnBy'>;
type VoteRule = ProgrammeSettings['vote'];

/** The facts that a conclusion needs besides the tasks of its own round. */
export interface Circumstances {
  readonly vote: VoteRule;
  /** The current number of seats in the regiegroep. */
  readonly seats: number;
  /** Addressees whose college must approve: every currently participating municipality, asked or not. */
  readonly colleges: readonly string[];
  /** Addressees whose college approved the same text in an earlier round of the cycle (rule 11). */
  readonly standing: readonly string[];
}

/** Whether a round may close: the last awaited addressee answered, or the term ended, whichever is first (§3). */
export const mayClose = (round: Pick<Round, 'awaited' | 'termEnd'>, now: string): boolean =>
  round.awaited === 0 || now >= round.termEnd;

/** Whether an awaited addressee gave no answer at all; a deferral of a college is an answer. */
const isSilent = ({ awaited, status, answer }: Part): boolean => awaited && status === 'open' && answer === undefined;

/** Whether an addressee deferred its decision and did not decide in time. */
const isDeferred = ({ status, answer }: Part): boolean => status === 'open' && answer !== undefined;

/** Whether a person withdrew the task of an awaited addressee; a task that the registry withdrew has no addressee any more. */
const isTakenBack = ({ awaited, status, withdrawnBy }: Part): boolean =>
  awaited && status === 'withdrawn' && withdrawnBy !== 'registry';

/**
 * The outcome of a closed round. Silence is recorded and never counted as consent (rule 4): a vote needs its quorum in votes cast, an
 * approval needs every college, and a gathering round closes with the silent addressees named.
 */
export const conclude = (kind: Round['kind'], tasks: readonly Part[], circumstances: Circumstances): Outcome => {
  const answered = tasks.filter(({ status, answer }) => status !== 'withdrawn' && answer !== undefined);
  const tally: Record<string, number> = {};
  for (const { answer } of answered) {
    if (answer) tally[answer.answer] = (tally[answer.answer] ?? 0) + 1;
  }
  const silent = tasks.filter(isSilent);
  const negative = answered.filter(({ answer }) => optionOf(kind, answer)?.negative === true);
  const verdict = verdictOf(kind, tasks, tally, circumstances);
  const because = becauseOf(kind, verdict, tasks, tally, circumstances);
  return {
    verdict,
    ...(because?.reason ? { reason: because.reason } : {}),
    tally,
    silent: silent.map(({ addresseeId }) => addresseeId),
    negative: negative.map(({ addresseeId }) => addresseeId),
    sentence: outcomeSentence(kind, {
      verdict,
      tally,
      answered,
      silent,
      deferred: answered.filter(isDeferred),
      takenBack: tasks.filter(isTakenBack),
      because: because?.words,
    }),
  };
};

/** The reason of an outcome: without it people would have to guess the rule. */
const becauseOf = (
  kind: Round['kind'],
  verdict: Outcome['verdict'],
  tasks: readonly Part[],
  tally: Readonly<Record<string, number>>,
  { vote: rule, seats, colleges, standing }: Circumstances,
): Because | undefined => {
  switch (roundKind(kind).concludes) {
    case 'gathering':
      return undefined;
    case 'majority':
      return becauseOfVote(verdict === verdictsOf(kind).carried, { tally, seats, rule });
    case 'ruling':
      return becauseOfRuling(verdict, { tally, seats, rule });
    case 'every-college':
      return becauseOfColleges(tasks, colleges, standing);
    case 'single-answer':
      return becauseOfAnswer(
        kind,
        tasks.find(({ status, answer }) => status === 'answered' && answer !== undefined),
      );
  }
};

const verdictOf = (
  kind: Round['kind'],
  tasks: readonly Part[],
  tally: Readonly<Record<string, number>>,
  { vote, seats, colleges, standing }: Circumstances,
): Outcome['verdict'] => {
  switch (roundKind(kind).concludes) {
    case 'gathering':
      return 'closed';
    case 'majority':
      return carried(seats, tally, vote, tasks.filter(isSilent).length)
        ? verdictsOf(kind).carried
        : verdictsOf(kind).lost;
    case 'ruling':
      return ruled(seats, tally, vote, tasks.filter(isSilent).length);
    case 'every-college': {
      const approving = new Set([...standing, ...tasks.filter(approves).map(({ addresseeId }) => addresseeId)]);
      if (colleges.length === 0 || !colleges.every((college) => approving.has(college))) return 'not-approved';
      return tasks.some(approvesConditionally) ? 'approved-with-conditions' : 'approved';
    }
    case 'single-answer': {
      const settled = tasks.find(({ status, answer }) => status === 'answered' && answer !== undefined);
      return optionOf(kind, settled?.answer)?.settles ?? 'unanswered';
    }
  }
};

/** What the majority of a kind of round comes to. */
const verdictsOf = (kind: Round['kind']): { carried: Outcome['verdict']; lost: Outcome['verdict'] } =>
  roundKind(kind).verdicts ?? { carried: 'adopted', lost: 'not-adopted' };

const optionOf = (kind: Round['kind'], answer: Part['answer']) =>
  roundKind(kind).options.find((option) => option.answer === answer?.answer);

/** The result of the regiegroep's votes on the second rung: a decision, the matter handed back, or neither. */
const ruled = (
  seats: number,
  tally: Readonly<Record<string, number>>,
  rule: VoteRule,
  silent: number,
): Outcome['verdict'] => {
  const count = (answer: string): number => tally[answer] ?? 0;
  const abstain = count('abstain');
  const others = count('against') + count('hand-back');
  if (carried(seats, { for: count('for'), against: others, abstain }, rule, silent)) return 'decided';
  const rest = count('for') + count('against');
  if (carried(seats, { for: count('hand-back'), against: rest, abstain }, rule, silent)) return 'handed-back';
  // A majority against the advice is a decision too, and not silence.
  const inFavour = count('for') + count('hand-back');
  return carried(seats, { for: count('against'), against: inFavour, abstain }, rule, silent)
    ? 'decided-against'
    : 'not-decided';
};

/**
 * Whether a vote carries: quorum counts the seats that voted, abstentions included; the majority is of those for and against. A cast vote
 * counts even when its seat ended since (rule 12), so a unanimous vote may have more votes than seats.
 * @param silent - seats that were asked and did not vote.
 */
export const carried = (
  seats: number,
  tally: Readonly<Record<string, number>>,
  rule: VoteRule,
  silent = 0,
): boolean => {
  const inFavour = tally['for'] ?? 0;
  const against = tally['against'] ?? 0;
  const cast = inFavour + against + (tally['abstain'] ?? 0);
  if (cast < rule.quorum) return false;
  switch (rule.majority) {
    case 'simple':
      return inFavour > against;
    case 'two-thirds':
      return inFavour > 0 && inFavour * 3 >= (inFavour + against) * 2;
    case 'unanimous':
      return seats > 0 && inFavour === cast && inFavour >= seats && silent === 0;
  }
};
