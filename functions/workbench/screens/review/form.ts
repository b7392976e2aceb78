import type { BodyOf } from '#client/client.ts';
import { dayExamples } from '#shared/pages/words.ts';
import { isoDay } from '#shared/words/typed-day.ts';
import type { Reader } from '../../forms/typed.ts';

/** The fields of a proposal to the seats, in the order of the page. */
export const fields = ['proposal', 'partnerId', 'succeeds', 'from', 'motivation'] as const;

const nothingChosen = 'Kies wat u de zetels voorlegt.';

/** A proposal from what was typed. Whether it is right is for the API to say. */
export const readProposal = (reader: Reader): BodyOf<'callReview'> => {
  const { partnerId = '', succeeds = '', from = '', motivation = '' } = reader.values;
  if (reader.choice('proposal', ['keep', 'pass'], nothingChosen) === 'keep') return { keep: true, motivation };
  return {
    from: isoDay(from) ?? from,
    ...(partnerId ? { partnerId } : {}),
    ...(succeeds ? { succeeds } : {}),
    ...(motivation.trim() ? { motivation } : {}),
  };
};

/** What is wrong with each field. @param today - ISO date. */
export const words = (today: string): Readonly<Record<(typeof fields)[number], string>> => ({
  proposal: nothingChosen,
  partnerId: 'Kies een gemeente die op die dag een roulerende zetel kan krijgen.',
  succeeds: 'Kies welke zetel doorgaat.',
  from: `Vul de dag in waarop de zetel doorgaat: niet eerder dan vandaag. Bijvoorbeeld ${dayExamples(today)}.`,
  motivation:
    'Vul een motivering in. Die is nodig als de samenstelling blijft, of als u een andere gemeente voorstelt dan die het langst wacht.',
});
