import { type ForgettingRemarks, forgetRemarksTakenOut } from '#shared/dynamo/forget-words.ts';
import { quotesOfAnswers } from '../texts.ts';

/**
 * Takes remarks that were taken out of an answer also out of the escalation that quotes them: its dossier, and the reason and dossier of each
 * step, or out of the follow-up of a measure or condition that was made of it. The hash of the text on which others answered stays as it was.
 */
export const forgetRemarks = (deps: ForgettingRemarks) => forgetRemarksTakenOut(deps, quotesOfAnswers);
