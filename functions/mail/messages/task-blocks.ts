import type { SubjectView } from '#shared/pages/views.ts';
import {
  isFramework,
  oneTextOnly,
  registeringIsNotDeciding,
  subjectLabel,
  textName,
  whyShorter,
  withoutAnswer,
} from '#shared/pages/words.ts';
import { capital } from '#shared/words/capital.ts';
import { dayAfter, lastDay } from '#shared/words/dutch.ts';
import { type Block, facts, heading, paragraph, quote, strong, when } from './letter.ts';
import type { TaskMailView } from './views.ts';

/** Who asks what, of whom, until when, about which text, and why: the same of every question, alone in its letter or one of several. */
export const questionBlocks = (view: TaskMailView): readonly Block[] => [
  strong(view.question),
  facts([
    ['Gevraagd door', view.askedBy],
    ['Gevraagd aan', view.capacity],
    ['Soort vraag', view.roundName],
    [subjectLabel(view.subject), textName(view.subject)],
    ...(view.essentials?.rows ?? []),
    ['Uiterlijk antwoorden', lastDay(view.dueAt)],
  ]),
  ...when(view.motivation, heading('Waarom vragen wij dit?'), quote(view.motivation ?? '')),
  ...when(view.shorterTerm, heading(whyShorter), quote(view.shorterTerm ?? '')),
  ...when(view.registersDecision, paragraph(registeringIsNotDeciding)),
  paragraph(oneTextOnly(view.subject, view.asksAgain)),
];

/** The question, and what happens without an answer: the same in every e-mail that asks one question. */
export const taskBlocks = (view: TaskMailView): readonly Block[] => [
  ...questionBlocks(view),
  { kind: 'link', label: 'Bekijk de vraag en geef antwoord', url: view.link },
  paragraph(
    'De link is alleen voor deze taak. Door de link te openen legt u nog niets vast. Dat gebeurt pas als u uw antwoord bevestigt.',
  ),
  ...when(
    view.oneTimeCode,
    paragraph('Voor u het antwoord vastlegt, sturen wij u per e-mail een code om in te vullen.'),
  ),
  heading('Wat als er geen antwoord komt?'),
  paragraph(withoutAnswer(view.afterSilence)),
  heading('Kunt u zelf niet antwoorden?'),
  paragraph('Laat dan een collega antwoorden. Dat kan op de pagina met de vraag. Stuur de link niet zelf door.'),
  hashAtFoot(view.subject),
];

/** What identifies the text, at the foot: it is for whoever compares it with the register. */
export const hashAtFoot = ({ hash }: Pick<SubjectView, 'hash'>): Block => facts([['Controlegetal van de tekst', hash]]);

/** The subject of an e-mail that asks: what is asked, the last day, and about what: "Uw stem gevraagd vóór 11 december: kaders, versie 1". */
export const subjectOf = (
  before: string,
  { asks, dueAt, subject, essentials }: Pick<TaskMailView, 'asks' | 'dueAt' | 'subject' | 'essentials'>,
): string => {
  const what = `${before === '' ? capital(asks) : `${before}: ${asks}`} gevraagd vóór ${dayAfter(dueAt)}`;
  const about = isFramework(subject) ? `kaders, versie ${subject.version}` : subject.title;
  return `${what}: ${about}${essentials?.short ? `, ${essentials.short}` : ''}`;
};
