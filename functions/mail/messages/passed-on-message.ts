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
    subject: `Overgedragen: vraag aan ${view.capacity}`,
    heading: 'Uw taak is overgedragen aan een waarnemer',
    blocks: [
      paragraph(`${view.deputyName} neemt deze taak voor u waar. De link die u kreeg, doet het niet meer.`),
      facts([
        ['Vraag', view.question],
        ['Gevraagd aan', view.capacity],
        ['Waarnemer', view.deputyName],
        ['Overgedragen op', dutchMoment(view.passedOnAt)],
      ]),
      paragraph(
        'Was u dit niet? Neem dan meteen contact op met het programmabureau. Het kan de taak weer aan u geven; de link van de waarnemer doet het dan niet meer.',
      ),
    ],
  });
