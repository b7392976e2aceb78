import { formScreen } from '../../forms/form-screen.ts';
import type { Visit } from '../screen.ts';
import { doneWord, readHandling } from './form.ts';
import { roundTaskForm } from './view.ts';

/** A task with its round, as the path names them. */
export const readRoundTask = async ({ api, programmeId, params: { roundId = '', taskId = '' } }: Visit) => {
  const [task, round] = await Promise.all([
    api.call('readTask', { path: { programmeId, taskId } }),
    api.call('readRound', { path: { programmeId, roundId } }),
  ]);
  return { task, round };
};

/** One task of a round, as the programmabureau handles it: send again, give to somebody else, withdraw; each leaves a trail. */
export const roundTask = formScreen({
  ...roundTaskForm,
  load: readRoundTask,
  read: readHandling,
  send: async ({ api, programmeId, here }, { action, personId, reason }, { task: { taskId }, round: { roundId } }) => {
    const path = { programmeId, taskId };
    if (action === 'reassignTask') await api.call(action, { path, body: { personId, reason } });
    else await api.call(action, { path, body: { reason } });
    return here(`rondes/${roundId}?gedaan=${doneWord[action]}`);
  },
});
