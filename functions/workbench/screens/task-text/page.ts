import { textName } from '#shared/pages/words.ts';
import type { Screen } from '../screen.ts';
import { taskTextView } from './view.ts';

/** The text that a task asks about, whole: what somebody takes along to a meeting. */
export const taskText: Screen = {
  path: 'taken/{taskId}/tekst',
  who: 'everybody',
  show: async ({ api, programmeId, params: { taskId = '' }, here }) => {
    const task = await api.call('readTask', { path: { programmeId, taskId } });
    const round = await api.call('readRound', { path: { programmeId, roundId: task.roundId } });
    return { title: textName(round.subject), main: taskTextView({ task, round, visit: { here } }) };
  },
};
