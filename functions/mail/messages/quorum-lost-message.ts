import type { FrameView } from '#shared/pages/views.ts';
import { programmeTitle } from '#shared/pages/words.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { compose } from './compose.ts';
import { facts, heading, paragraph } from './letter.ts';
import type { Message } from './views.ts';

export interface QuorumLostMailView extends FrameView {
  readonly addresseeName: string;
  /** The first day on which too few seats are held, and the first on which enough are held again. */
  readonly lostOn: string;
  readonly regainedOn?: string | undefined;
  readonly seats: number;
  readonly quorum: number;
}

const seatsInWords = (seats: number): string => (seats === 1 ? '1 zetel' : `${seats} zetels`);

/** Tells the programmabureau that fewer seats of the regiegroep are held than a vote needs. */
export const quorumLostMessage = (view: QuorumLostMailView): Message =>
  compose({
    programmeName: view.programmeName,
    contactOfBureau: view.contactOfBureau,
    addresseeName: view.addresseeName,
    subject: `De regiegroep kan vanaf ${dutchDate(view.lostOn)} niet besluiten`,
    heading: 'Er zijn te weinig zetels bezet om te besluiten',
    blocks: [
      paragraph(
        `Door een wijziging in de deelnemers of de zetels van de ${programmeTitle(view.programmeName)} zijn er te weinig zetels bezet. De regiegroep haalt dan het quorum niet. Zij kan niets vaststellen en niets besluiten.`,
      ),
      facts([
        ['Vanaf', dutchDate(view.lostOn)],
        ['Tot', view.regainedOn && dutchDate(view.regainedOn)],
        ['Bezet', seatsInWords(view.seats)],
        ['Nodig voor een besluit', seatsInWords(view.quorum)],
      ]),
      heading('Wat kunt u doen?'),
      paragraph(
        'Wijs een houder aan voor een vrije roulerende zetel. Of leg de regiegroep vóór die dag een voorstel voor over de zetels of het quorum. Wat nu loopt, loopt door. Een stemming die het quorum niet haalt, eindigt zonder besluit.',
      ),
    ],
  });
