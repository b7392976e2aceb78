import type { Cycle } from '#functions/frameworks/terms/cycle.ts';
import { now } from './small-programme.ts';

/** A text's hash that is recognised at a glance. */
export const hashOf = (letter: 'a' | 'b' | 'c' | 'd'): string => letter.repeat(64);

/** A cycle at its first draft. Parts of it can be replaced. */
export const draftCycle = (parts: Partial<Cycle> = {}): Cycle => ({
  programmeId: 'proefland',
  cycleId: '1',
  title: 'Kaders 2027-2028',
  status: 'running',
  stage: 'draft',
  visit: 1,
  roundsHeld: {},
  rounds: [],
  text: { number: 1, hash: hashOf('a') },
  negativeSoundings: 0,
  startedAt: now,
  startedBy: 'bureau-proefland',
  revision: 1,
  ...parts,
});
