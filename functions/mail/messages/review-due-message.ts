import type { FrameView } from '#shared/pages/views.ts';
import { programmeTitle } from '#shared/pages/words.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { compose } from './compose.ts';
import { facts, heading, paragraph } from './letter.ts';
import type { Message } from './views.ts';

export interface ReviewDueMailView extends FrameView {
  readonly addresseeName: string;
  /** Day by which the composition is reviewed again. */
  readonly dueOn: string;
  /** The municipality that has waited longest, by its name. */
  readonly proposed?: string | undefined;
  /** The page of the workbench where the review is started. */
  readonly link: string;
}

/** Tells the programmabureau that the yearly review of the regiegroep is due. */
export const reviewDueMessage = (view: ReviewDueMailView): Message =>
  compose({
    programmeName: view.programmeName,
    contactOfBureau: view.contactOfBureau,
    addresseeName: view.addresseeName,
    subject: 'De regiegroep bekijkt haar samenstelling opnieuw',
    heading: 'De jaarlijkse herijking van de regiegroep',
    blocks: [
      paragraph(
        `De regiegroep van de ${programmeTitle(view.programmeName)} kijkt elk jaar opnieuw naar haar eigen samenstelling. Het is tijd om die herijking te starten.`,
      ),
      facts([
        ['Uiterlijk klaar op', dutchDate(view.dueOn)],
        ['Voorstel voor de roulerende zetel', view.proposed ?? 'geen: geen gemeente wacht op een zetel'],
      ]),
      heading('Wat vragen wij u?'),
      paragraph(
        'Start de herijking. De gemeenten met een zetel krijgen dan de vraag of de samenstelling blijft of de roulerende zetel doorgaat. Zonder herijking gaat er geen zetel door.',
      ),
      { kind: 'link', label: 'Start de herijking in de werkbank', url: view.link },
    ],
  });
