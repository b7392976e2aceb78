import { localDate } from '#shared/runtime/local-date.ts';
import { roleInDutch } from '#shared/words/dutch-roles.ts';
import { formScreen } from '../../forms/form-screen.ts';
import { answerIn } from './form.ts';
import { type TaskAbout, taskForm } from './view.ts';

/** One task: what is asked, and the answer of whoever it waits on. */
export const task = formScreen({
  ...taskForm,
  load: async ({ api, programmeId, params: { taskId = '' }, now }): Promise<TaskAbout> => {
    const found = await api.call('readTask', { path: { programmeId, taskId } });
    const round = await api.call('readRound', { path: { programmeId, roundId: found.roundId } });
    return { task: found, round, today: localDate(now) };
  },
  read: ({ values }, about) => ({ ...answerIn(values, about.task), textHash: values['textHash'] ?? '' }),
  send: async ({ api, programmeId, name, standing, here }, answer, { task: { taskId } }) => {
    const registeredBy = { name, role: standing.role ? roleInDutch(standing.role) : standing.party };
    await api.call('answerTask', { path: { programmeId, taskId }, body: { ...answer, registeredBy } });
    return here('werk?gedaan=antwoord');
  },
});
