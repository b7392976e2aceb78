import { beforeEach, expect, test } from 'vitest';
import { listDue } from '#functions/alliances/operations/list-due.ts';
import { recordPayment } from '#functions/alliances/operations/record-payment.ts';
import { askForPayments } from '#functions/alliances/reactions/ask-for-payments.ts';
import { receivePayment, takeInPayments } from '#functions/alliances/reactions/take-in-payment.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { factIn } from '#shared/dynamo/outbox.ts';
import { committed, money, withAlliance } from './support/alliances.ts';
import { answer, called } from './support/governance.ts';
import { everyLetterFor, mailDeps } from './support/mail-deps.ts';
import { dueDeps } from './support/overviews.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

const programmeId = 'proefland';
const allianceId = 'samen-bewegen';
const contributionId = 'bijdrage-alfa';
const matter = { programmeId, matter: 'payment', matterId: `${allianceId}.${contributionId}.2027` } as const;
const roundId = `proefland.payment.${allianceId}.${contributionId}.2027.1`;
const lastDay = '2027-12-31T08:00:00.000Z';

let world: World;
beforeEach(async () => {
  world = await emptyWorld();
  await committed(world, await withAlliance(world), 'alfa', money(60_000));
});

const parts = (at: string) => ({ ...world.allianceDeps, rounds: world.roundDeps.rounds, clock: () => at });
const sweep = (at: string) => askForPayments(parts(at));
const roundClock = { set: async () => undefined };
const opened = (at: string) => openRound({ ...world.roundDeps, clock: () => at, roundClock })(matter);
const record = () =>
  world.allianceDeps.alliances.paymentRequest(programmeId, { allianceId, contributionId, year: 2027 });
const facts = () => factsOfType(world, 'alliances', 'contribution.payment-asked');
const lettersOf = async (status: string, at: string) => {
  const caused = (await facts()).filter(({ data }) => data['status'] === status).map(factIn);
  const { deps } = mailDeps(world, async () => 'sent', at);
  return (await Promise.all(caused.map((one) => everyLetterFor(deps, one, one.time)))).flat();
};
const paid = (paymentId: string, amount: number, at: string, more: object = {}) =>
  called(
    recordPayment(world.allianceDeps),
    { programmeId, allianceId, contributionId },
    { paymentId, year: 2027, amount, paidOn: at.slice(0, 10), reference: 'B-1', ...more },
    undefined,
    at,
  );

test('a payment that is open on its day is asked of its partner once; what it says is told, and pays nothing (rule 22)', async () => {
  await sweep('2027-12-30T08:00:00.000Z');
  expect(await record()).toBeUndefined();
  await Promise.all([sweep(lastDay), sweep(lastDay)]);
  await sweep('2028-01-02T08:00:00.000Z');
  expect((await facts()).map(({ data }) => data['status'])).toEqual(['asked']);
  await opened(lastDay);
  await opened(lastDay);
  const [task, ...others] = await world.roundDeps.rounds.tasks(roundId);
  expect([task?.partnerId, task?.capacity, task?.addressee, others]).toEqual(['alfa', 'partner', 'gemeente Alfa', []]);
  const round = await world.roundDeps.rounds.round(roundId);
  expect(round?.question).toBe('Hebt u €\u00a0600 van uw bijdrage over 2027 aan de alliantie “Samen bewegen” betaald?');
  await answer(world, task?.taskId ?? '', { answer: 'done', remarks: 'Op 20 december.' }, '2028-01-04T09:00:00.000Z');
  await closeIfDone(world.roundDeps, roundId, '2028-01-04T09:00:00.000Z');
  const receive = receivePayment(parts(lastDay));
  const closed = { data: matter } as unknown as Parameters<typeof receive>[0];
  await Promise.all([receive(closed), receive(closed)]);
  expect(await record()).toMatchObject({
    status: 'done',
    followUps: [{ status: 'done', explanation: 'Op 20 december.', by: roundId }],
  });
  const letters = await lettersOf('done', '2028-01-04T10:00:00.000Z');
  expect(letters.map(({ addressee }) => addressee)).toEqual(['programmabureau']);
  expect(letters[0]?.message.text).toContain('Nog open: € 600');
  expect(letters[0]?.message.text).toContain('Op 20 december.');
  // It is still due until the payment itself is recorded.
  const due = () => called(listDue(dueDeps(world)), { programmeId }, undefined, undefined, '2028-01-05T09:00:00.000Z');
  expect((await due()).body).toMatchObject({
    due: expect.arrayContaining([
      expect.objectContaining({ what: 'payment', status: 'done', asked: 1, late: true, owedBy: 'alfa' }),
    ]),
  });
});

test('a partner that says nothing is recorded as silent, and told so with the programmabureau (rule 4)', async () => {
  await sweep(lastDay);
  await opened(lastDay);
  await closeIfDone(world.roundDeps, roundId, '2028-03-01T09:00:00.000Z');
  await takeInPayments(parts(lastDay))();
  await takeInPayments(parts(lastDay))();
  expect(await record()).toMatchObject({ status: 'silent', followUps: [], revision: 2 });
  const letters = await lettersOf('silent', '2028-03-01T10:00:00.000Z');
  expect(letters.map(({ addressee }) => addressee)).toEqual(['programmabureau', 'alfa']);
  expect(letters[1]?.message.text).toContain('Uw antwoord is nog nodig.');
  await sweep('2028-06-01T08:00:00.000Z');
  expect((await record())?.asked).toBe(1);
});

test('a payment that is recorded while its partner is asked ends the question', async () => {
  await sweep(lastDay);
  await opened(lastDay);
  await paid('eerste', 20_000, '2027-12-31T09:00:00.000Z');
  await sweep('2027-12-31T10:00:00.000Z');
  expect(await record()).toMatchObject({ status: 'asked' });
  await paid('rest', 40_000, '2027-12-31T11:00:00.000Z');
  await Promise.all([sweep('2027-12-31T12:00:00.000Z'), sweep('2027-12-31T12:00:00.000Z')]);
  expect(await record()).toMatchObject({ status: 'lapsed', revision: 2 });
  expect(await world.roundDeps.matters.payment.isWithdrawn({ ...matter, roundId }, lastDay)).toBe(true);
  expect(await lettersOf('lapsed', lastDay)).toEqual([]);
});

test('a payment that a correction takes away is asked in a next round: the earlier one, still open, takes no answer and is ended', async () => {
  await sweep(lastDay);
  await opened(lastDay);
  await paid('alles', 60_000, '2027-12-31T09:00:00.000Z');
  await sweep('2027-12-31T10:00:00.000Z');
  const wrong = { corrects: 'alles', reason: 'Op een andere bijdrage geboekt.' };
  await paid('hersteld', 10_000, '2027-12-31T11:00:00.000Z', wrong);
  await sweep('2027-12-31T12:00:00.000Z');
  await opened('2027-12-31T12:00:00.000Z');
  expect(await record()).toMatchObject({ status: 'asked', asked: 2 });
  const { payment } = world.roundDeps.matters;
  const next = `proefland.payment.${allianceId}.${contributionId}.2027.2`;
  expect(await payment.isWithdrawn({ ...matter, roundId }, lastDay)).toBe(true);
  expect(await payment.isWithdrawn({ ...matter, roundId: next }, lastDay)).toBe(false);
  expect(await payment.isWithdrawn(matter, lastDay)).toBe(false);
  expect(await payment.leftRound?.(matter)).toBe(roundId);
  const late = '2027-12-31T13:00:00.000Z';
  const [old] = await world.roundDeps.rounds.tasks(roundId);
  await expect(answer(world, old?.taskId ?? '', { answer: 'done' }, late)).rejects.toMatchObject({
    code: 'task-withdrawn',
  });
  const [task] = await world.roundDeps.rounds.tasks(next);
  expect((await answer(world, task?.taskId ?? '', { answer: 'done' }, late)).status).toBe('answered');
});
