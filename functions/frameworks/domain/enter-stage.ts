import { Conflict } from '#shared/errors/errors.ts';
import { type FactOf, fact } from '#shared/events/catalogue.ts';
import type { Cycle, StageVisit } from '../terms/cycle.ts';
import {
  isRoundStage,
  type RoundStage,
  type Stage,
  type Transition,
  type Trigger,
  transitions,
} from '../terms/stages.ts';
import { roundIdOf } from './round-id.ts';

/** The actor or event that moves a cycle, when and why. */
export interface Step {
  readonly by: string;
  readonly now: string;
  readonly motivation?: string | undefined;
  /** Why the term of its round ends before every council can have met (rule 21). */
  readonly shorterTerm?: string | undefined;
}

export interface Entered {
  readonly cycle: Cycle;
  readonly visit: StageVisit;
  readonly fact: FactOf<'nl.regiodeal.cycle.stage-entered.v1'>;
}

/**
 * The transition that follows a closed round.
 * @throws {Conflict} when the table of transitions has none: the record contradicts itself.
 */
export const transitionAfterRound = (stage: Stage, verdict: string): Transition => {
  const found = transitions.find(({ from, on }) => from === stage && on === verdict);
  if (found) return found;
  throw new Conflict('no-transition', `A cycle in ${stage} has no transition for a round that ends "${verdict}".`);
};

/** Makes a transition: the cycle in its next stage, the visit for its history, and the event. */
export const enterStage = (cycle: Cycle, { to, on }: Pick<Transition, 'to' | 'on'>, step: Step): Entered => {
  const moved = { ...leaving(cycle, on, step.now), stage: to, visit: cycle.visit + 1, revision: cycle.revision + 1 };
  const next: Cycle =
    to === 'revision' ? { ...moved, after: followed(cycle.stage) } : isRoundStage(to) ? withRound(moved, to) : moved;
  return { cycle: next, ...traces(next, on, step) };
};

/** The traces of every entry of a stage: a visit in the history and an event. */
export const traces = (
  cycle: Cycle,
  trigger: string,
  { by, now, motivation, shorterTerm }: Step,
): Omit<Entered, 'cycle'> => {
  const { programmeId, cycleId, visit, stage, roundId, text } = cycle;
  return {
    visit: {
      programmeId,
      cycleId,
      visit,
      stage,
      enteredAt: now,
      trigger,
      by,
      textHash: text.hash,
      ...(motivation === undefined ? {} : { motivation }),
      ...(shorterTerm === undefined ? {} : { shorterTerm }),
      ...(roundId === undefined ? {} : { roundId }),
    },
    fact: fact('nl.regiodeal.cycle.stage-entered.v1', now, { programmeId, cycleId, stage, visit }),
  };
};

/** The changes of a cycle when it leaves a stage: its round is over; an adoption or an end is recorded. */
const leaving = (cycle: Cycle, on: Trigger, now: string): Cycle => {
  const { roundId, after: _after, adopted, ...rest } = cycle;
  if (on === 'adopted' && roundId !== undefined)
    return { ...rest, adopted: { hash: cycle.text.hash, roundId, at: now } };
  if (on === 'back') return rest;
  const kept: Cycle = adopted === undefined ? rest : { ...rest, adopted };
  if (on === 'approved' || on === 'accepted') return { ...kept, status: 'in-force', endedAt: now };
  if (on === 'withdraw') return { ...kept, status: 'withdrawn', endedAt: now };
  return kept;
};

const withRound = (cycle: Cycle, stage: RoundStage): Cycle => {
  const number = (cycle.roundsHeld[stage] ?? 0) + 1;
  const roundId = roundIdOf(cycle, stage, number);
  return {
    ...cycle,
    roundId,
    roundsHeld: { ...cycle.roundsHeld, [stage]: number },
    rounds: [...cycle.rounds, roundId],
  };
};

/** The round stage that a revision follows: the answers to conditions belong to the approval that carried them. */
const followed = (stage: Stage): RoundStage => {
  if (isRoundStage(stage)) return stage;
  if (stage === 'conditions') return 'approval';
  throw new Conflict('no-transition', `Revision cannot follow ${stage}.`);
};
