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

const after = (question: string, it: string): string =>
  `De termijn vervalt en antwoorden kan niet meer. Wij leggen vast dat ${question}, niet dat u niet heeft geantwoord. ${it}, dan krijgt u een nieuwe e-mail.`;

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
      paragraph(after('de vraag is ingetrokken', 'Komt de vraag terug')),
    ],
  });

export interface WithdrawnTogetherView extends Pick<WithdrawnMailView, 'withdrawnBy' | 'reason'> {
  readonly programmeName: string;
  readonly contactOfBureau: string;
  readonly addresseeName: string;
  readonly tasks: readonly Pick<WithdrawnMailView, 'question' | 'capacity' | 'withdrawnAt'>[];
}

/** Tells one mailbox that several questions of a round were withdrawn, and names each of them. */
export const withdrawnTogetherMessage = ({ tasks, withdrawnBy, reason, ...frame }: WithdrawnTogetherView): Message =>
  compose({
    ...frame,
    subject: `Ingetrokken: ${tasks.length} vragen aan u`,
    heading: `${tasks.length} vragen zijn ingetrokken`,
    blocks: [
      paragraph('U hoeft deze vragen niet meer te beantwoorden.'),
      ...tasks.flatMap(({ question, capacity, withdrawnAt }, at) => [
        heading(`Vraag ${at + 1} van ${tasks.length}`),
        facts([
          ['Vraag', question],
          ['Gevraagd aan', capacity],
          ['Ingetrokken op', dutchMoment(withdrawnAt)],
          ['Ingetrokken door', withdrawnBy],
        ]),
      ]),
      ...when(reason, heading('Waarom?'), quote(reason ?? '')),
      paragraph(after('de vragen zijn ingetrokken', 'Komt een vraag terug')),
    ],
  });
