import type { AnswerOf } from '#client/client.ts';
import type { Screen } from '../screen.ts';
import { workView } from './view.ts';

/** My work: what waits on me, what of mine is late, and what I did. */
export const myWork: Screen = {
  path: 'werk',
  who: 'everybody',
  nav: 'Mijn werk',
  show: async ({ api, programmeId, here, query, now }) => {
    const tasks: AnswerOf<'listTasks'>['tasks'][number][] = [];
    for await (const part of api.parts('listTasks', { path: { programmeId }, query: { mine: 'yes' } }))
      tasks.push(...part.tasks);
    return { title: 'Mijn werk', main: workView(tasks, { here, isDone: query.get('gedaan') === 'antwoord', now }) };
  },
};
