import type { FrameView, SubjectView } from '#shared/pages/views.ts';
import { textName, withArticle } from '#shared/pages/words.ts';
import { dutchMoment } from '#shared/words/dutch.ts';
import { compose } from './compose.ts';
import { facts, heading, list, paragraph, strong, when } from './letter.ts';
import type { Message } from './views.ts';

export interface OutcomeMailView extends FrameView {
  readonly addresseeName: string;
  readonly question: string;
  readonly subject: Pick<SubjectView, 'title' | 'version' | 'textNumber'>;
  /** The figures that decided. */
  readonly essentials?: readonly (readonly [string, string])[] | undefined;
  readonly roundName: string;
  readonly askedBy: string;
  /** Whether the reader registered the decision that the question was about. */
  readonly aboutDecision?: boolean | undefined;
  /** How it ended, in a sentence. */
  readonly outcome: string;
  readonly closedAt: string;
  /** How it goes on, when that is not the end of it. */
  readonly afterwards?: string | undefined;
  /** All that the reader was asked for, with what was answered; nothing for whoever asked. */
  readonly own: readonly { readonly capacity: string; readonly answerLabel?: string | undefined }[];
}

/** The answer of one addressee, in one line: "raad van Stein: eens". Silence is stated too (rule 4). */
const own = ({ capacity, answerLabel }: OutcomeMailView['own'][number]): string =>
  `${capacity}: ${answerLabel ?? 'geen antwoord. Dat telt niet als instemming.'}`;

const closing = ({ aboutDecision, own: answers, askedBy, afterwards }: OutcomeMailView): string => {
  if (aboutDecision)
    return 'U krijgt deze e-mail omdat de vraag gaat over een besluit dat u heeft geregistreerd. Vraagt de uitslag om een nieuw besluit, dan krijgt u daarover een aparte e-mail.';
  const nothing = afterwards ? 'Met deze e-mail hoeft u niets te doen.' : 'U hoeft niets meer te doen.';
  return answers.length > 0
    ? nothing
    : `U krijgt deze e-mail omdat ${withArticle(askedBy)} dit heeft gevraagd. ${nothing}`;
};

/** Tells how a round ended: its addressees, for all their tasks, and the askers. */
export const outcomeMessage = (view: OutcomeMailView): Message =>
  compose({
    ...view,
    subject: `Uitslag van ${view.roundName}: ${view.subject.title}`,
    heading: 'Zo is deze vraag geëindigd',
    blocks: [
      strong(view.outcome),
      facts([
        ['Vraag', view.question],
        ['Onderwerp', textName(view.subject)],
        ...(view.essentials ?? []),
        ['Soort vraag', view.roundName],
        ['Gevraagd door', view.askedBy],
        ['Gesloten op', dutchMoment(view.closedAt)],
      ]),
      ...when(view.own.length > 0, heading('Uw antwoord'), list(view.own.map(own))),
      ...when(view.afterwards, heading('Hoe gaat het verder?'), paragraph(view.afterwards ?? '')),
      paragraph(closing(view)),
    ],
  });
