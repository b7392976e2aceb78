import { html } from 'hono/html';
import type { AnswerOf, BodyOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate, dutchDigits } from '#shared/words/dutch.ts';
import { centsAsTyped } from '#shared/words/typed-number.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts, Typed } from '../../forms/form-subject.ts';
import { link, selectField, table } from '../../pages/parts.ts';
import type { Offer } from '../../words/alliance-words.ts';
import { offerInDutch } from '../../words/figures.ts';
import type { Visit } from '../screen.ts';
import { amountInDutch, contributionPath, paymentsTable } from './payments.ts';

type Contribution = AnswerOf<'readContribution'>;

/** What the form of a payment is about. */
export interface PaymentAbout {
  readonly contribution: Contribution;
  /** The title of its alliance. */
  readonly title: string;
  /** The identifier of the new payment, so that the same form sent twice is one payment. */
  readonly newId: string;
  /** ISO date in Europe/Amsterdam. */
  readonly today: string;
  /** The payment that was recorded wrongly. */
  readonly wrong?: Contribution['payments'][number] | undefined;
}

/** Whether something can be paid or delivered of a contribution: a commitment that ended may still owe something of before. */
export const canBePaid = ({ status }: Pick<Contribution, 'status'>): boolean =>
  status === 'committed' || status === 'committed-with-conditions' || status === 'ended';

/** The years of which something can be paid: those of the decision, and the year of the payment that is corrected. */
export const yearsOf = ({ contribution, wrong }: Pick<PaymentAbout, 'contribution' | 'wrong'>): string[] => {
  const years = [...contribution.offer.years.map(({ year }) => year), ...(wrong ? [wrong.year] : [])];
  return [...new Set(years)].toSorted((one, other) => one - other).map(String);
};

const decidedIn = (offer: Offer, year: string): number => {
  const years: readonly Offer['years'][number][] = offer.years;
  const share = years.find((one) => String(one.year) === year);
  if (share === undefined) return 0;
  if ('amountCents' in share) return share.amountCents;
  return 'hours' in share ? share.hours : 1;
};

const perYear = ({ contribution }: PaymentAbout): Html => {
  const { offer, paid } = contribution;
  const years = [...new Set([...offer.years.map(({ year }) => String(year)), ...Object.keys(paid)])].toSorted();
  const inDutch = (amount: number): string => amountInDutch(offer, amount);
  return table(
    'Per jaar',
    [
      { heading: 'Jaar', cell: (year) => year },
      { heading: 'Besloten', cell: (year) => inDutch(decidedIn(offer, year)), isNumber: true },
      { heading: 'Betaald of geleverd', cell: (year) => inDutch(paid[year] ?? 0), isNumber: true },
      {
        heading: 'Nog open',
        cell: (year) => inDutch(Math.max(0, decidedIn(offer, year) - (paid[year] ?? 0))),
        isNumber: true,
      },
    ],
    years,
  );
};

const before = (about: PaymentAbout, visit: Pick<Visit, 'here' | 'standing'>): Html => {
  const { contribution, title, wrong } = about;
  const { offer } = contribution;
  const explained = wrong
    ? `U verbetert de betaling of levering met kenmerk ${wrong.reference} van ${dutchDate(wrong.paidOn)}: ${amountInDutch(offer, wrong.amount)}. Wat u hier vastlegt, telt in haar plaats. De eerste blijft te zien.`
    : 'Leg vast wat de partner betaalde of leverde. Tot dan telt het niet mee, en vragen wij ernaar als de dag voorbij is.';
  return html`
<p class="nl-paragraph">${explained}</p>
${dataList([
  ['Bijdrage', link(visit.here(contributionPath(contribution)), offer.description)],
  ['Aan', title],
  ['Besloten', offerInDutch(offer)],
])}
${perYear(about)}
${contribution.payments.length > 0 && paymentsTable(contribution, visit)}`;
};

const amountLabels: Readonly<Record<Offer['kind'], { readonly label: string; readonly hint: string }>> = {
  money: { label: 'Bedrag in euro’s', hint: 'Bijvoorbeeld 12.500 of 12.500,50.' },
  hours: { label: 'Aantal uren', hint: 'Een heel aantal. Bijvoorbeeld 40.' },
  knowledge: { label: 'Aantal keer geleverd', hint: 'Eén keer per jaar waarvoor het is besloten.' },
  'in-kind': { label: 'Aantal keer geleverd', hint: 'Eén keer per jaar waarvoor het is besloten.' },
};

const fields = (about: PaymentAbout, typed: Typed): Html => {
  const { label, hint } = amountLabels[about.contribution.offer.kind];
  const none = about.wrong ? ' Vul 0 in als er niets is betaald of geleverd.' : '';
  return html`
${selectField({
  ...chosen(typed, 'jaar'),
  label: 'Voor welk jaar?',
  choices: yearsOf(about).map((year) => ({ value: year, label: year })),
})}
${textField({ ...typed.of('bedrag'), label, hint: `${hint}${none}`, width: 'short' })}
${textField({
  ...typed.of('datum'),
  label: 'Op welke dag?',
  hint: 'De dag van de betaling of de levering. Bijvoorbeeld 19-01-2027.',
  width: 'short',
})}
${textField({ ...typed.of('kenmerk'), label: 'Kenmerk', hint: 'Het nummer van de betaling, de factuur of de brief.', width: 'medium' })}
${about.wrong && textField({ ...typed.of('reden'), label: 'Waarom verbetert u dit?', rows: 3 })}`;
};

const fieldsByPointer: Readonly<Record<string, string>> = {
  '/year': 'jaar',
  '/amount': 'bedrag',
  '/paidOn': 'datum',
  '/reference': 'kenmerk',
  '/reason': 'reden',
};

const common = {
  who: 'bureau',
  before,
  seenVersion: ({ newId }: PaymentAbout) => ({ nummer: newId }),
  fields,
  fieldAt: (pointer: string) => fieldsByPointer[pointer],
  refusals: {
    'payment-exists':
      'Dit formulier is al verstuurd, met iets anders erin. Kijk hierboven wat is vastgelegd. Verstuur het alleen opnieuw als dit een andere betaling is.',
    'not-committed': 'Over deze bijdrage is niet besloten. Daarom kan er niets op worden betaald.',
    'more-than-decided':
      'Daarmee is er voor dat jaar meer betaald of geleverd dan is besloten. Hierboven staat wat nog open is. Gaf de partner meer, dan beslist eerst wie over de bijdrage gaat.',
    'payment-corrected': 'Deze betaling is al verbeterd. Verbeter dan de verbetering.',
  },
} as const;

/** The form that records what was paid or delivered of a contribution. */
export const paymentForm: FormParts<PaymentAbout, BodyOf<'recordPayment'>> = {
  ...common,
  path: 'ons-deel/{allianceId}/{contributionId}/betaling',
  title: ({ contribution }) => `Betaling of levering: ${contribution.offer.description}`,
  closed: ({ contribution }) => (canBePaid(contribution) ? undefined : common.refusals['not-committed']),
  start: (about): Record<string, string> => {
    const years = yearsOf(about);
    const { kind } = about.contribution.offer;
    return {
      ...(years.length === 1 ? { jaar: years[0] ?? '' } : {}),
      ...(kind === 'knowledge' || kind === 'in-kind' ? { bedrag: '1' } : {}),
    };
  },
  submit: 'Leg vast',
};

/** The form that corrects a payment that was recorded wrongly. */
export const correctionForm: FormParts<PaymentAbout, BodyOf<'recordPayment'>> = {
  ...common,
  path: 'ons-deel/{allianceId}/{contributionId}/betaling/{paymentId}',
  title: ({ contribution }) => `Verbetering van een betaling of levering: ${contribution.offer.description}`,
  closed: ({ wrong }) => (wrong?.correctedBy === undefined ? undefined : common.refusals['payment-corrected']),
  start: ({ contribution, wrong }): Record<string, string> =>
    wrong
      ? {
          jaar: String(wrong.year),
          bedrag: typedAmount(contribution.offer, wrong.amount),
          datum: dutchDigits(wrong.paidOn),
          kenmerk: wrong.reference,
        }
      : {},
  submit: 'Leg de verbetering vast',
};

const typedAmount = ({ kind }: Offer, amount: number): string =>
  kind === 'money' ? centsAsTyped(amount) : String(amount);
