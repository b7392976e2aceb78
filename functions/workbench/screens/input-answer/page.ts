import { html } from 'hono/html';
import { refusalWords } from '../../pages/refusal.ts';
import { allInput } from '../input/page.ts';
import { faultsAt, refusedBy } from '../refused-by.ts';
import type { Screen, Shown, Visit } from '../screen.ts';
import { isVerdict, typedIn, words } from './form.ts';
import { inputAnswerView } from './view.ts';

const refusals: Readonly<Record<string, string>> = {
  'already-answered':
    'Deze inbreng heeft al een ander antwoord, en de indiener weet dat. Een antwoord verandert niet meer.',
};

const read = async ({ api, programmeId, params: { cycleId = '', taskId = '' } }: Visit) => {
  const path = { programmeId, cycleId };
  const [{ received }, cycle] = await Promise.all([allInput(api, path), api.call('readCycle', { path })]);
  const text = await api.call('readText', { path: { ...path, textNumber: String(cycle.text.number) } });
  const given = received.find((one) => one.taskId === taskId);
  return { cycleId, given, text };
};

/** One contribution, with its answer or the form for it (rule 7). */
export const inputAnswer: Screen = {
  path: 'kader/{cycleId}/inbreng/{taskId}',
  who: 'bureau',
  show: async (visit) => shown(visit, await read(visit)),
  send: async (visit, form) => {
    const { api, programmeId, params, here } = visit;
    const { cycleId = '', taskId = '' } = params;
    const typed = typedIn(form);
    const { verdict, reason } = typed;
    const body = isVerdict(verdict) ? { verdict, reason } : undefined;
    const path = { programmeId, cycleId, taskId };
    const refusal = body && (await refusedBy(() => api.call('answerInput', { path, body })));
    if (body && !refusal) return { goTo: here(`kader/${cycleId}/inbreng?gedaan=antwoord`) };
    const faults = refusal ? faultsAt(refusal, words) : [{ field: 'verdict', message: words.verdict }];
    const refused = refusal && faults.length === 0 ? refusalWords(refusal, refusals) : undefined;
    return { ...shown(visit, await read(visit), { typed, faults, refused }), status: 422, faulty: true };
  },
};

/** Input that is not in the list does not exist, or is not for the reader to see. */
const noSuchInput: Shown = {
  title: 'Deze inbreng is er niet',
  status: 404,
  faulty: true,
  main: html`<h1 class="utrecht-heading-1">Deze inbreng is er niet</h1><p class="utrecht-paragraph">Ga terug naar de kaders en kies de inbreng opnieuw.</p>`,
};

type Rest = Omit<Parameters<typeof inputAnswerView>[0], 'cycleId' | 'given' | 'text' | 'visit'>;

const shown = (visit: Visit, { given, ...page }: Awaited<ReturnType<typeof read>>, rest: Rest = {}): Shown => {
  if (!given) return noSuchInput;
  return { title: `Inbreng van ${given.addressee}`, main: inputAnswerView({ ...page, ...rest, given, visit }) };
};
