import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nothing } from '#functions/alliances/domain/amounts.ts';
import type { Contribution, ContributionDecision, Offer } from '#functions/alliances/domain/contribution.ts';
import { isCommitted } from '#functions/alliances/domain/contribution-road.ts';
import {
  conditionsAnswered,
  decided,
  lapsed,
  moved,
  proposed,
  toCouncil,
} from '#functions/alliances/domain/contribution-step.ts';
import type { Grant } from '#functions/alliances/domain/grant.ts';
import { asked, grantDecided } from '#functions/alliances/domain/grant-step.ts';
import { leftOf, roomAfter } from '#functions/alliances/domain/room.ts';
import { GovernanceError } from '#shared/errors/errors.ts';
import { now, today } from '../../support/small-programme.ts';
import { partnerNamed } from './examples.ts';

const trace = { by: 'test', now };
const registered = {
  decidedOn: today,
  reference: 'R 1',
  onBehalfOf: 'de raad',
  registrarId: 'griffier',
  registrationId: 'antwoord-1',
  entitlement: 'grant room',
};
const grantOf = (amountCents: number, parts: Partial<Grant> = {}): Grant => {
  const given = { grantId: 'ruimte', description: 'Voor allianties.', until: '2027-12-31', ...parts };
  const question = asked(
    { programmeId: 'proefland', partnerId: 'alfa', years: [{ year: 2027, amountCents, hours: 100 }], ...given },
    trace,
  ).grant;
  const decision = { ...registered, outcome: 'granted' } as const;
  return { ...grantDecided(question, { decision, body: 'council' }, trace).grant, ...parts };
};
const money = (amountCents: number): Offer => ({
  kind: 'money',
  description: 'Geld.',
  years: [{ year: 2027, amountCents }],
});
const promise = (offer: Offer, contributionId = 'geld', partnerId = 'alfa'): Contribution =>
  proposed({ programmeId: 'proefland', allianceId: 'samen', contributionId, offer }, partnerNamed(partnerId), trace)
    .contribution;
const decision = (parts: Partial<ContributionDecision> = {}): ContributionDecision => ({
  ...registered,
  outcome: 'committed',
  body: 'college',
  conditions: [],
  ...parts,
});
const here = { lineId: 'gezond', today };
const put = (contribution: Contribution): Contribution => moved(contribution, 'put', trace, 'ruimte').contribution;

describe('room that a council granted its college (rule 8)', () => {
  test('lets the college decide within it, and every other body not', () => {
    const lies = put(promise(money(100)));
    expect(lies).toMatchObject({ decidingBody: 'college', within: 'ruimte' });
    expect(decided(lies, decision(), trace, today).contribution.status).toBe('committed');
    expect(() => decided(lies, decision({ body: 'council' }), trace, today)).toThrow(/Only the college/);
  });

  test('is not of a partner that has no council', () => {
    expect(() => moved(promise(money(1), 'geld', 'school'), 'put', trace, 'ruimte')).not.toThrow();
    const lies = put(promise(money(1), 'geld', 'school'));
    expect(() => roomAfter(grantOf(100), undefined, lies, here)).toThrow(/another municipality/);
  });

  test.each<[string, Partial<Grant>, Offer, Partial<typeof here>]>([
    ['more than is left', { used: { 2027: { ...nothing, cents: 950 } } }, money(100), {}],
    ['more than is left beside what others asked', { held: { 2027: { ...nothing, cents: 950 } } }, money(100), {}],
    ['a year without room', {}, { ...money(1), years: [{ year: 2028, amountCents: 1 }] } as Offer, {}],
    ['more hours than were granted', {}, { kind: 'hours', description: 'U', years: [{ year: 2027, hours: 101 }] }, {}],
    [
      'something that is neither money nor hours',
      {},
      { kind: 'knowledge', description: 'K', years: [{ year: 2027 }] },
      {},
    ],
    ['another line of the programme', { lineId: 'wonen' }, money(100), {}],
    ['the day after its last', { until: '2027-02-28' }, money(100), {}],
    ['a day before the council decided', {}, money(100), { today: '2027-02-28' }],
    ['what the council declined', { status: 'declined' }, money(100), {}],
  ])('does not cover %s', (_what, parts, offer, moment) => {
    const lies = put(promise(offer));
    expect(() => roomAfter(grantOf(1000, parts), undefined, lies, { ...here, ...moment })).toThrow(
      expect.objectContaining({ code: 'beyond-room' }),
    );
  });

  test('covers exactly what is left of it, on its last day, for its own line', () => {
    const grant = grantOf(1000, { lineId: 'gezond', until: today, used: { 2027: { ...nothing, cents: 900 } } });
    const lies = put(promise(money(100)));
    expect(leftOf(roomAfter(grant, undefined, lies, here))).toEqual({ 2027: { cents: 0, hours: 100, items: 0 } });
  });

  test('is never below zero, however far the council lowers it below what was decided', () => {
    const grant = grantOf(10, { used: { 2027: { ...nothing, cents: 900 } } });
    expect(leftOf(grant)).toEqual({ 2027: { cents: 0, hours: 100, items: 0 } });
  });

  test('is given back by a contribution that goes to the council, whose round asks anew', () => {
    const lies = put(promise(money(100)));
    const grant = roomAfter(grantOf(1000), undefined, lies, here);
    const { contribution } = toCouncil(lies, 'beyond-room', trace);
    expect(contribution).toMatchObject({ decidingBody: 'council', leftRound: lies.putIn, status: 'put-to-decision' });
    expect(contribution.putIn).not.toBe(lies.putIn);
    expect(contribution).not.toHaveProperty('within');
    expect(leftOf(roomAfter(grant, lies, contribution, here))).toEqual(leftOf(grantOf(1000)));
  });

  test('lets nobody take from the council what lies with it', () => {
    const lies = moved(promise(money(1)), 'put', trace).contribution;
    expect(() => moved(lies, 'put', trace)).toThrow(expect.objectContaining({ code: 'contribution-fixed' }));
    expect(() => moved(lies, 'put', trace, 'ruimte')).toThrow(expect.objectContaining({ code: 'contribution-fixed' }));
  });

  type Act = 'put' | 'withdraw' | 'commit' | 'conditions' | 'accept' | 'refuse' | 'decline' | 'lapse' | 'council';
  const acts: readonly Act[] = [
    'put',
    'withdraw',
    'commit',
    'conditions',
    'accept',
    'refuse',
    'decline',
    'lapse',
    'council',
  ];
  const stepOf = (one: Contribution, act: Act): Contribution => {
    switch (act) {
      case 'put':
        return put(one);
      case 'withdraw':
        return moved(one, 'withdraw', trace).contribution;
      case 'commit':
        return decided(one, decision(), trace, today).contribution;
      case 'conditions':
        return decided(one, decision({ outcome: 'committed-with-conditions', conditions: ['X'] }), trace, today)
          .contribution;
      case 'accept':
        return conditionsAnswered(one, 'accepted', trace, today).contribution;
      case 'refuse':
        return conditionsAnswered(one, 'not-accepted', trace, today).contribution;
      case 'decline':
        return decided(one, decision({ outcome: 'declined' }), trace, today).contribution;
      case 'lapse':
        return lapsed(one, trace).contribution;
      case 'council':
        return toCouncil(one, 'put', trace).contribution;
    }
  };

  /** A step that the road or the room refuses changes nothing. */
  const unlessRefused = <T>(step: () => T): T | undefined => {
    try {
      return step();
    } catch (error) {
      if (error instanceof GovernanceError) return undefined;
      throw error;
    }
  };

  test('is never exceeded, and no sequence of steps loses or duplicates a cent of it', () => {
    const steps = fc.array(fc.tuple(fc.nat(3), fc.constantFrom(...acts)), { maxLength: 60 });
    const amounts = fc.tuple(...[1, 2, 3, 4].map(() => fc.integer({ min: 1, max: 60 })));
    fc.assert(
      fc.property(amounts, steps, (sizes, sequence) => {
        const all = sizes.map((size, at) => promise(money(size), `c${at}`));
        let grant = grantOf(100);
        for (const [at, act] of sequence) {
          const before = all[at] as Contribution;
          const tried = unlessRefused(() => {
            const after = stepOf(before, act);
            return { after, grant: roomAfter(grant, before, after, here) };
          });
          grant = tried?.grant ?? grant;
          all[at] = tried?.after ?? before;
        }
        const sum = (holds: (one: Contribution) => boolean): number =>
          all.reduce((total, one, at) => total + (one.within && holds(one) ? (sizes[at] ?? 0) : 0), 0);
        const used = sum(({ status }) => isCommitted(status));
        const held = sum(({ status }) => status === 'put-to-decision' || status === 'conditional');
        expect(grant.used[2027]?.cents ?? 0).toBe(used);
        expect(grant.held[2027]?.cents ?? 0).toBe(held);
        expect(used + held).toBeLessThanOrEqual(100);
        expect(leftOf(grant)[2027]?.cents).toBe(100 - used - held);
      }),
    );
  });
});
