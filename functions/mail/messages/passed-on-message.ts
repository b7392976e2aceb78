import { dutchMoment } from '#shared/words/dutch.ts';
import { compose } from './compose.ts';
import { facts, paragraph } from './letter.ts';
import type { Message, TaskFrameView } from './views.ts';

export interface PassedOnMailView extends TaskFrameView {
  readonly deputyName: string;
  readonly passedOnAt: string;
}

/** Tells the registered addressee that its task went to a deputy, so that it notices when somebody else did that. */
export const passedOnMessage = (view: PassedOnMailView): Message =>
  compose({
    ...view,
    subject: `Uw collega antwoordt: vraag aan ${view.capacity}`,
    heading: 'Uw collega antwoordt op deze vraag',
    blocks: [
      paragraph(`${view.deputyName} antwoordt voor u. De link die u kreeg, werkt niet meer.`),
      facts([
        ['Vraag', view.question],
        ['Gevraagd aan', view.capacity],
        ['Uw collega', view.deputyName],
        ['Sinds', dutchMoment(view.passedOnAt)],
      ]),
      paragraph(
        'Was u dit niet? Neem dan meteen contact op met het programmabureau. Het kan de vraag weer aan u geven; de link van uw collega werkt dan niet meer.',
      ),
    ],
  });
