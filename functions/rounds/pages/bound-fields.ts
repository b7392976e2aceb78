import { html } from 'hono/html';
import { draftFields, type FieldAt, quotedLabels } from '#shared/pages/answer-fields.ts';
import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import type { TaskView } from './views.ts';

const measuresField = ({ options }: TaskView, at: FieldAt): Html | undefined => {
  const binding = options.filter(({ measures }) => measures);
  if (binding.length === 0) return undefined;
  return textField({
    ...at('measures'),
    label: 'Maatregelen: wie doet wat, en wanneer is het klaar?',
    hint: `Verplicht als u kiest voor ${quotedLabels(binding)}. Zet elke maatregel op een nieuwe regel, met puntkomma's ertussen. Bijvoorbeeld: gemeente Stein; een nieuwe aanbesteding; 1 maart 2028.`,
    rows: 4,
  });
};

/** The fields of an answer that binds to measures, or that drafts what the regiegroep would be asked to allow. */
export const boundFields = (view: TaskView, at: FieldAt): Html =>
  html`${measuresField(view, at)}${draftFields(view.options, at)}`;
