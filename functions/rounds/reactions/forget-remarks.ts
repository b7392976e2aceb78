import { forgetRemarksTakenOut } from '#shared/dynamo/forget-words.ts';
import type { RoundDeps } from '../round-deps.ts';
import { quotesOfAnswers } from '../texts.ts';

/**
 * Takes remarks that were taken out of an answer also out of the copies in its own round and in later rounds about the same matter: their
 * outcomes, the reasons why they were asked, and what their addressees read about earlier rounds. An earlier or later fact about other remarks
 * takes out other words.
 */
export const forgetRemarks = (roundDeps: RoundDeps) =>
  forgetRemarksTakenOut(roundDeps, async (data) => {
    const about = (await roundDeps.matters[data.matter].rounds?.(data)) ?? [];
    return [...new Set([data.roundId, ...about])].flatMap(quotesOfAnswers);
  });
