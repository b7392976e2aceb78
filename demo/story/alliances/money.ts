import type { AllianceView, Amount, Figures } from '../../api/answers.ts';
import { paint } from '../../terminal/text.ts';
import type { Story } from '../story.ts';

const columns = ['asked', 'promised', 'decided', 'paid'] as const;

/** An amount in whole euros, as people in the Netherlands write it. */
export const euros = (cents: number): string => `€ ${Math.round(cents / 100).toLocaleString('nl-NL')}`;

const summed = (shares: Figures['asked']): Amount =>
  Object.values(shares).reduce(
    (sum, { cents, hours, items }) => ({
      cents: sum.cents + cents,
      hours: sum.hours + hours,
      items: sum.items + items,
    }),
    { cents: 0, hours: 0, items: 0 },
  );

const inWords = ({ cents, hours, items }: Amount): string =>
  [
    ...(cents > 0 ? [euros(cents)] : []),
    ...(hours > 0 ? [`${hours.toLocaleString('nl-NL')} h`] : []),
    ...(items > 0 ? [`${items} ×`] : []),
  ].join(', ') || '-';

const missing = (askedAmount: Amount, decided: Amount): Amount => ({
  cents: Math.max(0, askedAmount.cents - decided.cents),
  hours: Math.max(0, askedAmount.hours - decided.hours),
  items: Math.max(0, askedAmount.items - decided.items),
});

/** The state of the money: per alliance what its plans need and lack, per partner from asked to paid. */
export const moneyTable = async ({ api, show }: Story, allianceIds: readonly string[]): Promise<void> => {
  show.chapter('The state of the money', 'geld, uren en kennis');
  const [{ partners }, alliances] = await Promise.all([
    api.programme(),
    Promise.all(allianceIds.map((allianceId) => api.alliances.read(allianceId))),
  ]);
  const names = new Map(partners.map(({ partnerId, name }) => [partnerId, name]));
  show.table(
    ['alliance and partner', ...columns, 'gap'].map((title) => ({ title })),
    alliances.flatMap((alliance) => rowsOf(alliance, names)),
  );
  show.event(
    'The gap of an alliance is what its plan needs beyond what was decided: what was only promised covers nothing.',
  );
};

const rowsOf = ({ title, funding, partners }: AllianceView, names: ReadonlyMap<string, string>): string[][] => {
  const gap = funding.reduce((sum, { gapCents }) => sum + gapCents, 0);
  const needed = funding.reduce((sum, { neededCents }) => sum + neededCents, 0);
  const covered = funding.reduce((sum, { coveredCents }) => sum + coveredCents, 0);
  return [
    [paint('bold', `${title}, needs ${euros(needed)}`), '', '', euros(covered), '', euros(gap)],
    ...partners.map(({ partnerId, figures }) => [
      `  ${names.get(partnerId) ?? partnerId}`,
      ...columns.map((column) => inWords(summed(figures[column]))),
      inWords(missing(summed(figures.asked), summed(figures.decided))),
    ]),
  ];
};
