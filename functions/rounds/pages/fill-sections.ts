import type { Row } from '#shared/pages/data-list.ts';
import type { TaskView } from './views.ts';

/** What was filled in, shown for a check before it is recorded: a row for each field that is not empty. */
export const filledRows = ({ form = [], filled = {} }: TaskView): Row[] =>
  form.flatMap(({ heading, fields }) =>
    fields.map(({ name, label }): Row => [`${heading}: ${label}`, filled[name]?.trim() || undefined]),
  );
