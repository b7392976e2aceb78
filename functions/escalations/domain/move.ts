import * as z from 'zod';
import { Conflict } from '#shared/errors/errors.ts';
import type { Escalation } from '../terms/escalation.ts';
import { isEndStage, type Transition, transitions } from '../terms/stages.ts';

/** A move of the alliance. It names the visit that it starts from, so that the same move sent twice moves once. */
export const Move = z.strictObject({
  visit: z.int().min(1),
  move: z.literal('withdraw'),
  motivation: z.string().trim().min(1).max(5000),
});
export type Move = z.infer<typeof Move>;

/**
 * The transition of a move.
 * @throws {Conflict} when the escalation has ended or has moved on.
 */
export const transitionOf = ({ stage, visit }: Pick<Escalation, 'stage' | 'visit'>, move: Move): Transition => {
  if (isEndStage(stage)) throw new Conflict('escalation-ended', `This escalation has ended: ${stage}.`);
  if (move.visit !== visit) {
    throw new Conflict('stale-move', `The escalation is at visit ${visit} (${stage}); the move names another visit.`);
  }
  const found = transitions.find(({ from, on }) => from === stage && on === move.move);
  if (found) return found;
  throw new Conflict('move-not-allowed', `An escalation in ${stage} does not allow this move.`);
};
