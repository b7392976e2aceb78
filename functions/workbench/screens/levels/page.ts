import { everyPart } from '../../every-part.ts';
import { doneOf } from '../../words/done-words.ts';
import { namesOf } from '../../words/names.ts';
import { readLevels } from '../level/page.ts';
import type { Screen, Visit } from '../screen.ts';
import { type LevelsPage, levelsView } from './view.ts';

const titlesOf = async ({ api, programmeId }: Visit): Promise<LevelsPage['titleOf']> => {
  const path = { programmeId };
  const [escalations, cycles] = await Promise.all([
    everyPart(api, 'listEscalations', { path, query: { limit: 100 } }, (part) => part.escalations),
    everyPart(api, 'listCycles', { path, query: { limit: 100 } }, (part) => part.cycles),
  ]);
  const titles = new Map<string, string>([
    ...escalations.map(({ escalationId, title }) => [`escalation/${escalationId}`, title] as const),
    ...cycles.map(({ cycleId, title }) => [`framework-cycle/${cycleId}`, title] as const),
  ]);
  return ({ matter, matterId }) => titles.get(`${matter}/${matterId}`);
};

/** Who sees what, where somebody chose it (rule 19). */
export const levels: Screen = {
  path: 'openbaarheid',
  who: 'preparer',
  nav: 'Openbaarheid',
  show: async (visit) => {
    const [set, names, titleOf] = await Promise.all([readLevels(visit), namesOf(visit), titlesOf(visit)]);
    return { title: 'Openbaarheid', main: levelsView({ levels: set, names, titleOf, done: doneOf(visit) }, visit) };
  },
};
