import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { taggedReadOf } from '#shared/api/tagged-read.ts';
import { entityTag, isKnown, isMatched } from '#shared/http/entity-tags.ts';

describe('an entity tag', () => {
  test('is quoted, and tells one representation from another', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(entityTag(one)).toMatch(/^"[A-Za-z0-9_-]{27}"$/);
        expect(entityTag(one) === entityTag(other)).toBe(one === other);
      }),
    );
  });

  // RFC 9110 §8.8.3.2: If-Match compares strongly, If-None-Match weakly.
  test.each<[string, boolean, boolean]>([
    ['"a"', true, true],
    ['"b", "a"', true, true],
    ['"b","a" ', true, true],
    ['*', true, true],
    ['W/"a"', false, true],
    ['"b"', false, false],
    ['a', false, false],
    ['', false, false],
  ])('is found in %s as the standard says', (header, matched, known) => {
    expect([isMatched(header, '"a"'), isKnown(header, '"a"')]).toEqual([matched, known]);
  });
});

describe('a change is based on', () => {
  test.each([
    ['moveCycle', 'readCycle'],
    ['reviseText', 'readCycle'],
    ['followUpCondition', 'readCycle'],
    ['moveAlliance', 'readAlliance'],
    ['submitPlan', 'readAlliance'],
    ['moveContribution', 'readContribution'],
    ['importProgramme', 'readProgramme'],
    ['changeRing', 'readProgramme'],
    ['extendRound', 'readRound'],
    ['withdrawTask', 'readTask'],
    ['pitchAlliance', undefined],
    ['startCycle', undefined],
    ['readCycle', undefined],
  ] as const)('%s: %s', (change, expectedRead) => {
    expect(taggedReadOf(change)).toBe(expectedRead);
  });
});
