import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate, dutchNumber, euros } from '#shared/words/dutch.ts';
import { type Column, link, table } from '../../pages/parts.ts';
import type { Offer } from '../../words/alliance-words.ts';
import type { Visit } from '../screen.ts';

type Contribution = AnswerOf<'readContribution'>;
type Payment = Contribution['payments'][number];

type Ids = Pick<Contribution, 'allianceId' | 'contributionId'>;

export const contributionPath = ({ allianceId, contributionId }: Ids): string =>
  `ons-deel/${allianceId}/${contributionId}`;

/** The path of the form that records a payment of a contribution; below it lie those that correct one. */
export const paymentPath = (contribution: Ids): string => `${contributionPath(contribution)}/betaling`;

/** An amount in the unit of what was offered: euro cents, hours, or the number of times. */
export const amountInDutch = ({ kind }: Pick<Offer, 'kind'>, amount: number): string => {
  if (kind === 'money') return euros(amount);
  return kind === 'hours' ? `${dutchNumber(amount)} uur` : `${dutchNumber(amount)} keer`;
};

const remark = ({ corrects, correctedBy, reason }: Payment): string =>
  [correctedBy && 'verbeterd, telt niet meer', corrects && `verbetering: ${reason}`].filter(Boolean).join('; ');

/** What was paid or delivered, with a link to correct each payment that counts where whoever looks records payments. */
export const paymentsTable = (
  contribution: Ids & Pick<Contribution, 'offer' | 'payments'>,
  { here, standing }: Pick<Visit, 'here' | 'standing'>,
): Html => {
  const correct: Column<Payment> = {
    heading: 'Klopt dit niet?',
    cell: ({ paymentId, correctedBy }) =>
      correctedBy ? '' : link(here(`${paymentPath(contribution)}/${paymentId}`), 'Corrigeer'),
  };
  return table(
    'Betaald of geleverd',
    [
      { heading: 'Kenmerk', cell: ({ reference }) => reference },
      { heading: 'Jaar', cell: ({ year }) => String(year) },
      { heading: 'Op', cell: ({ paidOn }) => dutchDate(paidOn) },
      { heading: 'Hoeveel', cell: ({ amount }) => amountInDutch(contribution.offer, amount), isNumber: true },
      { heading: 'Opmerking', cell: remark },
      ...(standing.actsFor === 'programmabureau' ? [correct] : []),
    ],
    contribution.payments,
  );
};
