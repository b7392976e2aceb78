import { refusalWords } from '../../pages/refusal.ts';
import { gapsInDutch } from '../../words/indicator-words.ts';
import type { Screen, Visit } from '../screen.ts';
import { textFaults } from './fault-words.ts';
import { generalFieldAt, generalIn, generalTyped } from './general.ts';
import { basedOnAfter, readConcept, refusals, revise } from './revise.ts';
import { typedIn } from './typed.ts';
import { conceptView } from './view.ts';

const title = 'Concept van de kaders';

const read = async (visit: Visit) => {
  const { api, programmeId } = visit;
  const { cycleId = '' } = visit.params;
  const [concept, { lines }, { indicators }] = await Promise.all([
    readConcept(visit),
    api.call('readProgramme', { path: { programmeId } }),
    api.call('readIndicators', { path: { programmeId }, query: { cycleId } }),
  ]);
  const written = new Set(concept.text.content.lines.map(({ lineId }) => lineId));
  return {
    ...concept,
    gaps: indicators.flatMap(gapsInDutch),
    missing: lines.filter(({ lineId }) => !written.has(lineId)),
  };
};

/** The draft of a framework, as a form. */
export const concept: Screen = {
  path: 'kader/{cycleId}/concept',
  who: 'bureau',
  show: async (visit) => {
    const page = await read(visit);
    const typed = generalTyped(page.text.content);
    const done = visit.query.get('gedaan') ?? undefined;
    return { title, main: conceptView({ ...page, basedOn: page.text.number, typed, faults: [], done, visit }) };
  },
  send: async (visit, form) => {
    const typed = typedIn(form);
    const basedOn = Number(form.get('basedOn'));
    const refusal = await revise(visit, basedOn, (content) => ({ ...content, ...generalIn(typed, content.mandate) }));
    if (!refusal) return { goTo: visit.here(`kader/${visit.params['cycleId']}/concept?gedaan=tekst`) };
    const page = await read(visit);
    const { mandate } = page.text.content;
    const faults = textFaults(refusal, (pointer) => generalFieldAt(pointer, typed, mandate));
    const refused = faults.length > 0 ? undefined : refusalWords(refusal, refusals);
    const next = basedOnAfter(refusal, basedOn, page.text.number);
    const main = conceptView({ ...page, basedOn: next, typed, faults, refused, visit });
    return { title, status: 422, faulty: true, main };
  },
};
