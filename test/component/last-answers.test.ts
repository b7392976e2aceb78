import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  answerAll,
  type Ground,
  inStage,
  openRound,
  type Region,
  settle,
  startGround,
  submittedCycle,
} from './support/region.ts';

let ground: Ground;
let region: Region;
beforeAll(async () => {
  ground = await startGround();
  region = await settle(ground, {
    programmeId: 'zuid-limburg',
    municipalities: ['aalst', 'borne', 'ceres', 'dalem', 'eede'],
    companies: [{ id: 'frits', ring: 'middle' }],
  });
});
afterAll(() => ground.stop());

it('closes a round once when all its last answers come in the same instant, and counts every one', async () => {
  const cycleId = await submittedCycle(region);
  const round = await openRound(region, cycleId, 'input');
  await answerAll(region, round, () => ({ answer: 'no-input' }));
  await inStage(region, cycleId, 'revision');
  await ground.stack.settled();
  const closed = await region.api.round(round.roundId);
  expect(closed).toMatchObject({ status: 'closed', answers: 11, awaited: 0 });
  expect(closed.outcome?.tally).toEqual({ 'no-input': 11 });
  const { history } = await region.api.cycle(cycleId);
  expect(history.map(({ stage }) => stage)).toEqual(['draft', 'input', 'revision']);
});
