import type { StakesOf } from '#functions/frameworks/terms/stakes.ts';
import { dutchNumber, euros } from '#shared/words/dutch.ts';
import type { Alliance, PartnerPart } from '../domain/alliance.ts';
import type { AlliancesReader } from '../reader.ts';
import { isEndPhase } from '../terms/phases.ts';

/** What each partner has in the alliances that are under way: asked, promised, decided and paid, over all years. */
export const stakesIn =
  (alliances: Pick<AlliancesReader, 'alliances' | 'parts'>): StakesOf =>
  async (programmeId) => {
    const underWay = (await alliances.alliances(programmeId)).filter(({ phase }) => !isEndPhase(phase));
    const parts = await Promise.all(underWay.map((alliance) => alliances.parts(alliance)));
    const stakes: Record<string, [string, string][]> = {};
    for (const [at, alliance] of underWay.entries()) {
      for (const part of parts[at] ?? []) {
        const words = partInWords(part);
        if (words !== '') stakes[part.partnerId] = [...(stakes[part.partnerId] ?? []), [titleOf(alliance), words]];
      }
    }
    return stakes;
  };

const titleOf = ({ title }: Alliance): string => `Alliantie ${title}`;

type Kind = keyof PartnerPart['figures'];
const kinds: readonly (readonly [Kind, string])[] = [
  ['asked', 'gevraagd'],
  ['promised', 'toegezegd'],
  ['decided', 'besloten'],
  ['paid', 'betaald'],
];

/** The figures of a partner in one alliance: "gevraagd € 60.000, besloten € 40.000 en 120 uur". */
export const partInWords = ({ figures }: Pick<PartnerPart, 'figures'>): string =>
  kinds
    .flatMap(([kind, word]) => {
      const years = Object.values(figures[kind]);
      const cents = years.reduce((sum, amount) => sum + amount.cents, 0);
      const hours = years.reduce((sum, amount) => sum + amount.hours, 0);
      const amounts = [...(cents > 0 ? [euros(cents)] : []), ...(hours > 0 ? [`${dutchNumber(hours)} uur`] : [])];
      return amounts.length > 0 ? [`${word} ${amounts.join(' en ')}`] : [];
    })
    .join(', ');
