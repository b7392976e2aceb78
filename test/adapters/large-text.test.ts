import { expect, test } from 'vitest';
import { startCycle } from '#functions/frameworks/operations/start-cycle.ts';
import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { exampleText, goal } from '../support/framework-texts.ts';
import { called } from './support/governance.ts';
import { emptyWorld, imported } from './support/world.ts';

const programmeId = 'proefland';

/** A content whose JSON is so many bytes, of descriptions as long as they may be. */
const contentOf = (bytes: number): FrameworkContent => {
  const withGoals = (lengths: readonly number[]): FrameworkContent => ({
    ...exampleText,
    lines: exampleText.lines.slice(0, 1).map((line) => ({
      ...line,
      goals: lengths.map((length, at) => goal(`doel-${at}`, { description: 'x'.repeat(length) })),
    })),
  });
  const full = Array.from({ length: Math.floor(bytes / 20_400) }, () => 20_000);
  const short = bytes - Buffer.byteLength(JSON.stringify(withGoals([...full, 0])));
  return withGoals([...full, short]);
};

test('a text of 350,000 bytes is stored by the engine; a byte more is refused, with the limit', async () => {
  const world = await emptyWorld();
  await imported(world);
  const [most, tooMuch] = [contentOf(350_000), contentOf(350_001)];
  expect(Buffer.byteLength(JSON.stringify(most))).toBe(350_000);
  const refused = called(startCycle(world.deps), { programmeId }, { content: tooMuch });
  await expect(refused).rejects.toMatchObject({
    code: 'invalid-input',
    faults: [{ pointer: '/content', message: 'the content is 350001 bytes', expected: '350000 bytes at most' }],
  });
  await called(startCycle(world.deps), { programmeId }, { content: most });
  expect((await world.deps.frameworks.text(programmeId, '1', 1)).content).toEqual(most);
});
