import * as z from 'zod';
import type { Earlier } from '#shared/calendar/order.ts';
import { type Fault, InvalidInput } from '#shared/errors/errors.ts';
import { faultsIn } from '#shared/http/faults.ts';
import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';
import { typedDecision } from '#shared/words/typed-answer.ts';
import { allowedAnswer, GivenAnswer } from '../domain/answer.ts';
import { isSameAnswer } from '../domain/same-answer.ts';
import { boundIn } from '../pages/bound-values.ts';
import { answerFields, type FormValues, type PassOnValues, passOnFields } from '../pages/form-values.ts';
import type { Filled, FillSection } from '../terms/filling.ts';
import { roundKind } from '../terms/round-kinds.ts';
import type { Task } from '../terms/task.ts';
import type { Registrar } from './record-answer.ts';

const RegistrarInput = z.strictObject({
  byName: z.string().trim().min(1).max(200),
  byRole: z.string().trim().min(1).max(200),
});
const Deputy = z.strictObject({
  deputyName: z.string().trim().min(1).max(200),
  deputyRole: z.string().trim().min(1).max(200),
  deputyEmail: z.email().max(254),
  reason: z.string().trim().min(1).max(2000),
});
export type Deputy = z.infer<typeof Deputy>;

const valuesOf = <Field extends string>(fields: readonly Field[], form: URLSearchParams): Record<Field, string> =>
  Object.fromEntries(fields.map((field) => [field, form.get(field) ?? ''])) as Record<Field, string>;

/** The values of the answer form, as they were typed. */
export const answerValues = (form: URLSearchParams): FormValues => valuesOf(answerFields, form);
/** What was typed in the fields of the matter's form; undefined for a round without one. */
export const filledIn = (sections: readonly FillSection[], form: URLSearchParams): Filled | undefined => {
  const names = sections.flatMap(({ fields }) => fields.map(({ name }) => name));
  if (names.length === 0) return undefined;
  return Object.fromEntries(names.map((name) => [name, (form.get(name) ?? '').slice(0, 20_000)]));
};
/** The values of the form that passes a task on. */
export const passOnValues = (form: URLSearchParams): PassOnValues => valuesOf(passOnFields, form);

interface Asked {
  readonly task: Pick<Task, 'kind' | 'answer'>;
  /** ISO date. */
  readonly today: string;
  /** The days that a decision cannot precede. */
  readonly after: readonly Earlier[];
}

/**
 * Reads an answer from the form. One that was recorded already is no fault by the rules for a new one: whoever sends a form twice, with a new release of the
 * rules in between, reads what is recorded.
 * @throws {InvalidInput} naming every fault at once: of the fields, and of the rules of the round.
 */
export const answerFrom = (
  values: FormValues,
  { task: { kind, answer }, today, after }: Asked,
  filled?: Filled,
): { given: GivenAnswer; registrar: Registrar } => {
  const by = RegistrarInput.safeParse({ byName: values.byName, byRole: values.byRole });
  const read = GivenAnswer.safeParse({ ...inputFrom(kind, values), ...(filled ? { filled } : {}) });
  const ruleFaults = (given: GivenAnswer): readonly Fault[] =>
    isSameAnswer(answer, given) ? [] : faultsOf(() => allowedAnswer(kind, given, today, after));
  const faults: Fault[] = [
    ...(read.success ? ruleFaults(read.data) : faultsIn(read.error)),
    ...(by.success ? [] : faultsIn(by.error)),
  ];
  if (!read.success || !by.success || faults.length > 0) throw new InvalidInput('The form is not complete.', faults);
  return { given: read.data, registrar: { name: by.data.byName, role: by.data.byRole } };
};

const faultsOf = (check: () => unknown): readonly Fault[] => {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults;
    throw error;
  }
};

const inputFrom = (kind: RoundKind, values: FormValues) => {
  const { answer, remarks } = values;
  return {
    answer,
    ...(remarks.trim() ? { remarks } : {}),
    ...boundIn(roundKind(kind).options, values),
    ...(roundKind(kind).registersDecision ? { decision: typedDecision(values) } : {}),
  };
};

/** @throws {InvalidInput} naming every fault at once. */
export const deputyFrom = (values: PassOnValues): Deputy => {
  const read = Deputy.safeParse({ ...values, deputyEmail: values.deputyEmail.trim() });
  if (read.success) return read.data;
  throw new InvalidInput('The form is not complete.', faultsIn(read.error));
};
