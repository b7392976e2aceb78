import type { Fault } from '#shared/errors/errors.ts';
import type { DispensationTerms } from '#shared/vocabulary/dispensation.ts';
import type { Measure } from '#shared/vocabulary/measures.ts';
import type { AnswerOption } from '../terms/round-kinds.ts';

const past = (pointer: string, today: string): Fault => ({
  pointer,
  message: 'this day has passed',
  expected: `${today} or later`,
});

/**
 * The faults of the measures of an answer: at least one with an answer that binds to measures, none with any other (rules 15 and 16).
 * @param today - ISO date: a measure is to be carried out from then on.
 */
export const measureFaults = (
  { answer, measures: bound }: AnswerOption,
  { measures = [] }: { readonly measures?: readonly Measure[] | undefined },
  today: string,
): Fault[] => {
  const pointer = '/measures';
  if (!bound) {
    if (measures.length === 0) return [];
    return [
      { pointer, message: `"${answer}" takes no measures`, expected: 'no measures', cause: { kind: 'not-belonging' } },
    ];
  }
  if (measures.length === 0) {
    const expected = 'who does what by when: at least one measure';
    return [{ pointer, message: `"${answer}" needs a measure`, expected, cause: { kind: 'missing' } }];
  }
  return measures.flatMap(({ by }, at) => (by < today ? [past(`${pointer}/${at}/by`, today)] : []));
};

/**
 * The faults of a drafted dispensation: only an answer of the first rung drafts one.
 * @param today - ISO date.
 */
export const dispensationFaults = (
  { answer, drafts }: AnswerOption,
  { dispensation }: { readonly dispensation?: DispensationTerms | undefined },
  today: string,
): Fault[] => {
  if (dispensation === undefined) return [];
  const pointer = '/dispensation';
  if (drafts) return dispensation.until < today ? [past(`${pointer}/until`, today)] : [];
  const expected = 'no dispensation';
  return [{ pointer, message: `"${answer}" drafts no dispensation`, expected, cause: { kind: 'not-belonging' } }];
};
