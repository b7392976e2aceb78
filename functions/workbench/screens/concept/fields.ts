import { html } from 'hono/html';
import { type Field, faultOf, textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { type Breach, breaches, dutchBreach, measuredIn } from '#shared/vocabulary/breach.ts';
import { dutchSources, fundingSources } from '#shared/vocabulary/funding-source.ts';
import { selectField } from '../../pages/parts.ts';
import { directions, directionWords } from '../../words/plan-words.ts';
import { rules, type thresholds } from './general.ts';
import { at, rowsOf, type Typed } from './typed.ts';

/** What the fields of a form are made of. */
export interface Filled {
  readonly typed: Typed;
  readonly faults: readonly PageFault[];
}

const field = ({ typed, faults }: Filled, name: string, label: string, more: Partial<Field> = {}): Html =>
  textField({ autocomplete: 'off', ...more, name, label, value: at(typed, name), fault: faultOf(faults, name) });

const group = (legend: string, fields: Html): Html => html`
<fieldset class="utrecht-form-fieldset">
<legend class="utrecht-form-fieldset__legend">${legend}</legend>
${fields}
</fieldset>`;

const short: Partial<Field> = { width: 'short', inputMode: 'numeric' };

const ruleLabels: Readonly<Record<(typeof rules)[number], string>> = {
  monitoring: 'Volgen van de voortgang',
  accountability: 'Verantwoording',
  organisation: 'Organisatie',
};

const thresholdLabels: Readonly<Record<(typeof thresholds)[number], string>> = {
  tolerance: 'De alliantie zelf, tot en met',
  regiegroep: 'De regiegroep, tot en met',
  sounding: 'De regiegroep na sondering, tot en met',
};

const unitOf = (breach: Breach): string => (measuredIn[breach] === 'days' ? 'dagen' : 'procent');

const thresholdFields = (filled: Filled, breach: Breach): Html =>
  group(
    `Wie beslist over ${dutchBreach(breach)}? (in ${unitOf(breach)})`,
    html`${Object.entries(thresholdLabels).map(([name, label]) => field(filled, `mandate.${breach}.${name}`, label, short))}`,
  );

/** The fields of what belongs to no line: title, summary, ground rules, mandate. */
export const generalFields = (filled: Filled): Html => html`
${field(filled, 'title', 'Titel')}
${field(filled, 'summary', 'Samenvatting en visie', { rows: 6 })}
${group('Afspraken', html`${rules.map((rule) => field(filled, `groundRules.${rule}`, ruleLabels[rule], { rows: 4 }))}`)}
<p class="utrecht-paragraph">Het mandaat zegt hoe groot een afwijking mag zijn voordat een ander erover beslist. Daarboven worden de kaders aangepast.</p>
${breaches.map((breach) => thresholdFields(filled, breach))}`;

/** The rows in which something was typed, and the empty ones after them. */
const rowsWithEmpty = (typed: Typed, list: string): string[] => {
  const rows = rowsOf(typed, list);
  const next = Math.max(-1, ...rows.map((row) => Number(row.split('.').at(-1)))) + 1;
  const count = 1 + Number(at(typed, 'extra') || 0);
  return [...rows, ...Array.from({ length: count }, (_, place) => `${list}.${next + place}`)];
};

const identifier = (typed: Typed, name: string): Html | undefined =>
  at(typed, name) === '' ? undefined : html`<input type="hidden" name="${name}" value="${at(typed, name)}">`;

const indicatorFields = (filled: Filled, row: string, place: number): Html =>
  group(
    `Indicator ${place + 1}`,
    html`${identifier(filled.typed, `${row}.indicatorId`)}
${field(filled, `${row}.name`, 'Wat u meet')}
${field(filled, `${row}.unit`, 'Eenheid', { hint: 'Bijvoorbeeld procent of woningen.', width: 'medium' })}
${field(filled, `${row}.baseline`, 'Startwaarde', { ...short, hint: 'Laat leeg als die nog niet is gemeten.' })}
${field(filled, `${row}.target`, 'Streefwaarde', short)}
${selectField({
  name: `${row}.direction`,
  label: 'Gehaald bij',
  hint: 'Nodig als de startwaarde gelijk is aan de streefwaarde, of nog niet is gemeten. Bij ja of nee vult u 1 in voor ja en 0 voor nee.',
  optional: true,
  chosen: at(filled.typed, `${row}.direction`),
  fault: faultOf(filled.faults, `${row}.direction`),
  choices: directions.map((value) => ({ value, label: directionWords[value] })),
})}
${field(filled, `${row}.by`, 'Uiterlijk op', { width: 'short', hint: 'Bijvoorbeeld 31 december 2029.' })}`,
  );

const goalFields = (filled: Filled, row: string, place: number): Html => {
  const title = at(filled.typed, `${row}.title`);
  return group(
    title ? `Doel ${place + 1}: ${title}` : `Doel ${place + 1} (nieuw)`,
    html`${identifier(filled.typed, `${row}.goalId`)}
${field(filled, `${row}.title`, 'Doel')}
${field(filled, `${row}.description`, 'Toelichting', { rows: 4 })}
${field(filled, `${row}.activities`, 'Activiteiten', { rows: 3, optional: true, hint: 'Zet elke activiteit op een nieuwe regel.' })}
${rowsWithEmpty(filled.typed, `${row}.indicators`).map((one, at) => indicatorFields(filled, one, at))}
${field(filled, `${row}.goal-missed`, 'De alliantie beslist zelf als het doel niet wordt gehaald, tot en met (procent)', { ...short, optional: true, hint: 'Alleen als dit afwijkt van het mandaat.' })}
${field(filled, `${row}.goal-late`, 'De alliantie beslist zelf als het doel later wordt gehaald, tot en met (dagen)', { ...short, optional: true, hint: 'Alleen als dit afwijkt van het mandaat.' })}`,
  );
};

const budgetFields = (filled: Filled, row: string, place: number): Html => html`
${field(filled, `${row}.year`, `Jaar (regel ${place + 1})`, short)}
${field(filled, `${row}.amountCents`, `Bedrag in euro's (regel ${place + 1})`, { ...short, hint: 'Bijvoorbeeld 2.500.000.' })}
${fundingSources.map((source) => field(filled, `${row}.${source}`, `Waarvan ${dutchSources[source]} (regel ${place + 1})`, { ...short, optional: true }))}`;

/** The fields of a programme line: its name and its parts. */
export const lineFields = (filled: Filled): Html => html`
${field(filled, 'name', 'Naam van de programmalijn')}
${linePartFields(filled)}`;

/** The fields of the parts of a programme line: its budget per year and its goals, with empty rows for more. */
export const linePartFields = (filled: Filled): Html => html`
<input type="hidden" name="extra" value="${at(filled.typed, 'extra') || '0'}">
${group(
  'Budget per jaar',
  html`<p class="utrecht-paragraph">Zeg waar het geld vandaan komt, of laat alle bronnen van een jaar leeg. Samen zijn de bronnen het bedrag van dat jaar.</p>
${rowsWithEmpty(filled.typed, 'budget').map((row, place) => budgetFields(filled, row, place))}`,
)}
${field(filled, 'budget-overrun', 'De alliantie beslist zelf over een overschrijding van het budget, tot en met (procent)', { ...short, optional: true, hint: 'Alleen als dit afwijkt van het mandaat.' })}
${rowsWithEmpty(filled.typed, 'goals').map((row, place) => goalFields(filled, row, place))}
<p class="utrecht-paragraph">Een rij die helemaal leeg is, telt niet mee. Maak een rij leeg om haar weg te halen.</p>
<div class="rd-actions"><button class="utrecht-button utrecht-button--secondary-action" type="submit" name="meer" value="rij">Nog een rij van elk</button></div>`;

/** What was typed, with one more empty row of each list. */
export const withMore = (typed: Typed): Typed => ({
  ...typed,
  extra: String(Math.min(10, Number(at(typed, 'extra') || 0) + 1)),
});
