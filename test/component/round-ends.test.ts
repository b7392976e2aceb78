import { afterAll, beforeAll, expect, it } from 'vitest';
import { Browser } from '#demo/browser.ts';
import { linkIn } from '#demo/mailbox.ts';
import {
  agreeUpTo,
  answerAll,
  collegeDecision,
  eventually,
  type Ground,
  inStage,
  mailTo,
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

it('ends an open round when its cycle is withdrawn: links say so, and the next cycle can start', async () => {
  const cycleId = await submittedCycle(region);
  const round = await openRound(region, cycleId, 'input');
  const mail = await mailTo(region, round, 'council-borne');
  const { visit } = await region.api.cycle(cycleId);
  await region.api.move(cycleId, { visit, move: 'withdraw', motivation: 'De regiegroep begint opnieuw.' });
  await eventually('the round to be withdrawn', async () =>
    (await region.api.round(round.roundId)).status === 'withdrawn' ? true : undefined,
  );
  const page = await new Browser().open(linkIn(mail));
  expect(page.status).toBe(410);
  expect(page.heading).toMatch(/ingetrokken/i);
  await submittedCycle(region)
    .then((next) => region.api.cycle(next))
    .then(async ({ cycleId: next, visit: at }) => {
      await region.api.move(next, { visit: at, move: 'withdraw', motivation: 'Alleen om te zien dat het kan.' });
    });
});

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

it('never takes silence for consent: a college that lets the term pass has not approved', async () => {
  const quiet = await settle(ground, { programmeId: 'parkstad', municipalities: ['ceres', 'dalem'], approvalTerm: 15 });
  const cycleId = await submittedCycle(quiet);
  await agreeUpTo(quiet, cycleId, 'approval');
  const round = await openRound(quiet, cycleId, 'approval');
  await answerAll(quiet, round, (who, name) =>
    who === 'college-ceres' ? { answer: 'approved', decision: collegeDecision(name) } : undefined,
  );
  const { visit } = await inStage(quiet, cycleId, 'revision');
  const { outcome } = await quiet.api.round(round.roundId);
  expect(outcome).toMatchObject({ verdict: 'not-approved', silent: ['college-dalem'] });
  expect(outcome?.sentence).toContain('Dalem');
  const late = await new Browser().open(linkIn(await mailTo(quiet, round, 'college-dalem')));
  expect(late.status).toBe(410);
  await quiet.api.move(cycleId, { visit, move: 'withdraw', motivation: 'Klaar.' });
}, 180_000);
