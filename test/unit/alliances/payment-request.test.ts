import { describe, expect, test } from 'vitest';
import type { Contribution } from '#functions/alliances/domain/contribution.ts';
import {
  type PaymentRequest,
  paymentAnswered,
  paymentRoundsOf,
  paymentsSettled,
  paymentsToAsk,
  paymentsWithAnswers,
} from '#functions/alliances/domain/payment-request.ts';

const contribution = (parts: Partial<Contribution> = {}) =>
  ({
    programmeId: 'proefland',
    allianceId: 'samen',
    contributionId: 'geld',
    partnerId: 'alfa',
    status: 'committed',
    offer: {
      kind: 'money',
      description: 'Geld.',
      years: [2027, 2028, 2029].map((year) => ({ year, amountCents: 1_000 })),
    },
    paid: { 2027: 1_000, 2028: 400 },
    ...parts,
  }) as Contribution;
const request: PaymentRequest = {
  programmeId: 'proefland',
  allianceId: 'samen',
  contributionId: 'geld',
  year: 2028,
  dueOn: '2028-12-31',
  status: 'asked',
  asked: 1,
  followUps: [],
  revision: 1,
};
const said = (status: 'done' | 'in-progress' | 'not-done', at = '2029-01-15T09:00:00.000Z') =>
  paymentAnswered(request, { status, explanation: 'Later.', at, by: 'ronde' });

describe('a payment is asked about', () => {
  test('on the last day of its year when a part is open, and not before', () => {
    expect(paymentsToAsk(contribution(), [], '2028-12-30')).toEqual([]);
    expect(paymentsToAsk(contribution(), [], '2028-12-31')).toEqual([request]);
  });

  test('once: not while it is asked, nor after its partner was silent, paid or said that it does not come', () => {
    for (const known of [request, paymentAnswered(request, undefined), said('done'), said('not-done')])
      expect(paymentsToAsk(contribution(), [known], '2029-12-30')).toEqual([]);
  });

  test('again a month after its partner said that it comes later', () => {
    expect(paymentsToAsk(contribution(), [said('in-progress')], '2029-02-14')).toEqual([]);
    expect(paymentsToAsk(contribution(), [said('in-progress')], '2029-02-15')).toMatchObject([
      { year: 2028, status: 'asked', asked: 2, revision: 3, followUps: [{ status: 'in-progress' }] },
    ]);
  });

  test('again when a correction takes away what settled it', () => {
    const lapsed = { ...request, status: 'lapsed' as const, revision: 2 };
    expect(paymentsToAsk(contribution(), [lapsed], '2029-02-01')).toMatchObject([{ asked: 2, revision: 3 }]);
  });

  test.each([request, paymentAnswered(request, undefined), said('done'), said('in-progress'), said('not-done')])(
    'again when it was recorded after $status and that payment turns out to be none',
    (known) => {
      const settled = paymentsSettled(contribution({ paid: { 2028: 1_000 } }), [known], '2029-01-20');
      const secondRequests = paymentsToAsk(contribution(), settled, '2029-01-21');
      expect(secondRequests).toMatchObject([{ year: 2028, status: 'asked', asked: 2, followUps: known.followUps }]);
      expect(paymentsSettled(contribution(), secondRequests, '2029-01-21')).toEqual([]);
    },
  );

  test.each(['proposed', 'conditional', 'declined', 'replaced', 'divided', 'ended'] as const)(
    'not of a contribution that is %s',
    (status) => {
      expect(paymentsToAsk(contribution({ status }), [], '2029-06-01')).toEqual([]);
    },
  );
});

describe('the question about a payment ends', () => {
  test('when it is recorded, or its contribution counts no more', () => {
    expect(paymentsSettled(contribution(), [request], '2029-01-02')).toEqual([]);
    const ended = [{ ...request, status: 'lapsed', revision: 2 }];
    expect(paymentsSettled(contribution({ paid: { 2028: 1_000 } }), [request], '2029-01-02')).toEqual(ended);
    expect(paymentsSettled(contribution({ status: 'replaced' }), [request], '2029-01-02')).toEqual(ended);
    expect(paymentsSettled(undefined, [request], '2029-01-02')).toEqual(ended);
  });

  test('once, and what was said stays as it was said', () => {
    const ended = [{ ...said('done'), status: 'lapsed', revision: 3 }];
    expect(paymentsSettled(undefined, [said('done')], '2029-01-02')).toEqual(ended);
    expect(paymentsSettled(undefined, ended as PaymentRequest[], '2029-01-03')).toEqual([]);
  });
});

test('an answer and silence are recorded, and each time that it is asked is a round of its own', () => {
  expect(said('done')).toMatchObject({ status: 'done', revision: 2, followUps: [{ explanation: 'Later.' }] });
  expect(paymentAnswered(request, undefined)).toMatchObject({ status: 'silent', followUps: [] });
  expect(paymentRoundsOf({ ...request, asked: 2 })).toEqual([
    'proefland.payment.samen.geld.2028.1',
    'proefland.payment.samen.geld.2028.2',
  ]);
});

test('what is due says whether its partner was asked, and what came of that', () => {
  const due = { what: 'payment', allianceId: 'samen', contributionId: 'geld', owedBy: 'alfa' } as const;
  const years = [
    { ...due, dueOn: '2028-12-31' },
    { ...due, dueOn: '2029-12-31' },
  ];
  expect(paymentsWithAnswers(years, [said('done')])).toEqual([
    { ...due, dueOn: '2028-12-31', status: 'done', asked: 1 },
    { ...due, dueOn: '2029-12-31', status: 'open', asked: 0 },
  ]);
});
