import { dutchMoment } from '#shared/words/dutch.ts';
import { compose } from './compose.ts';
import { facts, heading, paragraph, quote, when } from './letter.ts';
import type { Message, TaskFrameView } from './views.ts';

export interface WithdrawnMailView extends TaskFrameView {
  readonly withdrawnAt: string;
  /** The body that withdrew the question. */
  readonly withdrawnBy?: string | undefined;
  readonly reason?: string | undefined;
}

/** Tells an addressee that a question was withdrawn. */
export const withdrawnMessage = (view: WithdrawnMailView): Message =>
  compose({
    ...view,
    subject: `Ingetrokken: vraag aan ${view.capacity}`,
    heading: 'Deze vraag is ingetrokken',
    blocks: [
      paragraph('U hoeft deze vraag niet meer te beantwoorden.'),
      facts([
        ['Vraag', view.question],
        ['Gevraagd aan', view.capacity],
        ['Ingetrokken op', dutchMoment(view.withdrawnAt)],
        ['Ingetrokken door', view.withdrawnBy],
      ]),
      ...when(view.reason, heading('Waarom?'), quote(view.reason ?? '')),
      paragraph(
        'De termijn vervalt en antwoorden kan niet meer. Wij leggen vast dat de vraag is ingetrokken, niet dat u niet heeft geantwoord. Komt de vraag terug, dan krijgt u een nieuwe e-mail.',
      ),
    ],
  });
