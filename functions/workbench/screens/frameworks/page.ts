import type { AnswerOf } from '#client/client.ts';
import type { Screen } from '../screen.ts';
import { frameworksView } from './view.ts';

/** The versions of the framework. */
export const frameworks: Screen = {
  path: 'kader',
  who: 'bureau',
  nav: 'Kaders',
  show: async ({ api, programmeId, here }) => {
    const cycles: AnswerOf<'listCycles'>['cycles'][number][] = [];
    const query = { sort: '-cycleId' } as const;
    for await (const part of api.parts('listCycles', { path: { programmeId }, query })) cycles.push(...part.cycles);
    return { title: 'Kaders', main: frameworksView(cycles, { here }) };
  },
};
