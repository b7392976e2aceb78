import type { AnswerOf, BodyOf } from '#client/client.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
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
