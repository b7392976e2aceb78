import { dayOf } from '#shared/calendar/days.ts';
import { refusalWords } from '../../pages/refusal.ts';
import { faultsAt, refusedBy } from '../refused-by.ts';
import type { Screen, Visit } from '../screen.ts';
import { extensionIn, typedIn, words } from './form.ts';
import { extensionView } from './view.ts';

const title = 'Verleng de termijn';

const refusals: Readonly<Record<string, string>> = {
  'extended-enough': 'Deze termijn is al zo vaak verlengd als kan. Begin een nieuwe ronde.',
  'term-fixed':
    'Deze ronde is een trede van de escalatieladder. Daarvan ligt de termijn vast: na afloop gaat de escalatie een trede omhoog.',
  'round-closed': 'Deze ronde is voorbij. De termijn kan niet meer langer worden.',
  'round-changed': 'Tegelijk met u veranderde er iets aan deze ronde. Bekijk hoe het er nu voor staat.',
};

const read = ({ api, programmeId, params: { roundId = '' } }: Visit) =>
  api.call('readRound', { path: { programmeId, roundId } });

/** Extends the term of a round (rule 10: of this one alone), with the reason. */
export const roundExtension: Screen = {
  path: 'rondes/{roundId}/verlengen',
  who: 'bureau',
  show: async (visit) => ({ title, main: extensionView({ round: await read(visit), visit }) }),
  send: async (visit, form) => {
    const { api, programmeId, params, here } = visit;
    const { roundId = '' } = params;
    const round = await read(visit);
    const typed = typedIn(form);
    const end = dayOf(round.termEnd);
    const body = extensionIn(typed, end);
    const page = { round, typed, visit };
    if (!('until' in body)) return { title, status: 422, faulty: true, main: extensionView({ ...page, faults: body }) };
    const refusal = await refusedBy(() => api.call('extendRound', { path: { programmeId, roundId }, body }));
    if (!refusal) return { goTo: here(`rondes/${roundId}?gedaan=verlengd`) };
    const faults = faultsAt(refusal, words(end));
    const refused = faults.length > 0 ? undefined : refusalWords(refusal, refusals);
    return { title, status: 422, faulty: true, main: extensionView({ ...page, faults, refused }) };
  },
};
