import { type TakenOutWords, withoutWords } from '#shared/words/taken-out.ts';
import type { RegisterEntry } from './records.ts';
import { withoutSealed } from './seal.ts';

/** An entry of the register without words that were taken out; undefined when they do not stand in it. Its hash stays. */
export const withoutWordsIn = (entry: RegisterEntry, words: TakenOutWords): RegisterEntry | undefined => {
  const { decision, seals, format } = entry;
  const { motivation } = decision;
  if (motivation === undefined) return undefined;
  if (format !== undefined) {
    const left = withoutSealed(motivation, seals ?? [], words);
    return left && { ...entry, decision: { ...decision, motivation: left.motivation }, seals: left.seals };
  }
  const left = withoutWords(motivation, words);
  return left === motivation ? undefined : { ...entry, decision: { ...decision, motivation: left } };
};
