import type { CommitmentEnd, CommittedOffer } from '#functions/alliances/terms/commitment-end.ts';
import { yearsOfCommitment } from '#functions/alliances/terms/commitment-end.ts';
import type { FrameView } from '#shared/pages/views.ts';
import { dutchDate, dutchNumber, euros } from '#shared/words/dutch.ts';
import { compose } from './compose.ts';
import { facts, heading, list, paragraph } from './letter.ts';
import type { Message } from './views.ts';

export interface CommitmentEndedMailView extends FrameView {
  readonly addresseeName: string;
  /** The alliance, by its title, and the partner that had committed, by its name. */
  readonly alliance: string;
  readonly partner: string;
  readonly offer: CommittedOffer;
  readonly decision?: { readonly decidedOn: string; readonly reference: string } | undefined;
  /** The first day on which it no longer holds. */
  readonly endedOn: string;
  readonly paid: CommitmentEnd['paid'];
  readonly because: CommitmentEnd['because'];
  /** The later decision that took it back, and its reason. */
  readonly takenBackBy?: CommitmentEnd['takenBackBy'];
  readonly reason?: string | undefined;
  /** Whether the alliance still has a partner with a committed contribution. */
  readonly hasMembers: boolean;
}

const inWords = (kind: CommittedOffer['kind'], sum: number): string => {
  if (kind === 'money') return euros(sum);
  return kind === 'hours' ? `${dutchNumber(sum)} uur` : sum > 0 ? 'geleverd' : 'niet geleverd';
};

const yearLine = (
  { kind }: CommittedOffer,
  { year, promised, paid, missing }: ReturnType<typeof yearsOfCommitment>[number],
): string => {
  if (kind === 'knowledge' || kind === 'in-kind') return `${year}: ${inWords(kind, paid)}`;
  return `${year}: toegezegd ${inWords(kind, promised)}, voldaan ${inWords(kind, paid)}, valt weg ${inWords(kind, missing)}`;
};

interface Words {
  readonly subject: string;
  readonly heading: string;
  readonly why: string;
}

const takenBack = ({ partner, alliance, takenBackBy, reason }: CommitmentEndedMailView): Words => ({
  subject: `Besluit ingetrokken: bijdrage aan ${alliance} telt niet meer mee`,
  heading: `De bijdrage van ${partner} telt niet meer mee`,
  why: [
    `${partner} had besloten bij te dragen aan de alliantie “${alliance}”. Dat besluit is ingetrokken${takenBackBy ? ` op ${dutchDate(takenBackBy.decidedOn)}, kenmerk ${takenBackBy.reference}` : ''}.`,
    ...(reason ? [`De reden: ${reason.replace(/[.\s]+$/, '')}.`] : []),
    'Daarom telt de bijdrage niet meer mee. Wat al is voldaan, blijft meetellen.',
  ].join(' '),
});

/** What the letter says about each way in which a commitment ends. */
const wordsOf = (view: CommitmentEndedMailView): Words => {
  if (view.because === 'taken-back') return takenBack(view);
  const { because, partner, alliance } = view;
  return because === 'condition-not-met'
    ? {
        subject: `Voorwaarde niet nagekomen: bijdrage aan ${alliance} telt niet meer mee`,
        heading: `De bijdrage van ${partner} telt niet meer mee`,
        why: `${partner} besloot onder voorwaarden bij te dragen aan de alliantie “${alliance}”. Een van die voorwaarden is niet nagekomen. Daarom telt de bijdrage niet meer mee. Wat al is voldaan, blijft meetellen. Wil ${partner} toch bijdragen? Dan is een besluit over een nieuwe bijdrage nodig.`,
      }
    : {
        subject: `${partner} stopt: bijdrage aan ${alliance} eindigt`,
        heading: `De bijdrage van ${partner} is geëindigd`,
        why: `${partner} doet niet meer mee aan het programma. Daarmee eindigt de bijdrage aan de alliantie “${alliance}”. Wat al is voldaan, blijft meetellen. De rest telt vanaf die dag niet meer mee.`,
      };
};

/** Tells an alliance that what a partner had committed ended, and why. */
export const commitmentEndedMessage = (view: CommitmentEndedMailView): Message =>
  compose({
    programmeName: view.programmeName,
    contactOfBureau: view.contactOfBureau,
    addresseeName: view.addresseeName,
    subject: wordsOf(view).subject,
    heading: wordsOf(view).heading,
    blocks: [
      paragraph(wordsOf(view).why),
      facts([
        ['Geëindigd op', dutchDate(view.endedOn)],
        ['Bijdrage', view.offer.description],
        [
          'Besluit waarmee was toegezegd',
          view.decision && `${dutchDate(view.decision.decidedOn)}, kenmerk ${view.decision.reference}`,
        ],
      ]),
      heading('Wat valt er weg?'),
      list(yearsOfCommitment(view.offer, view).map((year) => yearLine(view.offer, year))),
      heading('Wat vragen wij u?'),
      paragraph(
        view.hasMembers
          ? 'Bespreek met elkaar hoe u dit opvangt. Past het plan niet meer bij het geld? Dien dan een aangepast plan in. Dreigt u een doel niet te halen? Schaal dat dan op.'
          : 'De alliantie heeft nu geen partners met een bijdrage meer. Zoek nieuwe partners, of sluit de alliantie met een motivering.',
      ),
    ],
  });
