import { dutchNumber, euros } from '#shared/words/dutch.ts';
import type { Offer } from './alliance-words.ts';

/** Money, hours and shares in knowledge or in kind. */
export interface Figure {
  readonly cents: number;
  readonly hours: number;
  readonly items: number;
}

/** Figures by calendar year. */
export type ByYear = Readonly<Record<string, Figure>>;

/** The figures of all years together. */
export const totalOf = (years: ByYear): Figure =>
  Object.values(years).reduce(
    (sum, { cents, hours, items }) => ({
      cents: sum.cents + cents,
      hours: sum.hours + hours,
      items: sum.items + items,
    }),
    { cents: 0, hours: 0, items: 0 },
  );

/** A figure in Dutch: "€ 100.000 en 40 uur"; a dash for nothing. */
export const figureInDutch = ({ cents, hours, items }: Figure): string =>
  [
    cents > 0 && euros(cents),
    hours > 0 && `${dutchNumber(hours)} uur`,
    items > 0 && `${dutchNumber(items)} keer kennis of in natura`,
  ]
    .filter(Boolean)
    .join(' en ') || '–';

/** What is offered by year, in Dutch: "2028: € 100.000; 2029: € 50.000". */
export const offerInDutch = (offer: Offer): string => {
  if (offer.kind === 'money') return inYears(offer.years.map(({ year, amountCents }) => [year, euros(amountCents)]));
  if (offer.kind === 'hours') return inYears(offer.years.map(({ year, hours }) => [year, `${dutchNumber(hours)} uur`]));
  return `in ${offer.years.map(({ year }) => year).join(', ')}`;
};

const inYears = (years: readonly (readonly [number, string])[]): string =>
  years.map(([year, amount]) => `${year}: ${amount}`).join('; ');
