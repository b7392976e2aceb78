import { type ForgettingWords, forgetTakenOut } from '#shared/dynamo/forget-words.ts';
import { storedTextsOfAlliance, textsOfGrant } from '../texts.ts';

/** Takes words that were taken out also out of what was written about their alliance, its reports too, or about their grant of room. */
export const forgetInAlliance = (deps: ForgettingWords) =>
  forgetTakenOut(deps, async ({ programmeId, allianceId, grantId }) => [
    ...(allianceId === undefined ? [] : await storedTextsOfAlliance(deps.table, { programmeId, allianceId })),
    ...(grantId === undefined ? [] : textsOfGrant({ programmeId, grantId })),
  ]);
