import { describe, expect, it } from 'vitest';
import { changed, faultsOf } from './sound-file.ts';

export const dorpRing = `    name: Dorp
    kind: municipality
    rings:
      - { ring: middle, from: 2026-01-01 }`;

/** A sound file with `from` turned into `to`: where it is then wrong, what is said of it, and what of the remedy. */
export type FaultCase = readonly [
  name: string,
  from: string,
  to: string,
  pointer: string,
  message: RegExp,
  expected: RegExp,
];

/** How the partners and lines of the sound file are called: the line that is named shows it. */
const names = /\b(dorp|veld|gezond)\b/i;

/** Each change alone gives one fault, and that one. */
export const tellEachFault = (subject: string, cases: readonly FaultCase[]): void => {
  describe(`a fault in ${subject}`, () => {
    it.each(cases)(
      'of %s is told with its place and what would be right',
      (_, from, to, pointer, message, expected) => {
        const faults = faultsOf(changed([from, to]));
        expect(faults).toHaveLength(1);
        expect(faults[0]?.pointer).toBe(pointer);
        expect(faults[0]?.message).toMatch(message);
        expect(faults[0]?.message).not.toMatch(names);
        expect(faults[0]?.expected).toMatch(expected);
      },
    );
  });
};
