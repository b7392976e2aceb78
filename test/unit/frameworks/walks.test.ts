import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Cycle } from '#functions/frameworks/terms/cycle.ts';
import { isEndStage, isRoundStage, nextStages } from '#functions/frameworks/terms/stages.ts';
import { anyWalk, type Step, walk } from './walk.ts';

const isEntry = ({ attempt }: Step): boolean => attempt.do !== 'revise';

/** The same walks in every run: rare steps are among them, and by chance alone they might not be. */
const known = fc.sample(anyWalk, { numRuns: 1500, seed: 7 }).map(walk);

/** Checks every step of some kind in known walks and in new ones, with the steps before it. A kind that no walk comes to fails. */
const always = (kind: (step: Step) => boolean, check: (step: Step, earlier: readonly Step[]) => void): void => {
  let checked = 0;
  const checkWalk = (steps: readonly Step[]): void => {
    for (const [at, step] of steps.entries()) {
      if (!kind(step)) continue;
      checked += 1;
      check(step, steps.slice(0, at));
    }
  };
  for (const steps of known) checkWalk(steps);
  fc.assert(
    fc.property(anyWalk, (attempts) => checkWalk(walk(attempts))),
    { numRuns: 400 },
  );
  expect(checked).toBeGreaterThan(0);
};

describe('whatever is tried with a cycle', () => {
  test('the walks get far enough to mean something: some come into force', () => {
    const ends = known.map((steps) => steps.at(-1)?.after.stage);
    expect(ends).toContain('in-force');
    expect(ends).toContain('withdrawn');
    const refused = known.flat().filter(({ attempt }) => attempt.do === 'close' && attempt.verdict === 'not-approved');
    expect(refused.length).toBeGreaterThan(5);
    const back = known.flat().filter(({ attempt }) => attempt.do === 'move' && attempt.move === 'back');
    expect(back.filter(({ before }) => before.adopted !== undefined).length).toBeGreaterThan(5);
  });

  test('it never comes into force without an adoption of exactly that text and the approval of the colleges', () => {
    always(
      ({ after }) => after.stage === 'in-force',
      ({ before, after, attempt }, earlier) => {
        expect(before.stage).toBe('approval');
        expect(attempt).toMatchObject({ do: 'close', verdict: 'approved' });
        const adoption = earlier.findLast(({ attempt: made }) => made.do === 'close' && made.verdict === 'adopted');
        expect(adoption?.before.text.hash).toBe(after.text.hash);
        expect(after.adopted).toMatchObject({ hash: after.text.hash, roundId: adoption?.before.roundId });
        expect(after).toMatchObject({ status: 'in-force', endedAt: expect.any(String) });
      },
    );
  });

  test('colleges are asked about nothing but the text that was adopted', () => {
    always(
      (step) => isEntry(step) && step.after.stage === 'approval',
      ({ after }) => expect(after.adopted?.hash).toBe(after.text.hash),
    );
  });

  test('every entry of a stage has its own number, one more than the one before', () => {
    always(
      () => true,
      ({ before, after, attempt }) => {
        expect(after.visit).toBe(before.visit + (attempt.do === 'revise' ? 0 : 1));
        expect(after.revision).toBe(before.revision + 1);
      },
    );
  });

  test('it only goes where the table of transitions leads', () => {
    always(isEntry, ({ before, after }) => expect(nextStages(before.stage)).toContain(after.stage));
  });

  test('nothing moves it once it is withdrawn or in force', () => {
    always(
      () => true,
      ({ before }) => expect(isEndStage(before.stage)).toBe(false),
    );
  });

  test('an adoption is void once the cycle goes back', () => {
    always(
      ({ before, attempt }) => attempt.do === 'move' && attempt.move === 'back' && before.adopted !== undefined,
      ({ after }) => expect(after.adopted).toBeUndefined(),
    );
  });

  test('every round stage has a round of its own, numbered as it is held', () => {
    always(
      (step) => isEntry(step) && isRoundStage(step.after.stage),
      ({ before, after }) => {
        const roundsBefore = Object.entries(before.roundsHeld).find(([stage]) => stage === after.stage)?.[1] ?? 0;
        expect(after.roundId).toBe(`proefland.1.${after.stage}.${roundsBefore + 1}`);
        expect(after.rounds).toEqual([...before.rounds, after.roundId]);
        expect(new Set(after.rounds).size).toBe(after.rounds.length);
      },
    );
  });

  test('no other stage has a round', () => {
    always(
      (step) => isEntry(step) && !isRoundStage(step.after.stage),
      ({ before, after }) => {
        expect(after.roundId).toBeUndefined();
        expect(after.rounds).toEqual(before.rounds);
      },
    );
  });

  test('a revision knows which round it follows', () => {
    always(isEntry, ({ before, after }) =>
      expect(after.after).toBe(after.stage === 'revision' ? before.stage : undefined),
    );
  });

  test('what is in the record follows its schema', () => {
    always(
      () => true,
      ({ after }) => expect(Cycle.safeParse(after).error).toBeUndefined(),
    );
  });
});
