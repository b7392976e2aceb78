import { dutchMoment } from '#shared/words/dutch.ts';
import { compose } from './compose.ts';
import { facts, heading, paragraph } from './letter.ts';
import type { Message, TaskFrameView } from './views.ts';

export interface CodeMailView extends TaskFrameView {
  readonly code: string;
  /** The moment at which the code stops working. */
  readonly validUntil?: string | undefined;
}

/** The one-time code that confirms an answer. The subject does not show it, because locked screens show subjects. */
export const codeMessage = (view: CodeMailView): Message =>
  compose({
    ...view,
    subject: 'Uw code om een antwoord vast te leggen',
    heading: 'Uw code',
    blocks: [
      paragraph('Vul deze code in op de pagina waar u uw antwoord controleert:'),
      { kind: 'code', code: view.code },
      facts([
        ['Waarvoor', 'een antwoord definitief vastleggen'],
        ['Vraag', view.question],
        ['Namens', view.capacity],
        ['Geldig tot', view.validUntil && dutchMoment(view.validUntil)],
      ]),
      paragraph(
        'De code is 15 minuten geldig en werkt één keer. Zonder code leggen wij niets vast. Was u te laat? Vraag dan op de pagina een nieuwe code aan.',
      ),
      heading('Heeft u deze code niet gevraagd?'),
      paragraph(
        'Dan probeert iemand anders met uw link te antwoorden. Geef de code aan niemand en neem meteen contact op met het programmabureau.',
      ),
    ],
  });
