import { everyPart } from '../../every-part.ts';
import { lessonStandings } from '../../words/lesson-words.ts';
import { namesOf } from '../../words/names.ts';
import { alliancesOf, recordsLessons } from '../lesson/page.ts';
import type { Screen, Visit } from '../screen.ts';
import { lessonsView } from './view.ts';

const identifier = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const searchOf = ({ query }: Visit) => {
  const typed = (name: string): string | undefined => query.get(name)?.trim().slice(0, 100) || undefined;
  const named = (name: string): string | undefined => {
    const value = typed(name);
    return value && identifier.test(value) && value.length <= 80 ? value : undefined;
  };
  const standing = lessonStandings.find((one) => one === typed('stand'));
  return { lineId: named('lijn'), goalId: named('doel'), standing, words: typed('woorden') };
};

/** The lessons of a programme, with search. */
export const lessons: Screen = {
  path: 'lessen',
  who: 'everybody',
  nav: 'Lessen',
  show: async (visit) => {
    const { api, programmeId } = visit;
    const search = searchOf(visit);
    const { lineId, goalId, standing, words } = search;
    const query = {
      limit: 100,
      sort: '-recordedAt' as const,
      ...(lineId ? { lineId } : {}),
      ...(goalId ? { goalId } : {}),
      ...(standing ? { standing } : {}),
      ...(words ? { words } : {}),
    };
    const [found, names, alliances] = await Promise.all([
      everyPart(api, 'listLessons', { path: { programmeId }, query }, (part) => part.lessons),
      namesOf(visit),
      alliancesOf(visit),
    ]);
    const mayRecord = recordsLessons(visit.standing, alliances);
    return { title: 'Lessen', main: lessonsView({ lessons: found, names, search, mayRecord }, visit) };
  },
};
