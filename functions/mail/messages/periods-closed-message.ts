import type { FrameView } from '#shared/pages/views.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { dutchPeriod } from '#shared/words/dutch-period.ts';
import { compose } from './compose.ts';
import { heading, list, paragraph } from './letter.ts';
import type { Message } from './views.ts';

export interface PeriodsClosedMailView extends FrameView {
  readonly addresseeName: string;
  /** ISO date: the periods that begin before it are closed. */
  readonly closedUntil: string;
  /** The reports that did not come; without a period when the programme fixes none. */
  readonly missing: readonly {
    readonly alliance: string;
    readonly period?: { readonly from: string; readonly until: string } | undefined;
  }[];
}

const reportsInWords = (count: number): string => (count === 1 ? '1 rapportage' : `${count} rapportages`);

/** Tells the programmabureau and the seats which alliances did not report before their period was closed. */
export const periodsClosedMessage = ({ missing, ...view }: PeriodsClosedMailView): Message =>
  compose({
    programmeName: view.programmeName,
    contactOfBureau: view.contactOfBureau,
    addresseeName: view.addresseeName,
    subject: `Rapportageperiode afgesloten: ${reportsInWords(missing.length)} niet ontvangen`,
    heading: 'Niet alle allianties hebben gerapporteerd',
    blocks: [
      paragraph(
        `De rapportageperioden die vóór ${dutchDate(view.closedUntil)} begonnen, zijn afgesloten. Allianties kunnen over deze perioden niet meer rapporteren.`,
      ),
      heading('Wie heeft niet gerapporteerd?'),
      list(missing.map(({ alliance, period }) => (period ? `${alliance}: ${dutchPeriod(period)}` : alliance))),
      paragraph('Van deze allianties is niet bekend hoe het met hun doelen en hun begroting staat.'),
      heading('Wat kunt u doen?'),
      paragraph(
        'Vraag de trekker van de alliantie waarom de rapportage niet kwam. Na de volgende periode vragen wij de alliantie opnieuw om een rapportage.',
      ),
    ],
  });
