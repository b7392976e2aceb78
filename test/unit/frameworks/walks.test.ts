import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Cycle } from '#functions/frameworks/domain/cycle.ts';
import { isEndStage, isRoundStage, nextStages } from '#functions/frameworks/domain/stages.ts';
import { anyWalk, type Step, walk } from './walk.ts';

const entries = (steps: readonly Step[]): Step[] => steps.filter(({ attempt }) => attempt.do !== 'revise');
const always = (check: (steps: readonly Step[]) => void): void =>
  fc.assert(
    fc.property(anyWalk, (attempts) => check(walk(attempts))),
    { numRuns: 400 },
  );

describe('whatever is tried with a cycle', () => {
  test('the walks get far enough to mean something: some come into force', () => {
    const walks = fc.sample(anyWalk, { numRuns: 1500, seed: 7 }).map(walk);
    const ends = walks.map((steps) => steps.at(-1)?.after.stage);
    expect(ends).toContain('in-force');
    expect(ends).toContain('withdrawn');
    const refused = walks.flat().filter(({ attempt }) => attempt.do === 'close' && attempt.verdict === 'not-approved');
    expect(refused.length).toBeGreaterThan(5);
    const back = walks.flat().filter(({ attempt }) => attempt.do === 'move' && attempt.move === 'back');
    expect(back.filter(({ before }) => before.adopted !== undefined).length).toBeGreaterThan(5);
  });

  test('it never comes into force without an adoption of exactly that text and the approval of the colleges', () => {
    always((steps) => {
      for (const [at, { before, after, attempt }] of steps.entries()) {
        if (after.stage !== 'in-force') continue;
        expect(before.stage).toBe('approval');
        expect(attempt).toMatchObject({ do: 'close', verdict: 'approved' });
        const adoption = steps
          .slice(0, at)
          .findLast(({ attempt: made }) => made.do === 'close' && made.verdict === 'adopted');
        expect(adoption?.before.text.hash).toBe(after.text.hash);
        expect(after.adopted).toMatchObject({ hash: after.text.hash, roundId: adoption?.before.roundId });
        expect(after).toMatchObject({ status: 'in-force', endedAt: expect.any(String) });
      }
    });
  });

  test('colleges are asked about nothing but the text that was adopted', () => {
    always((steps) => {
      for (const { after } of entries(steps)) {
        if (after.stage === 'approval') expect(after.adopted?.hash).toBe(after.text.hash);
      }
    });
  });

  test('every entry of a stage has its own number, one more than the one before', () => {
    always((steps) => {
      for (const { before, after, attempt } of steps) {
        expect(after.visit).toBe(before.visit + (attempt.do === 'revise' ? 0 : 1));
        expect(after.revision).toBe(before.revision + 1);
      }
    });
  });

  test('it only goes where the table of transitions leads', () => {
    always((steps) => {
      for (const { before, after } of entries(steps)) expect(nextStages(before.stage)).toContain(after.stage);
    });
  });

  test('nothing moves it once it is withdrawn or in force', () => {
    always((steps) => {
      for (const { before } of steps) expect(isEndStage(before.stage)).toBe(false);
    });
  });

  test('an adoption is void once the cycle goes back', () => {
    always((steps) => {
      for (const { after, attempt } of steps) {
        if (attempt.do === 'move' && attempt.move === 'back') expect(after.adopted).toBeUndefined();
      }
    });
  });

  test('every round stage has a round of its own, numbered as it is held, and no other stage has one', () => {
    always((steps) => {
      for (const { before, after } of entries(steps)) {
        if (!isRoundStage(after.stage)) {
          expect(after.roundId).toBeUndefined();
          expect(after.rounds).toEqual(before.rounds);
          continue;
        }
        const held = (before.roundsHeld[after.stage] ?? 0) + 1;
        expect(after.roundId).toBe(`proefland.1.${after.stage}.${held}`);
        expect(after.rounds).toEqual([...before.rounds, after.roundId]);
        expect(new Set(after.rounds).size).toBe(after.rounds.length);
      }
    });
  });

  test('a revision knows which round it follows', () => {
    always((steps) => {
      for (const { before, after } of entries(steps)) {
        expect(after.after).toBe(after.stage === 'revision' ? before.stage : undefined);
      }
    });
  });

  test('what is in the record follows its schema', () => {
    always((steps) => {
      for (const { after } of steps) expect(Cycle.safeParse(after).error).toBeUndefined();
    });
  });
});
