import type { Whole } from './whole.ts';

/** One thing that was looked at: its name, and what is wrong with it, if something is. */
export type Looked = readonly [subject: string, fault: string | undefined];

/** A promise of the rules, checked on the record. */
export interface Check {
  /** The rule, by its number in `docs/rules.md`. */
  readonly rule: number;
  readonly promise: string;
  readonly look: (whole: Whole) => readonly Looked[];
}

export interface Checked {
  readonly rule: number;
  readonly promise: string;
  readonly looked: number;
  readonly faults: readonly string[];
}

/** Runs checks over a record. */
export const checkedBy = (checks: readonly Check[], whole: Whole): Checked[] =>
  checks.map(({ rule, promise, look }) => {
    const looked = look(whole);
    const faults = looked.flatMap(([subject, fault]) => (fault === undefined ? [] : [`${subject}: ${fault}`]));
    return { rule, promise, looked: looked.length, faults };
  });

/** A fault, if something is not so. */
export const unless = (right: boolean, fault: string): string | undefined => (right ? undefined : fault);
