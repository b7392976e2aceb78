import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate, dutchNumber } from '#shared/words/dutch.ts';
import { status } from '../pages/parts.ts';

export type Lesson = AnswerOf<'readLesson'>;
type Summary = Pick<Lesson, 'standing' | 'dueOn' | 'ending'>;

/** How a lesson stands, as a choice says it. */
export const lessonStandingWords: Readonly<Record<Lesson['standing'], string>> = {
  open: 'open',
  due: 'op de agenda',
  parked: 'geparkeerd',
  ended: 'verwerkt',
};
export const lessonStandings = Object.keys(lessonStandingWords) as Lesson['standing'][];

/** How a lesson stands, in a word with a colour. */
export const lessonStatus = ({ standing, dueOn, ending }: Summary): Html => {
  if (standing === 'due') return status('op de agenda', 'warning');
  if (standing === 'parked' && dueOn) return status(`geparkeerd tot ${dutchDate(dueOn)}`);
  if (standing === 'open') return status('open');
  return status(ending?.as === 'plan' ? 'verwerkt in een jaarplan' : 'verwerkt in de kaders', 'ok');
};

/** The meetings that a lesson can come from, in words. */
export const lessonMeetingWords: Readonly<
  Record<Extract<Lesson['source'], { readonly from: 'meeting' }>['meeting'], string>
> = {
  regiegroep: 'vergadering van de regiegroep',
  klankbordgroep: 'bijeenkomst van de klankbordgroep',
  coalition: 'bijeenkomst van de coalitie',
  'theme-session': 'themasessie',
  'council-presentation': 'presentatie aan de raden',
  'joint-meeting': 'gezamenlijke vergadering met een ander programma',
};
export const lessonMeetings = Object.keys(lessonMeetingWords) as (keyof typeof lessonMeetingWords)[];

/** How old a lesson is. */
export const ageInDutch = ({ ageDays }: Pick<Lesson, 'ageDays'>): string =>
  ageDays === 1 ? '1 dag' : `${dutchNumber(ageDays)} dagen`;

/** How a lesson ended, or until when it is parked. */
export const endingInDutch = (ending: NonNullable<Lesson['ending']>): string => {
  if (ending.as === 'framework') return `Overgenomen in de kaders, versie ${ending.cycleId}`;
  if (ending.as === 'plan') return `Overgenomen in het jaarplan ${ending.year}, versie ${ending.version}`;
  return `Geparkeerd tot ${dutchDate(ending.until)}`;
};
