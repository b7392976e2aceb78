import type { SectionsView } from '#shared/pages/views.ts';
import { dutchDate, dutchNumber, euros } from '#shared/words/dutch.ts';
import type { Alliance } from '../domain/alliance.ts';
import type { Contribution, Offer } from '../domain/contribution.ts';

const kinds: Readonly<Record<Offer['kind'], string>> = {
  money: 'geld',
  hours: 'uren',
  knowledge: 'kennis',
  'in-kind': 'in natura',
};

const amountOf = (share: Offer['years'][number]): string => {
  if ('amountCents' in share) return euros(share.amountCents);
  return 'hours' in share ? `${dutchNumber(share.hours)} uur` : 'ja';
};

/** The contribution that is committed now, and remains so unless the body commits its replacement. */
const standing = ({ offer, decision, paid }: Contribution): SectionsView['sections'][number] => ({
  heading: 'De bijdrage die hierdoor wordt vervangen',
  text: 'Besluit u hier niet toe? Dan blijft het eerdere besluit gelden.',
  rows: [
    ...(decision
      ? [['Eerder besluit', `${dutchDate(decision.decidedOn)}, kenmerk ${decision.reference}`] as const]
      : []),
    ...offer.years.map((share) => [String(share.year), amountOf(share)] as const),
    ...Object.entries(paid).map(([year, sum]) => [`Al voldaan over ${year}`, sumOf(offer, sum)] as const),
  ],
});

const sumOf = ({ kind }: Offer, sum: number): string => {
  if (kind === 'money') return euros(sum);
  return kind === 'hours' ? `${dutchNumber(sum)} uur` : 'ja';
};

/** The conditions of a decision, with that decision. */
const conditional = ({ decision }: Contribution): SectionsView['sections'] =>
  decision === undefined
    ? []
    : [
        {
          heading: 'De voorwaarden',
          text: `${decision.onBehalfOf} besloot op ${dutchDate(decision.decidedOn)}, kenmerk ${decision.reference}.`,
          rows: decision.conditions.map((condition, at) => [`Voorwaarde ${at + 1}`, condition] as const),
        },
      ];

/** What the deciding body reads about a contribution, or the alliance about its conditions. */
export const contributionView = (
  alliance: Alliance,
  contribution: Contribution,
  replaced: Contribution | undefined,
): SectionsView => ({
  sections: [
    { heading: `De alliantie: ${alliance.title}`, text: alliance.summary },
    {
      heading: 'De bijdrage',
      text: contribution.offer.description,
      rows: [
        ['Soort', kinds[contribution.offer.kind]] as const,
        ...contribution.offer.years.map((share) => [String(share.year), amountOf(share)] as const),
      ],
    },
    ...(contribution.status === 'conditional' ? conditional(contribution) : []),
    ...(replaced ? [standing(replaced)] : []),
  ],
});
