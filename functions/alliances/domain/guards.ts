import type { Guard } from '../terms/phases.ts';
import type { Alliance } from './alliance.ts';

/** The facts outside the alliance record that the guards need, at the moment of a move. */
export interface Circumstances {
  /** Whether the framework in force still has the alliance's goal. */
  readonly goalInForce: boolean;
  /** The current calendar year: a plan counts when it is for this year or a later one. */
  readonly year: number;
  /** Its escalations that have not ended, and the breaches that are not on the ladder yet, by identifier. */
  readonly escalations: readonly string[];
  /** The escalations that a refusal may name; all of them when absent. */
  readonly named?: readonly string[];
}

type Seen = (alliance: Alliance, circumstances: Circumstances) => boolean;

const planFits: Seen = ({ plans }, { year }) =>
  Object.entries(plans).some(
    ([of, { fitting, unfitSince }]) => Number(of) >= year && fitting !== undefined && unfitSince === undefined,
  );

const seen: Readonly<Record<Guard, Seen>> = {
  called: ({ calls }) => calls > 0,
  promised: ({ promises }) => promises > 0,
  'lead-named': ({ lead }) => lead !== undefined,
  'goal-in-force': (_alliance, { goalInForce }) => goalInForce,
  committed: ({ members }) => members.length > 0,
  'lead-is-member': ({ lead, members }) => lead !== undefined && members.includes(lead.partnerId),
  'plan-fits': planFits,
  reported: ({ reports }) => reports > 0,
  // Whose partners all left has nobody who could take its work up again.
  'not-at-work': ({ pausedFrom, members }) =>
    members.length === 0 || (pausedFrom !== 'execution' && pausedFrom !== 'completion'),
  'no-members': ({ members }) => members.length === 0,
  'nothing-undecided': ({ undecided }) => undecided === 0,
  'nothing-escalated': (_alliance, { escalations }) => escalations.length === 0,
};

/** The given guards that do not hold. */
export const unmet = (guards: readonly Guard[], alliance: Alliance, circumstances: Circumstances): Guard[] =>
  guards.filter((guard) => !seen[guard](alliance, circumstances));
