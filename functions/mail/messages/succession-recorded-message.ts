import {
  alsoMoves,
  movesInDutch,
  noticesInDutch,
  stillToDivide,
} from '#functions/members/terms/succession-in-dutch.ts';
import type { ToldSuccession } from '#functions/members/terms/told-succession.ts';
import type { FrameView } from '#shared/pages/views.ts';
import { programmeTitle } from '#shared/pages/words.ts';
import { dutchDate, euros } from '#shared/words/dutch.ts';
import { happensInDutch } from '#shared/words/succession-in-dutch.ts';
import { compose } from './compose.ts';
import { type Block, facts, heading, list, paragraph, when } from './letter.ts';
import type { Message } from './views.ts';

export interface SuccessionRecordedMailView extends FrameView {
  readonly addresseeName: string;
  readonly told: ToldSuccession;
  /** The address that opens all of it. */
  readonly link: string;
}

/** What each successor takes over in money: "Bijdragen in geld naar Nieuwoude: € 1.000, daarvan betaald € 200". */
const moneyLines = ({ contributions }: ToldSuccession): readonly string[] => {
  const shares = contributions.filter(({ unit }) => unit === 'cents').flatMap((one) => one.shares);
  return [...new Set(shares.map(({ to }) => to))].map((successor) => {
    const years = shares.filter(({ to }) => to === successor).flatMap((share) => share.years);
    const total = (column: 'amount' | 'paid'): string => euros(years.reduce((sum, year) => sum + year[column], 0));
    return `Bijdragen in geld naar ${successor}: ${total('amount')}, daarvan betaald ${total('paid')}`;
  });
};

const movedLines = (told: ToldSuccession): readonly string[] => [
  ...told.seats.map((one) => `Zetel in de regiegroep: ${movesInDutch(one)}`),
  ...told.alliances.map((one) => `Deelname aan ${one.title}: ${movesInDutch(one)}`),
  ...told.leads.map((one) => `Trekker van ${one.title}: ${movesInDutch(one)}`),
  ...moneyLines(told),
];

const moved = (told: ToldSuccession): readonly Block[] => [
  ...when(movedLines(told).length > 0, heading('Wat gaat naar wie?'), list(movedLines(told))),
  paragraph(alsoMoves),
  heading('Wat moeten mensen verdelen?'),
  paragraph(stillToDivide(told)),
];

/** Tells everybody whom a merger, a split or another name concerns what moves to whom, and from which day (rule 18). */
export const successionRecordedMessage = (view: SuccessionRecordedMailView): Message => {
  const { told } = view;
  const from = dutchDate(told.on);
  const notices = noticesInDutch(told);
  return compose({
    programmeName: view.programmeName,
    contactOfBureau: view.contactOfBureau,
    addresseeName: view.addresseeName,
    subject: `${told.isDividedAgain ? 'Anders verdeeld: ' : ''}${happensInDutch(told)} op ${from}`,
    heading: happensInDutch(told),
    blocks: [
      paragraph(
        `Vanaf ${from} is dit anders in de ${programmeTitle(view.programmeName)}. ${told.isDividedAgain ? 'U kreeg hierover eerder bericht. De verdeling is nu anders.' : 'U krijgt dit bericht omdat het u raakt.'}`,
      ),
      facts([
        ['Vanaf', from],
        ['Grond', told.reference],
      ]),
      ...(told.kind === 'rename'
        ? [paragraph('Verder verandert er niets. Het verleden houdt de oude naam.')]
        : moved(told)),
      ...when(notices.length > 0, heading('Let op'), list(notices)),
      { kind: 'link', label: 'Lees of druk af wat verandert', url: view.link },
      paragraph('De link werkt een jaar. Klopt er iets niet? Neem dan contact op met het programmabureau.'),
    ],
  });
};
