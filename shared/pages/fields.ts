import { html } from 'hono/html';
import type { Html } from '#shared/pages/markup.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';

/** One question of a form, with the typed value and its fault. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value?: string | undefined;
  readonly optional?: boolean;
  readonly fault?: string | undefined;
  readonly width?: 'short' | 'medium';
  readonly type?: 'text' | 'email' | 'url';
  readonly inputMode?: 'numeric';
  readonly autocomplete?: string;
  /** For a textarea: the number of visible rows. */
  readonly rows?: number;
}

/** The fault of a field, if there is one. */
export const faultOf = (faults: readonly PageFault[], name: string): string | undefined =>
  faults.find(({ field }) => field === name)?.message;

/** The ids of the elements that describe a control, in the order of the page. */
const describedBy = (name: string, hint?: string, fault?: string): string | undefined =>
  [hint && `${name}-uitleg`, fault && `${name}-fout`].filter(Boolean).join(' ') || undefined;

const hintAndFault = ({ name, hint, fault }: Pick<Field, 'name' | 'hint' | 'fault'>): Html =>
  html`${
    hint && html`<p class="utrecht-form-field-description" id="${name}-uitleg">${hint}</p>`
  }${faultMessage(name, fault)}`;

const faultMessage = (name: string, fault?: string): Html | undefined =>
  fault === undefined
    ? undefined
    : html`<p class="utrecht-form-field-error-message" id="${name}-fout">Fout: ${fault}</p>`;

// Returns the whole attribute or nothing, because an attribute that does not apply must be absent, not empty.
const attribute = (name: 'aria-describedby' | 'autocomplete' | 'inputmode', value?: string): Html | undefined => {
  if (value === undefined) return undefined;
  if (name === 'aria-describedby') return html` aria-describedby="${value}"`;
  return name === 'autocomplete' ? html` autocomplete="${value}"` : html` inputmode="${value}"`;
};

const invalid = (fault?: string): Html | undefined => (fault === undefined ? undefined : html` aria-invalid="true"`);

const control = (field: Field): Html => {
  const { name, value = '', fault, hint, rows, width, type = 'text' } = field;
  const aria = html`${attribute('aria-describedby', describedBy(name, hint, fault))}${invalid(fault)}`;
  // A browser drops the first line break in a textarea: this one, instead of one that somebody typed.
  if (rows) {
    return html`<textarea class="utrecht-textarea utrecht-textarea--html-textarea" id="${name}" name="${name}" rows="${rows}"${aria}>
${value}</textarea>`;
  }
  const extra = html`${attribute('autocomplete', field.autocomplete)}${attribute('inputmode', field.inputMode)}`;
  const size = width ? ` rd-${width}` : '';
  return html`<input class="utrecht-textbox utrecht-textbox--html-input${size}" id="${name}" name="${name}" type="${type}" value="${value}"${extra}${aria}>`;
};

const fieldClass = (fault?: string): string =>
  fault === undefined ? 'utrecht-form-field' : 'utrecht-form-field utrecht-form-field--invalid';

/** A labelled text input or textarea, with its hint and its error beside it. */
export const textField = (field: Field): Html => html`
<div class="${fieldClass(field.fault)}">
<label class="utrecht-form-label" for="${field.name}">${field.label}${
  field.optional && html` <span class="rd-optional">(niet verplicht)</span>`
}</label>
${hintAndFault(field)}
${control(field)}
</div>`;

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

const radio = (name: string, { value, label, hint }: Choice, index: number, chosen?: string): Html => {
  // The error summary links to the first choice, by the name of the field.
  const id = index === 0 ? name : `${name}-${index + 1}`;
  return html`
<div class="rd-choice">
<input class="rd-choice__input" type="radio" id="${id}" name="${name}" value="${value}"${attribute(
    'aria-describedby',
    hint && `${id}-uitleg`,
  )}${value === chosen && html` checked`}>
<div><label class="utrecht-form-label" for="${id}">${label}</label>${
    hint && html`<p class="utrecht-form-field-description" id="${id}-uitleg">${hint}</p>`
  }</div>
</div>`;
};

export interface RadioGroup {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly chosen?: string | undefined;
  readonly fault?: string | undefined;
}

/** A choice in a fieldset; nothing is chosen initially. */
export const radioGroup = ({ name, legend, choices, chosen, fault }: RadioGroup): Html => html`
<fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset"${attribute('aria-describedby', fault && `${name}-fout`)}>
<legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">${legend}</legend>
<div class="${fieldClass(fault)}">
${faultMessage(name, fault)}
${choices.map((choice, index) => radio(name, choice, index, chosen))}
</div>
</fieldset>`;

/** Hidden values of a form. */
export const hidden = (values: Readonly<Record<string, string>>): Html =>
  html`${Object.entries(values).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
