import { roundKinds } from '#functions/rounds/terms/round-kinds.ts';
import type { SectionsView } from '#shared/pages/views.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { earlierRows } from '#shared/words/follow-ups.ts';
import type { Alliance } from '../domain/alliance.ts';
import type { Contribution } from '../domain/contribution.ts';
import type { PaymentRequest } from '../domain/payment-request.ts';
import { yearsOfCommitment } from '../terms/commitment-end.ts';
import { amountOf, sumOf } from './contribution-view.ts';

type Given = Pick<Contribution, 'offer' | 'paid' | 'decision'>;
type Asked = Pick<PaymentRequest, 'year' | 'dueOn' | 'followUps'>;

const isMoney = ({ offer: { kind } }: Given): boolean => kind === 'money';

/** What is open of a year in Dutch; what is not counted is open or not. */
const openInWords = (contribution: Given, year: number): string | undefined => {
  const { offer } = contribution;
  if (offer.kind !== 'money' && offer.kind !== 'hours') return undefined;
  return sumOf(offer, yearsOfCommitment(offer, contribution).find((one) => one.year === year)?.missing ?? 0);
};

/** The question whether a year of a contribution was paid or delivered. */
export const paymentQuestion = (contribution: Given, year: number, alliance: string): string => {
  const open = openInWords(contribution, year);
  const what = open === undefined ? `uw bijdrage over ${year}` : `${open} van uw bijdrage over ${year}`;
  return `Hebt u ${what} aan de alliantie “${alliance}” ${isMoney(contribution) ? 'betaald' : 'geleverd'}?`;
};

/** The payment in short: how much, until when. */
export const paymentRows = (
  contribution: Given,
  { year, dueOn }: Pick<Asked, 'year' | 'dueOn'>,
  alliance: string,
): [string, string][] => {
  const open = openInWords(contribution, year);
  return [
    ['Alliantie', alliance],
    ...(open === undefined ? [] : ([['Nog open', open]] as [string, string][])),
    ['Uiterlijk op', dutchDate(dueOn)],
  ];
};

const follows = {
  done: 'Het programmabureau hoort dit, en legt het vast met de dag en het kenmerk.',
  'in-progress': 'Het programmabureau hoort dat het later komt. Na een maand vragen wij het opnieuw.',
  'not-done': 'Het programmabureau en de alliantie horen dat dit niet komt.',
} as const;

const labels = { done: 'voldaan', 'in-progress': 'komt later', 'not-done': 'komt niet' } as const;

const shareOf = ({ offer }: Given, year: number): string | undefined => {
  const share = offer.years.find((one) => one.year === year);
  return share && amountOf(share);
};

/** What whoever contributes reads about a payment whose day has come. */
export const paymentView = (alliance: Pick<Alliance, 'title'>, contribution: Given, request: Asked): SectionsView => {
  const { offer, paid, decision } = contribution;
  const { year, dueOn, followUps } = request;
  const open = openInWords(contribution, year);
  const promised = shareOf(contribution, year);
  const was = paid[String(year)] ?? 0;
  const rows: (readonly [string, string] | undefined)[] = [
    ['Alliantie', alliance.title],
    decision && ['Besluit', `${dutchDate(decision.decidedOn)}, kenmerk ${decision.reference}`],
    open === undefined || promised === undefined ? undefined : [`Toegezegd voor ${year}`, promised],
    open === undefined ? undefined : ['Al voldaan', sumOf(offer, was)],
    open === undefined ? undefined : ['Nog open', open],
    ['Uiterlijk op', dutchDate(dueOn)],
  ];
  return {
    sections: [
      { heading: 'De bijdrage', text: offer.description, rows: rows.filter((row) => row !== undefined) },
      ...(followUps.length > 0
        ? [{ heading: 'Wat is hierover eerder gezegd?', rows: earlierRows(followUps, labels) }]
        : []),
      {
        heading: 'Wat volgt op welk antwoord?',
        rows: roundKinds.payment.options.map(({ answer, label }) => [label, follows[answer]] as const),
      },
    ],
  };
};
