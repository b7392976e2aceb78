import { formScreen } from '../../forms/form-screen.ts';
import { readRoundTask } from '../round-task/page.ts';
import { remarksForm } from './view.ts';

/** Takes the remarks of an answer out of everything that shows them (rule 19). */
export const remarks = formScreen({
  ...remarksForm,
  load: async (visit) => {
    const { task, round } = await readRoundTask(visit);
    return { task, roundId: round.roundId, question: round.question };
  },
  read: (reader) => ({
    answerNumber: Number(reader.values['nummer']),
    reason: reader.text('reden', 'Vul in waarom de toelichting weg moet.'),
  }),
  send: async ({ api, programmeId, here }, body, { roundId, task: { taskId } }) => {
    await api.call('takeOutRemarks', { path: { programmeId, taskId }, body });
    return here(`rondes/${roundId}/taken/${taskId}`);
  },
});
