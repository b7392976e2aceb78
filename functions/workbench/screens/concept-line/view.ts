import { html } from 'hono/html';
import type { FormParts } from '../../forms/form-subject.ts';
import type { Values } from '../../forms/typed.ts';
import { link } from '../../pages/parts.ts';
import { textFaults } from '../concept/fault-words.ts';
import { lineFields, moreOfEach } from '../concept/fields.ts';
import { type Line, lineFieldAt, lineTyped } from '../concept/lines.ts';
import { type Draft, partOfDraft, type TypedPart } from '../concept/view.ts';

/** What the page of a line is about. */
export interface ConceptLineAbout extends Draft {
  readonly lineId: string;
  /** What the line is called, in the text or else in the programme. */
  readonly name: string;
  /** The line as the text has it; absent for one that has no place in the text yet. */
  readonly written: Line | undefined;
}

/** The field of a fault in this line; undefined for one elsewhere in the text. */
const fieldIn = (pointer: string, { text, written }: ConceptLineAbout, typed: Values): string | undefined => {
  const { lines } = text.content;
  const place = written ? lines.indexOf(written) : lines.length;
  const [, , , at, ...below] = pointer.split('/');
  return pointer.startsWith('/content/lines') && Number(at) === place
    ? lineFieldAt(`/${below.join('/')}`, typed)
    : undefined;
};

/** A programme line of the draft as a form: budget, goals, indicators. */
export const conceptLineForm: FormParts<ConceptLineAbout, TypedPart> = {
  ...partOfDraft,
  path: 'kader/{cycleId}/concept/{lineId}',
  title: ({ name }) => `Programmalijn: ${name}`,
  after: ({ cycle }, { here }) =>
    html`<p class="nl-paragraph">${link(here(`kader/${cycle.cycleId}/concept`), 'Terug naar het concept')}</p>`,
  start: ({ name, written }) => (written ? lineTyped(written) : { name }),
  fields: (_about, typed) => lineFields(typed),
  rows: moreOfEach,
  faultsOf: (refusal, values, about) => textFaults(refusal, (pointer) => fieldIn(pointer, about, values)),
};
