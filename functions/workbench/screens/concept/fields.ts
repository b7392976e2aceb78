import { html } from 'hono/html';
import { type Field, textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { type Breach, breaches, dutchBreach, measuredIn } from '#shared/vocabulary/breach.ts';
import { dutchSources, fundingSources } from '#shared/vocabulary/funding-source.ts';
import { chosen } from '../../forms/chosen.ts';
import type { Typed } from '../../forms/form-subject.ts';
import { selectField } from '../../pages/parts.ts';
import { directions, directionWords } from '../../words/plan-words.ts';
import { rules, type thresholds } from './general.ts';
import { rowsOf } from './typed.ts';

/** A field of a text, with what was typed in it. */
export const field = (typed: Typed, name: string, label: string, more: Partial<Field> = {}): Html =>
  textField({ autocomplete: 'off', ...more, ...typed.of(name), label });

const group = (legend: string, fields: Html): Html => html`
<fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset">
<legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">${legend}</legend>
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

const thresholdFields = (typed: Typed, breach: Breach): Html =>
  group(
    `Wie beslist over ${dutchBreach(breach)}? (in ${unitOf(breach)})`,
    html`${Object.entries(thresholdLabels).map(([name, label]) => field(typed, `mandate.${breach}.${name}`, label, short))}`,
  );

/** The fields of what belongs to no line: title, summary, ground rules, mandate. */
export const generalFields = (typed: Typed): Html => html`
${field(typed, 'title', 'Titel')}
${field(typed, 'summary', 'Samenvatting en visie', { rows: 6 })}
${group('Afspraken', html`${rules.map((rule) => field(typed, `groundRules.${rule}`, ruleLabels[rule], { rows: 4 }))}`)}
<p class="nl-paragraph">Het mandaat zegt hoe groot een afwijking mag zijn voordat een ander erover beslist. Daarboven worden de kaders aangepast.</p>
${breaches.map((breach) => thresholdFields(typed, breach))}`;

/** The empty rows after those of each list in the form of a line. */
export const moreOfEach = { leeg: { more: 'Nog een rij van elk', first: () => 1, most: 11 } };

/** The rows in which something was typed, and the empty ones after them. */
const rowsWithEmpty = (typed: Typed, list: string): string[] => {
  const rows = rowsOf(typed.values, list);
  const next = Math.max(-1, ...rows.map((row) => Number(row.split('.').at(-1)))) + 1;
  return [...rows, ...typed.rows('leeg').map((place) => `${list}.${next + place - 1}`)];
};

const identifier = (typed: Typed, name: string): Html | undefined => {
  const { value } = typed.of(name);
  return value === '' ? undefined : html`<input type="hidden" name="${name}" value="${value}">`;
};

const indicatorFields = (typed: Typed, row: string, place: number): Html =>
  group(
    `Indicator ${place + 1}`,
    html`${identifier(typed, `${row}.indicatorId`)}
${field(typed, `${row}.name`, 'Wat u meet')}
${field(typed, `${row}.unit`, 'Eenheid', { hint: 'Bijvoorbeeld procent of woningen.', width: 'medium' })}
${field(typed, `${row}.baseline`, 'Startwaarde', { ...short, hint: 'Laat leeg als die nog niet is gemeten.' })}
${field(typed, `${row}.target`, 'Streefwaarde', short)}
${selectField({
  ...chosen(typed, `${row}.direction`),
  label: 'Gehaald bij',
  hint: 'Nodig als de startwaarde gelijk is aan de streefwaarde, of nog niet is gemeten. Bij ja of nee vult u 1 in voor ja en 0 voor nee.',
  optional: true,
  choices: directions.map((value) => ({ value, label: directionWords[value] })),
})}
${field(typed, `${row}.by`, 'Uiterlijk op', { width: 'short', hint: 'Bijvoorbeeld 31 december 2029.' })}`,
  );

const goalFields = (typed: Typed, row: string, place: number): Html => {
  const title = typed.of(`${row}.title`).value;
  return group(
    title ? `Doel ${place + 1}: ${title}` : `Doel ${place + 1} (nieuw)`,
    html`${identifier(typed, `${row}.goalId`)}
${field(typed, `${row}.title`, 'Doel')}
${field(typed, `${row}.description`, 'Toelichting', { rows: 4 })}
${field(typed, `${row}.activities`, 'Activiteiten', { rows: 3, optional: true, hint: 'Zet elke activiteit op een nieuwe regel.' })}
${rowsWithEmpty(typed, `${row}.indicators`).map((one, at) => indicatorFields(typed, one, at))}
${field(typed, `${row}.goal-missed`, 'De alliantie beslist zelf als het doel niet wordt gehaald, tot en met (procent)', { ...short, optional: true, hint: 'Alleen als dit afwijkt van het mandaat.' })}
${field(typed, `${row}.goal-late`, 'De alliantie beslist zelf als het doel later wordt gehaald, tot en met (dagen)', { ...short, optional: true, hint: 'Alleen als dit afwijkt van het mandaat.' })}`,
  );
};

const budgetFields = (typed: Typed, row: string, place: number): Html => html`
${field(typed, `${row}.year`, `Jaar (regel ${place + 1})`, short)}
${field(typed, `${row}.amountCents`, `Bedrag in euro's (regel ${place + 1})`, { ...short, hint: 'Bijvoorbeeld 2.500.000.' })}
${fundingSources.map((source) => field(typed, `${row}.${source}`, `Waarvan ${dutchSources[source]} (regel ${place + 1})`, { ...short, optional: true }))}`;

/** The fields of a programme line: its name and its parts. */
export const lineFields = (typed: Typed): Html => html`
${field(typed, 'name', 'Naam van de programmalijn')}
${linePartFields(typed)}`;

/** The fields of the parts of a programme line: its budget per year and its goals, with empty rows for more. */
export const linePartFields = (typed: Typed): Html => html`
${group(
  'Budget per jaar',
  html`<p class="nl-paragraph">Zeg waar het geld vandaan komt, of laat alle bronnen van een jaar leeg. Samen zijn de bronnen het bedrag van dat jaar.</p>
${rowsWithEmpty(typed, 'budget').map((row, place) => budgetFields(typed, row, place))}`,
)}
${field(typed, 'budget-overrun', 'De alliantie beslist zelf over een overschrijding van het budget, tot en met (procent)', { ...short, optional: true, hint: 'Alleen als dit afwijkt van het mandaat.' })}
${rowsWithEmpty(typed, 'goals').map((row, place) => goalFields(typed, row, place))}
<p class="nl-paragraph">Een rij die helemaal leeg is, telt niet mee. Maak een rij leeg om haar weg te halen.</p>`;
