import { localDate } from '#shared/runtime/local-date.ts';
import { roleInDutch } from '#shared/words/dutch-roles.ts';
import { another } from '../../forms/form-view.ts';
import { refusalWords } from '../../pages/refusal.ts';
import { refusedBy } from '../refused-by.ts';
import type { Screen, Visit } from '../screen.ts';
import { answerIn, faultsIn, typedIn } from './form.ts';
import { type TaskPage, taskView } from './view.ts';

const read = async ({
  api,
  programmeId,
  params: { taskId = '' },
}: Visit): Promise<Pick<TaskPage, 'task' | 'round'>> => {
  const task = await api.call('readTask', { path: { programmeId, taskId } });
  const round = await api.call('readRound', { path: { programmeId, roundId: task.roundId } });
  return { task, round };
};

/** What refusals of an answer mean here. */
const refusals: Readonly<Record<string, string>> = {
  'different-answer':
    'Op deze vraag is al een ander antwoord vastgelegd. Een verbetering legt het programmabureau vast.',
  'task-withdrawn': 'Deze vraag is ingetrokken. Uw antwoord is niet vastgelegd.',
  'round-closed': 'De termijn is voorbij. Uw antwoord is niet vastgelegd.',
  'already-concluded': 'Uit het eerdere antwoord is al een besluit getrokken. Dit antwoord is niet vastgelegd.',
  'remarks-answered': 'Op de eerdere inbreng is al geantwoord. Dit antwoord is niet vastgelegd.',
  'task-moved': 'De vraag ging net naar iemand anders. Uw antwoord is niet vastgelegd.',
  'task-passed-on': 'Een collega kreeg deze vraag en beantwoordt die.',
  'text-superseded': 'De tekst is intussen veranderd. Lees de nieuwe tekst en antwoord opnieuw.',
  'not-entitled': 'In deze rol mag u dit antwoord niet geven.',
};

/** One task: what is asked, and the answer of whoever it waits on. */
export const task: Screen = {
  path: 'taken/{taskId}',
  who: 'everybody',
  show: async (visit) => {
    const page = await read(visit);
    return { title: page.round.question, main: taskView({ ...page, typed: {}, faults: [], visit }) };
  },
  send: async (visit, form) => {
    const { api, programmeId, name, standing, here, now } = visit;
    const page = await read(visit);
    const typed = typedIn(form);
    const title = page.round.question;
    if (form.has(another)) return { title, main: taskView({ ...page, typed, faults: [], visit }) };
    const registeredBy = { name, role: standing.role ? roleInDutch(standing.role) : standing.party };
    const body = { ...answerIn(typed, page.task), textHash: form.get('textHash') ?? '', registeredBy };
    const path = { programmeId, taskId: page.task.taskId };
    const refusal = await refusedBy(() => api.call('answerTask', { path, body }));
    if (!refusal) return { goTo: here('werk?gedaan=antwoord') };
    const faults = faultsIn(refusal, localDate(now), typed, page.task);
    const refused = faults.length > 0 ? undefined : refusalWords(refusal, refusals);
    return { title, status: 422, faulty: true, main: taskView({ ...page, typed, faults, refused, visit }) };
  },
};
