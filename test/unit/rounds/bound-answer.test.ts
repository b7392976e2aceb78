import { describe, expect, test } from 'vitest';
import { allowedAnswer, type GivenAnswer } from '#functions/rounds/domain/answer.ts';
import { boundIn } from '#functions/rounds/pages/bound-values.ts';
import { answerFields, type FormValues } from '#functions/rounds/pages/form-values.ts';
import { roundKinds } from '#functions/rounds/terms/round-kinds.ts';
import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';

const today = '2027-02-03';
const measure = { who: 'gemeente Alfa', what: 'Een andere aannemer zoeken.', by: '2027-03-01' };
const draft = { upTo: 8, until: '2027-12-31', conditions: [] };
const faultsOf = (kind: RoundKind, given: GivenAnswer): string[] => {
  try {
    allowedAnswer(kind, given, today);
    return [];
  } catch (error) {
    return (error as { faults: { pointer: string }[] }).faults.map(({ pointer }) => pointer);
  }
};
const because = { remarks: 'Omdat het zo is.' };

describe('an answer that binds its addressee (rules 15 and 16)', () => {
  test.each([
    ['raising', 'not-raised'],
    ['solution', 'solution'],
  ] as const)('in a round of %s, %s needs who does what by when, from today on', (kind, answer) => {
    expect(faultsOf(kind, { answer, ...because })).toEqual(['/measures']);
    expect(faultsOf(kind, { answer, ...because, measures: [] })).toEqual(['/measures']);
    expect(faultsOf(kind, { answer, ...because, measures: [measure] })).toEqual([]);
    expect(faultsOf(kind, { answer, ...because, measures: [measure, { ...measure, by: '2027-02-02' }] })).toEqual([
      '/measures/1/by',
    ]);
  });

  test('is no other: measures or a draft that do not belong are refused', () => {
    expect(faultsOf('raising', { answer: 'raised', ...because, measures: [measure] })).toEqual(['/measures']);
    expect(faultsOf('ruling', { answer: 'for', dispensation: draft })).toEqual(['/dispensation']);
    expect(faultsOf('solution', { answer: 'no-solution', ...because, dispensation: draft })).toEqual([]);
    const late = { ...draft, until: '2027-02-02' };
    expect(faultsOf('solution', { answer: 'no-solution', ...because, dispensation: late })).toEqual([
      '/dispensation/until',
    ]);
  });

  test('is typed as lines of who, what and when, in the usual Dutch ways to write a day and a number', () => {
    const empty = Object.fromEntries(answerFields.map((field) => [field, ''])) as FormValues;
    const values = {
      ...empty,
      measures:
        'gemeente Alfa; Een andere aannemer zoeken.; 1 maart 2027\n\nschool; bouwen; daarna: vieren; 01-04-2027',
      upTo: '7,5',
      until: '31 december 2027',
      conditions: 'Elke maand een gesprek.',
    };
    expect(boundIn(roundKinds.solution.options, values)).toEqual({
      measures: [measure, { who: 'school', what: 'bouwen; daarna: vieren', by: '2027-04-01' }],
      dispensation: { upTo: 7.5, until: '2027-12-31', conditions: ['Elke maand een gesprek.'] },
    });
    const days = boundIn(roundKinds.solution.options, { ...values, upTo: '1.095' });
    expect(days.dispensation?.upTo).toBe(1095);
    expect(boundIn(roundKinds.solution.options, empty)).toEqual({});
    expect(boundIn(roundKinds.ruling.options, values)).toEqual({});
  });
});
