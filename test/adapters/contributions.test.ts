import { describe, expect, test } from 'vitest';
import { AllianceView, ContributionView } from '#functions/alliances/contracts/views.ts';
import type { Offer } from '#functions/alliances/domain/contribution.ts';
import { proposeContribution } from '#functions/alliances/operations/propose-contribution.ts';
import { readAlliance } from '#functions/alliances/operations/read-alliances.ts';
import { readContribution } from '#functions/alliances/operations/read-contribution.ts';
import { recordPayment } from '#functions/alliances/operations/record-payment.ts';
import { recordContributionDecision } from '#functions/alliances/reactions/record-decision.ts';
import {
  acceptConditions,
  allianceNow,
  as,
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
    expect((await allianceNow(world, ids)).members).toEqual([]);
    await acceptConditions(world, ids, 'geld');
    const { body } = await called(readContribution(world.allianceDeps), { ...ids, contributionId: 'geld' });
    const view = ContributionView.parse(body);
    expect(view).toMatchObject({ status: 'committed-with-conditions', decision: conditional });
    expect(view.history.map(({ on, status }) => `${on}: ${status}`)).toEqual([
      'propose: proposed',
      'put: put-to-decision',
      'deferred: put-to-decision',
      'committed-with-conditions: conditional',
      'accepted: committed-with-conditions',
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
        recordPayment(world.allianceDeps),
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
    const [part] = await world.allianceDeps.alliances.parts(ids);
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
        recordPayment(world.allianceDeps),
        { ...ids, contributionId },
        { paymentId: 'p', year: 2027, amount: 1, paidOn, reference: 'F-1' },
      );
    await expect(pay('2027-02-28')).rejects.toMatchObject({
      faults: [
        {
          pointer: '/paidOn',
          message: 'the payment lies before the decision that it rests on of 2027-03-01',
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
    await expect(called(recordPayment(world.allianceDeps), params, payment)).rejects.toMatchObject({
      code: 'not-committed',
    });
  });
});

describe('a payment that was recorded wrongly', () => {
  const wrong = { paymentId: 'eerste', year: 2027, amount: 700, paidOn: '2027-03-01', reference: 'F-1' };
  const right = { ...wrong, paymentId: 'verbeterd', amount: 70, corrects: 'eerste', reason: 'Een nul te veel getypt.' };
  const setUp = async (amount = 1000) => {
    const world = await emptyWorld();
    const ids = await withAlliance(world);
    const contributionId = await committed(world, ids, 'alfa', money(amount));
    const pay = (payment: object) => called(recordPayment(world.allianceDeps), { ...ids, contributionId }, payment);
    const figures = async () => (await allianceNow(world, ids)).figures;
    const read = async () => {
      const { body } = await called(readContribution(world.allianceDeps), { ...ids, contributionId });
      return ContributionView.parse(body);
    };
    return { world, ids, contributionId, pay, figures, read };
  };

  test('of 700 for 70 counts as 70 once it is corrected, and both stay (rule 5)', async () => {
    const { world, pay, figures, read } = await setUp();
    await pay(wrong);
    expect((await pay(right)).status).toBe(201);
    expect((await pay(right)).status).toBe(200);
    expect(await figures()).toMatchObject({ decided: { 2027: { cents: 1000 } }, paid: { 2027: { cents: 70 } } });
    expect((await allianceNow(world, { programmeId: 'proefland', allianceId: 'samen-bewegen' })).members).toEqual([
      'alfa',
    ]);
    const { paid, payments } = await read();
    expect(paid).toEqual({ 2027: 70 });
    expect(payments.map(({ paymentId, amount, correctedBy }) => [paymentId, amount, correctedBy])).toEqual([
      ['eerste', 700, 'verbeterd'],
      ['verbeterd', 70, undefined],
    ]);
    expect(await factsOfType(world, 'alliances', 'contribution.paid')).toHaveLength(1);
    expect(await factsOfType(world, 'alliances', 'contribution.payment-corrected')).toMatchObject([
      { data: { paymentId: 'verbeterd', corrects: 'eerste' } },
    ]);
  });

  test('is corrected once, and its correction after that; to nothing where nothing was paid', async () => {
    const { pay, figures } = await setUp();
    await pay(wrong);
    await pay(right);
    await expect(pay({ ...right, paymentId: 'nogmaals' })).rejects.toMatchObject({ code: 'payment-corrected' });
    await pay({ ...right, paymentId: 'nooit', amount: 0, corrects: 'verbeterd', reason: 'Nooit betaald.' });
    expect((await figures()).paid).toEqual({});
  });

  test('by eight corrections at once is corrected once: what was paid never comes below nothing', async () => {
    const { pay, figures } = await setUp();
    await pay(wrong);
    const all = await Promise.allSettled(
      Array.from({ length: 8 }, (_, at) => pay({ ...right, paymentId: `verbeterd-${at}` })),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await figures()).paid).toEqual({ 2027: { cents: 70, hours: 0, items: 0 } });
  });

  test('says why, names a payment of the same contribution, and comes to no more than was decided', async () => {
    const { pay } = await setUp();
    await pay(wrong);
    const { reason: _reason, ...unexplained } = right;
    await expect(pay(unexplained)).rejects.toMatchObject({ faults: [{ pointer: '/reason' }] });
    await expect(pay({ ...right, corrects: 'tweede' })).rejects.toMatchObject({ faults: [{ pointer: '/corrects' }] });
    await expect(pay({ ...right, amount: 1001 })).rejects.toMatchObject({ code: 'more-than-decided' });
    await expect(pay({ ...wrong, paymentId: 'niets', amount: 0 })).rejects.toMatchObject({
      faults: [{ pointer: '/amount' }],
    });
  });

  test('in the wrong year counts in the right one', async () => {
    const world = await emptyWorld();
    const ids = await withAlliance(world);
    const years = [2027, 2028].map((year) => ({ year, amountCents: 1000 }));
    const contributionId = await committed(world, ids, 'alfa', { ...money(1000), years } as Offer);
    const pay = (payment: object) => called(recordPayment(world.allianceDeps), { ...ids, contributionId }, payment);
    await pay(wrong);
    await pay({ ...right, year: 2028, amount: 700 });
    expect((await allianceNow(world, ids)).figures.paid).toEqual({ 2028: { cents: 700, hours: 0, items: 0 } });
  });
});

describe('a council that lowers what it gives', () => {
  const later = '2027-04-12T09:00:00.000Z';
  const setUp = async () => {
    const world = await emptyWorld();
    const ids = await withAlliance(world);
    await call(world, ids, 'alfa', money(1000));
    const first = await committed(world, ids, 'alfa', money(1000));
    const lower = { contributionId: 'lager', offer: money(600), replaces: first };
    const propose = (body: object = lower, partner: PartnerName = 'alfa') =>
      called(proposeContribution(world.allianceDeps), ids, body, as(partner, ids));
    const decideOn = (outcome: 'committed' | 'declined') =>
      recordContributionDecision(world.allianceDeps)(
        {
          ...ids,
          contributionId: 'lager',
          decision: decisionOf({
            outcome,
            decidedOn: '2027-04-12',
            registrationId: 'taak-2.1',
            reference: 'R 2027-044',
          }),
        },
        later,
      );
    const pay = (contributionId: string, payment: object) =>
      called(recordPayment(world.allianceDeps), { ...ids, contributionId }, payment);
    const view = async () => AllianceView.parse((await called(readAlliance(world.allianceDeps), ids)).body);
    return { world, ids, first, lower, propose, decideOn, pay, view };
  };
  const cents = (amount: number) => ({ 2027: { cents: amount, hours: 0, items: 0 } });

  test('from 1000 to 600 gives 600 from that decision on, and 1000 before', async () => {
    const { world, ids, first, propose, decideOn, view } = await setUp();
    await propose();
    await moveOf(world, ids, 'alfa', 'lager', { change: 1, move: 'put' });
    // Until it is decided, 1000 is decided and promised: not 1600.
    expect((await view()).figures).toEqual({
      asked: cents(1000),
      promised: cents(1000),
      decided: cents(1000),
      paid: {},
    });
    await decideOn('committed');
    await decideOn('committed');
    const after = await view();
    expect(after.figures).toEqual({ asked: cents(1000), promised: cents(600), decided: cents(600), paid: {} });
    expect(after.partners).toMatchObject([{ partnerId: 'alfa', figures: { decided: cents(600) }, committed: 1 }]);
    expect(after).toMatchObject({ members: ['alfa'], promises: 1, undecided: 0 });
    expect(after.funding).toMatchObject([{ year: 2027, coveredCents: 600 }]);
    expect(after.decidedFrom).toEqual([
      { on: '2027-03-01', decided: cents(1000) },
      { on: '2027-04-12', decided: cents(600) },
    ]);
    expect(after.contributions.find(({ contributionId }) => contributionId === first)).toMatchObject({
      status: 'replaced',
      offer: money(1000),
      decision: { decidedOn: '2027-03-01' },
      replacedBy: { contributionId: 'lager', on: '2027-04-12' },
    });
  });

  test('and does not decide to leaves what it gave before', async () => {
    const { world, ids, first, propose, decideOn, view } = await setUp();
    await propose();
    await moveOf(world, ids, 'alfa', 'lager', { change: 1, move: 'put' });
    await decideOn('declined');
    const after = await view();
    expect(after.figures.decided).toEqual(cents(1000));
    expect(after).toMatchObject({ members: ['alfa'], promises: 1, undecided: 0 });
    expect(after.contributions.find(({ contributionId }) => contributionId === first)).toMatchObject({
      status: 'committed',
    });
  });

  test('below what was paid shows by how much, and takes payments and corrections of before with it', async () => {
    const { world, ids, first, propose, decideOn, pay, view } = await setUp();
    const payment = { paymentId: 'eerste', year: 2027, amount: 700, paidOn: '2027-03-01', reference: 'F-1' };
    await pay(first, payment);
    await propose();
    await moveOf(world, ids, 'alfa', 'lager', { change: 1, move: 'put' });
    const { subject } = (await world.roundDeps.matters.contribution.called({ ...round(ids) })) ?? {};
    expect(subject).toBeDefined();
    const content = await world.roundDeps.matters.contribution.content({ ...round(ids), subject } as never);
    expect(JSON.stringify(content)).toContain('["Al voldaan over 2027","€\u00a07"]');
    await decideOn('committed');
    const lower = async () => (await view()).contributions.find(({ contributionId }) => contributionId === 'lager');
    expect(await lower()).toMatchObject({ paid: { 2027: 700 }, overpaid: { 2027: 100 } });
    await expect(pay('lager', { ...payment, paymentId: 'tweede', amount: 1, paidOn: '2027-03-01' })).rejects.toThrow();
    await pay(first, {
      ...payment,
      paymentId: 'verbeterd',
      amount: 70,
      corrects: 'eerste',
      reason: 'Een nul te veel.',
    });
    expect(await lower()).toMatchObject({ paid: { 2027: 70 }, overpaid: {} });
    expect((await view()).figures).toMatchObject({ decided: cents(600), paid: cents(70) });
  });

  test('puts one in its place at a time, of the same kind, and only of its own', async () => {
    const { propose, lower } = await setUp();
    await expect(propose(lower, 'beta')).rejects.toMatchObject({ faults: [{ pointer: '/replaces' }] });
    await expect(propose({ ...lower, replaces: 'geen' })).rejects.toMatchObject({ faults: [{ pointer: '/replaces' }] });
    const hours = { kind: 'hours', description: 'Uren.', years: [{ year: 2027, hours: 1 }] };
    await expect(propose({ ...lower, offer: hours })).rejects.toMatchObject({ faults: [{ pointer: '/replaces' }] });
    expect((await propose()).status).toBe(201);
    expect((await propose()).status).toBe(200);
    await expect(propose({ ...lower, contributionId: 'lager-2' })).rejects.toMatchObject({ code: 'replacement-open' });
    await expect(propose({ ...lower, contributionId: 'lager-3', replaces: 'lager' })).rejects.toMatchObject({
      code: 'not-committed',
    });
  });
});

const round = ({ programmeId, allianceId }: { programmeId: string; allianceId: string }) =>
  ({ programmeId, matter: 'contribution', matterId: `${allianceId}.lager` }) as const;
