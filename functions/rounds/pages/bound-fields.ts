import { html } from 'hono/html';
import { faultOf, textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { oneOf } from '#shared/words/dutch.ts';
import type { AnswerOption } from '../terms/round-kinds.ts';
import type { FormValues } from './form-values.ts';
import type { TaskView } from './views.ts';

type Filled = Partial<FormValues>;
type Faults = readonly PageFault[];

const quoted = (options: readonly AnswerOption[]): string => oneOf(options.map(({ label }) => `“${label}”`));

const measuresField = (options: readonly AnswerOption[], filled: Filled, faults: Faults): Html =>
  textField({
    name: 'measures',
    label: 'Maatregelen: wie doet wat, en wanneer is het klaar?',
    hint: `Verplicht als u kiest voor ${quoted(options)}. Zet elke maatregel op een nieuwe regel, met puntkomma's ertussen. Bijvoorbeeld: gemeente Stein; een nieuwe aanbesteding; 1 maart 2028.`,
    value: filled.measures,
    rows: 4,
    fault: faultOf(faults, 'measures'),
  });

const draftFields = (filled: Filled, faults: Faults): Html => html`
<fieldset class="utrecht-form-fieldset">
<legend class="utrecht-form-fieldset__legend">Voor als de regiegroep hierover moet besluiten</legend>
<p class="utrecht-paragraph">Wat vraagt u de regiegroep dan toe te staan? Vult u niets in, dan vragen wij de afwijking toe te staan zoals die nu wordt voorzien.</p>
${textField({
  name: 'upTo',
  label: 'Tot welke omvang',
  hint: 'In procent of in dagen, zoals de afwijking hierboven.',
  optional: true,
  value: filled.upTo,
  width: 'short',
  inputMode: 'numeric',
  autocomplete: 'off',
  fault: faultOf(faults, 'upTo'),
})}
${textField({
  name: 'until',
  label: 'Tot en met welke dag',
  hint: 'Bijvoorbeeld 31 december 2028.',
  optional: true,
  value: filled.until,
  width: 'short',
  autocomplete: 'off',
  fault: faultOf(faults, 'until'),
})}
${textField({
  name: 'conditions',
  label: 'Onder welke voorwaarden',
  hint: 'Zet elke voorwaarde op een nieuwe regel.',
  optional: true,
  value: filled.conditions,
  rows: 3,
  fault: faultOf(faults, 'conditions'),
})}
</fieldset>`;

/** The fields of an answer that binds to measures, or that drafts what the regiegroep would be asked to allow. */
export const boundFields = ({ options }: TaskView, filled: Filled, faults: Faults): Html | undefined => {
  const binding = options.filter(({ measures }) => measures);
  const drafting = options.some(({ drafts }) => drafts);
  if (binding.length === 0 && !drafting) return undefined;
  return html`${binding.length > 0 && measuresField(binding, filled, faults)}${drafting && draftFields(filled, faults)}`;
};
