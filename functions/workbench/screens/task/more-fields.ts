import { html } from 'hono/html';
import type { AnswerOf, BodyOf } from '#client/client.ts';
import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { isoDay } from '#shared/words/typed-day.ts';
import { typedLines } from '#shared/words/typed-lines.ts';
import { typedNumber } from '#shared/words/typed-number.ts';
import type { Typed } from '../../forms/form-subject.ts';
import type { Values } from '../../forms/typed.ts';

type Answering = NonNullable<AnswerOf<'readTask'>['answering']>;
type Body = BodyOf<'answerTask'>;

/** The fields of a form of the matter of a round. */
const fieldsOf = ({ form = [] }: Pick<Answering, 'form'>) => form.flatMap(({ fields }) => fields);

/** What was typed in the form of the matter; undefined where the round has none. */
export const filledIn = (answering: Pick<Answering, 'form'>, values: Values): Body['filled'] => {
  const fields = fieldsOf(answering);
  return fields.length === 0 ? undefined : Object.fromEntries(fields.map(({ name }) => [name, values[name] ?? '']));
};

/** What the regiegroep would be asked to allow, as it was typed; undefined when nothing was. */
export const draftIn = ({ options }: Answering, values: Values): Body['dispensation'] => {
  const [upTo = '', until = '', conditions = ''] = ['upTo', 'until', 'conditions'].map((name) => values[name]);
  if (!options.some(({ drafts }) => drafts) || ![upTo, until, conditions].some((typed) => typed.trim()))
    return undefined;
  // 0 is refused by the API as what cannot be read is.
  return { upTo: typedNumber(upTo) ?? 0, until: isoDay(until) ?? until, conditions: typedLines(conditions) };
};

/** A fault of the API about the form of the matter, in its Dutch words; undefined when it is about something else. */
export const filledFault = (
  { pointer, dutch }: { readonly pointer: string; readonly dutch?: string | undefined },
  answering: Pick<Answering, 'form'>,
  values: Values,
): PageFault | undefined => {
  const name = /^\/filled\/(.+)$/.exec(pointer)?.[1];
  const field = fieldsOf(answering).find((one) => one.name === name);
  if (!field) return undefined;
  const isEmpty = (values[field.name] ?? '').trim() === '';
  return {
    field: field.name,
    message:
      dutch ?? (isEmpty ? 'Vul dit veld in.' : 'Dit klopt niet: wij kunnen het niet lezen, of het is niet mogelijk.'),
  };
};

/** The fields of the form of the matter, with a group for each section. */
export const filledFields = ({ form = [] }: Answering, typed: Typed): Html[] =>
  form.map(
    ({ heading, text, fields }) => html`
<fieldset class="utrecht-form-fieldset">
<legend class="utrecht-form-fieldset__legend">${heading}</legend>
${text && html`<p class="utrecht-paragraph">${text}</p>`}
${fields.map(({ name, label, hint, optional, rows }) =>
  textField({
    ...typed.of(name),
    label,
    hint,
    optional: optional === true,
    ...(rows === undefined ? { width: 'short' as const } : { rows }),
    autocomplete: 'off',
  }),
)}
</fieldset>`,
  );

/** The fields of what the regiegroep would be asked to allow, where an answer may draft it. */
export const draftFields = ({ options }: Answering, typed: Typed): Html | false => {
  const at = (name: string) => ({ ...typed.of(name), optional: true });
  return (
    options.some(({ drafts }) => drafts) &&
    html`
<fieldset class="utrecht-form-fieldset">
<legend class="utrecht-form-fieldset__legend">Voor als de regiegroep hierover moet besluiten</legend>
<p class="utrecht-paragraph">Wat vraagt u de regiegroep dan toe te staan? Vult u niets in, dan vragen wij de afwijking toe te staan zoals die nu wordt voorzien.</p>
${textField({ ...at('upTo'), label: 'Tot welke omvang', hint: 'In procent of in dagen, zoals de afwijking hierboven.', width: 'short' })}
${textField({ ...at('until'), label: 'Tot en met welke dag', hint: 'Bijvoorbeeld 31-12-2028.', width: 'short' })}
${textField({ ...at('conditions'), label: 'Onder welke voorwaarden', hint: 'Zet elke voorwaarde op een nieuwe regel.', rows: 3 })}
</fieldset>`
  );
};
