import { lastDay } from '#shared/words/dutch.ts';
import { compose } from './compose.ts';
import { paragraph, quote } from './letter.ts';
import { subjectOf, taskBlocks } from './task-blocks.ts';
import type { Message, TaskMailView } from './views.ts';

export interface ExtendedMailView extends TaskMailView {
  /** Until when an answer could be given before. */
  readonly previousDueAt: string;
  readonly reason: string;
}

/** Tells an addressee who has not answered yet that the term was extended, and asks again. */
export const extendedMessage = (view: ExtendedMailView): Message =>
  compose({
    programmeName: view.programmeName,
    contactOfBureau: view.contactOfBureau,
    addresseeName: view.addresseeName,
    subject: subjectOf('Meer tijd', view),
    heading: 'U heeft meer tijd om te antwoorden',
    blocks: [
      paragraph(
        `De termijn is verlengd. U kunt nu antwoorden tot en met ${lastDay(view.dueAt)}. Eerst was dat ${lastDay(view.previousDueAt)}.`,
      ),
      paragraph('De reden:'),
      quote(view.reason),
      ...taskBlocks(view),
    ],
  });
