import { everyPart } from '../../every-part.ts';
import type { Screen } from '../screen.ts';
import { workView } from './view.ts';

/** My work: what waits on me, what of mine is late, and what I did. */
export const myWork: Screen = {
  path: 'werk',
  who: 'everybody',
  nav: 'Mijn werk',
  show: async ({ api, programmeId, here, query, now }) => {
    const asked = { path: { programmeId }, query: { mine: 'yes' } } as const;
    const tasks = await everyPart(api, 'listTasks', asked, (part) => part.tasks);
    return { title: 'Mijn werk', main: workView(tasks, { here, isDone: query.get('gedaan') === 'antwoord', now }) };
  },
};
