import { everyPart } from '../../every-part.ts';
import { nextStep } from '../framework-start/next-step.ts';
import type { Screen } from '../screen.ts';
import { workView } from './view.ts';

/** The number of answers in rounds that are over that are shown: the last ones. */
const most = 20;

/** My work: what waits on me, what of mine is late, and what I did. */
export const myWork: Screen = {
  path: 'werk',
  who: 'everybody',
  nav: 'Mijn werk',
  show: async ({ api, programmeId, here, query, now, standing }) => {
    const path = { programmeId };
    const answered = { mine: 'yes', status: 'answered', sort: '-dueAt' } as const;
    const [tasks, running, over, cycles] = await Promise.all([
      everyPart(api, 'listTasks', { path, query: { mine: 'yes' } }, (part) => part.tasks),
      everyPart(api, 'listTasks', { path, query: answered }, (part) => part.tasks),
      api.call('listTasks', { path, query: { ...answered, rounds: 'over', limit: most } }),
      everyPart(api, 'listCycles', { path }, (part) => part.cycles),
    ]);
    const isDone = query.get('gedaan') === 'antwoord';
    return {
      title: 'Mijn werk',
      main: workView(
        { tasks, answered: [...running, ...over.tasks] },
        { here, isDone, next: nextStep(cycles, { here, standing }), now },
      ),
    };
  },
};
