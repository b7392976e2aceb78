import { refusalWords } from '../../pages/refusal.ts';
import { doneOf } from '../../words/done-words.ts';
import { namesOf } from '../../words/names.ts';
import { faultsAt, refusedBy } from '../refused-by.ts';
import type { Screen, Visit } from '../screen.ts';
import { moveIn, typedIn, words } from './form.ts';
import { frameworkView } from './view.ts';

const refusals: Readonly<Record<string, string>> = {
  'cycle-ended': 'Deze versie is van kracht, vervangen of ingetrokken. Er verandert niets meer aan.',
  'stale-move': 'De kaders zijn intussen verdergegaan. Bekijk hoe het er nu voor staat, en kies dan opnieuw.',
  'move-not-allowed': 'Deze stap kan nu niet. Bekijk hoe het er nu voor staat, en kies dan opnieuw.',
  'input-unanswered':
    'Nog niet alle inbreng heeft een antwoord. De kaders kunnen pas naar de vaststelling als elke inbreng een antwoord heeft (regel 7).',
  'text-not-adopted':
    'De tekst is veranderd na de vaststelling. Laat haar eerst opnieuw vaststellen; dan worden de colleges gevraagd (regel 11).',
  'text-already-adopted':
    'Deze tekst is al vastgesteld. Verander haar, of vraag de colleges opnieuw met een motivering (regel 11).',
};

const read = async (visit: Visit) => {
  const { api, programmeId, params } = visit;
  const path = { programmeId, cycleId: params['cycleId'] ?? '' };
  const [cycle, names] = await Promise.all([api.call('readCycle', { path }), namesOf(visit)]);
  const forecast = cycle.status === 'running' ? await api.call('forecastRound', { path }) : undefined;
  return { cycle, forecast, names };
};

/** One version of the framework, with what the preparers can do now. */
export const framework: Screen = {
  path: 'kader/{cycleId}',
  who: 'bureau',
  show: async (visit) => {
    const page = await read(visit);
    const isDone = visit.query.get('gedaan') === 'stap';
    const doneElsewhere = isDone ? undefined : doneOf(visit);
    return {
      title: page.cycle.title,
      main: frameworkView({ ...page, basedOn: page.cycle.visit, isDone, doneElsewhere, visit }),
    };
  },
  send: async (visit, form) => {
    const { api, programmeId, params, here } = visit;
    const { cycleId = '' } = params;
    const page = await read(visit);
    const typed = typedIn(form);
    const basedOn = Number(form.get('visit'));
    const body = moveIn(typed, page.cycle.moves, basedOn);
    const shown = { ...page, basedOn: page.cycle.visit, typed, visit };
    const refusal = body && (await refusedBy(() => api.call('moveCycle', { path: { programmeId, cycleId }, body })));
    if (body && !refusal) return { goTo: here(`kader/${cycleId}?gedaan=stap`) };
    const faults = refusal ? faultsAt(refusal, words) : [{ field: 'move', message: words.move }];
    const refused = refusal && faults.length === 0 ? refusalWords(refusal, refusals) : undefined;
    const main = frameworkView({ ...shown, faults, refused });
    return { title: page.cycle.title, status: 422, faulty: true, main };
  },
};
