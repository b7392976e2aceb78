import type { CommittedOffer } from '#functions/alliances/terms/commitment-end.ts';
import { type RoomOfYear, yearInWords } from '#functions/alliances/terms/room.ts';
import type { FrameView } from '#shared/pages/views.ts';
import { dutchDate, dutchNumber, euros } from '#shared/words/dutch.ts';
import { compose } from './compose.ts';
import { facts, heading, list, paragraph } from './letter.ts';
import type { Message } from './views.ts';

interface Decided {
  readonly decidedOn: string;
  readonly reference: string;
}

export interface RoomUsedMailView extends FrameView {
  readonly addresseeName: string;
  readonly municipality: string;
  /** The alliance, by its title. */
  readonly alliance: string;
  readonly offer: CommittedOffer;
  /** The decision of the college, and that of the council on the room. */
  readonly decision: Decided;
  readonly granted?: Decided | undefined;
  /** The last day (ISO date) of the room. */
  readonly until: string;
  readonly years: readonly RoomOfYear[];
}

const inWords = ({ decidedOn, reference }: Decided): string => `${dutchDate(decidedOn)}, kenmerk ${reference}`;

const shares = ({ years }: CommittedOffer): string =>
  years
    .map(
      (share) =>
        `${share.year}: ${'hours' in share ? `${dutchNumber(share.hours ?? 0)} uur` : euros(('amountCents' in share && share.amountCents) || 0)}`,
    )
    .join('; ');

/** Tells a council that its college committed a contribution within the room that it granted. */
export const roomUsedMessage = (view: RoomUsedMailView): Message =>
  compose({
    programmeName: view.programmeName,
    contactOfBureau: view.contactOfBureau,
    addresseeName: view.addresseeName,
    subject: `College van ${view.municipality} besloot binnen de ruimte van de raad: bijdrage aan ${view.alliance}`,
    heading: 'Het college besloot binnen de ruimte die uw raad gaf',
    blocks: [
      paragraph(
        `Het college van ${view.municipality} heeft besloten bij te dragen aan de alliantie “${view.alliance}”. Dit besluit past in de ruimte die uw raad vooraf gaf. Uw raad hoeft hierover niet te besluiten.`,
      ),
      facts([
        ['Bijdrage', view.offer.description],
        ['Per jaar', shares(view.offer)],
        ['Besluit van het college', inWords(view.decision)],
        ['Besluit van de raad over de ruimte', view.granted && inWords(view.granted)],
        ['De ruimte geldt tot en met', dutchDate(view.until)],
      ]),
      heading('Hoe staat het met de ruimte?'),
      list(view.years.map((year) => `${year.year}: ${yearInWords(year)}`)),
      heading('Wat kan uw raad doen?'),
      paragraph(
        'U hoeft niets te doen. Wil uw raad de ruimte verlagen, verhogen of beëindigen? Dat kan met een nieuw besluit. Wat het college al besloot, blijft gelden.',
      ),
    ],
  });
