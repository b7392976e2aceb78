import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';
import { type AnswerOption, roundKind } from '../terms/round-kinds.ts';

const shown = ({ answer, label, remarks, ...option }: AnswerOption) => ({
  ...{ answer, label, remarks },
  conditions: option.conditions === true,
  measures: option.measures === true,
  drafts: option.drafts === true,
  keepsOpen: option.keepsOpen === true,
});

/** What an answer in a kind of round has to hold and what follows without one, as the API tells it to whoever shows a form. */
export const answeringIn = (kind: RoundKind) => {
  const { options, registersDecision, asksAgain, afterSilence } = roundKind(kind);
  return {
    options: options.map(shown),
    registersDecision,
    asksAgain: asksAgain === true,
    ...(afterSilence === undefined ? {} : { afterSilence }),
  };
};
