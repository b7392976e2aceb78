import type { DispensationTerms } from '#shared/vocabulary/dispensation.ts';
import type { Measure } from '#shared/vocabulary/measures.ts';
import { isoDay } from '#shared/words/typed-day.ts';
import { typedLines } from '#shared/words/typed-lines.ts';
import { typedNumber } from '#shared/words/typed-number.ts';
import type { AnswerOption } from '../terms/round-kinds.ts';
import type { FormValues } from './form-values.ts';

const dayOf = (typed: string): string => isoDay(typed) ?? typed;

/** A typed line "who; what; by when"; parts that are missing are empty, so that the line is refused. */
const measureOf = (line: string): Measure => {
  const parts = line.split(';').map((part) => part.trim());
  const [who = '', ...rest] = parts;
  return { who, what: rest.slice(0, -1).join('; '), by: dayOf(rest.at(-1) ?? '') };
};

const draftOf = ({ upTo, until, conditions }: FormValues): DispensationTerms | undefined => {
  if (![upTo, until, conditions].some((typed) => typed.trim())) return undefined;
  return { upTo: typedNumber(upTo) ?? 0, until: dayOf(until), conditions: typedLines(conditions) };
};

/**
 * What was typed in the fields for measures and for a draft, for the options that have these fields. The values are as typed: the schema of
 * an answer validates them.
 */
export const boundIn = (
  options: readonly AnswerOption[],
  values: FormValues,
): { readonly measures?: Measure[]; readonly dispensation?: DispensationTerms } => {
  const measures = options.some((option) => option.measures) ? typedLines(values.measures).map(measureOf) : [];
  const dispensation = options.some(({ drafts }) => drafts) ? draftOf(values) : undefined;
  return { ...(measures.length > 0 ? { measures } : {}), ...(dispensation ? { dispensation } : {}) };
};
