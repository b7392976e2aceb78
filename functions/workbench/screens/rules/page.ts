import { everyPart } from '../../every-part.ts';
import type { Screen } from '../screen.ts';
import { rulesView } from './view.ts';

/** The rules of the game as they are now, and the changes that were put to the seats (rule 17). */
export const rules: Screen = {
  path: 'spelregels',
  who: 'everybody',
  nav: 'Spelregels',
  show: async (visit) => {
    const { api, programmeId } = visit;
    const path = { programmeId };
    const [programme, { seats }, changes] = await Promise.all([
      api.call('readProgramme', { path }),
      api.call('readComposition', { path }),
      everyPart(api, 'listRuleChanges', { path }, (part) => part.ruleChanges),
    ]);
    return { title: 'Spelregels', main: rulesView({ programme, seats, changes }, visit) };
  },
};
