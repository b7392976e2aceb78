import type { Screen } from '../screen.ts';
import { workView } from './view.ts';

/** My work: what waits on me, with who asks and by when. */
export const myWork: Screen = {
  path: 'werk',
  who: 'everybody',
  nav: 'Mijn werk',
  show: async (visit) => {
    const { api, programmeId, standing } = visit;
    const tasks = [];
    const query = { partnerId: standing.actsFor };
    for await (const part of api.parts('listTasks', { path: { programmeId }, query })) tasks.push(...part.tasks);
    return { title: 'Mijn werk', main: workView(tasks, visit) };
  },
};
