import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  budgetOf,
  heldOf,
  heldOfSource,
  holding,
  isTransferred,
  LineBudget,
  leftOf,
  releasing,
  setAsideFor,
  settingAside,
  transferring,
  type Unwritten,
} from '#functions/alliances/terms/line-budget.ts';
import { attempted } from '../../support/attempted.ts';
import { eachOf } from '../../support/each-of.ts';

const lines = ['gezond', 'kennis', 'groen'] as const;
type LineId = (typeof lines)[number];
type Budgets = Readonly<Record<LineId, Unwritten>>;
const given: Readonly<Record<LineId, number>> = { gezond: 500, kennis: 300, groen: 0 };
const frameworkBudget = (lineId: LineId, framework = '1') => ({ framework, given: given[lineId] });
const unwritten = (lineId: LineId): Unwritten => ({
  programmeId: 'proefland',
  lineId,
  year: 2027,
  held: {},
  revision: 0,
});
const empty: Budgets = { gezond: unwritten('gezond'), kennis: unwritten('kennis'), groen: unwritten('groen') };
const total = Object.values(given).reduce((sum, cents) => sum + cents, 0);

const line = fc.constantFrom(...lines);
const cents = fc.integer({ min: 1, max: 400 });
const escalation = fc.constantFrom('escalation-1', 'escalation-2', 'escalation-3');
/** What plans, questions to the regiegroep and its rulings do to the budgets of one year. */
const happening = fc.oneof(
  fc.record({
    kind: fc.constant('hold' as const),
    line,
    who: fc.constantFrom('een', 'twee'),
    cents: fc.nat({ max: 500 }),
  }),
  fc.record({ kind: fc.constant('ask' as const), line, escalation, cents }),
  fc.record({ kind: fc.constant('leave' as const), line, escalation }),
  fc.record({ kind: fc.constant('rule' as const), line, to: line, escalation }),
);
type Happening = typeof happening extends fc.Arbitrary<infer H> ? H : never;

/** A ruling moves what was kept free for it, and nothing without that. */
const ruled = (budgets: Budgets, from: LineId, to: LineId, escalationId: string): Budgets => {
  const kept = setAsideFor(budgets[from], escalationId, '1');
  if (!kept || from === to) return budgets;
  const decisionId = `${escalationId}.${budgets[from].revision}`;
  const moved = { escalationId, decisionId, framework: '1', at: '2027-06-01T09:00:00.000Z' };
  const after = { ...budgets, [from]: transferring(budgets[from], { ...moved, amountCents: -kept.amountCents }) };
  return { ...after, [to]: transferring(after[to], { ...moved, amountCents: kept.amountCents }) };
};

const after = (budgets: Budgets, event: Happening): Budgets => {
  const before = budgets[event.line];
  switch (event.kind) {
    case 'hold': {
      const held = attempted(() => holding(before, event.who, event.cents, frameworkBudget(event.line)));
      return held instanceof Error ? budgets : { ...budgets, [event.line]: held };
    }
    case 'ask': {
      // One escalation asks for money of one line at a time.
      const free = lines.every((other) => other === event.line || !setAsideFor(budgets[other], event.escalation, '1'));
      const next = free ? settingAside(before, event.escalation, event.cents, frameworkBudget(event.line)) : undefined;
      return next ? { ...budgets, [event.line]: next } : budgets;
    }
    case 'leave':
      return { ...budgets, [event.line]: releasing(LineBudget.parse({ ...before, revision: 1 }), [event.escalation]) };
    case 'rule':
      return ruled(budgets, event.line, event.to, event.escalation);
  }
};

describe('the sources of a line', () => {
  const bySource = {
    ...frameworkBudget('gezond'),
    sources: [
      { source: 'state' as const, amountCents: 300 },
      { source: 'region' as const, amountCents: 200 },
    ],
  };
  const event = fc.record({
    who: fc.constantFrom('een', 'twee', 'drie'),
    state: fc.nat({ max: 400 }),
    region: fc.nat({ max: 400 }),
  });

  test('are never taken beyond what the framework gives of each, whatever plans ask in whatever order', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 30 }), (all) => {
        let budget = unwritten('gezond');
        for (const { who, state, region } of eachOf(all)) {
          const next = attempted(() => holding(budget, who, state + region, bySource, { state, region }));
          budget = next instanceof Error ? budget : next;
        }
        expect(heldOfSource(budget, 'state')).toBeLessThanOrEqual(300);
        expect(heldOfSource(budget, 'region')).toBeLessThanOrEqual(200);
        expect(heldOfSource(budget, 'state') + heldOfSource(budget, 'region')).toBe(heldOf(budget));
      }),
    );
  });

  test('bind no plan where the framework or the plan does not say where the money comes from', () => {
    expect(holding(unwritten('gezond'), 'een', 400, frameworkBudget('gezond'), { state: 400 }).heldBySource).toEqual({
      een: { state: 400 },
    });
    expect(holding(unwritten('gezond'), 'een', 400, bySource).heldBySource).toBeUndefined();
    expect(() => holding(unwritten('gezond'), 'een', 400, bySource, { province: 400 })).toThrow(
      /0 cents of the source/,
    );
  });
});

describe('money that rulings move between lines', () => {
  test('is never lost, made or promised twice, in whatever order plans, questions and rulings come (rules 9 and 15)', () => {
    fc.assert(
      fc.property(fc.array(happening, { minLength: 1, maxLength: 60 }), (all) => {
        let budgets = empty;
        for (const event of eachOf(all)) budgets = after(budgets, event);
        const has = lines.map((lineId) => budgetOf(budgets[lineId], frameworkBudget(lineId)));
        expect(has.reduce((sum, amount) => sum + amount, 0)).toBe(total);
        expect(lines.every((lineId) => leftOf(budgets[lineId], frameworkBudget(lineId)) >= 0)).toBe(true);
        expect(
          lines.every((lineId) => heldOf(budgets[lineId]) <= budgetOf(budgets[lineId], frameworkBudget(lineId))),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('is kept free while the regiegroep is asked: no plan and no other ruling takes it', () => {
    const kept = settingAside(unwritten('kennis'), 'escalation-1', 200, frameworkBudget('kennis'));
    expect(kept).toMatchObject({ setAside: [{ escalationId: 'escalation-1', framework: '1', amountCents: 200 }] });
    const budget = kept ?? unwritten('kennis');
    expect(() => holding(budget, 'een', 101, frameworkBudget('kennis'))).toThrow(/has 100 cents left/);
    expect(settingAside(budget, 'escalation-2', 101, frameworkBudget('kennis'))).toBeUndefined();
    expect(settingAside(budget, 'escalation-2', 100, frameworkBudget('kennis'))).toBeDefined();
    // The same question with another amount takes its own place again.
    expect(settingAside(budget, 'escalation-1', 300, frameworkBudget('kennis'))?.setAside).toHaveLength(1);
  });

  test('belongs to the framework version whose budget it moved: the next one divides all money anew', () => {
    const moved = transferring(unwritten('gezond'), {
      escalationId: 'escalation-1',
      decisionId: 'd',
      framework: '1',
      amountCents: 50,
      at: '2027-06-01T09:00:00.000Z',
    });
    expect(isTransferred(moved, 'd')).toBe(true);
    expect([budgetOf(moved, frameworkBudget('gezond', '1')), budgetOf(moved, frameworkBudget('gezond', '2'))]).toEqual([
      550, 500,
    ]);
  });
});
