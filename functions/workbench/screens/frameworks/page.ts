import { everyPart } from '../../every-part.ts';
import type { Screen } from '../screen.ts';
import { frameworksView } from './view.ts';

/** The versions of the framework. */
export const frameworks: Screen = {
  path: 'kader',
  who: 'preparer',
  nav: 'Kaders',
  show: async ({ api, programmeId, here }) => {
    const request = { path: { programmeId }, query: { sort: '-cycleId' } } as const;
    const cycles = await everyPart(api, 'listCycles', request, (part) => part.cycles);
    return { title: 'Kaders', main: frameworksView(cycles, { here }) };
  },
};
