import type { Cycle } from './cycle.ts';

/** Whether a version was submitted: until then it exists for its preparers alone (rule 19), also after it was withdrawn. */
export const isSubmitted = ({ roundsHeld, status }: Pick<Cycle, 'roundsHeld' | 'status'>): boolean =>
  Object.keys(roundsHeld).length > 0 || status === 'in-force' || status === 'superseded';
