import { describe, expect, test } from 'vitest';
import { readContribution } from '#functions/alliances/operations/read-contribution.ts';
import { recordPayment } from '#functions/alliances/operations/record-payment.ts';
import { ContributionView } from '#functions/alliances/views.ts';
import {
  allianceNow,
  call,
  committed,
  decide,
  decisionOf,
  money,
  moveOf,
  type PartnerName,
  promise,
  withAlliance,
} from './support/alliances.ts';
import { called } from './support/governance.ts';
import { emptyWorld, factsOfType } from './support/world.ts';

const municipalities = ['alfa', 'beta', 'gamma', 'delta'] as const;

describe('the second decision line', () => {
  test('keeps every step as a dated fact, with who decided on whose behalf (rules 5 and 8)', async () => {
    const world = await emptyWorld();
    const ids = await withAlliance(world);
    await promise(world, ids, 'alfa', 'geld', money(60_000));
    await moveOf(world, ids, 'alfa', 'geld', { change: 1, move: 'put' });
    await decide(world, ids, 'geld', decisionOf({ outcome: 'deferred', registrationId: 'taak-1.1' }));
    const conditional = decisionOf({
      outcome: 'committed-with-conditions',
      conditions: ['Jaarlijks verslag'],
      registrationId: 'taak-1.2',
    });
    await decide(world, ids, 'geld', conditional);
    const { body } = await called(readContribution(world.allianceDesk), { ...ids, contributionId: 'geld' });
    const view = ContributionView.parse(body);
    expect(view).toMatchObject({ status: 'committed-with-conditions', decision: conditional });
    expect(view.history.map(({ on, status }) => `${on}: ${status}`)).toEqual([
      'propose: proposed',
      'put: put-to-decision',
      'deferred: put-to-decision',
      'committed-with-conditions: committed-with-conditions',
    ]);
    expect((await allianceNow(world, ids)).members).toEqual(['alfa']);
  });

  test.each([
    ['alfa', 'own-board'],
    ['school', 'council'],
  ] as const)('refuses for %s a decision by the %s: another body decides', async (partner, body) => {
    const world = await emptyWorld();
    const ids = await withAlliance(world);
    await promise(world, ids, partner, 'geld', money(60_000));
    await moveOf(world, ids, partner, 'geld', { change: 1, move: 'put' });
    await expect(decide(world, ids, 'geld', decisionOf({ body }))).rejects.toMatchObject({
      code: 'not-entitled',
      rule: 'commit a contribution',
    });
    expect(await allianceNow(world, ids)).toMatchObject({ members: [], undecided: 1, figures: { decided: {} } });
  });

  test('records the same registration once, and no decision on what was not put to the body', async () => {
    const world = await emptyWorld();
    const ids = await withAlliance(world);
    await promise(world, ids, 'alfa', 'geld', money(60_000));
    await expect(decide(world, ids, 'geld', decisionOf())).rejects.toMatchObject({ code: 'contribution-fixed' });
    await moveOf(world, ids, 'alfa', 'geld', { change: 1, move: 'put' });
    await decide(world, ids, 'geld', decisionOf());
    await decide(world, ids, 'geld', decisionOf());
    expect(await allianceNow(world, ids)).toMatchObject({
      promises: 1,
      undecided: 0,
      figures: { decided: { 2027: { cents: 60_000 } } },
    });
    await expect(
      decide(world, ids, 'geld', decisionOf({ outcome: 'declined', registrationId: 'taak-2.1' })),
    ).rejects.toMatchObject({ code: 'contribution-fixed' });
  });

  test('is walked by the partner itself: another one cannot put or withdraw its promise', async () => {
    const world = await emptyWorld();
    const ids = await withAlliance(world);
    await promise(world, ids, 'alfa', 'geld', money(60_000));
    for (const move of ['put', 'withdraw'])
      await expect(moveOf(world, ids, 'beta', 'geld', { change: 1, move })).rejects.toMatchObject({
        code: 'not-entitled',
      });
    await moveOf(world, ids, 'alfa', 'geld', { change: 1, move: 'withdraw', reason: 'Geen ruimte.' });
    expect(await allianceNow(world, ids)).toMatchObject({ promises: 0, undecided: 0, figures: { promised: {} } });
  });

  test('takes the same promise once, however often it is sent', async () => {
    const world = await emptyWorld();
    const ids = await withAlliance(world);
    expect((await promise(world, ids, 'alfa', 'geld', money(60_000))).status).toBe(201);
    expect((await promise(world, ids, 'alfa', 'geld', money(60_000))).status).toBe(200);
    await expect(promise(world, ids, 'alfa', 'geld', money(60_001))).rejects.toMatchObject({
      code: 'contribution-exists',
    });
    expect((await allianceNow(world, ids)).figures.promised).toMatchObject({ 2027: { cents: 60_000 } });
    expect(await factsOfType(world, 'alliances', 'contribution.changed')).toHaveLength(1);
  });

  test('counts the promises of every partner that answers in the same second', async () => {
    const world = await emptyWorld();
    const ids = await withAlliance(world);
    const all: PartnerName[] = [...municipalities, 'school', 'zorg'];
    await Promise.all(all.map((partner) => promise(world, ids, partner, `van-${partner}`, money(1000))));
    expect(await allianceNow(world, ids)).toMatchObject({
      promises: all.length,
      undecided: all.length,
      figures: { promised: { 2027: { cents: all.length * 1000 } }, decided: {} },
    });
  });
});

describe('what was paid', () => {
  test('is kept beside what was decided and never comes to more than that', async () => {
    const world = await emptyWorld();
    const ids = await withAlliance(world);
    await call(world, ids);
    const contributionId = await committed(world, ids, 'alfa', money(60_000));
    const pay = (paymentId: string, amount: number) =>
      called(
        recordPayment(world.allianceDesk),
        { ...ids, contributionId },
        {
          paymentId,
          year: 2027,
          amount,
          paidOn: '2027-03-01',
          reference: 'F-1',
        },
      );
    expect((await pay('eerste', 40_000)).status).toBe(201);
    expect((await pay('eerste', 40_000)).status).toBe(200);
    await expect(pay('tweede', 20_001)).rejects.toMatchObject({ code: 'more-than-decided' });
    const [part] = await world.allianceDesk.alliances.parts(ids);
    expect(part?.figures).toMatchObject({
      asked: { 2027: { cents: 60_000 } },
      promised: { 2027: { cents: 60_000 } },
      decided: { 2027: { cents: 60_000 } },
      paid: { 2027: { cents: 40_000 } },
    });
  });

  test('was not paid before it was decided, nor ahead of today', async () => {
    const world = await emptyWorld();
    const ids = await withAlliance(world);
    const contributionId = await committed(world, ids, 'alfa', money(60_000));
    const pay = (paidOn: string) =>
      called(
        recordPayment(world.allianceDesk),
        { ...ids, contributionId },
        { paymentId: 'p', year: 2027, amount: 1, paidOn, reference: 'F-1' },
      );
    await expect(pay('2027-02-28')).rejects.toMatchObject({
      faults: [
        {
          pointer: '/paidOn',
          message: 'the payment is of 2027-02-28, before the decision that it rests on of 2027-03-01',
        },
      ],
    });
    await expect(pay('2027-03-02')).rejects.toMatchObject({ faults: [{ message: 'the payment lies in the future' }] });
    expect((await pay('2027-03-01')).status).toBe(201);
  });

  test('cannot be of what was only promised', async () => {
    const world = await emptyWorld();
    const ids = await withAlliance(world);
    await promise(world, ids, 'alfa', 'geld', money(60_000));
    const payment = { paymentId: 'p', year: 2027, amount: 1, paidOn: '2027-03-01', reference: 'F-1' };
    const params = { ...ids, contributionId: 'geld' };
    await expect(called(recordPayment(world.allianceDesk), params, payment)).rejects.toMatchObject({
      code: 'not-committed',
    });
  });
});
