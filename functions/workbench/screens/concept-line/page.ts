import { html } from 'hono/html';
import { refusalWords } from '../../pages/refusal.ts';
import { textFaults } from '../concept/fault-words.ts';
import { withMore } from '../concept/fields.ts';
import { lineFieldAt, lineIn, lineTyped } from '../concept/lines.ts';
import { basedOnAfter, readConcept, refusals, revise } from '../concept/revise.ts';
import { type Content, type Typed, typedIn } from '../concept/typed.ts';
import type { Screen, Shown, Visit } from '../screen.ts';
import { type ConceptLinePage, conceptLineView } from './view.ts';

const read = async (visit: Visit) => {
  const { api, programmeId, params } = visit;
  const { lineId = '' } = params;
  const [concept, programme] = await Promise.all([
    readConcept(visit),
    api.call('readProgramme', { path: { programmeId } }),
  ]);
  const written = concept.text.content.lines.find((line) => line.lineId === lineId);
  const known = written ?? programme.lines.find((line) => line.lineId === lineId);
  return { ...concept, lineId, written, name: known?.name };
};

/** The text with a line as it was typed, in the place of what it was, or after the others. */
const withLine = (content: Content, lineId: string, typed: Typed): Content => {
  const others = content.lines.filter((line) => line.lineId !== lineId).flatMap(({ goals }) => goals);
  const line = lineIn(
    typed,
    lineId,
    others.map(({ goalId }) => goalId),
  );
  const isWritten = content.lines.some((one) => one.lineId === lineId);
  const lines = isWritten ? content.lines.map((one) => (one.lineId === lineId ? line : one)) : [...content.lines, line];
  return { ...content, lines };
};

/** The field of a fault in this line; undefined for one elsewhere in the text. */
const fieldIn = (pointer: string, place: number, typed: Typed): string | undefined => {
  const [, , , at, ...below] = pointer.split('/');
  return pointer.startsWith('/content/lines') && Number(at) === place
    ? lineFieldAt(`/${below.join('/')}`, typed)
    : undefined;
};

/** One programme line of the draft. */
export const conceptLine: Screen = {
  path: 'kader/{cycleId}/concept/{lineId}',
  who: 'bureau',
  show: async (visit) => {
    const { written, name = '', ...page } = await read(visit);
    const typed = written ? lineTyped(written) : { name };
    return shown({ ...page, name, basedOn: page.text.number, typed, faults: [], visit });
  },
  send: async (visit, form) => {
    const { params, here } = visit;
    const { cycleId = '', lineId = '' } = params;
    const typed = typedIn(form);
    const basedOn = Number(form.get('basedOn'));
    if (form.has('meer')) {
      const { written: _written, name = '', ...page } = await read(visit);
      return shown({ ...page, name, basedOn, typed: withMore(typed), faults: [], visit });
    }
    const refusal = await revise(visit, basedOn, (content) => withLine(content, lineId, typed));
    if (!refusal) return { goTo: here(`kader/${cycleId}/concept?gedaan=tekst`) };
    const { written, name = '', ...page } = await read(visit);
    const { lines } = page.text.content;
    const place = written ? lines.indexOf(written) : lines.length;
    const faults = textFaults(refusal, (pointer) => fieldIn(pointer, place, typed));
    const refused = faults.length > 0 ? undefined : refusalWords(refusal, refusals);
    const next = basedOnAfter(refusal, basedOn, page.text.number);
    return { ...shown({ ...page, name, basedOn: next, typed, faults, refused, visit }), status: 422, faulty: true };
  },
};

const shown = (page: ConceptLinePage): Shown =>
  page.name === ''
    ? {
        title: 'Deze programmalijn is er niet',
        status: 404,
        faulty: true,
        main: html`<h1 class="utrecht-heading-1">Deze programmalijn is er niet</h1><p class="utrecht-paragraph">Ga terug naar het concept en kies een programmalijn.</p>`,
      }
    : { title: page.name, main: conceptLineView(page) };
