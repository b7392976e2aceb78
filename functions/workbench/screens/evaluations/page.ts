import { everyPart } from '../../every-part.ts';
import type { Screen } from '../screen.ts';
import { evaluationsView } from './view.ts';

/** The interim evaluations of a programme: the established ones, and for the programmabureau the periods to be evaluated. */
export const evaluations: Screen = {
  path: 'evaluaties',
  who: 'everybody',
  nav: 'Evaluaties',
  show: async (visit) => {
    const { api, programmeId } = visit;
    const query = { limit: 100, sort: '-until' as const };
    const found = await everyPart(api, 'listEvaluations', { path: { programmeId }, query }, (part) => part.evaluations);
    return { title: 'Tussentijdse evaluaties', main: evaluationsView(found, visit) };
  },
};
