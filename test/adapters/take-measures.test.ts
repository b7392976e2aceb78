import { expect, test, vi } from 'vitest';
import { takeMeasures } from '#functions/health/reactions/take-measures.ts';
import { afterTerms } from './support/governance.ts';
import { raise, raised, withMember } from './support/ladder.ts';
import { withRound } from './support/placed.ts';
import { emptyWorld } from './support/world.ts';

test('the measures follow the record: which stage, how many tasks wait, and which of them too long', async () => {
  const world = await emptyWorld();
  const { tasks } = await withRound(world, 'sounding');
  const said = vi.spyOn(console, 'info').mockReturnValue();
  const { escalations } = world.ladderDeps;
  await takeMeasures({ ...world.deps, escalations, clock: () => afterTerms })();
  const lines = said.mock.calls.map(([line]) => JSON.parse(String(line)) as object);
  said.mockRestore();
  expect(tasks.length).toBeGreaterThan(0);
  expect(lines).toEqual(
    expect.arrayContaining([
      { code: 'cycles-in-stage', stage: 'sounding', cycles: 1 },
      { code: 'cycles-in-stage', stage: 'draft', cycles: 0 },
      { code: 'tasks-open', age: 'older', tasks: tasks.length },
      { code: 'tasks-overdue', tasks: tasks.length },
      { code: 'tasks-undeliverable', tasks: 0 },
    ]),
  );
});

test('an escalation on the ladder is counted in its stage', async () => {
  const world = await emptyWorld();
  const { programmeId } = await withMember(world);
  await raise(world, programmeId, raised('budget-overrun', 8));
  const said = vi.spyOn(console, 'info').mockReturnValue();
  const { escalations } = world.ladderDeps;
  await takeMeasures({ ...world.deps, escalations, clock: () => afterTerms })();
  const lines = said.mock.calls.map(([line]) => JSON.parse(String(line)) as Record<string, unknown>);
  said.mockRestore();
  const found = lines.filter(({ code }) => code === 'escalations-in-stage');
  expect(found).toContainEqual({ code: 'escalations-in-stage', stage: 'solution', escalations: 1 });
  expect(found).toContainEqual({ code: 'escalations-in-stage', stage: 'ruling', escalations: 0 });
  expect(found.map(({ stage }) => stage)).not.toContain('solved');
});
