import { formScreen } from '../../forms/form-screen.ts';
import { done } from '../../pages/parts.ts';
import { gapsInDutch } from '../../words/indicator-words.ts';
import { generalIn } from './general.ts';
import { readConcept, revise } from './revise.ts';
import { type ConceptAbout, conceptForm } from './view.ts';

/** The draft of a framework, as a form. */
export const concept = formScreen({
  ...conceptForm,
  load: async (visit): Promise<ConceptAbout> => {
    const { api, programmeId, query } = visit;
    const { cycleId = '' } = visit.params;
    const [read, { lines }, { indicators }] = await Promise.all([
      readConcept(visit),
      api.call('readProgramme', { path: { programmeId } }),
      api.call('readIndicators', { path: { programmeId }, query: { cycleId } }),
    ]);
    const { content, number } = read.text;
    const written = new Set(content.lines.map(({ lineId }) => lineId));
    return {
      ...read,
      gaps: indicators.flatMap(gapsInDutch),
      missing: lines.filter(({ lineId }) => !written.has(lineId)),
      done: justDone(query.get('gedaan'), number),
    };
  },
  read: ({ values }) => ({ typed: values, basedOn: Number(values['basedOn']) }),
  send: async (visit, { typed, basedOn }) => {
    await revise(visit, basedOn, (content) => ({ ...content, ...generalIn(typed, content.mandate) }));
    return visit.here(`kader/${visit.params['cycleId']}/concept?gedaan=tekst`);
  },
});

/** What was just done, with what comes next. */
const justDone = (what: string | null, number: number): ConceptAbout['done'] => {
  if (what === 'begonnen')
    return done('Het concept is begonnen. Schrijf hieronder verder, en dien het in zodra het klaar is.');
  return what === 'tekst' ? done(`Vastgelegd als tekst ${number}.`) : undefined;
};
