import { expect, test, vi } from 'vitest';
import { takeMeasures } from '#functions/health/take-measures.ts';
import { afterTerms } from './support/governance.ts';
import { withRound } from './support/placed.ts';
import { emptyWorld } from './support/world.ts';

test('the measures follow the record: which stage, how many tasks wait, and which of them too long', async () => {
  const world = await emptyWorld();
  const { tasks } = await withRound(world, 'sounding');
  const said = vi.spyOn(console, 'info').mockReturnValue();
  await takeMeasures({ ...world.desk, clock: () => afterTerms })();
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
