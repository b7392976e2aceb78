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
  region = await settle(ground, { programmeId: 'zuid-limburg', municipalities: ['aalst', 'borne'], term: 25 });
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

it('never takes silence for consent: a college that lets the term pass has not approved', async () => {
  const cycleId = await submittedCycle(region);
  await agreeUpTo(region, cycleId, 'approval');
  const round = await openRound(region, cycleId, 'approval');
  await answerAll(region, round, (who, name) =>
    who === 'college-aalst' ? { answer: 'approved', decision: collegeDecision(name) } : undefined,
  );
  const { visit } = await inStage(region, cycleId, 'revision');
  const { outcome } = await region.api.round(round.roundId);
  expect(outcome).toMatchObject({ verdict: 'not-approved', silent: ['college-borne'] });
  expect(outcome?.sentence).toContain('Borne');
  const late = await new Browser().open(linkIn(await mailTo(region, round, 'college-borne')));
  expect(late.status).toBe(410);
  await region.api.move(cycleId, { visit, move: 'withdraw', motivation: 'Klaar.' });
}, 180_000);
