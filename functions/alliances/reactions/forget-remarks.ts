import { type ForgettingRemarks, forgetRemarksTakenOut } from '#shared/dynamo/forget-words.ts';
import { quotesOfAnswers } from '../texts.ts';

/**
 * Takes remarks that were taken out of an answer also out of the history of the contribution, which quotes the outcome of its round, or out of
 * what was said about a payment.
 */
export const forgetRemarks = (deps: ForgettingRemarks) => forgetRemarksTakenOut(deps, quotesOfAnswers);
