import type { AnswerOf, ApiProblem, BodyOf } from '#client/client.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { dayExamples } from '#shared/pages/words.ts';
import { isoDay } from '#shared/words/typed-day.ts';

/** The fields of the answer form, in the order of the page. */
export const fields = ['answer', 'remarks', 'decidedOn', 'reference', 'onBehalfOf', 'conditions', 'document'] as const;
export type Field = (typeof fields)[number];
export type Typed = Readonly<Partial<Record<Field, string>>>;

type Given = Omit<BodyOf<'answerTask'>, 'textHash' | 'registeredBy'>;

/** What was typed, as it was typed. */
export const typedIn = (form: URLSearchParams): Typed =>
  Object.fromEntries(fields.map((field) => [field, form.get(field) ?? '']));

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** An answer from what was typed: whether it is right is for the API to say. */
export const answerIn = (typed: Typed, { answering }: Pick<AnswerOf<'readTask'>, 'answering'>): Given => {
  const {
    answer = '',
    remarks = '',
    decidedOn = '',
    reference = '',
    onBehalfOf = '',
    conditions = '',
    document = '',
  } = typed;
  const decision = {
    decidedOn: isoDay(decidedOn) ?? decidedOn,
    reference,
    onBehalfOf,
    conditions: linesOf(conditions),
    ...(document.trim() ? { document: document.trim() } : {}),
  };
  return {
    answer,
    ...(remarks.trim() ? { remarks } : {}),
    ...(answering?.registersDecision ? { decision } : {}),
  };
};

const words = (today: string): Readonly<Record<Field, string>> => ({
  answer: 'Kies een antwoord.',
  remarks: 'Vul een toelichting in van hoogstens 20.000 tekens: bij dit antwoord is die nodig.',
  decidedOn: `Vul de dag van het besluit in: niet later dan vandaag, en niet ouder dan de tekst. Bijvoorbeeld ${dayExamples(today)}.`,
  reference: 'Vul het kenmerk van het besluit in, van hoogstens 100 tekens.',
  onBehalfOf: 'Vul in namens wie het besluit is genomen.',
  conditions: 'Vul minstens één voorwaarde in bij een antwoord onder voorwaarden, en geen bij een ander antwoord.',
  document: 'Vul een heel webadres in, dat begint met https://, of laat dit veld leeg.',
});

/** The faults that the API names, at their fields; none when it refuses for another reason. */
export const faultsIn = ({ problem: { faults = [] } }: ApiProblem, today: string): PageFault<Field>[] => {
  const named = new Set(faults.flatMap(({ pointer }) => fieldsAt(pointer)));
  return fields.filter((field) => named.has(field)).map((field) => ({ field, message: words(today)[field] }));
};

/** The fields that a pointer is about: a decision that is missing lacks its three required parts. */
const fieldsAt = (pointer: string): readonly Field[] => {
  const found = pointer.split('/').filter((part): part is Field => (fields as readonly string[]).includes(part));
  const last = found.at(-1);
  if (last) return [last];
  return pointer === '/decision' ? ['decidedOn', 'reference', 'onBehalfOf'] : [];
};
