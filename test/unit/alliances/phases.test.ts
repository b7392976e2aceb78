import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Alliance } from '#functions/alliances/domain/alliance.ts';
import { unmet } from '#functions/alliances/domain/guards.ts';
import { demandReady, enterPhase, openMoves, transitionOf } from '#functions/alliances/domain/move.ts';
import {
  type Guard,
  guardReasons,
  isEndPhase,
  type Phase,
  phases,
  transitions,
} from '#functions/alliances/terms/phases.ts';
import { eachOf } from '../../support/each-of.ts';
import { ideaOf } from './examples.ts';

const ready = { goalInForce: true, year: 2027, escalations: [] };
const step = { by: 'test', now: '2027-03-01T09:00:00.000Z' };

describe('the phases of an alliance', () => {
  test('are the road of the governance model', () => {
    const road: Phase[] = ['idea'];
    for (const on of ['explore', 'form', 'execute', 'complete', 'close'] as const) {
      const from = road.at(-1);
      const next = transitions.filter((one) => one.from === from && one.on === on).map(({ to }) => to);
      expect(next).toHaveLength(1);
      road.push(next[0] as Phase);
    }
    expect(road).toEqual(['idea', 'exploration', 'formation', 'execution', 'completion', 'closed']);
  });

  test('know one way on for one move, and none from closed', () => {
    for (const phase of eachOf(phases)) {
      const moves = transitions.filter(({ from }) => from === phase).map(({ on }) => on);
      expect(moves, phase).toEqual([...new Set(moves)]);
      expect(moves.length > 0, phase).toBe(!isEndPhase(phase));
    }
  });

  test('let nobody but the alliance start its work and call it done: how it works is not for the programmabureau', () => {
    for (const on of ['execute', 'complete'] as const)
      expect(transitions.filter((one) => one.on === on).map(({ by }) => by)).toEqual([['alliance']]);
  });

  /** Everywhere that an alliance can come to from an idea, with the facts about it as they are. */
  const reachable = (facts: Partial<Alliance>): Alliance[] => {
    const found = new Map<string, Alliance>();
    const visit = (alliance: Alliance): void => {
      const place = `${alliance.phase} ${alliance.pausedFrom ?? ''}`;
      if (found.has(place)) return;
      found.set(place, alliance);
      for (const transition of openMoves(alliance)) {
        if (unmet(transition.guards, alliance, ready).length === 0)
          visit(enterPhase(alliance, transition, step).alliance);
      }
    };
    visit({ ...ideaOf(), ...facts });
    return [...found.values()];
  };

  test('never begin execution without a commitment of who leads and a plan that fits, however one walks', () => {
    const whole = { calls: 1, promises: 1, members: ['alfa'], plans: fitting(2027) };
    const begun = (facts: Partial<Alliance>) => reachable(facts).some(({ phase }) => phase === 'execution');
    expect(begun(whole)).toBe(true);
    for (const calls of [0, 1])
      for (const promises of [0, 1])
        for (const members of [[], ['alfa'], ['beta']])
          for (const plans of [{}, fitting(2026), fitting(2027), fitting(2027, { unfitSince: '2' })]) {
            const facts = { calls, promises, members, plans };
            expect(begun(facts), JSON.stringify(facts)).toBe(isDeepStrictEqual(facts, whole));
          }
  });

  test('lead back from a pause to where the alliance was', () => {
    for (const phase of ['exploration', 'formation', 'execution', 'completion'] as const) {
      const paused = enterPhase({ ...ideaOf(), phase }, { to: 'paused', on: 'pause' }, step).alliance;
      expect(paused).toMatchObject({ phase: 'paused', pausedFrom: phase });
      const resumed = enterPhase(paused, { to: 'as-before', on: 'resume' }, step).alliance;
      expect(resumed).toEqual({ ...ideaOf(), phase, visit: 3, revision: 3 });
    }
  });
});

const fitting = (year: number, parts: Partial<Alliance['plans'][string]> = {}): Alliance['plans'] => ({
  [year]: { version: 1, status: 'fits', fitting: 1, versionCents: 1, fittingCents: 1, ...parts },
});

describe('a guard', () => {
  /** An alliance of which everything is so. */
  const whole = ideaOf({
    calls: 1,
    promises: 1,
    members: ['alfa'],
    plans: fitting(2027),
    reports: 1,
    undecided: 0,
  });
  const { lead: _lead, ...leaderless } = whole;
  // An alliance has members or it has none: this guard is the opposite of another.
  const guards = (Object.keys(guardReasons) as Guard[]).filter((guard) => guard !== 'no-members');

  test('holds when what it asks is so', () => {
    expect(unmet(guards, whole, ready)).toEqual([]);
  });

  test.each<[string, Alliance, Guard[]]>([
    ['nobody was asked', { ...whole, calls: 0 }, ['called']],
    ['nothing was promised', { ...whole, promises: 0 }, ['promised']],
    ['nobody leads', leaderless, ['lead-named', 'lead-is-member']],
    ['nothing was committed', { ...whole, members: [] }, ['committed', 'lead-is-member']],
    ['who leads committed nothing', { ...whole, members: ['beta'] }, ['lead-is-member']],
    ['no plan was made', { ...whole, plans: {} }, ['plan-fits']],
    ['the plan is of a year gone by', { ...whole, plans: fitting(2026) }, ['plan-fits']],
    ['the plan fits no longer', { ...whole, plans: fitting(2027, { unfitSince: '2' }) }, ['plan-fits']],
    ['nothing was reported', { ...whole, reports: 0 }, ['reported']],
    ['it was paused while it was at work', { ...whole, pausedFrom: 'execution' }, ['not-at-work']],
    ['a council has still to decide', { ...whole, undecided: 1 }, ['nothing-undecided']],
  ])('does not when %s', (_what, alliance, missing) => {
    expect(unmet(guards, alliance, ready)).toEqual(missing);
  });

  test('lets the programmabureau close an alliance at work only when all of its partners left, and says why', () => {
    const close = transitions.filter(({ from, on }) => from === 'execution' && on === 'close');
    expect(close).toMatchObject([{ to: 'closed', by: ['bureau'], motivated: true }]);
    const missing = (alliance: Alliance) => unmet(close[0]?.guards ?? [], alliance, ready);
    expect(missing(whole)).toEqual(['no-members']);
    expect(missing({ ...whole, members: [] })).toEqual([]);
    expect(unmet(['not-at-work'], { ...whole, pausedFrom: 'execution', members: [] }, ready)).toEqual([]);
  });

  test('does not when the framework in force has the goal no more', () => {
    expect(unmet(guards, whole, { ...ready, goalInForce: false })).toEqual(['goal-in-force']);
  });
});

describe('a move', () => {
  test('for a phase that has passed is refused', () => {
    expect(() => transitionOf({ ...ideaOf(), visit: 2 }, { visit: 1, move: 'explore' })).toThrow(
      /the move names another visit/,
    );
  });

  test('names everything that must be so first, with the reason', () => {
    const idea = ideaOf();
    const transition = transitionOf(idea, { visit: 1, move: 'explore' });
    const exploring = () =>
      demandReady(idea, transition, { visit: 1, move: 'explore' }, { ...ready, goalInForce: false });
    expect(exploring).toThrow(/called \(.*\); goal-in-force \(/);
  });
});
