import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addShares, nothing, type Shares } from '#functions/alliances/domain/amounts.ts';
import {
  type Contribution,
  type ContributionDecision,
  type Offer,
  sharesOf,
} from '#functions/alliances/domain/contribution.ts';
import { isCommitted } from '#functions/alliances/domain/contribution-road.ts';
import {
  conditionsAnswered,
  decided,
  lapsed,
  moved,
  proposed,
  replaced,
  toCouncil,
} from '#functions/alliances/domain/contribution-step.ts';
import type { Grant } from '#functions/alliances/domain/grant.ts';
import { grantAsked, grantDecided } from '#functions/alliances/domain/grant-step.ts';
import { isWithinRoom, leftOf, roomAfter, stillFits, takenBy, type Waiting } from '#functions/alliances/domain/room.ts';
import { GovernanceError } from '#shared/errors/errors.ts';
import { eachOf } from '../../support/each-of.ts';
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
  const question = grantAsked(
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
const promise = (offer: Offer, contributionId = 'geld', partnerId = 'alfa', replaces?: string): Contribution => {
  const given = { programmeId: 'proefland', allianceId: 'samen', contributionId, offer, replaces };
  return proposed(given, partnerNamed(partnerId), trace).contribution;
};
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
  test('lets the college decide within it, and no other body', () => {
    const lies = put(promise(money(100)));
    expect(lies).toMatchObject({ decidingBody: 'college', within: 'ruimte' });
    expect(decided(lies, decision(), trace, today).contribution.status).toBe('committed');
    expect(() => decided(lies, decision({ body: 'council' }), trace, today)).toThrow(/Only the college/);
  });

  test('is refused to a partner that has no council', () => {
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

  const cents = (sums: Readonly<Record<number, number>>): Shares =>
    Object.fromEntries(Object.entries(sums).map(([year, sum]) => [year, { ...nothing, cents: sum }]));
  const years = [2027, 2028].map((year) => ({ year, amountCents: 100 }));

  test('that is too small in one year now still covers what is asked for another', () => {
    const lowered = grantOf(0, { years, used: cents({ 2027: 160 }) });
    const nextYear = put(promise({ ...money(1), years: [{ year: 2028, amountCents: 100 }] } as Offer));
    const grant = roomAfter(lowered, undefined, nextYear, here);
    expect(stillFits(grant, { shares: cents({ 2028: 100 }), credit: {} }, [])).toBe(true);
    expect(() => roomAfter(grant, undefined, put(promise(money(1), 'meer')), here)).toThrow(
      /for 2027 0 cents are left and 1 asked/,
    );
  });

  test('is asked once for a contribution and the one that it replaces, and says what is left beside that', () => {
    const grant = grantOf(0, { years, used: cents({ 2027: 60 }) });
    const credit = cents({ 2027: 60 });
    const after = roomAfter(grant, undefined, put(promise(money(70))), { ...here, credit });
    expect(stillFits(after, { shares: cents({ 2027: 70 }), credit }, [])).toBe(true);
    const lowered = { ...after, years: [{ year: 2027, amountCents: 50 }] };
    expect(stillFits(lowered, { shares: cents({ 2027: 70 }), credit }, [])).toBe(false);
    expect(() =>
      roomAfter({ ...grant, years: lowered.years }, undefined, put(promise(money(55))), { ...here, credit }),
    ).toThrow(/for 2027 50 cents are left and 55 asked/);
  });

  test('stays with what another asks while nothing is decided on a lower replacement', () => {
    // 60 was used and would become 45; 5 waits. In room of 50 it fits only if the college commits the replacement.
    const grant = grantOf(0, {
      years: [{ year: 2027, amountCents: 50 }],
      used: cents({ 2027: 60 }),
      held: cents({ 2027: 50 }),
    });
    const lower = { shares: cents({ 2027: 45 }), credit: cents({ 2027: 60 }) };
    const other = { shares: cents({ 2027: 5 }), credit: {} };
    expect(stillFits(grant, lower, [other])).toBe(true);
    expect(stillFits(grant, other, [lower])).toBe(false);
  });

  test.each(['commit', 'conditions'] as const)(
    'does not undo what the college decided before its partner withdrew it: %s',
    (act) => {
      const withdrawn = stepOf(put(promise(money(100))), 'withdraw');
      const full = grantOf(100, { used: { 2027: { ...nothing, cents: 100 } }, until: '2027-02-28' });
      const { used, held } = roomAfter(full, withdrawn, stepOf(withdrawn, act), here);
      expect(addShares(used, held)).toEqual(cents({ 2027: 200 }));
    },
  );

  test('is given back by a contribution that goes to the council, which is asked in a round of its own', () => {
    const lies = put(promise(money(100)));
    const grant = roomAfter(grantOf(1000), undefined, lies, here);
    const { contribution } = toCouncil(lies, 'beyond-room', trace);
    expect(contribution).toMatchObject({ decidingBody: 'council', leftRound: lies.putIn, status: 'put-to-decision' });
    expect(contribution.putIn).not.toBe(lies.putIn);
    expect(contribution).not.toHaveProperty('within');
    expect(leftOf(roomAfter(grant, lies, contribution, here))).toEqual(leftOf(grantOf(1000)));
  });

  test('lets nobody take a contribution from the council that lies with the council', () => {
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

  const offerOf = ([one, next]: readonly [number, number]): Offer => ({
    kind: 'money',
    description: 'Geld.',
    years: [
      { year: 2027, amountCents: one },
      { year: 2028, amountCents: next },
    ],
  });
  const isWaiting = ({ status }: Contribution): boolean => status === 'put-to-decision' || status === 'conditional';
  const takes = (one: Contribution): boolean => takenBy(one) !== undefined;
  const sumOf = (some: readonly Contribution[]): Shares =>
    some.map(({ offer }) => sharesOf(offer)).reduce(addShares, {});

  /** The first contribution, and the last, which replaces it once it is committed. */
  const creditOf = (one: Contribution, first: Contribution): Shares =>
    one.replaces === undefined || !takes(first) ? {} : sharesOf(first.offer);

  /** All contributions and the grant after an act: what replaces another takes its place. */
  const after = (grant: Grant, all: readonly Contribution[], at: number, act: Act) => {
    const [first, before] = [all[0] as Contribution, all[at] as Contribution];
    if (before.replaces !== undefined && act === 'put' && !isCommitted(first.status)) return undefined;
    const next = stepOf(before, act);
    const credit = creditOf(next, first);
    let room = roomAfter(grant, before, next, { ...here, credit });
    const others = [...all.slice(0, at), next, ...all.slice(at + 1)];
    if (before.replaces === undefined || !isCommitted(next.status) || !isCommitted(first.status))
      return { grant: room, all: others };
    const left = replaced(first, { contributionId: next.contributionId, on: today }, trace).contribution;
    room = roomAfter(room, first, left, here);
    return { grant: room, all: [left, ...others.slice(1)] };
  };

  test('is never exceeded, and no sequence of steps loses or duplicates a cent of it, also when one replaces another', () => {
    const steps = fc.array(fc.tuple(fc.nat(3), fc.constantFrom(...acts)), { minLength: 1, maxLength: 60 });
    const size = fc.integer({ min: 1, max: 60 });
    const amounts = fc.array(fc.tuple(size, size), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(amounts, steps, (sizes, sequence) => {
        let all: readonly Contribution[] = sizes.map((sums, at) =>
          promise(offerOf(sums), `c${at}`, 'alfa', at === 3 ? 'c0' : undefined),
        );
        let grant = grantOf(0, { years });
        let late = false;
        for (const [at, act] of eachOf(sequence)) {
          const tried = unlessRefused(() => after(grant, all, at, act));
          // What the college registered before its partner withdrew it takes its room, whoever took that since.
          late ||= all[at]?.status === 'withdrawn' && tried !== undefined;
          ({ grant, all } = tried ?? { grant, all });
          const mine = all.filter(({ within }) => within !== undefined);
          expect(grant.used).toEqual(sumOf(mine.filter(({ status }) => isCommitted(status))));
          expect(grant.held).toEqual(sumOf(mine.filter(isWaiting)));
          const waiting = mine.filter(isWaiting).map((one) => ({
            shares: sharesOf(one.offer),
            credit: creditOf(one, all[0] as Contribution),
          }));
          // The council lowered nothing: all that lies with the college stays there.
          const othersOf = (own: Waiting) => waiting.filter((other) => other !== own);
          const beyond = waiting.filter((own) => !stillFits(grant, own, othersOf(own)));
          expect(late ? [] : beyond).toEqual([]);
          // While none of them replaces another, all of it fits as it is.
          const replaces = waiting.some(({ credit }) => Object.keys(credit).length > 0);
          expect(late || replaces || isWithinRoom(grant)).toBe(true);
        }
      }),
    );
  });
});
