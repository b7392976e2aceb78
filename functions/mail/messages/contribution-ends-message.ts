import { type CommittedOffer, yearsOfCommitment } from '#functions/alliances/terms/commitment-end.ts';
import type { FrameView } from '#shared/pages/views.ts';
import { dutchDate, dutchNumber, euros } from '#shared/words/dutch.ts';
import { compose } from './compose.ts';
import { facts, heading, list, paragraph } from './letter.ts';
import type { Message } from './views.ts';

export interface ContributionEndsMailView extends FrameView {
  readonly addresseeName: string;
  /** The alliance, by its title, and the partner that contributes, by its name. */
  readonly alliance: string;
  readonly partner: string;
  readonly offer: CommittedOffer;
  readonly decision?: { readonly decidedOn: string; readonly reference: string } | undefined;
  /** What was paid or delivered so far, by year. */
  readonly paid: Readonly<Record<string, number>>;
  /** ISO date: the last day of what was committed. */
  readonly until: string;
  /** Whether the letter is for the partner that contributes. */
  readonly isOwn: boolean;
}

const inWords = (kind: CommittedOffer['kind'], sum: number): string => {
  if (kind === 'money') return euros(sum);
  return kind === 'hours' ? `${dutchNumber(sum)} uur` : sum > 0 ? 'ja' : 'nee';
};

const yearLine = (
  { kind }: CommittedOffer,
  { year, promised, paid }: ReturnType<typeof yearsOfCommitment>[number],
): string =>
  kind === 'money' || kind === 'hours'
    ? `${year}: toegezegd ${inWords(kind, promised)}, tot nu toe voldaan ${inWords(kind, paid)}`
    : `${year}: geleverd: ${inWords(kind, paid)}`;

/** Tells who contributes, its alliance and the programmabureau that a contribution of several years ends, and how it goes on. */
export const contributionEndsMessage = (view: ContributionEndsMailView): Message =>
  compose({
    programmeName: view.programmeName,
    contactOfBureau: view.contactOfBureau,
    addresseeName: view.addresseeName,
    subject: `Bijdrage aan ${view.alliance} eindigt op ${dutchDate(view.until)}`,
    heading: `De bijdrage van ${view.partner} eindigt op ${dutchDate(view.until)}`,
    blocks: [
      paragraph(
        `${view.partner} draagt meerdere jaren bij aan de alliantie “${view.alliance}”. Daarna dekt deze bijdrage niets meer. Daarom schrijven wij u op tijd.`,
      ),
      facts([
        ['Laatste dag', dutchDate(view.until)],
        ['Bijdrage', view.offer.description],
        [
          'Besluit waarmee was toegezegd',
          view.decision && `${dutchDate(view.decision.decidedOn)}, kenmerk ${view.decision.reference}`,
        ],
      ]),
      heading('Wat is toegezegd en voldaan?'),
      list(yearsOfCommitment(view.offer, view).map((year) => yearLine(view.offer, year))),
      heading('Wat vragen wij u?'),
      paragraph(
        view.isOwn
          ? 'Wilt u ook daarna bijdragen? Doe dan een nieuw voorstel, zodat uw raad of bestuur er in de eigen planning over kan besluiten. Doet u niets, dan eindigt uw bijdrage op deze dag.'
          : `Overleg met ${view.partner} of de bijdrage doorgaat. Zonder nieuw besluit heeft de alliantie dit daarna niet meer.`,
      ),
    ],
  });
