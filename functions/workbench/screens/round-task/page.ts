import { refusalWords } from '../../pages/refusal.ts';
import { faultsAt, refusedBy } from '../refused-by.ts';
import type { Screen, Visit } from '../screen.ts';
import { doneWord, isAction, missingIn, type Typed, typedIn, words } from './form.ts';
import { roundTaskView } from './view.ts';

const refusals: Readonly<Record<string, string>> = {
  'task-not-open': 'Deze taak is intussen beantwoord of ingetrokken.',
  'round-closed': 'Deze ronde is voorbij.',
  'task-changed': 'Tegelijk met u veranderde er iets aan deze taak. Bekijk hoe zij er nu voor staat.',
  'only-addressee':
    'In deze ronde is dit de enige die antwoordt. Geef de vraag aan iemand anders, of laat de termijn aflopen.',
};

/** A task with its round, as the path names them. */
export const readRoundTask = async ({ api, programmeId, params: { roundId = '', taskId = '' } }: Visit) => {
  const [task, round] = await Promise.all([
    api.call('readTask', { path: { programmeId, taskId } }),
    api.call('readRound', { path: { programmeId, roundId } }),
  ]);
  return { task, round };
};

const act = async ({ api, programmeId, params: { taskId = '' } }: Visit, { action, personId, reason }: Typed) => {
  if (!isAction(action)) return;
  const path = { programmeId, taskId };
  if (action === 'reassignTask') await api.call(action, { path, body: { personId, reason } });
  else await api.call(action, { path, body: { reason } });
};

/** One task of a round, as the programmabureau handles it: send again, give to somebody else, withdraw; each leaves a trail. */
export const roundTask: Screen = {
  path: 'rondes/{roundId}/taken/{taskId}',
  who: 'bureau',
  show: async (visit) => {
    const page = await readRoundTask(visit);
    return { title: page.task.addressee, main: roundTaskView({ ...page, visit }) };
  },
  send: async (visit, form) => {
    const typed = typedIn(form);
    const missing = missingIn(typed);
    const refusal = missing.length > 0 ? undefined : await refusedBy(() => act(visit, typed));
    if (missing.length === 0 && !refusal && isAction(typed.action)) {
      return { goTo: visit.here(`rondes/${visit.params['roundId']}?gedaan=${doneWord[typed.action]}`) };
    }
    const page = await readRoundTask(visit);
    const faults = refusal ? faultsAt(refusal, words) : missing;
    const refused = refusal && faults.length === 0 ? refusalWords(refusal, refusals) : undefined;
    const main = roundTaskView({ ...page, typed, faults, refused, visit });
    return { title: page.task.addressee, status: 422, faulty: true, main };
  },
};
