import type { AnswerOf, ApiProblem, BodyOf } from '#client/client.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { dayExamples, noRemarksHere } from '#shared/pages/words.ts';
import { typedDecision, typedDraft } from '#shared/words/typed-answer.ts';
import type { Values } from '../../forms/typed.ts';
import { asksMeasures, measureFault, measuresIn } from './measures.ts';
import { filledFault, filledIn } from './more-fields.ts';

/** The fields of the answer form, in the order of the page. */
export const fields = [
  'answer',
  'remarks',
  'upTo',
  'until',
  'decidedOn',
  'reference',
  'onBehalfOf',
  'conditions',
  'document',
] as const;
type Field = (typeof fields)[number];
type Answerable = Pick<AnswerOf<'readTask'>, 'answering'>;
type Option = NonNullable<Answerable['answering']>['options'][number];

/** An answer, without the text that it is about and who registers it. */
export type Given = Omit<BodyOf<'answerTask'>, 'textHash' | 'registeredBy'>;

/** An answer from what was typed: whether it is right is for the API to say. */
export const answerIn = (typed: Values, { answering }: Answerable): Given => {
  const { answer = '', remarks = '' } = typed;
  const measures = asksMeasures(answering) ? measuresIn(typed) : [];
  const dispensation = answering?.options.some(({ drafts }) => drafts) ? typedDraft(typed) : undefined;
  const filled = answering && filledIn(answering, typed);
  return {
    answer,
    ...(remarks.trim() ? { remarks } : {}),
    ...(answering?.registersDecision ? { decision: typedDecision(typed) } : {}),
    ...(measures.length > 0 ? { measures } : {}),
    ...(dispensation ? { dispensation } : {}),
    ...(filled ? { filled } : {}),
  };
};

const remarksWords = ({ answer }: Values, options: readonly Option[]): string =>
  options.find((option) => option.answer === answer)?.remarks === 'none'
    ? noRemarksHere
    : 'Vul een toelichting in van hoogstens 20.000 tekens: bij dit antwoord is die nodig.';

const words = (today: string, typed: Values, options: readonly Option[] = []): Readonly<Record<Field, string>> => ({
  answer: 'Kies een antwoord.',
  remarks: remarksWords(typed, options),
  upTo: 'Vul de omvang in als een getal groter dan 0. Bijvoorbeeld 8 of 7,5.',
  until: 'Vul een dag in die nog niet voorbij is. Bijvoorbeeld 31-12-2028.',
  decidedOn: `Vul de dag van het besluit in: niet later dan vandaag, en niet ouder dan de tekst. Bijvoorbeeld ${dayExamples(today)}.`,
  reference: 'Vul het kenmerk van het besluit in, van hoogstens 100 tekens.',
  onBehalfOf: 'Vul in namens wie het besluit is genomen.',
  conditions: 'Vul minstens één voorwaarde in bij een antwoord onder voorwaarden, en geen bij een ander antwoord.',
  document: 'Vul een heel webadres in, dat begint met https://, of laat dit veld leeg.',
});

/** The faults that the API names, at their fields; none when it refuses for another reason. */
export const faultsIn = (
  { problem: { faults = [] } }: ApiProblem,
  today: string,
  typed: Values,
  { answering }: Answerable,
): PageFault[] => {
  const named = new Set(faults.flatMap(({ pointer }) => fieldsAt(pointer)));
  const own = fields
    .filter((field) => named.has(field))
    .map((field) => ({ field, message: words(today, typed, answering?.options)[field] }));
  const others = faults.flatMap((fault) => {
    const found = measureFault(fault.pointer, typed) ?? filledFault(fault, answering ?? {}, typed);
    return found ? [found] : [];
  });
  const first = new Map(others.toReversed().map((fault) => [fault.field, fault]));
  return [...own, ...first.values()];
};

/** The fields that a pointer is about: a decision that is missing lacks its three required parts. */
const fieldsAt = (pointer: string): readonly Field[] => {
  if (/^\/(measures|filled)\b/.test(pointer)) return [];
  const found = pointer.split('/').filter((part): part is Field => (fields as readonly string[]).includes(part));
  const last = found.at(-1);
  if (last) return [last];
  return pointer === '/decision' ? ['decidedOn', 'reference', 'onBehalfOf'] : [];
};
