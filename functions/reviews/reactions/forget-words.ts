import { type ForgettingWords, forgetTakenOut } from '#shared/dynamo/forget-words.ts';
import { textsOfReview, textsOfRuleChange } from '../texts.ts';

/** Takes words that were taken out also out of their review, or out of their rule change. */
export const forgetInReviews = (deps: ForgettingWords) =>
  forgetTakenOut(deps, ({ programmeId, review, ruleChange }) => [
    ...(review === undefined ? [] : textsOfReview(programmeId, review)),
    ...(ruleChange === undefined ? [] : textsOfRuleChange(programmeId, ruleChange)),
  ]);
