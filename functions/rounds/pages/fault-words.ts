import type { Fault } from '#shared/errors/errors.ts';
import type { AnswerField, FormValues, PageFault, PassOnField, PassOnValues } from './form-values.ts';

type Say<Values> = (values: Partial<Values>) => string;

const always =
  (message: string): Say<unknown> =>
  () =>
    message;

const answerWords: Record<AnswerField, Say<FormValues>> = {
  answer: always('Kies een antwoord.'),
  remarks: ({ remarks }) =>
    remarks?.trim()
      ? 'De tekst is te lang. Gebruik niet meer dan 20.000 tekens.'
      : 'Vul een tekst in: bij dit antwoord is die nodig.',
  decidedOn: ({ decidedOn }) =>
    decidedOn?.trim()
      ? 'Vul een datum in die bestaat en niet in de toekomst ligt, als dd-mm-jjjj. Bijvoorbeeld 19-01-2027.'
      : 'Vul de datum van het besluit in.',
  reference: ({ reference }) =>
    reference?.trim()
      ? 'Het kenmerk is te lang. Gebruik niet meer dan 100 tekens.'
      : 'Vul het kenmerk van het besluit in.',
  onBehalfOf: ({ onBehalfOf }) =>
    onBehalfOf?.trim()
      ? 'Deze naam is te lang. Gebruik niet meer dan 200 tekens.'
      : 'Vul in namens wie het besluit is genomen.',
  conditions: ({ conditions }) =>
    conditions?.trim()
      ? 'Voorwaarden horen alleen bij een antwoord onder voorwaarden: hooguit 20, elk niet langer dan 2.000 tekens.'
      : 'Vul minstens één voorwaarde in, of kies een ander antwoord.',
  document: always('Vul een heel webadres in, dat begint met https://, of laat dit veld leeg.'),
  byName: always('Vul uw naam in.'),
  byRole: always('Vul uw functie in.'),
};

const passOnWords: Record<PassOnField, Say<PassOnValues>> = {
  deputyName: always('Vul de naam van de waarnemer in.'),
  deputyRole: always('Vul de functie van de waarnemer in.'),
  deputyEmail: always('Vul een geldig e-mailadres in. Bijvoorbeeld naam@gemeente.nl.'),
  reason: always('Vul in waarom u de taak overdraagt.'),
};

/** The last word of a pointer that names a field: "/decision/conditions/3" is about the conditions. */
const fieldIn = <Field extends string>(pointer: string, fields: Record<Field, unknown>): Field | undefined => {
  const known = (word: string): word is Field => Object.hasOwn(fields, word);
  return pointer.split('/').filter(known).at(-1);
};

const inOrderOfForm = <Field extends string, Values>(
  words: Record<Field, Say<Values>>,
  faulty: ReadonlySet<Field>,
  values: Partial<Values>,
): PageFault<Field>[] =>
  (Object.keys(words) as Field[])
    .filter((field) => faulty.has(field))
    .map((field) => ({ field, message: words[field](values) }));

const pointedAt = <Field extends string>(
  faults: readonly Fault[],
  words: Record<Field, unknown>,
  fallback: readonly Field[],
): Set<Field> =>
  new Set(
    faults.flatMap(({ pointer }) => {
      const field = fieldIn(pointer, words);
      return field ? [field] : fallback;
    }),
  );

/**
 * What is wrong with an answer, in the words of the form: one message for each faulty field, in the order in
 * which the fields stand there. A decision that is missing as a whole misses its three required parts.
 */
export const answerFaults = (faults: readonly Fault[], values: Partial<FormValues>): PageFault<AnswerField>[] =>
  inOrderOfForm(answerWords, pointedAt(faults, answerWords, ['decidedOn', 'reference', 'onBehalfOf']), values);

/** What is wrong with the form that passes a task on. */
export const passOnFaults = (faults: readonly Fault[], values: Partial<PassOnValues>): PageFault<PassOnField>[] =>
  inOrderOfForm(passOnWords, pointedAt(faults, passOnWords, []), values);

/** What to say about a one-time code that does not open the door. */
export const codeFaults = {
  wrong: 'Deze code klopt niet. Kijk of u de laatste e-mail gebruikt.',
  expired: 'Deze code is verlopen. Vraag een nieuwe code aan.',
  'too-many': 'U heeft te vaak een verkeerde code ingevuld. Vraag een nieuwe code aan.',
  missing: 'Vul de code uit uw e-mail in.',
  wait: 'Er is al een paar keer om een code gevraagd. Vraag over een uur een nieuwe aan, of neem contact op met het programmabureau.',
} as const;
export type CodeFault = keyof typeof codeFaults;
