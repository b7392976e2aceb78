import { everyPart } from '../../every-part.ts';
import { nextStep } from '../framework-start/next-step.ts';
import type { Screen } from '../screen.ts';
import { workView } from './view.ts';

/** My work: what waits on me, what of mine is late, and what I did. */
export const myWork: Screen = {
  path: 'werk',
  who: 'everybody',
  nav: 'Mijn werk',
  show: async ({ api, programmeId, here, query, now, standing }) => {
    const path = { programmeId };
    const [tasks, cycles] = await Promise.all([
      everyPart(api, 'listTasks', { path, query: { mine: 'yes' } }, (part) => part.tasks),
      everyPart(api, 'listCycles', { path }, (part) => part.cycles),
    ]);
    const isDone = query.get('gedaan') === 'antwoord';
    return {
      title: 'Mijn werk',
      main: workView(tasks, { here, isDone, next: nextStep(cycles, { here, standing }), now }),
    };
  },
};
