import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import type { Typed } from './form-subject.ts';

/** The field in which the first day is typed on which something holds no more: today or later. */
export const endDayField = (typed: Typed, label: string): Html =>
  textField({
    ...typed.of('tot'),
    label,
    hint: 'Niet eerder dan vandaag. Bijvoorbeeld 01-05-2027.',
    width: 'short',
    autocomplete: 'off',
  });
