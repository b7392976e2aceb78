import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cycleView } from '#functions/frameworks/cycle-view.ts';
import { enterStage, transitionAfterRound } from '#functions/frameworks/domain/enter-stage.ts';
import { type Move, openMoves, transitionOf } from '#functions/frameworks/domain/move.ts';
import type { Cycle } from '#functions/frameworks/terms/cycle.ts';
import { type RoundStage, type Stage, stages } from '#functions/frameworks/terms/stages.ts';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { draftCycle, hashOf } from '../../support/cycles.ts';
import { now } from '../../support/small-programme.ts';

const revisionAfter = (after: RoundStage, parts: Partial<Cycle> = {}): Cycle =>
  draftCycle({ stage: 'revision', after, visit: 5, revision: 9, ...parts });
const adopted = (hash: string): Pick<Cycle, 'adopted'> => ({
  adopted: { hash, roundId: 'proefland.1.adoption.1', at: now },
});
const move = (cycle: Cycle, given: Omit<Move, 'visit'>, unanswered = 0) =>
  transitionOf(cycle, { visit: cycle.visit, ...given }, { unanswered });
const refusal = (attempt: () => unknown): unknown => {
  try {
    attempt();
  } catch (error) {
    return error instanceof Conflict
      ? error.code
      : error instanceof InvalidInput
        ? error.faults.map(({ pointer }) => pointer)
        : error;
  }
  return 'not refused';
};

describe('a shorter term', () => {
  test('is given a reason where councils are asked, and nowhere else (rule 21)', () => {
    const shorterTerm = 'De subsidieregeling sluit in april.';
    expect(move(draftCycle(), { move: 'submit', shorterTerm }).to).toBe('input');
    expect(refusal(() => move(revisionAfter('input'), { move: 'proceed', shorterTerm }))).toEqual(['/shorterTerm']);
  });
});

describe('a sounding', () => {
  test('that was negative passes only with a written motivation', () => {
    const cycle = revisionAfter('sounding', { negativeSoundings: 2 });
    expect(refusal(() => move(cycle, { move: 'proceed' }))).toEqual(['/motivation']);
    expect(move(cycle, { move: 'proceed', motivation: 'De bezwaren zijn verwerkt.' }).to).toBe('consultation');
  });

  test('that was negative shows that passing it needs one, before anybody tries', () => {
    const needed = (cycle: Cycle) =>
      cycleView(cycle, []).moves.flatMap(({ move: name, to, motivationNeeded }) =>
        motivationNeeded ? `${name} ${to}` : [],
      );
    const always = ['back input', 'back sounding', 'withdraw withdrawn'];
    expect(needed(revisionAfter('sounding', { negativeSoundings: 2 })).sort()).toEqual(
      [...always, 'proceed consultation'].sort(),
    );
    expect(needed(revisionAfter('sounding')).sort()).toEqual(always);
  });

  test('without a negative voice passes without one', () => {
    expect(move(revisionAfter('sounding'), { move: 'proceed' }).to).toBe('consultation');
  });

  test('that was negative weighs on the step after it alone', () => {
    expect(move(revisionAfter('consultation', { negativeSoundings: 2 }), { move: 'proceed' }).to).toBe('adoption');
  });
});

describe('input without an answer', () => {
  test('blocks the adoption, from whichever round it is proceeded to', () => {
    for (const after of ['consultation', 'adoption'] as const) {
      expect(
        refusal(() => move(revisionAfter(after), { move: 'proceed' }, 1)),
        after,
      ).toBe('input-unanswered');
      expect(move(revisionAfter(after), { move: 'proceed' }, 0).to).toBe('adoption');
    }
    const changed = revisionAfter('approval', { ...adopted(hashOf('b')) });
    expect(refusal(() => move(changed, { move: 'proceed' }, 1))).toBe('input-unanswered');
  });

  test('blocks nothing before that', () => {
    expect(move(revisionAfter('input'), { move: 'proceed' }, 3).to).toBe('sounding');
    expect(move(revisionAfter('sounding'), { move: 'proceed' }, 3).to).toBe('consultation');
    expect(move(revisionAfter('consultation'), { move: 'back', to: 'input', motivation: 'Nieuw.' }, 3).to).toBe(
      'input',
    );
    expect(move(revisionAfter('consultation'), { move: 'withdraw', motivation: 'Gestopt.' }, 3).to).toBe('withdrawn');
  });
});

describe('after a refusal by a college', () => {
  const unchanged = revisionAfter('approval', { ...adopted(hashOf('a')) });
  const changed = revisionAfter('approval', { ...adopted(hashOf('b')) });
  const motivation = 'Wij vragen het u opnieuw.';

  test('an unchanged text is asked again, with a motivation', () => {
    expect(refusal(() => move(unchanged, { move: 'ask-again' }))).toEqual(['/motivation']);
    expect(move(unchanged, { move: 'ask-again', motivation }).to).toBe('approval');
  });

  test('an unchanged text cannot be adopted a second time', () => {
    expect(refusal(() => move(unchanged, { move: 'proceed' }))).toBe('text-already-adopted');
  });

  test('a changed text must be adopted again before any college is asked (rule 11)', () => {
    expect(refusal(() => move(changed, { move: 'ask-again', motivation }))).toBe('text-not-adopted');
    expect(move(changed, { move: 'proceed' }).to).toBe('adoption');
  });

  test('asking again is not open after any other round', () => {
    for (const after of ['input', 'sounding', 'consultation', 'adoption'] as const) {
      expect(
        refusal(() => move(revisionAfter(after, adopted(hashOf('a'))), { move: 'ask-again', motivation })),
        after,
      ).toBe('move-not-allowed');
    }
  });
});

describe('a move', () => {
  test('sent twice moves once', () => {
    const draft = draftCycle();
    const submit: Move = { visit: 1, move: 'submit' };
    const moved = enterStage(draft, transitionOf(draft, submit, { unanswered: 0 }), { by: 'bureau', now }).cycle;
    expect(moved).toMatchObject({ stage: 'input', visit: 2 });
    expect(refusal(() => transitionOf(moved, submit, { unanswered: 0 }))).toBe('stale-move');
  });

  test('made for another moment than the present is refused, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...stages.filter((stage) => stage !== 'in-force' && stage !== 'withdrawn')),
        fc.constantFrom('submit', 'proceed', 'back', 'ask-again', 'withdraw'),
        fc.integer({ min: 1, max: 50 }).filter((visit) => visit !== 7),
        (stage, what, visit) => {
          const cycle = draftCycle({ stage, visit: 7, ...(stage === 'revision' ? { after: 'input' } : {}) });
          const requestedMove: Move = { visit, move: what, motivation: 'Daarom.' };
          expect(refusal(() => transitionOf(cycle, requestedMove, { unanswered: 0 }))).toBe('stale-move');
        },
      ),
    );
  });

  test.each(['in-force', 'withdrawn'] as const)('is refused once a cycle is %s, for good', (stage: Stage) => {
    for (const what of ['submit', 'proceed', 'back', 'ask-again', 'withdraw'] as const) {
      expect(
        refusal(() => move(draftCycle({ stage }), { move: what, motivation: 'Toch.' })),
        what,
      ).toBe('cycle-ended');
    }
    expect(openMoves(draftCycle({ stage }))).toEqual([]);
  });

  test('is no way to end a round: people answer it, preparers do not', () => {
    for (const stage of ['input', 'sounding', 'consultation', 'adoption', 'approval'] as const) {
      expect(
        openMoves(draftCycle({ stage })).map(({ on }) => on),
        stage,
      ).toEqual(['withdraw']);
    }
  });

  test('back says where to, unless there is one place only', () => {
    const motivation = 'De reacties geven aanleiding.';
    const cycle = revisionAfter('consultation');
    expect(refusal(() => move(cycle, { move: 'back', motivation }))).toEqual(['/to']);
    expect(move(cycle, { move: 'back', to: 'sounding', motivation }).to).toBe('sounding');
    expect(move(revisionAfter('input'), { move: 'back', motivation }).to).toBe('input');
    expect(refusal(() => move(revisionAfter('input'), { move: 'back', to: 'consultation', motivation }))).toBe(
      'move-not-allowed',
    );
  });

  test('back and withdrawal need a written motivation', () => {
    expect(refusal(() => move(revisionAfter('input'), { move: 'back', to: 'input' }))).toEqual(['/motivation']);
    expect(refusal(() => move(draftCycle(), { move: 'withdraw' }))).toEqual(['/motivation']);
  });
});

describe('an adoption', () => {
  test('is void once the cycle goes back, from wherever it does', () => {
    for (const after of ['adoption', 'approval'] as const) {
      const cycle = revisionAfter(after, adopted(hashOf('a')));
      const motivation = 'De reacties geven aanleiding.';
      const back = move(cycle, { move: 'back', to: 'consultation', motivation });
      expect(enterStage(cycle, back, { by: 'bureau', now, motivation }).cycle.adopted, after).toBeUndefined();
    }
  });

  test('stands while the colleges are asked and asked again', () => {
    const cycle = revisionAfter('approval', adopted(hashOf('a')));
    const askedAgain = move(cycle, { move: 'ask-again', motivation: 'Nog eens.' });
    expect(enterStage(cycle, askedAgain, { by: 'bureau', now }).cycle.adopted).toEqual(cycle.adopted);
  });
});

describe('a closed round', () => {
  test.each([
    ['input', 'closed', 'revision'],
    ['sounding', 'closed', 'revision'],
    ['consultation', 'closed', 'revision'],
    ['adoption', 'adopted', 'approval'],
    ['adoption', 'not-adopted', 'revision'],
    ['approval', 'approved', 'in-force'],
    ['approval', 'not-approved', 'revision'],
  ] as const)('of %s that ends "%s" leads to %s', (stage, verdict, to) => {
    expect(transitionAfterRound(stage, verdict).to).toBe(to);
  });

  test('that ends in a word of another kind of round is a contradiction in the record, not a step', () => {
    expect(refusal(() => transitionAfterRound('input', 'approved'))).toBe('no-transition');
    expect(refusal(() => transitionAfterRound('approval', 'adopted'))).toBe('no-transition');
  });
});

describe('entering a stage', () => {
  test('leaves a line of history and a fact, with who made it and why', () => {
    const cycle = revisionAfter('sounding', { negativeSoundings: 1 });
    const motivation = 'Verwerkt.';
    const { visit, fact } = enterStage(cycle, move(cycle, { move: 'proceed', motivation }), {
      by: 'bureau',
      now,
      motivation,
    });
    expect(visit).toEqual({
      programmeId: 'proefland',
      cycleId: '1',
      visit: 6,
      stage: 'consultation',
      enteredAt: now,
      trigger: 'proceed',
      by: 'bureau',
      motivation,
      roundId: 'proefland.1.consultation.1',
      textHash: hashOf('a'),
    });
    expect(fact).toMatchObject({
      type: 'nl.regiodeal.cycle.stage-entered.v1',
      data: { programmeId: 'proefland', cycleId: '1', stage: 'consultation', visit: 6 },
    });
  });
});
