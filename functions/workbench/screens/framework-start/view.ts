import { html } from 'hono/html';
import { errorSummary } from '#shared/pages/error-summary.ts';
import { type Field, faultOf, textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { empty, form, link, refusedHere, selectField } from '../../pages/parts.ts';
import type { RefusalWords } from '../../pages/refusal.ts';
import { type Filled, generalFields, linePartFields } from '../concept/fields.ts';
import { at } from '../concept/typed.ts';
import type { Visit } from '../screen.ts';
import type { ProgrammeLine } from './form.ts';

export interface StartPage extends Filled {
  /** The version that is on its road now: another one begins once it has ended. */
  readonly running?: string | undefined;
  /** The version in force, by which a next one begins; absent in a programme without a framework. */
  readonly inForce?: { readonly version: string; readonly textNumber: number } | undefined;
  readonly lines: readonly ProgrammeLine[];
  readonly refused?: RefusalWords | undefined;
  readonly visit: Pick<Visit, 'here' | 'csrf'>;
}

const field = ({ typed, faults }: Filled, name: string, label: string, more: Partial<Field> = {}): Html =>
  textField({ autocomplete: 'off', ...more, name, label, value: at(typed, name), fault: faultOf(faults, name) });

const first = (page: StartPage): Html => html`
<p class="utrecht-paragraph">Zo begint u:</p>
<ol class="utrecht-ordered-list">
<li>Vul hieronder de titel, de afspraken en het mandaat in, en één programmalijn met een doel.</li>
<li>Daarna schrijft u in het concept verder: de andere programmalijnen, meer doelen, meer indicatoren.</li>
<li>Is het concept klaar, dan dient u het in. Dan geven partners en raden hun inbreng.</li>
</ol>
<p class="utrecht-paragraph">Tot u het indient, zien alleen de regiegroep en het programmabureau het concept.</p>
${form({
  action: page.visit.here('kader/nieuw'),
  csrf: page.visit.csrf,
  submit: 'Begin dit concept',
  fields: html`
${generalFields(page)}
<h2 class="utrecht-heading-2">De eerste programmalijn</h2>
${selectField({
  name: 'lineId',
  label: 'Met welke programmalijn begint u?',
  choices: page.lines.map(({ lineId, name }) => ({ value: lineId, label: name })),
  chosen: at(page.typed, 'lineId'),
  fault: faultOf(page.faults, 'lineId'),
})}
${linePartFields(page)}`,
})}`;

const next = (page: StartPage, inForce: NonNullable<StartPage['inForce']>): Html => html`
<p class="utrecht-paragraph">De nieuwe versie begint met ${link(page.visit.here(`kader/${inForce.version}/tekst/${inForce.textNumber}`), `de tekst die nu geldt (versie ${inForce.version})`)}. In het concept verandert u daarna wat anders moet. Versie ${inForce.version} blijft van kracht tot de nieuwe van kracht is.</p>
${form({
  action: page.visit.here('kader/nieuw'),
  csrf: page.visit.csrf,
  submit: 'Begin dit concept',
  fields: html`
${field(page, 'title', 'Titel van de nieuwe versie')}
<h2 class="utrecht-heading-2">De tussentijdse evaluatie</h2>
<p class="utrecht-paragraph">Een nieuwe versie komt met de evaluatie van wat nu geldt. Iedereen aan wie de nieuwe versie wordt voorgelegd, leest haar.</p>
${field(page, 'evaluation.title', 'Titel van de evaluatie')}
${field(page, 'evaluation.summary', 'Samenvatting van de evaluatie', { rows: 6 })}
${field(page, 'evaluation.document', 'Link naar de evaluatie', { optional: true, hint: 'Het webadres van het document. Het begint met https://' })}`,
})}`;

const content = (page: StartPage): Html => {
  const { running, inForce, lines, visit } = page;
  if (running !== undefined)
    return empty(
      html`Versie ${running} is nog onderweg. Er loopt steeds één versie. ${link(visit.here(`kader/${running}`), `Ga verder met versie ${running}`)}, of trek haar daar in.`,
    );
  if (inForce) return next(page, inForce);
  if (lines.length > 0) return first(page);
  return empty('Het programma heeft nog geen programmalijnen. Neem die eerst op in het register.');
};

/** The beginning of a version: the first one of a programme, or one after the version in force. */
export const startView = (page: StartPage): Html => {
  const { faults, refused, inForce, visit } = page;
  return html`
${errorSummary(faults)}
${refused && refusedHere(refused.title, refused.sentences)}
<h1 class="utrecht-heading-1">${inForce ? 'Begin een nieuwe versie van de kaders' : 'Begin de eerste kaders'}</h1>
${content(page)}
<p class="utrecht-paragraph">${link(visit.here('kader'), 'Naar alle versies')}</p>`;
};
