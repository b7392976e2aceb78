import { html } from 'hono/html';
import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { selectField } from '../pages/parts.ts';
import { kindWords, type Offer } from '../words/alliance-words.ts';
import { chosen } from './chosen.ts';
import type { Typed } from './form-subject.ts';
import type { Reader } from './typed.ts';

type Kind = Offer['kind'];
const kinds = Object.keys(kindWords) as Kind[];
const kindChoices = kinds.map((value) => ({ value, label: kindWords[value] }));

/** What each year gives, by what is given: an amount, a number of hours, or the year alone. */
export const yearAmount = (reader: Reader, kind: Kind, year: string, amount: string) => ({
  year: reader.year(year),
  cents: kind === 'money' ? reader.cents(amount) : 0,
  hours: kind === 'hours' ? reader.whole(amount, 'Vul een heel aantal uren in.') : 0,
});

/** An offer as the API takes it. */
export const offerOf = (kind: Kind, description: string, years: readonly ReturnType<typeof yearAmount>[]): Offer => {
  if (kind === 'money')
    return { kind, description, years: years.map(({ year, cents }) => ({ year, amountCents: cents })) };
  if (kind === 'hours') return { kind, description, years: years.map(({ year, hours }) => ({ year, hours })) };
  return { kind, description, years: years.map(({ year }) => ({ year })) };
};

/** Reads what is given in one field. */
export const kindOf = (reader: Reader, field: string): Kind =>
  reader.choice(field, kinds, 'Kies wat het is: geld, uren, kennis of in natura.');

/** The fields of what is given, and in words. */
export const offerFields = (typed: Typed, kind: string, description: string): Html => html`
${selectField({ ...chosen(typed, kind), label: 'Wat', choices: kindChoices })}
${textField({ ...typed.of(description), label: 'Omschrijving', rows: 2 })}`;

/** The fields of one year. */
export const yearFields = (typed: Typed, year: string, amount: string): Html => html`
${textField({ ...typed.of(year), label: 'Jaar', width: 'short', inputMode: 'numeric' })}
${textField({
  ...typed.of(amount),
  label: 'Bedrag in euro’s, of aantal uren',
  hint: 'Laat dit leeg bij kennis of iets in natura.',
  width: 'short',
})}`;
