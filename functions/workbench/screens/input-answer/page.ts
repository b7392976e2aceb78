import { demanded } from '../../demanded.ts';
import { formScreen } from '../../forms/form-screen.ts';
import { allInput } from '../input/page.ts';
import { verdicts, words } from './form.ts';
import { type InputAnswerAbout, inputAnswerForm } from './view.ts';

/** One contribution, with its answer or the form for it (rule 7). */
export const inputAnswer = formScreen({
  ...inputAnswerForm,
  load: async ({ api, programmeId, params: { cycleId = '', taskId = '' } }): Promise<InputAnswerAbout> => {
    const path = { programmeId, cycleId };
    const [{ received }, cycle] = await Promise.all([allInput(api, path), api.call('readCycle', { path })]);
    const known = received.find((one) => one.taskId === taskId);
    const given = demanded(known, 'listInput', 'This version has no such input.');
    const text = await api.call('readText', { path: { ...path, textNumber: String(cycle.text.number) } });
    return { cycleId, given, text };
  },
  read: (reader) => ({
    verdict: reader.choice('verdict', verdicts, words.verdict),
    reason: reader.values['reason'] ?? '',
  }),
  send: async ({ api, programmeId, here }, body, { cycleId, given: { taskId } }) => {
    await api.call('answerInput', { path: { programmeId, cycleId, taskId }, body });
    return here(`kader/${cycleId}/inbreng?gedaan=antwoord`);
  },
});
