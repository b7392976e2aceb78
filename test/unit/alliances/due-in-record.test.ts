import { describe, expect, test } from 'vitest';
import type { Alliance } from '#functions/alliances/domain/alliance.ts';
import type { Contribution } from '#functions/alliances/domain/contribution.ts';
import { conditionsDue, obligationsDue, paymentsDue } from '#functions/alliances/domain/due-in-record.ts';

const contribution = (parts: Partial<Contribution>) =>
  ({
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

describe('what a contribution owes', () => {
  test('is what was not paid of a year, by the end of it; a coming year owes nothing yet', () => {
    expect(paymentsDue(contribution({}), '2028-05-01').map(({ dueOn, owedBy }) => [dueOn, owedBy])).toEqual([
      ['2028-12-31', 'alfa'],
    ]);
    expect(paymentsDue(contribution({ paid: {} }), '2029-01-01').map(({ dueOn }) => dueOn)).toEqual([
      '2027-12-31',
      '2028-12-31',
      '2029-12-31',
    ]);
  });

  test.each(['proposed', 'conditional', 'declined', 'replaced', 'divided', 'ended'] as const)(
    'is nothing while it is %s',
    (status) => {
      expect(paymentsDue(contribution({ status, paid: {} }), '2029-01-01')).toEqual([]);
    },
  );
});

describe('the follow-up of a condition', () => {
  const of = { what: 'contribution-condition', owedBy: 'alfa' } as const;
  const said = (status: 'open' | 'in-progress' | 'met' | 'not-met', at?: string) => ({
    condition: {
      conditionId: status,
      text: 'Elk jaar de cijfers.',
      status,
      followUps: at === undefined || status === 'open' ? [] : [{ status, explanation: 'Gezegd.', at, by: 'bureau' }],
    },
    since: '2027-03-01',
  });

  test('is due half a year after it began to bind or was last followed up, until it is met or not met', () => {
    const at = '2027-08-15T09:00:00.000Z';
    const due = conditionsDue([said('open'), said('in-progress', at), said('met', at), said('not-met', at)], of);
    expect(due.map(({ conditionId, dueOn }) => [conditionId, dueOn])).toEqual([
      ['open', '2027-09-01'],
      ['in-progress', '2028-02-15'],
    ]);
  });
});

describe('a measure of the ladder', () => {
  const measure = {
    what: 'measure',
    allianceId: 'samen',
    escalationId: 'escalation-1',
    obligationId: 'escalation-1.4.measure-1',
    number: 1,
    dueOn: '2027-06-15',
    text: 'Een andere aannemer zoeken',
    who: 'gemeente Alfa',
    status: 'silent',
    asked: 1,
  } as const;
  const alliance = (phase: Alliance['phase']) =>
    ({ allianceId: 'samen', members: ['alfa'], phase }) as unknown as Alliance;
  const due = (phase: Alliance['phase']) => obligationsDue([measure], [alliance(phase)], () => 'alfa');

  test('is due with who owes it and whether anybody answered, until its alliance is closed', () => {
    expect(due('execution')).toEqual([{ ...measure, owedBy: 'alfa' }]);
    expect(due('closed')).toEqual([]);
  });

  test('of an alliance that is not there is left out', () => {
    expect(obligationsDue([measure], [], () => 'alfa')).toEqual([]);
  });
});
