import type { FrameView } from '#shared/pages/views.ts';
import type { MoneyTransfer } from '#shared/vocabulary/money-transfer.ts';
import { euros } from '#shared/words/dutch.ts';
import { compose } from './compose.ts';
import { facts, heading, paragraph } from './letter.ts';
import type { Message } from './views.ts';

export interface MoneyMovedMailView extends FrameView {
  readonly addresseeName: string;
  readonly transfer: Pick<MoneyTransfer, 'fromLine' | 'toLine' | 'year' | 'amountCents'>;
  /** The number of the ruling in the register, once it has one. */
  readonly registered?: number | undefined;
  /** The title of the escalation on which the regiegroep ruled. */
  readonly title: string;
  /** What the giving line still leaves for a plan in that year (euro cents). */
  readonly leftCents: number;
  /** The alliances on the giving line for which the addressee speaks; none for the programmabureau. */
  readonly alliances: readonly string[];
}

/** Tells whoever leads an alliance on the giving line, and the programmabureau, that a ruling moved money of that line. */
export const moneyMovedMessage = (view: MoneyMovedMailView): Message => {
  const { transfer, registered, title, leftCents, alliances } = view;
  const { fromLine, toLine, year, amountCents } = transfer;
  const left = `Voor een nieuw of groter jaarplan op deze lijn is in ${year} nog ${euros(leftCents)} vrij.`;
  return compose({
    programmeName: view.programmeName,
    contactOfBureau: view.contactOfBureau,
    addresseeName: view.addresseeName,
    subject: `${euros(amountCents)} gaat van “${fromLine}” naar “${toLine}”`,
    heading: 'Er is geld naar een andere programmalijn gegaan',
    blocks: [
      paragraph('De regiegroep heeft besloten om geld van de ene programmalijn naar een andere over te hevelen.'),
      facts([
        ['Van', fromLine],
        ['Naar', toLine],
        ['Bedrag', euros(amountCents)],
        ['Uit het budget van', String(year)],
        ['Besluitenregister', registered === undefined ? undefined : `besluit ${registered}`],
        ['Besluit over', title],
        ['Uw alliantie op deze lijn', alliances.length > 0 ? alliances.join(', ') : undefined],
      ]),
      heading('Wat betekent dit?'),
      paragraph(
        alliances.length > 0
          ? `Uw jaarplannen houden het geld dat zij hebben. ${left} U hoeft niets te doen.`
          : `De jaarplannen op deze lijn houden het geld dat zij hebben. ${left} Wie op deze lijn een alliantie trekt en de escalatie mag zien, krijgt ook deze e-mail.`,
      ),
    ],
  });
};
