import { oneTextOnly, registeringIsNotDeciding, textName, whyShorter, withoutAnswer } from '#shared/pages/words.ts';
import { dutchMoment } from '#shared/words/dutch.ts';
import { type Block, facts, heading, paragraph, quote, strong, when } from './letter.ts';
import type { TaskMailView } from './views.ts';

/** Who asks what, of whom, until when, and what happens without an answer: the same in every e-mail that asks. */
export const taskBlocks = (view: TaskMailView): readonly Block[] => [
  strong(view.question),
  facts([
    ['Gevraagd door', view.askedBy],
    ['Gevraagd aan', view.capacity],
    ['Soort vraag', view.roundName],
    ['Tekst', textName(view.subject)],
    ['Controlegetal van de tekst', view.subject.hash],
    ['Antwoorden kan tot', dutchMoment(view.dueAt)],
  ]),
  ...when(view.motivation, heading('Waarom vragen wij dit?'), quote(view.motivation ?? '')),
  ...when(view.shorterTerm, heading(whyShorter), quote(view.shorterTerm ?? '')),
  ...when(view.registersDecision, paragraph(registeringIsNotDeciding)),
  paragraph(oneTextOnly(view.subject)),
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
  paragraph(
    'Draag de taak dan over aan uw waarnemer. Dat kan op de pagina met de vraag. Stuur de link niet zelf door.',
  ),
];

/** The beginning of every subject about a task. */
export const subjectOf = (
  what: string,
  { roundName, capacity }: Pick<TaskMailView, 'roundName' | 'capacity'>,
): string => `${what}: ${roundName} door ${capacity}`;
