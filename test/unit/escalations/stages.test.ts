import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { transitionOn } from '#functions/escalations/domain/enter-stage.ts';
import {
  isEndStage,
  isRoundStage,
  nextStages,
  type RoundStage,
  reaches,
  type Stage,
  stages,
  start,
  transitions,
} from '#functions/escalations/terms/stages.ts';
import { roundKinds } from '#functions/rounds/terms/round-kinds.ts';
import { eachOf } from '../../support/each-of.ts';

const anyReach = fc.constantFrom(...reaches);
const standing = fc.record({ reach: anyReach, sounded: fc.boolean(), pays: fc.boolean() });

/** What each round can come to, as the governance model and the table of round kinds have it. */
const verdicts: Readonly<Record<RoundStage, readonly string[]>> = {
  proposed: ['raised', 'not-raised', 'unanswered'],
  solution: ['offered', 'no-solution', 'unanswered'],
  verdict: ['sufficient', 'not-sufficient', 'unanswered'],
  sounding: ['closed'],
  ruling: ['decided', 'decided-against', 'handed-back', 'not-decided'],
};
const roundStages = Object.keys(verdicts) as RoundStage[];
/** What a round comes to when nobody says anything. */
const silence = {
  proposed: 'unanswered',
  solution: 'unanswered',
  verdict: 'unanswered',
  sounding: 'closed',
  ruling: 'not-decided',
};

describe('the table of the ladder', () => {
  test('knows exactly one step for whatever a round comes to, however far the breach reaches', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roundStages), standing, (stage, at) => {
        for (const verdict of eachOf(verdicts[stage])) {
          const found = transitions.filter(
            ({ from, on, reach, sounded, pays }) =>
              from === stage &&
              on === verdict &&
              (reach === undefined || reach.includes(at.reach)) &&
              (sounded === undefined || sounded === at.sounded) &&
              (pays === undefined || pays === at.pays),
          );
          expect(found).toHaveLength(1);
        }
      }),
    );
  });

  test('holds the rounds whose answers settle what it waits for', () => {
    expect(roundStages.filter(isRoundStage)).toEqual(roundStages);
    for (const stage of ['proposed', 'solution', 'verdict'] as const) {
      const kind = { proposed: 'raising', solution: 'solution', verdict: 'verdict' } as const;
      const settled = roundKinds[kind[stage]].options.map((option) =>
        'settles' in option ? option.settles : undefined,
      );
      expect([...settled, 'unanswered'].sort()).toEqual([...verdicts[stage]].sort());
    }
  });

  test('moves up at silence, never nowhere: within seven steps it is decided upon, sounded or adjusted', () => {
    fc.assert(
      fc.property(anyReach, fc.constantFrom<Stage>('proposed', 'solution', 'verdict'), (reach, from) => {
        let [stage, sounded, steps] = [from, false, 0];
        while (isRoundStage(stage)) {
          const { to } = transitionOn(stage, silence[stage], { reach, sounded: sounded || stage === 'sounding' });
          expect(to).not.toBe(stage);
          sounded ||= stage === 'sounding';
          stage = to;
          steps += 1;
          expect(steps).toBeLessThanOrEqual(7);
        }
        // Nobody answered at all: what the alliance may decide itself stays with it, all else ends at the framework.
        expect(stage).toBe(reach === 'tolerated' ? 'watched' : 'adjustment');
      }),
    );
  });

  test('moves up when no report came in time, to whoever the mandate names, and never lies still', () => {
    fc.assert(
      fc.property(standing, (at) => {
        const { to } = transitionOn('watched', 'unreported', at);
        const sounded = { 'after-sounding': 'ruling', beyond: 'adjustment' } as const;
        const upTo = {
          tolerated: 'solution',
          within: 'ruling',
          'after-sounding': 'sounding',
          beyond: 'sounding',
        } as const;
        expect(to).toBe(at.sounded && at.reach in sounded ? sounded[at.reach as keyof typeof sounded] : upTo[at.reach]);
      }),
    );
  });

  test('lets nobody decide on what lies beyond the mandate', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roundStages), fc.boolean(), (stage, sounded) => {
        for (const verdict of eachOf(verdicts[stage].filter((one) => one !== 'handed-back')))
          expect(transitionOn(stage, verdict, { reach: 'beyond', sounded }).to).not.toBe('ruling');
      }),
    );
    for (const sounded of [false, true]) {
      const { to } = transitionOn('ruling', 'decided', { reach: 'beyond', sounded });
      expect(['sounding', 'adjustment']).toContain(to);
    }
    for (const trigger of ['cycle-withdrawn', 'framework-in-force']) {
      expect(transitionOn('adjustment', trigger, { reach: 'beyond', sounded: true }).to).not.toBe('ruling');
    }
  });

  test('asks the klankbordgroep before the regiegroep where the mandate says so', () => {
    for (const [stage, verdict] of [
      ['solution', 'no-solution'],
      ['solution', 'unanswered'],
      ['verdict', 'not-sufficient'],
      ['verdict', 'unanswered'],
      [start, 'raise-urgently'],
    ] as const) {
      expect(transitionOn(stage, verdict, { reach: 'within', sounded: false }).to).toBe('ruling');
      expect(transitionOn(stage, verdict, { reach: 'after-sounding', sounded: false }).to).toBe('sounding');
      expect(transitionOn(stage, verdict, { reach: 'beyond', sounded: false }).to).toBe('sounding');
    }
    expect(transitionOn('sounding', 'closed', { reach: 'after-sounding', sounded: true }).to).toBe('ruling');
    expect(transitionOn('sounding', 'closed', { reach: 'beyond', sounded: true }).to).toBe('adjustment');
  });

  test('carries out an accepted solution at once, but takes one that needs money of another line to the regiegroep first', () => {
    const to = (reach: (typeof reaches)[number], pays: boolean, sounded = false) =>
      transitionOn('verdict', 'sufficient', { reach, sounded, pays }).to;
    for (const reach of eachOf(reaches)) expect(to(reach, false)).toBe('watched');
    expect(to('within', true)).toBe('ruling');
    expect(to('after-sounding', true)).toBe('sounding');
    expect(to('after-sounding', true, true)).toBe('ruling');
    // What the alliance decides itself is not taken over by a higher rung, so no money moves.
    expect(to('tolerated', true)).toBe('watched');
  });

  test('can be left from every stage but an end, and be withdrawn with a reason alone', () => {
    for (const stage of eachOf(stages)) {
      expect(nextStages(stage).length > 0).toBe(!isEndStage(stage));
      const withdrawal = transitions.filter(({ from, on }) => from === stage && on === 'withdraw');
      expect(withdrawal.map(({ to, motivated }) => [to, motivated])).toEqual(
        isEndStage(stage) ? [] : [['withdrawn', true]],
      );
    }
    expect(stages.filter(isEndStage)).toEqual(['solved', 'dismissed', 'withdrawn']);
  });

  test('has no stage that nothing leads to', () => {
    const reached = new Set<string>([start]);
    for (const stage of reached) for (const next of nextStages(stage as Stage)) reached.add(next);
    expect([...reached].sort()).toEqual([start, ...stages].sort());
  });
});
