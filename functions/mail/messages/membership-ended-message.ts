import { isCommitted } from '#functions/members/terms/handed-on.ts';
import type { HandedContribution } from '#functions/members/terms/handover.ts';
import type { FrameView } from '#shared/pages/views.ts';
import { programmeTitle } from '#shared/pages/words.ts';
import { dutchDate, dutchNumber, euros } from '#shared/words/dutch.ts';
import { compose } from './compose.ts';
import { facts, heading, list, paragraph, when } from './letter.ts';
import type { Message } from './views.ts';

export interface MembershipEndedMailView extends FrameView {
  readonly addresseeName: string;
  /** The name of the partner. */
  readonly partner: string;
  /** The first day on which it no longer takes part. */
  readonly endsOn: string;
  readonly ground: string;
  /** The number of seats that it holds until then. */
  readonly seats: number;
  /** What it promised or committed. */
  readonly contributions: readonly HandedContribution[];
}

const amount = (unit: HandedContribution['unit'], sum: number): string => {
  if (unit === 'cents') return euros(sum);
  return unit === 'hours' ? `${dutchNumber(sum)} uur` : sum > 0 ? 'geleverd' : 'niet geleverd';
};

const contributionLine = ({ alliance, status, unit, years }: HandedContribution): string => {
  const total = (column: 'offered' | 'paid'): number => years.reduce((sum, year) => sum + year[column], 0);
  if (!isCommitted(status)) return `${alliance}: uw toezegging vervalt, want er is nog niet over besloten`;
  if (unit === 'items') return `${alliance}: ${amount(unit, total('paid'))}; de rest vervalt`;
  return `${alliance}: besloten ${amount(unit, total('offered'))}, voldaan ${amount(unit, total('paid'))}; de rest telt niet meer mee`;
};

/** Tells a partner that leaves what ends on which day, what was paid, and what stays in the register (rule 18). */
export const membershipEndedMessage = (view: MembershipEndedMailView): Message =>
  compose({
    programmeName: view.programmeName,
    contactOfBureau: view.contactOfBureau,
    addresseeName: view.addresseeName,
    subject: `Deelname van ${view.partner} eindigt op ${dutchDate(view.endsOn)}`,
    heading: `De deelname van ${view.partner} eindigt`,
    blocks: [
      paragraph(
        `Vanaf ${dutchDate(view.endsOn)} doet ${view.partner} niet meer mee aan de ${programmeTitle(view.programmeName)}. Vanaf die dag stellen wij u geen vragen meer. Vragen die dan nog openstaan, vervallen.`,
      ),
      facts([
        ['Doet niet meer mee vanaf', dutchDate(view.endsOn)],
        ['Grond', view.ground],
        ['Zetels die vrijkomen', view.seats > 0 ? String(view.seats) : undefined],
      ]),
      ...when(
        view.contributions.length > 0,
        heading('Wat gebeurt er met uw bijdragen?'),
        list(view.contributions.map(contributionLine)),
      ),
      heading('Wat blijft er?'),
      paragraph(
        'Wat u hebt voldaan, blijft meetellen. Wat u hebt besloten en geantwoord, blijft in het besluitenregister staan. Klopt hier iets niet, of wilt u nog iets overdragen? Neem dan voor die dag contact op met het programmabureau.',
      ),
    ],
  });
