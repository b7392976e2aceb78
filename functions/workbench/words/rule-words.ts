import type { AnswerOf } from '#client/client.ts';
import type { DecidingRoundKind } from '#shared/vocabulary/round-kinds.ts';
import { type RuleName, ruleWords } from '#shared/words/rules-in-dutch.ts';

export type Settings = AnswerOf<'readProgramme'>['settings'];
export type Term = Settings['terms'][DecidingRoundKind];
export type Majority = Settings['vote']['majority'];

/** One rule of the game: its place in the settings, its name, and its value. */
export interface RuleInDutch {
  readonly key: RuleName;
  readonly name: string;
  readonly value: string;
}

/** The rules of the game in Dutch, in their order. */
export const rulesInDutch = (settings: Settings, nameOf: (partnerId: string) => string): readonly RuleInDutch[] => {
  const rules = { ...settings, fixed: settings.regiegroep.fixed.map(nameOf) };
  return (Object.keys(ruleWords) as RuleName[]).map((key) => {
    const { dutch: name, value } = ruleWords[key];
    return { key, name, value: value(rules) };
  });
};
