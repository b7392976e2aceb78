import fc from 'fast-check';
import { enterStage, transitionAfterRound } from '#functions/frameworks/domain/enter-stage.ts';
import { type Move, transitionOf } from '#functions/frameworks/domain/move.ts';
import type { Cycle } from '#functions/frameworks/terms/cycle.ts';
import { isRoundStage, type Trigger } from '#functions/frameworks/terms/stages.ts';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { draftCycle, hashOf } from '../../support/cycles.ts';
import { now } from '../../support/small-programme.ts';

/** Something that people or rounds try to do to a cycle, whether that is allowed or not. */
export type Attempt =
  | {
      readonly do: 'move';
      readonly move: Move['move'];
      readonly to?: Move['to'];
      readonly motivation?: string;
      readonly stale: number;
    }
  | { readonly do: 'close'; readonly verdict: Trigger; readonly negative: number }
  | { readonly do: 'revise'; readonly hash: string };

const destination = fc.constantFrom('input', 'sounding', 'consultation', 'adoption', 'approval', undefined);
const anyMove = fc
  .record({
    move: fc.constantFrom('submit', 'proceed', 'back', 'ask-again', 'withdraw'),
    to: destination,
    motivation: fc.constantFrom('Daarom.', undefined),
    stale: fc.constantFrom(0, 0, 0, 1),
  })
  .map(
    ({ to, motivation, ...rest }): Attempt => ({
      do: 'move',
      ...rest,
      ...(to ? { to } : {}),
      ...(motivation ? { motivation } : {}),
    }),
  );
const anyReturn = fc
  .constantFrom('input', 'sounding', 'consultation')
  .map((to): Attempt => ({ do: 'move', move: 'back', to, motivation: 'Terug.', stale: 0 }));
const anyClosing = fc.record({
  do: fc.constant('close' as const),
  verdict: fc.constantFrom('closed', 'adopted', 'not-adopted', 'approved', 'not-approved'),
  negative: fc.nat({ max: 2 }),
});
const anyRevision = fc
  .constantFrom('a', 'b', 'c')
  .map((letter): Attempt => ({ do: 'revise', hash: hashOf(letter as 'a' | 'b' | 'c') }));

/** What brings a cycle on from where it is: where nothing else is tried, the road is walked. */
const onward = (cycle: Cycle): Attempt => {
  const motivation = 'Toch verder.';
  switch (cycle.stage) {
    case 'draft':
      return { do: 'move', move: 'submit', stale: 0 };
    case 'adoption':
      return { do: 'close', verdict: 'adopted', negative: 0 };
    case 'approval':
      return { do: 'close', verdict: 'approved', negative: 0 };
    case 'revision': {
      const isSameText = cycle.after === 'approval' && cycle.adopted?.hash === cycle.text.hash;
      return { do: 'move', move: isSameText ? 'ask-again' : 'proceed', motivation, stale: 0 };
    }
    default:
      return { do: 'close', verdict: 'closed', negative: 0 };
  }
};

/** A series of attempts, most of them in the direction of the road. */
export const anyWalk: fc.Arbitrary<readonly (Attempt | 'onward')[]> = fc.array(
  fc.oneof(
    { weight: 10, arbitrary: fc.constant('onward' as const) },
    { weight: 4, arbitrary: anyClosing },
    { weight: 2, arbitrary: anyRevision },
    { weight: 2, arbitrary: anyMove },
    { weight: 1, arbitrary: anyReturn },
  ),
  { minLength: 10, maxLength: 60, size: 'max' },
);

/** One step that happened: the cycle before and after, and what made it. */
export interface Step {
  readonly attempt: Attempt;
  readonly before: Cycle;
  readonly after: Cycle;
}

const tried = (cycle: Cycle, attempt: Attempt): Cycle => {
  switch (attempt.do) {
    case 'revise':
      // Texts change in the draft and in revision only; that rule is held by the operation itself.
      if (cycle.stage !== 'draft' && cycle.stage !== 'revision') return cycle;
      return { ...cycle, text: { number: cycle.text.number + 1, hash: attempt.hash }, revision: cycle.revision + 1 };
    case 'close': {
      if (!isRoundStage(cycle.stage)) return cycle;
      const counted = cycle.stage === 'sounding' ? { ...cycle, negativeSoundings: attempt.negative } : cycle;
      return enterStage(counted, transitionAfterRound(cycle.stage, attempt.verdict), { by: 'round', now }).cycle;
    }
    case 'move': {
      const { move, to, motivation } = attempt;
      const requestedMove: Move = {
        move,
        visit: cycle.visit - attempt.stale,
        ...(to ? { to } : {}),
        ...(motivation ? { motivation } : {}),
      };
      return enterStage(cycle, transitionOf(cycle, requestedMove, { unanswered: 0 }), { by: 'bureau', now, motivation })
        .cycle;
    }
  }
};

/** Walks from the draft; what is refused changes nothing. */
export const walk = (attempts: readonly (Attempt | 'onward')[]): Step[] => {
  const steps: Step[] = [];
  let cycle = draftCycle();
  for (const next of attempts) {
    const attempt = next === 'onward' ? onward(cycle) : next;
    const before = cycle;
    try {
      cycle = tried(cycle, attempt);
    } catch (error) {
      if (!(error instanceof Conflict || error instanceof InvalidInput)) throw error;
    }
    if (cycle !== before) steps.push({ attempt, before, after: cycle });
  }
  return steps;
};
