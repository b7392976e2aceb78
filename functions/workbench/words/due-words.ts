import type { AnswerOf } from '#client/client.ts';
import { daysBetween } from '#shared/calendar/days.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dueInDutch } from '#shared/words/due-in-dutch.ts';
import { status } from '../pages/parts.ts';
import { ageInDutch } from './lesson-words.ts';

type Due = AnswerOf<'listDue'>['due'][number];

/** What is due, in words: what has to come of what ends or is open, beside what did not come. */
export const agendaInDutch: Readonly<Record<Due['what'], string>> = {
  ...dueInDutch,
  'contribution-end': 'einde van een bijdrage: wat komt erna?',
  lesson: 'les die op de agenda komt',
};

/** What is due with its own words, and with the age of a lesson on a day (ISO date). */
export const dueWords = (
  { what, text, recordedOn }: Pick<Due, 'what' | 'text' | 'recordedOn'>,
  today: string,
): string => {
  const words = text ? `${agendaInDutch[what]}: ${text}` : agendaInDutch[what];
  return recordedOn ? `${words} (${ageInDutch({ ageDays: daysBetween(recordedOn, today) })} oud)` : words;
};

/** Whether something that is due comes, or is late, on a day (ISO date); a lesson is on the agenda from its day on. */
export const dueStatus = ({ what, dueOn, late }: Pick<Due, 'what' | 'dueOn' | 'late'>, today: string): Html => {
  if (what === 'lesson' && dueOn <= today) return status('op de agenda', 'warning');
  return late ? status('te laat', 'error') : status('komt eraan');
};
