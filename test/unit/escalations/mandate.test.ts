import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { demandBreach, demandSense } from '#functions/escalations/domain/raise.ts';
import { clauseInWords, mandateFor, mayBeDecided } from '#functions/escalations/terms/mandate.ts';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { exampleText } from '../../support/framework-texts.ts';

const framework = { version: '3', content: exampleText };
const overrun = { breach: 'budget-overrun', about: { kind: 'budget-line', lineId: 'gezond' } } as const;
const goal = { kind: 'goal', goalId: 'bewegen' } as const;

describe('how far a breach reaches', () => {
  // The example's budget clause: tolerance 5, regiegroep 10, sounding 20 percent. A threshold belongs to the lower side.
  test.each([
    [0.1, 'tolerated'],
    [5, 'tolerated'],
    [5.1, 'within'],
    [10, 'within'],
    [10.1, 'after-sounding'],
    [20, 'after-sounding'],
    [20.1, 'beyond'],
  ])('an overrun of %d percent is %s', (size, reach) => {
    expect(mandateFor(framework, { ...overrun, size })).toMatchObject({ framework: '3', reach });
  });

  test('what the framework says nothing of lies beyond every mandate', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1000, noNaN: true }), (size) => {
        expect(mandateFor(framework, { breach: 'goal-missed', about: goal, size: size })).toEqual({
          framework: '3',
          reach: 'beyond',
        });
      }),
    );
  });

  test('is measured with the tolerance of the goal itself, where it has one', () => {
    const [line, ...others] = exampleText.lines;
    if (!line) throw new Error('The example has lines');
    const [first, ...rest] = line.goals;
    const stricter = { ...first, tolerances: [{ breach: 'goal-late', tolerance: 7 }] } as typeof first;
    const content = {
      ...exampleText,
      lines: [{ ...line, goals: [stricter, ...rest] }, ...others],
    } as typeof exampleText;
    const at = (size: number) =>
      mandateFor({ version: '3', content }, { breach: 'goal-late', about: goal, size }).reach;
    expect([at(7), at(8), at(91)]).toEqual(['tolerated', 'within', 'after-sounding']);
  });

  test('never grows less with a larger breach', () => {
    const order = ['tolerated', 'within', 'after-sounding', 'beyond'];
    const sizes = fc.tuple(fc.nat({ max: 400 }), fc.nat({ max: 400 }));
    fc.assert(
      fc.property(sizes, ([one, other]) => {
        const of = (size: number) =>
          order.indexOf(mandateFor(framework, { breach: 'goal-late', about: goal, size: size }).reach);
        expect(of(Math.min(one, other))).toBeLessThanOrEqual(of(Math.max(one, other)));
      }),
    );
  });

  test.each([
    ['tolerated', false, true],
    ['within', false, true],
    ['after-sounding', false, false],
    ['after-sounding', true, true],
    ['beyond', true, false],
    ['beyond', false, false],
  ] as const)('the regiegroep may decide on what is %s (sounded: %s): %s', (reach, sounded, may) => {
    expect(mayBeDecided({ reach }, sounded)).toBe(may);
  });
});

describe('what an alliance raises', () => {
  const work = { lineId: 'gezond', goalId: 'bewegen' };
  const period = { from: '2026-01-01', until: '2030-01-01' };
  const late = { breach: 'goal-late', about: { kind: 'goal', goalId: 'bewegen' }, size: 40, unit: 'days' } as const;

  test('is refused within the tolerance, with the clause quoted', () => {
    const mandate = mandateFor(framework, { breach: 'goal-late', about: goal, size: 30 });
    const words = clauseInWords('goal-late', mandate);
    expect(words).toContain('Kaders versie 3');
    expect(words).toContain('tot en met 30 dagen beslist de alliantie zelf');
    expect(() => demandBreach('goal-late', mandate)).toThrow(Conflict);
    expect(() => demandBreach('goal-late', mandate)).toThrow(words);
    expect(() =>
      demandBreach('goal-late', mandateFor(framework, { breach: 'goal-late', about: goal, size: 30.5 })),
    ).not.toThrow();
  });

  test('is of what the alliance works on, measured as the mandate measures it', () => {
    expect(() => demandSense(late, work, exampleText, period)).not.toThrow();
    const wrong = { ...late, about: { kind: 'budget-line', lineId: 'kennis' }, unit: 'percent' } as const;
    const faults = ['/about/kind', '/about', '/unit'].map((pointer) => expect.objectContaining({ pointer }));
    expect(() => demandSense(wrong, work, exampleText, period)).toThrow(
      expect.objectContaining({ constructor: InvalidInput, faults }),
    );
  });

  test('is in a year of the programme, which ends on the first day of 2030', () => {
    const overrun = {
      breach: 'budget-overrun',
      about: { kind: 'budget-line', lineId: 'gezond' },
      size: 40,
      unit: 'percent',
    } as const;
    const raisedIn = (year: number) => () => demandSense({ ...overrun, year }, work, exampleText, period);
    expect(raisedIn(2029)).not.toThrow();
    expect(raisedIn(2030)).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ pointer: '/year' })] }),
    );
  });
});
