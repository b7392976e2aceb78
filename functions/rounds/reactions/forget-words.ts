import { forgetWords } from '#shared/dynamo/forget-words.ts';
import { retry } from '#shared/dynamo/retry.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { type AboutIds, wholeOf } from '#shared/vocabulary/words-about.ts';
import { stretchesOf, type TakenOutWords } from '#shared/words/taken-out.ts';
import { takeRemarksOut } from '../answering/take-remarks-out.ts';
import type { TakingOut } from '../domain/take-out.ts';
import type { RoundDeps } from '../round-deps.ts';
import type { Round } from '../terms/round.ts';
import { textsOfRound } from '../texts.ts';

/**
 * Takes words that were taken out also out of the rounds about the same thing: why they were asked, how they ended, what their addressees read
 * about earlier ones, and what was filled in on their pages. An answer with the words in its remarks loses these whole, as if they had been taken out
 * by themselves, so the register says it too: the register has one hash over all remarks of an answer. A repeated fact finds nothing to take out.
 */
export const forgetWordsInRounds =
  (roundDeps: RoundDeps) =>
  async ({ data: { programmeId, change } }: FactOf<'nl.regiodeal.registry.words-taken-out.v1'>): Promise<void> => {
    const removal = await roundDeps.registry.removal(programmeId, change);
    if (!removal) return;
    const { words, at, by, reason, ground } = removal;
    for (const round of await roundDeps.rounds.ofProgramme(programmeId)) {
      if (!(await isAbout(roundDeps, round, removal))) continue;
      await forgetWords(roundDeps, textsOfRound(round.roundId), words);
      await forgetRemarksIn(roundDeps, round, words, { at, by, reason, ground });
    }
  };

/** Whether a round is about something, or about a matter of an alliance. */
const isAbout = async ({ matters }: RoundDeps, round: Round, { about, aboutId }: AboutIds): Promise<boolean> => {
  const whole = wholeOf(round);
  if (whole.about === about && whole.aboutId === aboutId) return true;
  return about === 'alliance' && (await matters[round.matter].allianceOf?.(round)) === aboutId;
};

const forgetRemarksIn = async (
  roundDeps: RoundDeps,
  { roundId }: Round,
  words: TakenOutWords,
  taking: TakingOut,
): Promise<void> => {
  for (const answer of await roundDeps.rounds.answers(roundId)) {
    if (answer.remarks === undefined || stretchesOf(answer.remarks, words).length === 0) continue;
    await retry(async () => {
      const task = await roundDeps.rounds.task(answer.taskId);
      if (task) await takeRemarksOut(roundDeps, task, answer.number, taking);
    });
  }
};
