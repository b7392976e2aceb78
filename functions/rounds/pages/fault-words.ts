import type { Fault, FaultCause } from '#shared/errors/errors.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { dayExamples, noRemarksHere } from '#shared/pages/words.ts';
import { earlierFacts } from '#shared/vocabulary/earlier-facts.ts';
import { dutchDate, dutchNumber } from '#shared/words/dutch.ts';
import { typedDay } from '#shared/words/typed-day.ts';
import type { AnswerField, FormValues, PassOnField, PassOnValues } from './form-values.ts';

/** The values of the answer form, and the day of the request (ISO date): an example of a valid day. */
type Typed = FormValues & { readonly today: string };

/** The message for one fault of a field, given everything that was typed. */
type Say<Values> = (cause: FaultCause | undefined, values: Partial<Values>) => string;

const always =
  (message: string): Say<unknown> =>
  () =>
    message;

/** For a text field: it is empty, or too long. */
const wording =
  (missing: string, tooLong: (most: string) => string): Say<unknown> =>
  (cause) =>
    cause?.kind === 'too-long' ? tooLong(dutchNumber(cause.most)) : missing;

const tooLong =
  (what: string): ((most: string) => string) =>
  (most) =>
    `${what} is te lang. Gebruik niet meer dan ${most} tekens.`;

const day: Say<Typed> = (cause, { decidedOn = '', today = '' }) => {
  if (decidedOn.trim() === '') return 'Vul de datum van het besluit in.';
  if (cause?.kind === 'in-future')
    return `Deze datum ligt in de toekomst. Vul de dag in waarop het besluit is genomen: uiterlijk vandaag, ${dutchDate(cause.today)}.`;
  if (cause?.kind === 'too-early')
    return `Een besluit kan niet ouder zijn dan ${earlierFacts[cause.fact].dutch}. Dat is van ${dutchDate(cause.on)}. Vul die dag of een latere dag in.`;
  const read = typedDay(decidedOn);
  if ('fault' in read && read.fault === 'no-such-day')
    return 'Deze dag bestaat niet. Controleer de dag, de maand en het jaar.';
  return `Deze datum kunnen wij niet lezen. Vul de dag, de maand en het jaar in. Bijvoorbeeld ${dayExamples(today)}.`;
};

const conditions: Say<FormValues> = (cause) => {
  switch (cause?.kind) {
    case 'too-many':
      return `Dit zijn te veel voorwaarden. Vul er niet meer dan ${dutchNumber(cause.most)} in, elk op een eigen regel.`;
    case 'too-long':
      return `Een van de voorwaarden is te lang. Gebruik niet meer dan ${dutchNumber(cause.most)} tekens per voorwaarde.`;
    case 'not-belonging':
      return 'Voorwaarden horen alleen bij een antwoord onder voorwaarden. Maak dit veld leeg, of kies dat antwoord.';
    default:
      return 'Vul minstens één voorwaarde in, of kies een ander antwoord.';
  }
};

const remarks: Say<unknown> = (cause, values) =>
  cause?.kind === 'not-belonging'
    ? noRemarksHere
    : wording('Vul een tekst in: bij dit antwoord is die nodig.', tooLong('De tekst'))(cause, values);

const measures: Say<Typed> = (cause, { today = '' }) => {
  switch (cause?.kind) {
    case 'missing':
      return 'Vul minstens één maatregel in: bij dit antwoord is die nodig.';
    case 'not-belonging':
      return 'Bij dit antwoord horen geen maatregelen. Maak dit veld leeg, of kies een ander antwoord.';
    case 'too-many':
      return `Dit zijn te veel maatregelen. Vul er niet meer dan ${dutchNumber(cause.most)} in, elk op een eigen regel.`;
    default:
      return `Een van de regels kunnen wij niet lezen. Schrijf op elke regel wie het doet, wat er gebeurt en uiterlijk wanneer, met een puntkomma ertussen. De dag is niet voor vandaag, ${dutchDate(today)}.`;
  }
};

const document: Say<FormValues> = (cause, { document: typed = '' }) => {
  if (cause?.kind === 'too-long')
    return `Dit webadres is te lang. Gebruik niet meer dan ${dutchNumber(cause.most)} tekens, of laat dit veld leeg.`;
  return /^https?:\/\//i.test(typed.trim())
    ? 'Dit webadres klopt niet. Controleer of het helemaal is overgenomen, zonder spaties, of laat dit veld leeg.'
    : 'Vul een heel webadres in, dat begint met https://, of laat dit veld leeg.';
};

const email: Say<PassOnValues> = (cause, { deputyEmail = '' }) => {
  if (deputyEmail.trim() === '') return 'Vul het e-mailadres van uw collega in.';
  return cause?.kind === 'too-long'
    ? tooLong('Dit e-mailadres')(dutchNumber(cause.most))
    : 'Vul een geldig e-mailadres in. Bijvoorbeeld naam@gemeente.nl.';
};

const answerWords: Record<AnswerField, Say<Typed>> = {
  answer: always('Kies een antwoord.'),
  remarks,
  measures,
  upTo: always('Vul de omvang in als een getal groter dan 0. Bijvoorbeeld 8 of 7,5.'),
  until: always('Vul een dag in die nog niet voorbij is. Bijvoorbeeld 31 december 2028.'),
  decidedOn: day,
  reference: wording('Vul het kenmerk van het besluit in.', tooLong('Het kenmerk')),
  onBehalfOf: wording('Vul in namens wie het besluit is genomen.', tooLong('Deze naam')),
  conditions,
  document,
  byName: wording('Vul uw naam in.', tooLong('Deze naam')),
  byRole: wording('Vul uw functie in.', tooLong('Deze functie')),
};

const passOnWords: Record<PassOnField, Say<PassOnValues>> = {
  deputyName: wording('Vul de naam van uw collega in.', tooLong('Deze naam')),
  deputyRole: wording('Vul de functie van uw collega in.', tooLong('Deze functie')),
  deputyEmail: email,
  reason: wording('Vul in waarom u niet zelf antwoordt.', tooLong('De reden')),
};

/** The field that a pointer names: "/decision/conditions/3" is about the conditions. */
const fieldIn = <Field extends string>(pointer: string, fields: Record<Field, unknown>): Field | undefined => {
  const known = (word: string): word is Field => Object.hasOwn(fields, word);
  return pointer.split('/').filter(known).at(-1);
};

/** The faults of each field, in the order of the fields in the form: every fault once. */
const inOrderOfForm = <Field extends string, Values>(
  words: Record<Field, Say<Values>>,
  faults: readonly Fault[],
  values: Partial<Values>,
  ofTheWhole: readonly Field[],
): PageFault<Field>[] => {
  const causes = new Map<Field, Set<string>>();
  for (const { pointer, cause } of faults) {
    const field = fieldIn(pointer, words);
    for (const one of field ? [field] : ofTheWhole) {
      causes.set(one, (causes.get(one) ?? new Set()).add(words[one](cause, values)));
    }
  }
  return (Object.keys(words) as Field[]).flatMap((field) => {
    const messages = causes.get(field);
    return messages ? [{ field, message: [...messages].join(' ') }] : [];
  });
};

/**
 * The faults of an answer, in the words of the form. A missing decision object counts as its three required parts missing.
 * @param today - ISO date: an example of a valid day.
 */
export const answerFaults = (
  faults: readonly Fault[],
  values: Partial<FormValues>,
  today: string,
): PageFault<AnswerField>[] =>
  inOrderOfForm(answerWords, faults, { ...values, today }, ['decidedOn', 'reference', 'onBehalfOf']);

/** The faults of the form that passes a task on. */
export const passOnFaults = (faults: readonly Fault[], values: Partial<PassOnValues>): PageFault<PassOnField>[] =>
  inOrderOfForm(passOnWords, faults, values, []);

/** The messages for a one-time code that is not accepted. */
export const codeFaults = {
  wrong: 'Deze code klopt niet. Kijk of u de laatste e-mail gebruikt.',
  expired: 'Deze code is verlopen. Vraag een nieuwe code aan.',
  'too-many': 'U heeft te vaak een verkeerde code ingevuld. Vraag een nieuwe code aan.',
  missing: 'Vul de code uit uw e-mail in.',
  wait: 'Er is al een paar keer om een code gevraagd. Vraag over een uur een nieuwe aan, of neem contact op met het programmabureau.',
} as const;
export type CodeFault = keyof typeof codeFaults;
