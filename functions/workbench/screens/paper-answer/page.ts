import { localDate } from '#shared/runtime/local-date.ts';
import { formScreen } from '../../forms/form-screen.ts';
import { readRoundTask } from '../round-task/page.ts';
import { paperAnswerIn } from './form.ts';
import { paperForm } from './view.ts';

/** Registers an answer that came on paper, by the rules of the decision page (rule 8), with who gave it and why. */
export const paperAnswer = formScreen({
  ...paperForm,
  load: async (visit) => ({ ...(await readRoundTask(visit)), today: localDate(visit.now) }),
  read: ({ values }, { task }) => paperAnswerIn(values, task),
  send: async ({ api, programmeId, here }, body, { task: { taskId, roundId } }) => {
    await api.call('registerPaperAnswer', { path: { programmeId, taskId }, body });
    return here(`rondes/${roundId}?gedaan=papier`);
  },
});
