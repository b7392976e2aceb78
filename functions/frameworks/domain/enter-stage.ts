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

/** Who or what made a cycle move, when and why. */
export interface Step {
  readonly by: string;
  readonly now: string;
  readonly motivation?: string | undefined;
}

export interface Entered {
  readonly cycle: Cycle;
  readonly visit: StageVisit;
  readonly fact: FactOf<'nl.regiodeal.cycle.stage-entered.v1'>;
}

/**
 * The transition that a closed round makes.
 * @throws {Conflict} when the table of transitions has none: the record contradicts itself.
 */
export const transitionAfterRound = (stage: Stage, verdict: string): Transition => {
  const found = transitions.find(({ from, on }) => from === stage && on === verdict);
  if (found) return found;
  throw new Conflict('no-transition', `A round that ends "${verdict}" leads nowhere from ${stage}.`);
};

/** Makes a transition: the cycle in its next stage, the visit as history, and the fact that tells of it. */
export const enterStage = (cycle: Cycle, { to, on }: Pick<Transition, 'to' | 'on'>, step: Step): Entered => {
  const moved = { ...leaving(cycle, on, step.now), stage: to, visit: cycle.visit + 1, revision: cycle.revision + 1 };
  const next: Cycle =
    to === 'revision' ? { ...moved, after: followed(cycle.stage) } : isRoundStage(to) ? withRound(moved, to) : moved;
  return { cycle: next, ...traces(next, on, step) };
};

/** The traces that every entry of a stage leaves: a line of history and a fact. */
export const traces = (cycle: Cycle, trigger: string, { by, now, motivation }: Step): Omit<Entered, 'cycle'> => {
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
      ...(roundId === undefined ? {} : { roundId }),
    },
    fact: fact('nl.regiodeal.cycle.stage-entered.v1', now, { programmeId, cycleId, stage, visit }),
  };
};

/** What leaving a stage does to the cycle: the round is behind it; an adoption or an end is written. */
const leaving = (cycle: Cycle, on: Trigger, now: string): Cycle => {
  const { roundId, after: _after, adopted, ...rest } = cycle;
  if (on === 'adopted' && roundId !== undefined)
    return { ...rest, adopted: { hash: cycle.text.hash, roundId, at: now } };
  if (on === 'back') return rest;
  const kept: Cycle = adopted === undefined ? rest : { ...rest, adopted };
  if (on === 'approved') return { ...kept, status: 'in-force', endedAt: now };
  if (on === 'withdraw') return { ...kept, status: 'withdrawn', endedAt: now };
  return kept;
};

const withRound = (cycle: Cycle, stage: RoundStage): Cycle => {
  const held = (cycle.roundsHeld[stage] ?? 0) + 1;
  const roundId = roundIdOf(cycle, stage, held);
  return { ...cycle, roundId, roundsHeld: { ...cycle.roundsHeld, [stage]: held }, rounds: [...cycle.rounds, roundId] };
};

const followed = (stage: Stage): RoundStage => {
  if (isRoundStage(stage)) return stage;
  throw new Conflict('no-transition', `Revision cannot follow ${stage}.`);
};
