import { html } from 'hono/html';
import { hidden } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { csrfField, formKeyField } from '../http/forgery.ts';

export { type Column, table } from '#shared/pages/table.ts';

const badges = {
  ok: 'utrecht-status-badge--safe',
  warning: 'utrecht-status-badge--warning',
  error: 'utrecht-status-badge--danger',
  quiet: 'utrecht-status-badge--neutral',
} as const;

/** How something stands, in a word with a colour: the word says it all, also in black and white. */
export const status = (word: string, colour: keyof typeof badges = 'quiet'): Html =>
  html`<span class="utrecht-status-badge ${badges[colour]}">${word}</span>`;

/** What is shown where there is nothing yet: what to do first. */
export const empty = (sentence: string | Html): Html => html`<p class="nl-paragraph rd-empty">${sentence}</p>`;

/** What was just done, at the top of the page that follows. */
export const done = (sentence: string): Html => html`
<section class="utrecht-alert utrecht-alert--ok" role="status"><div class="utrecht-alert__content"><p class="nl-paragraph">${sentence}</p></div></section>`;

/** What was refused, with the reason. */
export const refusedHere = (heading: string, sentences: readonly string[]): Html => html`
<section class="utrecht-alert utrecht-alert--error" aria-labelledby="geweigerd" tabindex="-1" autofocus><div class="utrecht-alert__content">
<h2 class="nl-heading nl-heading--level-2" id="geweigerd">${heading}</h2>
${sentences.map((sentence) => html`<p class="nl-paragraph">${sentence}</p>`)}
</div></section>`;

interface FormView {
  /** Where it goes to: a path of this workbench. */
  readonly action: string;
  /** The secret of the session, of the visit. */
  readonly csrf: string;
  /** What the button says. */
  readonly submit: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly fields: Html;
  /** Other buttons of the form, such as one for another row; each sends its own value. */
  readonly also?: readonly FormButton[];
}

/** A button of a form beside the one that records it. */
export interface FormButton {
  readonly name: string;
  readonly value: string;
  readonly label: string;
}

/** A form with the secret of the session, without which it is refused. */
export const form = ({ action, csrf, submit, values = {}, fields, also = [] }: FormView): Html => html`
<form class="rd-form" method="post" action="${action}" novalidate>
${hidden({ ...values, [csrfField]: csrf, [formKeyField]: crypto.randomUUID() })}
${fields}
<div class="utrecht-action-group"><button class="nl-button nl-button--primary" type="submit">${submit}</button>${also.map(
  ({ name, value, label }) =>
    html`<button class="nl-button nl-button--secondary" type="submit" name="${name}" value="${value}">${label}</button>`,
)}</div>
</form>`;

/** A link within the workbench. */
export const link = (path: string, text: string): Html => html`<a class="nl-link" href="${path}">${text}</a>`;

/** One choice out of many, closed until it is opened. */
export interface SelectView {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly chosen?: string | undefined;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly optional?: boolean;
}

/** A labelled choice out of many; nothing is chosen initially. */
export const selectField = ({ name, label, choices, chosen, hint, fault, optional }: SelectView): Html => html`
<div class="utrecht-form-field${fault === undefined ? '' : ' utrecht-form-field--invalid'}">
<label class="utrecht-form-label" for="${name}">${label}${optional && html` <span class="rd-optional">(niet verplicht)</span>`}</label>
${hint && html`<p class="utrecht-form-field-description" id="${name}-uitleg">${hint}</p>`}${
  fault !== undefined && html`<p class="utrecht-form-field-error-message" id="${name}-fout">Fout: ${fault}</p>`
}
<select class="utrecht-select" id="${name}" name="${name}"${describedBy(name, hint, fault)}>
<option value="">Kies</option>
${choices.map(
  (choice) =>
    html`<option value="${choice.value}"${choice.value === chosen && html` selected`}>${choice.label}</option>`,
)}
</select>
</div>`;

const describedBy = (name: string, hint?: string, fault?: string): Html | undefined => {
  const ids = [hint && `${name}-uitleg`, fault && `${name}-fout`].filter(Boolean).join(' ');
  return ids === '' ? undefined : html` aria-describedby="${ids}"${fault !== undefined && html` aria-invalid="true"`}`;
};

/** A link that looks like a button, to where something is done. */
export const actionLink = (path: string, text: string): Html =>
  html`<a class="nl-button nl-button--secondary" href="${path}">${text}</a>`;
