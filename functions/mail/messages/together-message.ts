import { withoutAnswer } from '#shared/pages/words.ts';
import { dayAfter, lastDay } from '#shared/words/dutch.ts';
import { compose } from './compose.ts';
import { type Block, facts, heading, paragraph, quote, when } from './letter.ts';
import { hashAtFoot, questionBlocks } from './task-blocks.ts';
import type { Message, TaskMailView } from './views.ts';

/** One of the questions of a letter with several. */
export interface TogetherTask extends TaskMailView {
  /** Whether its addressee was reminded of it before, or is by this letter. */
  readonly isReminder: boolean;
}

export interface TogetherView {
  readonly programmeName: string;
  readonly contactOfBureau: string;
  readonly addresseeName: string;
  /** In the order of their days. */
  readonly tasks: readonly TogetherTask[];
  /** Why there is more time for all of them, and until when an answer could be given before. */
  readonly moreTime?: { readonly previousDueAt: string; readonly reason: string } | undefined;
}

const taskPart = (task: TogetherTask, at: number, { length }: readonly TogetherTask[]): readonly Block[] => [
  heading(`Vraag ${at + 1} van ${length}`),
  ...questionBlocks(task),
  ...when(task.isReminder, facts([['Herinnering', 'wij hebben nog geen antwoord']])),
  paragraph(withoutAnswer(task.afterSilence)),
  { kind: 'link', label: `Bekijk vraag ${at + 1} en geef antwoord`, url: task.link },
  hashAtFoot(task.subject),
];

/** That the term of every question of a letter was extended, as the letter about one question tells it. */
const extension = (
  { previousDueAt, reason }: NonNullable<TogetherView['moreTime']>,
  dueAt: string,
): readonly Block[] => [
  paragraph(
    `De termijn is verlengd. U kunt nu antwoorden tot en met ${lastDay(dueAt)}. Eerst was dat ${lastDay(previousDueAt)}.`,
  ),
  paragraph('De reden:'),
  quote(reason),
];

/** Several questions to one mailbox in one letter, each with its own last day and its own link. */
export const togetherMessage = ({ tasks, moreTime, ...frame }: TogetherView): Message => {
  const [first] = tasks;
  const soonest = first ? `, ${moreTime ? '' : 'de eerste '}vóór ${dayAfter(first.dueAt)}` : '';
  return compose({
    ...frame,
    subject: `${moreTime ? 'Meer tijd: ' : ''}${tasks.length} vragen aan u${soonest}`,
    heading: moreTime ? 'U heeft meer tijd om te antwoorden' : `Wij vragen uw antwoord op ${tasks.length} vragen`,
    blocks: [
      ...(moreTime && first ? extension(moreTime, first.dueAt) : []),
      paragraph('Deze e-mail heeft meer dan één vraag aan u. U kunt ze in elke volgorde beantwoorden.'),
      ...tasks.flatMap(taskPart),
      heading('Goed om te weten'),
      paragraph(
        'Elke link is alleen voor één vraag. Door een link te openen legt u nog niets vast. Dat gebeurt pas als u uw antwoord bevestigt.',
      ),
      ...when(
        tasks.some(({ oneTimeCode }) => oneTimeCode),
        paragraph('Bij sommige vragen sturen wij u per e-mail een code om in te vullen, voor u het antwoord vastlegt.'),
      ),
      paragraph(
        'Kunt u zelf niet antwoorden? Laat dan een collega antwoorden. Dat kan op de pagina met de vraag. Stuur de link niet zelf door.',
      ),
    ],
  });
};
