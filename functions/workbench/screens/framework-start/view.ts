import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { chosen } from '../../forms/chosen.ts';
import type { Around, FormParts, Typed } from '../../forms/form-subject.ts';
import { empty, link, selectField } from '../../pages/parts.ts';
import { textFaults } from '../concept/fault-words.ts';
import { field, generalFields, linePartFields, moreOfEach } from '../concept/fields.ts';
import type { Content } from '../concept/typed.ts';
import { fieldAt, type ProgrammeLine, placeOf } from './form.ts';

/** What the beginning of a version is about. */
export interface StartAbout {
  /** The version that is on its road now: another one begins once it has ended. */
  readonly running?: string | undefined;
  /** The version in force, by which a next one begins; absent in a programme without a framework. */
  readonly inForce?: { readonly version: string; readonly textNumber: number; readonly content: Content } | undefined;
  readonly lines: readonly ProgrammeLine[];
}

const firstIntroduction = html`
<p class="nl-paragraph">Zo begint u:</p>
<ol class="utrecht-ordered-list">
<li>Vul hieronder de titel, de afspraken en het mandaat in, en één programmalijn met een doel.</li>
<li>Daarna schrijft u in het concept verder: de andere programmalijnen, meer doelen, meer indicatoren.</li>
<li>Is het concept klaar, dan dient u het in. Dan geven partners en raden hun inbreng.</li>
</ol>
<p class="nl-paragraph">Tot u het indient, zien alleen de regiegroep en het programmabureau het concept.</p>`;

const nextIntroduction = ({ version, textNumber }: NonNullable<StartAbout['inForce']>, here: Around['here']): Html =>
  html`
<p class="nl-paragraph">De nieuwe versie begint met ${link(here(`kader/${version}/tekst/${textNumber}`), `de tekst die nu geldt (versie ${version})`)}. In het concept verandert u daarna wat anders moet. Versie ${version} blijft van kracht tot de nieuwe van kracht is.</p>`;

const firstFields = (lines: readonly ProgrammeLine[], typed: Typed): Html => html`
${generalFields(typed)}
<h2 class="nl-heading nl-heading--level-2">De eerste programmalijn</h2>
${selectField({
  ...chosen(typed, 'lineId'),
  label: 'Met welke programmalijn begint u?',
  choices: lines.map(({ lineId, name }) => ({ value: lineId, label: name })),
})}
${linePartFields(typed)}`;

const nextFields = (typed: Typed): Html => html`
${field(typed, 'title', 'Titel van de nieuwe versie')}
<h2 class="nl-heading nl-heading--level-2">De tussentijdse evaluatie</h2>
<p class="nl-paragraph">Een nieuwe versie komt met de evaluatie van wat nu geldt. Iedereen aan wie de nieuwe versie wordt voorgelegd, leest haar.</p>
${field(typed, 'evaluation.title', 'Titel van de evaluatie')}
${field(typed, 'evaluation.summary', 'Samenvatting van de evaluatie', { rows: 6 })}
${field(typed, 'evaluation.document', 'Link naar de evaluatie', { optional: true, hint: 'Het webadres van het document. Het begint met https://' })}`;

const closed = ({ running, inForce, lines }: StartAbout, { here }: Pick<Around, 'here'>): Html | undefined => {
  if (running !== undefined)
    return empty(
      html`Versie ${running} is nog onderweg. Er loopt steeds één versie. ${link(here(`kader/${running}`), `Ga verder met versie ${running}`)}, of trek haar daar in.`,
    );
  return inForce || lines.length > 0
    ? undefined
    : empty('Het programma heeft nog geen programmalijnen. Neem die eerst op in het register.');
};

/** The beginning of a version: the first one of a programme, or one after the version in force. */
export const startForm: FormParts<StartAbout, BodyOf<'startCycle'>> = {
  path: 'kader/nieuw',
  who: 'preparer',
  title: ({ inForce }) => (inForce ? 'Begin een nieuwe versie van de kaders' : 'Begin de eerste kaders'),
  before: (about, around) => {
    if (closed(about, around)) return html``;
    return about.inForce ? nextIntroduction(about.inForce, around.here) : firstIntroduction;
  },
  closed,
  after: (_about, { here }) => html`<p class="nl-paragraph">${link(here('kader'), 'Naar alle versies')}</p>`,
  start: ({ inForce }) => (inForce ? { title: inForce.content.title } : {}),
  fields: ({ inForce, lines }, typed) => (inForce ? nextFields(typed) : firstFields(lines, typed)),
  submit: 'Begin dit concept',
  rows: { leeg: { ...moreOfEach.leeg, shown: ({ inForce }) => inForce === undefined } },
  faultsOf: (refusal, values) =>
    textFaults(refusal, (pointer) => fieldAt(pointer, values)).toSorted(
      (one, other) => placeOf(one.field) - placeOf(other.field),
    ),
  refusals: { 'cycle-running': 'Er loopt al een versie. Ga daarmee verder, of trek haar eerst in.' },
};
