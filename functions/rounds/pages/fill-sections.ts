import { html } from 'hono/html';
import type { Row } from '#shared/pages/data-list.ts';
import { faultOf, textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import type { TaskView } from './views.ts';

/** The form of the matter, with a group of fields for each section, filled with what was typed before. */
export const fillSections = ({ form = [], filled = {} }: TaskView, faults: readonly PageFault[]): Html[] =>
  form.map(
    ({ heading, text, fields }) => html`
<fieldset class="utrecht-form-fieldset">
<legend class="utrecht-form-fieldset__legend">${heading}</legend>
${text && html`<p class="utrecht-paragraph">${text}</p>`}
${fields.map(({ name, label, hint, optional, rows }) =>
  textField({
    name,
    label,
    hint,
    optional: optional === true,
    value: filled[name],
    ...(rows === undefined ? { width: 'short' as const } : { rows }),
    autocomplete: 'off',
    fault: faultOf(faults, name),
  }),
)}
</fieldset>`,
  );

/** What was filled in, shown for a check before it is recorded: a row for each field that is not empty. */
export const filledRows = ({ form = [], filled = {} }: TaskView): Row[] =>
  form.flatMap(({ heading, fields }) =>
    fields.map(({ name, label }): Row => [`${heading}: ${label}`, filled[name]?.trim() || undefined]),
  );
