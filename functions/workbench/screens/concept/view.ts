import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import type { Values } from '../../forms/typed.ts';
import { empty, link } from '../../pages/parts.ts';
import type { Visit } from '../screen.ts';
import { textFaults } from './fault-words.ts';
import { generalFields } from './fields.ts';
import { generalFieldAt, generalTyped } from './general.ts';
import { refusals } from './revise.ts';

/** A running version with its present text. */
export interface Draft {
  readonly cycle: Pick<AnswerOf<'readCycle'>, 'cycleId' | 'stage'>;
  readonly text: AnswerOf<'readText'>;
}

/** What the draft page is about. */
export interface ConceptAbout extends Draft {
  /** The programme lines that have no place in the text yet. */
  readonly missing: readonly { readonly lineId: string; readonly name: string }[];
  /** What the plans of the alliances do not do for the indicators of the text, a sentence each. */
  readonly gaps: readonly string[];
  /** What was just done. */
  readonly done?: Html | undefined;
}

/** What was typed in a part of a text, and the number of the text that it is based on. */
export interface TypedPart {
  readonly typed: Values;
  readonly basedOn: number;
}

const canChange = ({ stage }: Draft['cycle']): boolean => stage === 'draft' || stage === 'revision';

/**
 * What the forms of the parts of a draft have in common: when a part can change, the text that it is based on, and where to read the text
 * that somebody else wrote meanwhile.
 */
export const partOfDraft = {
  who: 'preparer',
  closed: ({ cycle }: Draft) =>
    canChange(cycle)
      ? undefined
      : empty(
          'In deze stap verandert de tekst niet: er wordt over gesproken of besloten. Dat kan weer in het concept en bij de bijstelling.',
        ),
  seenVersion: ({ text }: Draft) => ({ basedOn: String(text.number) }),
  submit: 'Sla op als nieuwe tekst',
  belowRefusal: (_: unknown, { cycle, text }: Draft, { here }: Pick<Visit, 'here'>) =>
    html`<p class="nl-paragraph">${link(here(`kader/${cycle.cycleId}/tekst/${text.number}`), `Lees tekst ${text.number}, met wat er veranderde`)}</p>`,
  refusals,
} as const;

const lines = ({ cycle, text, missing }: ConceptAbout, here: Visit['here']): Html => {
  const to = (lineId: string, name: string) =>
    html`<li>${link(here(`kader/${cycle.cycleId}/concept/${lineId}`), name)}</li>`;
  return html`
<h2 class="nl-heading nl-heading--level-2">Programmalijnen</h2>
<p class="nl-paragraph">Elke programmalijn heeft een eigen pagina, met haar doelen, indicatoren en budget.</p>
<ul class="utrecht-unordered-list">${text.content.lines.map(({ lineId, name }) => to(lineId, name))}${missing.map(({ lineId, name }) => to(lineId, `Voeg toe: ${name}`))}</ul>`;
};

const check = ({ gaps }: ConceptAbout): Html => html`
<h2 class="nl-heading nl-heading--level-2">Indicatoren en de jaarplannen</h2>
${
  gaps.length === 0
    ? html`<p class="nl-paragraph">De doelen van de jaarplannen halen samen de streefwaarden van deze tekst.</p>`
    : html`<p class="nl-paragraph">Zo staan de jaarplannen van nu tegenover deze tekst. Dit houdt de tekst niet tegen.</p>
<ul class="utrecht-unordered-list">${gaps.map((gap) => html`<li>${gap}</li>`)}</ul>`
}`;

/** The draft of a framework as a form: what belongs to no line, with a page for each line. */
export const conceptForm: FormParts<ConceptAbout, TypedPart> = {
  ...partOfDraft,
  path: 'kader/{cycleId}/concept',
  title: ({ cycle }) => `Concept van de kaders, versie ${cycle.cycleId}`,
  before: (about, { here }) => html`
${about.done}
${lines(about, here)}
<h2 class="nl-heading nl-heading--level-2">Titel, afspraken en mandaat</h2>`,
  after: (about, { here }) => html`
${check(about)}
<p class="nl-paragraph">${link(here(`kader/${about.cycle.cycleId}`), canChange(about.cycle) ? 'Naar de versie, om het concept in te dienen of verder te brengen' : 'Terug naar de versie')}</p>`,
  start: ({ text }) => generalTyped(text.content),
  fields: (_about, typed) => generalFields(typed),
  faultsOf: (refusal, values, { text }) =>
    textFaults(refusal, (pointer) => generalFieldAt(pointer, values, text.content.mandate)),
};
