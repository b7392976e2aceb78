import { html } from 'hono/html';
import { oneOf } from '../words/dutch.ts';
import { type Choice, type Field, hidden, radioGroup, textField } from './fields.ts';
import type { Html } from './markup.ts';
import { dayExamples, registeringIsNotDeciding } from './words.ts';

// The fields of an answer, on the page behind a mail and in the workbench: whoever answers reads the same on both.

/** An answer that can be chosen, and what it needs. */
export interface OfferedAnswer {
  readonly answer: string;
  /** In Dutch. */
  readonly label: string;
  readonly remarks: 'required' | 'optional' | 'none';
  readonly conditions?: boolean | undefined;
  readonly keepsOpen?: boolean | undefined;
  readonly drafts?: boolean | undefined;
}

/** A field by its name, with what was typed in it and what is wrong with that. */
export type FieldAt = (name: string) => Pick<Field, 'name' | 'value' | 'fault'>;

/** A form of the matter, in groups of fields; all texts are in Dutch. */
interface FormSection {
  readonly heading: string;
  readonly text?: string | undefined;
  readonly fields: readonly {
    readonly name: string;
    readonly label: string;
    readonly hint?: string | undefined;
    readonly optional?: true | undefined;
    readonly rows?: number | undefined;
  }[];
}

const isInput = ({ answer }: OfferedAnswer): boolean => answer === 'input';

/** The labels of answers in a sentence: "“Tegen” of “Onthouding”". */
export const quotedLabels = (options: readonly Pick<OfferedAnswer, 'label'>[]): string =>
  oneOf(options.map(({ label }) => `“${label}”`));

const remarksHint = (option: OfferedAnswer): string => {
  if (option.remarks !== 'required') return '';
  return isInput(option) ? 'Schrijf uw inbreng hieronder.' : 'Geef hieronder ook een toelichting.';
};

const choiceOf = (option: OfferedAnswer): Choice => {
  const hints = [
    remarksHint(option),
    option.conditions ? 'Vul hieronder ook de voorwaarden in.' : '',
    option.keepsOpen ? 'De vraag blijft open. U antwoordt opnieuw zodra er een besluit is.' : '',
  ].filter(Boolean);
  return { value: option.answer, label: option.label, hint: hints.join(' ') || undefined };
};

/** The answers to choose from. A question with one answer, such as a form to fill in, has nothing to choose. */
export const answerChoice = (options: readonly OfferedAnswer[], at: FieldAt, legend: string): Html => {
  const [only] = options;
  if (options.length === 1 && only) return hidden({ answer: only.answer });
  const { name, value, fault } = at('answer');
  return radioGroup({ name, legend, choices: options.map(choiceOf), chosen: value, fault });
};

/** The remarks that come with an answer; undefined where no answer has any. */
export const remarksField = (options: readonly OfferedAnswer[], at: FieldAt): Html | undefined => {
  const having = (need: OfferedAnswer['remarks']) => options.filter(({ remarks }) => remarks === need);
  const [required, none] = [having('required'), having('none')];
  if (none.length === options.length) return undefined;
  const hints = [
    required.length > 0 ? `Verplicht als u kiest voor ${quotedLabels(required)}.` : '',
    none.length > 0 ? `Laat dit leeg als u kiest voor ${quotedLabels(none)}.` : '',
  ].filter(Boolean);
  return textField({
    ...at('remarks'),
    label: options.some(isInput) ? 'Inbreng' : 'Toelichting',
    hint: hints.join(' ') || undefined,
    optional: required.length === 0,
    rows: 6,
  });
};

const conditionsField = (options: readonly OfferedAnswer[], at: FieldAt): Html | undefined => {
  const conditional = options.filter(({ conditions }) => conditions);
  if (conditional.length === 0) return undefined;
  return textField({
    ...at('conditions'),
    label: 'Voorwaarden',
    hint: `Alleen als u kiest voor ${quotedLabels(conditional)}. Zet elke voorwaarde op een nieuwe regel.`,
    rows: 4,
  });
};

/** Who registers a decision, and when. */
interface Registering {
  readonly options: readonly OfferedAnswer[];
  /** The body that decided. */
  readonly capacity: string;
  /** ISO date: an example of a valid day. */
  readonly today: string;
}

/** The decision that a body took in its own meeting (rule 8). */
export const decisionFields = ({ options, capacity, today }: Registering, at: FieldAt): Html => html`
<fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset">
<legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">Het besluit</legend>
<p class="nl-paragraph">${registeringIsNotDeciding}</p>
${textField({
  ...at('decidedOn'),
  label: 'Datum van het besluit',
  hint: `De dag van de vergadering. Bijvoorbeeld ${dayExamples(today)}.`,
  width: 'short',
  autocomplete: 'off',
})}
${textField({
  ...at('reference'),
  label: 'Kenmerk van het besluit',
  hint: 'Het nummer of de code waarmee uw organisatie dit besluit terugvindt.',
  width: 'medium',
  autocomplete: 'off',
})}
${textField({
  ...at('onBehalfOf'),
  label: 'Namens wie is het besluit genomen?',
  hint: `Bijvoorbeeld: ${capacity}.`,
  autocomplete: 'off',
})}
${conditionsField(options, at)}
${textField({
  ...at('document'),
  label: 'Link naar het besluit',
  hint: 'Het webadres van het document. Het begint met https://',
  optional: true,
  autocomplete: 'off',
})}
</fieldset>`;

/** What the regiegroep would be asked to allow; undefined where no answer drafts it. */
export const draftFields = (options: readonly OfferedAnswer[], at: FieldAt): Html | undefined => {
  if (!options.some(({ drafts }) => drafts)) return undefined;
  return html`
<fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset">
<legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">Voor als de regiegroep hierover moet besluiten</legend>
<p class="nl-paragraph">Wat vraagt u de regiegroep dan toe te staan? Vult u niets in, dan vragen wij de afwijking toe te staan zoals die nu wordt voorzien.</p>
${textField({
  ...at('upTo'),
  label: 'Tot welke omvang',
  hint: 'In procent of in dagen, zoals de afwijking hierboven.',
  optional: true,
  width: 'short',
  inputMode: 'numeric',
  autocomplete: 'off',
})}
${textField({
  ...at('until'),
  label: 'Tot en met welke dag',
  hint: 'Bijvoorbeeld 31 december 2028.',
  optional: true,
  width: 'short',
  autocomplete: 'off',
})}
${textField({
  ...at('conditions'),
  label: 'Onder welke voorwaarden',
  hint: 'Zet elke voorwaarde op een nieuwe regel.',
  optional: true,
  rows: 3,
})}
</fieldset>`;
};

/** The form of the matter, with a group of fields for each section. */
export const formFields = (form: readonly FormSection[], at: FieldAt): Html[] =>
  form.map(
    ({ heading, text, fields }) => html`
<fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset">
<legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">${heading}</legend>
${text && html`<p class="nl-paragraph">${text}</p>`}
${fields.map(({ name, label, hint, optional, rows }) =>
  textField({
    ...at(name),
    label,
    hint,
    optional: optional === true,
    ...(rows === undefined ? { width: 'short' as const } : { rows }),
    autocomplete: 'off',
  }),
)}
</fieldset>`,
  );
