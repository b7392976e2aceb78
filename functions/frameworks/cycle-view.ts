import { needsMotivation, openMoves } from './domain/move.ts';
import type { AskedApproval } from './terms/approval.ts';
import type { Cycle, StageVisit } from './terms/cycle.ts';

/** A cycle as the API shows it: its stage, its history, and its open moves. */
export const cycleView = (cycle: Cycle, visits: readonly StageVisit[]) => {
  const { revision: _revision, roundsHeld: _held, ...shown } = cycle;
  return {
    ...shown,
    moves: openMoves(cycle).map((transition) => ({
      move: transition.on,
      to: transition.to,
      motivationNeeded: needsMotivation(cycle, transition),
    })),
    history: visits.map(({ programmeId: _programme, cycleId: _cycle, ...visit }) => visit),
  };
};

/** An approval that a college was asked to take back, as the API shows it. */
export const askedApprovalView = ({ programmeId: _programme, revision: _revision, ...shown }: AskedApproval) => shown;
