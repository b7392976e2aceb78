import type { AnswerOf, ApiProblem } from '#client/client.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { another } from '../../forms/form-view.ts';
import { refusalWords } from '../../pages/refusal.ts';
import { faultsAt, refusedBy } from '../refused-by.ts';
import { readRoundTask } from '../round-task/page.ts';
import type { Screen } from '../screen.ts';
import { faultsIn, type Typed, typedIn } from '../task/form.ts';
import { paperAnswerIn, words } from './form.ts';
import { paperView } from './view.ts';

const title = 'Leg een antwoord van papier vast';

const refusals: Readonly<Record<string, string>> = {
  'different-answer':
    'Er is intussen een ander antwoord vastgelegd. Bekijk het eerst; wat u vastlegt, verbetert dan dat antwoord.',
  'task-withdrawn': 'Deze vraag is ingetrokken. Het antwoord is niet vastgelegd.',
  'round-closed': 'Deze ronde is voorbij. Het antwoord is niet vastgelegd.',
  'already-concluded': 'Uit het eerdere antwoord is al een besluit getrokken. Dit antwoord is niet vastgelegd.',
  'remarks-answered': 'Op de eerdere inbreng is al geantwoord. Dit antwoord is niet vastgelegd.',
  'task-changed': 'Tegelijk met u veranderde er iets aan deze taak. Bekijk hoe zij er nu voor staat.',
};

const faultsOf = (refusal: ApiProblem, now: string, typed: Typed, task: AnswerOf<'readTask'>): PageFault[] => [
  ...faultsIn(refusal, localDate(now), typed, task),
  ...faultsAt(refusal, words),
];

/** Registers an answer that came on paper, by the rules of the decision page (rule 8), with who gave it and why. */
export const paperAnswer: Screen = {
  path: 'rondes/{roundId}/taken/{taskId}/papier',
  who: 'bureau',
  show: async (visit) => {
    const page = await readRoundTask(visit);
    return { title, main: paperView({ ...page, typed: {}, faults: [], visit }) };
  },
  send: async (visit, form) => {
    const { api, programmeId, here, now } = visit;
    const page = await readRoundTask(visit);
    const { roundId, taskId } = page.task;
    const typed = typedIn(form);
    if (form.has(another)) return { title, main: paperView({ ...page, typed, faults: [], visit }) };
    const replaces = form.get('replaces') === null ? undefined : Number(form.get('replaces'));
    const body = paperAnswerIn(typed, page.task, replaces);
    const refusal = await refusedBy(() => api.call('registerPaperAnswer', { path: { programmeId, taskId }, body }));
    if (!refusal) return { goTo: here(`rondes/${roundId}?gedaan=papier`) };
    const faults = faultsOf(refusal, now, typed, page.task);
    const refused = faults.length > 0 ? undefined : refusalWords(refusal, refusals);
    return { title, status: 422, faulty: true, main: paperView({ ...page, typed, faults, refused, visit }) };
  },
};
