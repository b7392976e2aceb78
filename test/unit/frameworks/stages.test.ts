import { describe, expect, test } from 'vitest';
import {
  isEndStage,
  isRoundStage,
  nextStages,
  roundOfStage,
  type Stage,
  stages,
  transitions,
} from '#functions/frameworks/terms/stages.ts';
import { eachOf } from '../../support/each-of.ts';

const reachableFrom = (start: Stage): Set<Stage> => {
  const found = new Set<Stage>([start]);
  for (const from of found) for (const to of nextStages(from)) found.add(to);
  return found;
};

/** The stages that can be walked to while a revision remembers which round it follows. */
const walkedFrom = (start: Stage, { never }: { never: string }): Set<Stage> => {
  const found = new Map<string, readonly [Stage, Stage | undefined]>([[start, [start, undefined]]]);
  for (const [stage, follows] of found.values()) {
    const open = transitions.filter(
      ({ from, on, after }) =>
        from === stage && on !== never && (after === undefined || after.some((candidate) => candidate === follows)),
    );
    for (const { to } of open) {
      const follows = to === 'revision' ? stage : undefined;
      found.set(`${to} after ${follows}`, [to, follows]);
    }
  }
  return new Set([...found.values()].map(([stage]) => stage));
};

describe('the road of a framework version', () => {
  test('is the one of the governance model, with a revision after every round but the last two', () => {
    // draft → input → revision → sounding → consultation → adoption → approval → in-force
    const walked: [Stage, string, Stage][] = [
      ['draft', 'submit', 'input'],
      ['input', 'closed', 'revision'],
      ['sounding', 'closed', 'revision'],
      ['consultation', 'closed', 'revision'],
      ['adoption', 'adopted', 'approval'],
      ['approval', 'approved', 'in-force'],
      // An approval under conditions counts once they are accepted (rule 8).
      ['approval', 'approved-with-conditions', 'conditions'],
      ['conditions', 'accepted', 'in-force'],
      ['conditions', 'not-accepted', 'revision'],
    ];
    for (const [from, on, to] of eachOf(walked)) {
      expect(
        transitions.filter((one) => one.from === from && one.on === on).map((one) => one.to),
        `${from} on ${on}`,
      ).toEqual([to]);
    }
  });

  test.each([
    ['input', 'sounding'],
    ['sounding', 'consultation'],
    ['consultation', 'adoption'],
    ['adoption', 'adoption'],
    ['approval', 'adoption'],
  ] as const)('goes on after %s to %s and nowhere else', (after, to) => {
    const onward = transitions.filter((one) => one.on === 'proceed' && one.after?.includes(after));
    expect(onward.map((one) => one.to)).toEqual([to]);
  });

  test('reaches every stage from the draft', () => {
    expect([...reachableFrom('draft')].sort()).toEqual([...stages].sort());
  });

  test('can be withdrawn from every stage that is no end, and from no end', () => {
    const withdrawn = transitions.filter(({ on }) => on === 'withdraw');
    expect(withdrawn.map(({ from }) => from).sort()).toEqual(stages.filter((stage) => !isEndStage(stage)).sort());
    expect(withdrawn.every(({ to, motivated }) => to === 'withdrawn' && motivated)).toBe(true);
  });

  test('ends in force or withdrawn, and nowhere else', () => {
    expect(stages.filter((stage) => nextStages(stage).length === 0)).toEqual(['in-force', 'withdrawn']);
    expect(stages.filter(isEndStage)).toEqual(['in-force', 'withdrawn']);
  });

  test('can end from every stage: there is no dead end and no stage that keeps a cycle for ever', () => {
    for (const stage of eachOf(stages)) {
      const ends = [...reachableFrom(stage)].filter(isEndStage);
      expect(ends, stage).not.toEqual([]);
    }
    for (const stage of eachOf(stages.filter((one) => !isEndStage(one))))
      expect([...reachableFrom(stage)], stage).toContain('in-force');
  });

  test('has one way into force: the approval of the colleges, with every condition of it accepted (rule 8)', () => {
    expect(transitions.filter(({ to }) => to === 'in-force')).toEqual([
      { from: 'approval', on: 'approved', to: 'in-force' },
      { from: 'conditions', on: 'accepted', to: 'in-force' },
    ]);
    expect(transitions.filter(({ to }) => to === 'conditions')).toEqual([
      { from: 'approval', on: 'approved-with-conditions', to: 'conditions' },
    ]);
  });

  test('has no way to approval around the adoption', () => {
    const direct = transitions.filter(({ to, from }) => to === 'approval' && from !== 'adoption');
    // Asking again leads to approval too, but only from where an approval was held before.
    expect(direct.map(({ on, after }) => ({ on, after }))).toEqual([{ on: 'ask-again', after: ['approval'] }]);
    expect(walkedFrom('draft', { never: 'adopted' })).not.toContain('approval');
    expect(walkedFrom('draft', { never: 'nothing' })).toContain('approval');
  });

  test('never skips ahead: going back leads to a round that was held already', () => {
    const road: readonly Stage[] = ['input', 'sounding', 'consultation', 'adoption', 'approval'];
    for (const { to, after = [], on } of eachOf(transitions.filter((one) => one.on === 'back'))) {
      for (const origin of eachOf(after))
        expect(road.indexOf(to), `${on} to ${to} after ${origin}`).toBeLessThanOrEqual(road.indexOf(origin));
    }
  });
});

describe('the table of transitions', () => {
  test('names each transition once: a trigger leads from a stage to one place, unless the move says which', () => {
    const named = transitions.flatMap(({ from, on, to, after = ['-'] }) =>
      after.map((origin) => `${from} ${on} ${origin} ${on === 'back' ? to : ''}`),
    );
    expect(named).toHaveLength(new Set(named).size);
  });

  test('asks a written reason for going back, asking again and withdrawing, and for nothing else', () => {
    const motivated = new Set(transitions.filter((one) => one.motivated).map(({ on }) => on));
    const plain = new Set(transitions.filter((one) => !one.motivated).map(({ on }) => on));
    expect([...motivated].sort()).toEqual(['ask-again', 'back', 'withdraw']);
    expect([...plain].filter((on) => motivated.has(on))).toEqual([]);
  });

  test('gives every round stage the kind of round of the governance model', () => {
    expect(roundOfStage).toEqual({
      input: 'input',
      sounding: 'sounding',
      consultation: 'consultation',
      adoption: 'vote',
      approval: 'approval',
    });
    expect(stages.filter(isRoundStage)).toEqual(['input', 'sounding', 'consultation', 'adoption', 'approval']);
  });

  test('lets a round stage be left by what its round comes to, and by withdrawal', () => {
    const triggers = (stage: Stage) => transitions.filter(({ from }) => from === stage).map(({ on }) => on);
    expect(triggers('input')).toEqual(['closed', 'withdraw']);
    expect(triggers('sounding')).toEqual(['closed', 'withdraw']);
    expect(triggers('consultation')).toEqual(['closed', 'withdraw']);
    expect(triggers('adoption')).toEqual(['adopted', 'not-adopted', 'withdraw']);
    expect(triggers('approval')).toEqual(['approved', 'approved-with-conditions', 'not-approved', 'withdraw']);
    expect(triggers('conditions')).toEqual(['accepted', 'not-accepted', 'withdraw']);
  });
});
