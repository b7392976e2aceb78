import { type ForgettingWords, forgetTakenOut } from '#shared/dynamo/forget-words.ts';
import { textsOfCycle } from '../texts.ts';

/** Takes words that were taken out also out of what was written in the course of their cycle. */
export const forgetInCycle = (deps: ForgettingWords) =>
  forgetTakenOut(deps, ({ programmeId, cycleId }) =>
    cycleId === undefined ? [] : textsOfCycle({ programmeId, cycleId }),
  );
