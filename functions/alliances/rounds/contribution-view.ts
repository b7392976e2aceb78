import type { CalledRound } from '#functions/rounds/matter.ts';
import type { SectionsView } from '#shared/pages/views.ts';
import { dutchDate, dutchNumber, euros } from '#shared/words/dutch.ts';
import type { Alliance } from '../domain/alliance.ts';
import type { Contribution, Offer } from '../domain/contribution.ts';
import { fundingOf } from '../domain/funding.ts';
import type { Grant } from '../domain/grant.ts';
import { roomNow } from './grant-view.ts';

const kinds: Readonly<Record<Offer['kind'], string>> = {
  money: 'geld',
  hours: 'uren',
  knowledge: 'kennis',
  'in-kind': 'in natura',
};

/** A share of an offer in Dutch. */
export const amountOf = (share: Offer['years'][number]): string => {
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

/** A sum of an offer in Dutch. */
export const sumOf = ({ kind }: Pick<Offer, 'kind'>, sum: number): string => {
  if (kind === 'money') return euros(sum);
  return kind === 'hours' ? `${dutchNumber(sum)} uur` : 'ja';
};

type Share = Offer['years'][number];

const sizeOf = (share: Share): number => {
  if ('amountCents' in share) return share.amountCents;
  return 'hours' in share ? share.hours : 0;
};

/** The sum of a contribution over all its years, when it is counted. */
const totalOf = ({ kind, years }: Offer): string | undefined => {
  const shares: readonly Share[] = years;
  const sum = shares.reduce((total, share) => total + sizeOf(share), 0);
  return sum === 0 ? undefined : sumOf({ kind }, sum);
};

/** What mails say of it: how much in which year, to which alliance. */
export const essentialsOf = (alliance: Alliance, offer: Offer): NonNullable<CalledRound['essentials']> => {
  const shares = offer.years.map((share) => `${share.year}: ${amountOf(share)}`).join('; ');
  const total = totalOf(offer);
  return {
    short: total ?? kinds[offer.kind],
    rows: [
      ['Bijdrage', total ? `${total} (${shares})` : kinds[offer.kind]],
      ['Alliantie', alliance.title],
    ],
  };
};

/** What the alliance costs, what is decided, and the gap that is left, by year. */
export const fundingNow = (alliance: Alliance): SectionsView['sections'][number] => ({
  heading: 'Wat de alliantie kost, en wat nog ontbreekt',
  rows: fundingOf(alliance).map(({ year, neededCents, coveredCents, gapCents }) => [
    String(year),
    `${euros(neededCents)} nodig, ${euros(coveredCents)} besloten, ${gapCents > 0 ? `${euros(gapCents)} ontbreekt` : 'niets ontbreekt'}`,
  ]),
});

/** The total of a contribution that is spread over years. */
const together = (offer: Offer): (readonly [string, string])[] => {
  const total = offer.years.length > 1 ? totalOf(offer) : undefined;
  return total === undefined ? [] : [['Samen', total]];
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
  grant?: Grant | undefined,
): SectionsView => ({
  sections: [
    { heading: `De alliantie: ${alliance.title}`, text: alliance.summary },
    {
      heading: 'De bijdrage',
      text: contribution.offer.description,
      rows: [
        ['Soort', kinds[contribution.offer.kind]] as const,
        ...contribution.offer.years.map((share) => [String(share.year), amountOf(share)] as const),
        ...together(contribution.offer),
      ],
    },
    ...(contribution.status === 'conditional' ? conditional(contribution) : []),
    ...(replaced ? [standing(replaced)] : []),
    ...(grant ? [roomNow(grant)] : []),
    fundingNow(alliance),
  ],
});
