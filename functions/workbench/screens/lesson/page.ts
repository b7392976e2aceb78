import { html } from 'hono/html';
import { everyPart } from '../../every-part.ts';
import { doneOf } from '../../words/done-words.ts';
import type { Lesson } from '../../words/lesson-words.ts';
import { namesOf } from '../../words/names.ts';
import { doesInAlliance } from '../may-do.ts';
import type { Screen, Visit } from '../screen.ts';
import { removalLink } from '../words-removal/link.ts';
import { lessonView } from './view.ts';

/** The lesson of a path. */
export const lessonAt = ({ api, programmeId, params: { lessonId = '' } }: Visit): Promise<Lesson> =>
  api.call('readLesson', { path: { programmeId, lessonId } });

/** Every alliance of the programme. */
export const alliancesOf = ({ api, programmeId }: Visit) =>
  everyPart(api, 'listAlliances', { path: { programmeId }, query: { limit: 100 } }, (part) => part.alliances);

/** Whether the form of a lesson is offered in a role: to the programmabureau and to the partners of an alliance. The API decides. */
export const recordsLessons = (
  standing: Visit['standing'],
  alliances: readonly { readonly members: readonly string[] }[],
): boolean =>
  standing.actsFor === 'programmabureau' ||
  alliances.some((alliance) => doesInAlliance('keep lessons', standing, alliance));

/** One lesson. */
export const lesson: Screen = {
  path: 'lessen/{lessonId}',
  who: 'everybody',
  show: async (visit) => {
    const [found, names, alliances] = await Promise.all([lessonAt(visit), namesOf(visit), alliancesOf(visit)]);
    const alliance = (id: string): string => alliances.find(({ allianceId }) => allianceId === id)?.title ?? id;
    const uses = (one: (typeof alliances)[number]) =>
      doesInAlliance('say whether an alliance uses a lesson', visit.standing, one);
    const offered = { mayUse: alliances.some(uses), mayEnd: recordsLessons(visit.standing, alliances) };
    return {
      title: found.title,
      main: html`${lessonView({ lesson: found, names, alliance, done: doneOf(visit), ...offered }, visit)}${removalLink(visit, 'lesson', found.lessonId)}`,
    };
  },
};
