import type { Outcome } from '#functions/rounds/terms/round.ts';
import { type LaterDecision, laterDecisionOf, type TakingBack } from '#functions/rounds/terms/taking-back.ts';
import { Conflict } from '#shared/errors/errors.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { logInfo } from '#shared/observability/log.ts';
import type { Deps } from './take-in-decision.ts';

type Answered = FactOf<'nl.regiodeal.task.answered.v1'>['data'];

/** The matter that a body decided on before, and the round that asks whether it takes that back. */
export type Later = Pick<Answered, 'programmeId' | 'matter' | 'matterId' | 'roundId'>;

/** What follows for a kind of matter from a later decision, and from silence: neither may do anything twice. */
export interface Following {
  readonly decided: (about: Later, later: LaterDecision) => Promise<void>;
  readonly silent: (about: Later, sentence: string) => Promise<void>;
}

/** Whether a question is the one of a round: an answer to an earlier question says nothing about a later one. */
export const isAskedIn = (
  { takingBack }: { readonly takingBack?: TakingBack | undefined },
  { roundId }: Pick<Later, 'roundId'>,
): boolean => takingBack?.roundId === roundId;

/** Takes in the later decision that an answer registers. An answer that came after its question had ended changes nothing. */
export const takeInLater = async (
  deps: Deps,
  { decided }: Following,
  { taskId, answerNumber, ...about }: Later & Pick<Answered, 'taskId' | 'answerNumber'>,
): Promise<void> => {
  const later = await laterDecisionOf(deps.rounds, { roundId: about.roundId, taskId, answerNumber });
  if (!later) return;
  try {
    await decided(about, later);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    logInfo('taking-back-concluded-before', { programmeId: about.programmeId, matterId: about.matterId });
  }
};

/** Takes in that a term ended without an answer: silence takes nothing back (rule 4). */
export const takeInSilence = async (deps: Deps, { silent }: Following, about: Later): Promise<void> => {
  const outcome: Outcome | undefined = (await deps.rounds.round(about.roundId))?.outcome;
  if (outcome?.verdict === 'unanswered') await silent(about, outcome.sentence);
};

/** Repairs missed events of one question: compares it with its round, whose record is the truth. */
export const concludeLater = async (
  deps: Deps,
  following: Following,
  about: Omit<Later, 'roundId'>,
  { roundId }: TakingBack,
): Promise<void> => {
  for (const { taskId, answer } of await deps.rounds.tasks(roundId))
    if (answer?.decision)
      await takeInLater(deps, following, { ...about, roundId, taskId, answerNumber: answer.number });
  await takeInSilence(deps, following, { ...about, roundId });
};
