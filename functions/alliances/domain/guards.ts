import type { Guard } from '../terms/phases.ts';
import type { Alliance } from './alliance.ts';

/** What is so beside the alliance itself, at the moment of a move. */
export interface Circumstances {
  /** Whether the framework in force still has the goal of the alliance. */
  readonly goalInForce: boolean;
  /** The calendar year of today: the plan that counts is this year's or a later one's. */
  readonly year: number;
  /** Its escalations that have not ended, and the breaches that are still to be put on the ladder, by identifier. */
  readonly escalations: readonly string[];
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
  'not-at-work': ({ pausedFrom }) => pausedFrom !== 'execution' && pausedFrom !== 'completion',
  'nothing-undecided': ({ undecided }) => undecided === 0,
  'nothing-escalated': (_alliance, { escalations }) => escalations.length === 0,
};

/** The guards that do not hold, of those asked. */
export const unmet = (guards: readonly Guard[], alliance: Alliance, circumstances: Circumstances): Guard[] =>
  guards.filter((guard) => !seen[guard](alliance, circumstances));
