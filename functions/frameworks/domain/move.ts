import * as z from 'zod';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { type Cycle, RoundStageName } from '../terms/cycle.ts';
import { isEndStage, type Transition, transitions } from '../terms/stages.ts';

/** A move of the preparers. It names the visit that it starts from, so that the same move sent twice moves once. */
export const Move = z.strictObject({
  visit: z.int().min(1),
  move: z.enum(['submit', 'proceed', 'back', 'ask-again', 'withdraw']),
  /** The stage to go back to. */
  to: RoundStageName.optional(),
  motivation: z.string().trim().min(1).max(5000).optional(),
  /** Why the term of the round that it opens ends before every council can have met (rule 21). */
  shorterTerm: z.string().trim().min(1).max(2000).optional(),
});
export type Move = z.infer<typeof Move>;

/** The facts outside the cycle record, at the moment of the move. */
export interface Circumstances {
  /** The number of pieces of input without an answer (rule 7). */
  readonly unanswered: number;
}

/**
 * The transition of a move.
 * @throws {Conflict} when the cycle has ended, has moved on, or does not allow the move now.
 * @throws {InvalidInput} when the destination or the required written reason is missing.
 */
export const transitionOf = (cycle: Cycle, move: Move, circumstances: Circumstances): Transition => {
  if (isEndStage(cycle.stage)) throw new Conflict('cycle-ended', `This cycle has ended: ${cycle.stage}.`);
  if (move.visit !== cycle.visit) {
    throw new Conflict(
      'stale-move',
      `The cycle is at visit ${cycle.visit} (${cycle.stage}); the move names another visit.`,
    );
  }
  const open = openMoves(cycle);
  const candidates = open.filter(({ on, to }) => on === move.move && (move.to === undefined || move.to === to));
  const [transition, ...others] = candidates;
  if (!transition) {
    const allowed = open.map(({ on, to }) => `${on} (to ${to})`).join(', ');
    throw new Conflict('move-not-allowed', `A cycle in ${cycle.stage} allows only these moves: ${allowed}.`);
  }
  if (others.length > 0) {
    const expected = `one of ${candidates.map(({ to }) => to).join(', ')}`;
    throw new InvalidInput('The move does not name its destination.', [
      { pointer: '/to', message: 'the destination is missing', expected },
    ]);
  }
  demandMotivation(cycle, move, transition);
  demandCouncils(move, transition);
  demandReadiness(cycle, transition, circumstances);
  return transition;
};

/** A transition that preparers make; the others follow from a closed round. */
type PreparersTransition = Transition & { readonly on: Move['move'] };
const isPreparers = (transition: Transition): transition is PreparersTransition =>
  Move.shape.move.safeParse(transition.on).success;

/** The moves that the table of transitions allows preparers from the current stage. */
export const openMoves = (cycle: Pick<Cycle, 'stage' | 'after'>): PreparersTransition[] =>
  transitions
    .filter(isPreparers)
    .filter(
      ({ from, after }) =>
        from === cycle.stage && (after === undefined || (cycle.after !== undefined && after.includes(cycle.after))),
    );

type Sounded = Pick<Cycle, 'after' | 'negativeSoundings'>;
const passesNegative = ({ after, negativeSoundings }: Sounded, { on }: Pick<Transition, 'on'>): boolean =>
  on === 'proceed' && after === 'sounding' && negativeSoundings > 0;

/** Whether a move requires a written reason in the current stage: by the table, or after a negative sounding. */
export const needsMotivation = (cycle: Sounded, transition: Pick<Transition, 'on' | 'motivated'>): boolean =>
  transition.motivated === true || passesNegative(cycle, transition);

const demandMotivation = (cycle: Cycle, move: Move, transition: Transition): void => {
  if (move.motivation !== undefined || !needsMotivation(cycle, transition)) return;
  const message = passesNegative(cycle, transition)
    ? `${cycle.negativeSoundings} municipalities gave a negative sounding; overruling them needs a written motivation`
    : `"${transition.on}" needs a written motivation`;
  throw new InvalidInput('The move lacks its motivation.', [
    { pointer: '/motivation', message, expected: 'a few sentences' },
  ]);
};

const demandCouncils = ({ shorterTerm }: Move, { to }: Transition): void => {
  if (shorterTerm === undefined || to === 'input') return;
  throw new InvalidInput('This move opens no round for councils, so it cannot extend their term.', [
    { pointer: '/shorterTerm', message: 'this move cannot extend a term for councils', expected: 'nothing' },
  ]);
};

const demandReadiness = (cycle: Cycle, transition: Transition, { unanswered }: Circumstances): void => {
  if (transition.to === 'adoption' && unanswered > 0) {
    throw new Conflict(
      'input-unanswered',
      `${unanswered} remarks have no answer yet. A framework can be adopted only when each remark has an answer.`,
    );
  }
  if (cycle.after !== 'approval') return;
  const changed = cycle.adopted?.hash !== cycle.text.hash;
  if (transition.on === 'ask-again' && changed) {
    throw new Conflict(
      'text-not-adopted',
      'The text differs from the one adopted; it must be adopted again before the colleges are asked.',
    );
  }
  if (transition.on === 'proceed' && !changed) {
    throw new Conflict(
      'text-already-adopted',
      'The text was adopted before. Change it, or ask the colleges again with a motivation.',
    );
  }
};
