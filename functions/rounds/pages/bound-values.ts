import type { DispensationTerms } from '#shared/vocabulary/dispensation.ts';
import type { Measure } from '#shared/vocabulary/measures.ts';
import { typedDay, typedDraft } from '#shared/words/typed-answer.ts';
import { typedLines } from '#shared/words/typed-lines.ts';
import type { AnswerOption } from '../terms/round-kinds.ts';
import type { FormValues } from './form-values.ts';

/** A typed line "who; what; by when"; parts that are missing are empty, so that the line is refused. */
const measureOf = (line: string): Measure => {
  const parts = line.split(';').map((part) => part.trim());
  const [who = '', ...rest] = parts;
  return { who, what: rest.slice(0, -1).join('; '), by: typedDay(rest.at(-1) ?? '') };
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
  const dispensation = options.some(({ drafts }) => drafts) ? typedDraft(values) : undefined;
  return { ...(measures.length > 0 ? { measures } : {}), ...(dispensation ? { dispensation } : {}) };
};
