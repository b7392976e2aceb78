import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Contribution, ContributionDecision } from '#functions/alliances/domain/contribution.ts';
import {
  commitmentEnded,
  decided,
  moved,
  proposed,
  type Stepped,
} from '#functions/alliances/domain/contribution-step.ts';
import { isLive } from '#functions/alliances/domain/contribution-succession.ts';
import { paid } from '#functions/alliances/domain/payment.ts';
import { noPart, withContribution, withShifts } from '#functions/alliances/domain/standing.ts';
import { admitted, admittedBefore, recordsOf } from '#functions/bodies/domain/admission.ts';
import { membershipEnded } from '#functions/bodies/domain/ending-membership.ts';
import type { Recorded } from '#functions/bodies/domain/recorded.ts';
import { municipalitiesOn, seatsOn } from '#functions/bodies/terms/bodies.ts';
import { presentAfter } from '#functions/bodies/terms/present.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { ancestorsOf, isCovered } from '#functions/bodies/terms/succession.ts';
import { rotated } from '#functions/reviews/terms/rotation.ts';
import { isAnsweredBefore } from '#functions/rounds/terms/answered-before.ts';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { mergingRegistry, programmeId, recordedIn } from '../../support/merging.ts';
import { answered, openTask } from '../../support/rounds.ts';
import { dayOf, followed, givenBy, type Money, started, sumOf } from './moving-money.ts';

/** A decision that a council took, with its conditions; the cents that it gave. */
interface Promised {
  readonly reference: string;
  readonly conditions: readonly string[];
}

/** What was true on a day, as it was seen on that day. */
interface Seen {
  readonly day: string;
  readonly members: readonly string[];
  readonly seats: readonly string[];
}

interface Life {
  readonly registry: Registry;
  readonly money: Money;
  /** The tally that the record is compared with: kept by the test alone. */
  readonly promised: readonly Promised[];
  readonly paidCents: number;
  readonly decidedCents: number;
  /** Municipalities whose college approved the framework, and those that were asked at first. */
  readonly approved: ReadonlySet<string>;
  readonly founders: readonly string[];
  readonly seen: readonly Seen[];
  readonly done: readonly string[];
}

const acts = ['join', 'leave', 'succeed', 'rotate', 'commit', 'pay', 'approve'] as const;
const step = fc.record({
  act: fc.constantFrom(...acts),
  who: fc.nat(20),
  cents: fc.integer({ min: 1, max: 1_000_000 }),
  conditional: fc.boolean(),
  merges: fc.boolean(),
  picks: fc.array(fc.nat(20), { minLength: 3, maxLength: 3 }),
  weights: fc.array(fc.nat(7), { minLength: 3, maxLength: 3 }),
});
type Given = typeof step extends fc.Arbitrary<infer S> ? S : never;

const since = '2026-01-01';
const year = '2027';
const trace = { by: 'test', now: '2027-01-01T09:00:00.000Z' };
const idsOn = (registry: Registry, day: string): string[] =>
  municipalitiesOn(registry, day).map(({ partnerId }) => partnerId);
const pick = <T>(all: readonly T[], who: number): T | undefined => all[who % Math.max(1, all.length)];
const after = (registry: Registry, records: readonly Recorded[], day: string): Registry =>
  presentAfter(registry, [...records], { since, on: day }) as Registry;

const withStep = (money: Money, { contribution, shifts }: Stepped): Money => {
  const before = money.contributions.find(({ contributionId }) => contributionId === contribution.contributionId);
  const part = money.parts.get(contribution.partnerId) ?? noPart(contribution);
  const totals = withContribution({ alliance: money.alliance, part }, contribution, before?.status, shifts);
  return {
    alliance: totals.alliance,
    contributions: [...money.contributions.filter((one) => one !== before), contribution],
    parts: new Map([...money.parts, [contribution.partnerId, totals.part]]),
  };
};

const join = (life: Life, at: number, day: string): Life => {
  const partnerId = `erbij-${at}`;
  const contacts = (['college-secretary', 'council-clerk'] as const).map((role) => ({
    role,
    name: 'N',
    email: 'n@n.example',
  }));
  const given = {
    partnerId,
    name: 'Erbij',
    kind: 'municipality' as const,
    ring: 'middle' as const,
    from: day,
    contacts,
  };
  if (admittedBefore(life.registry, given, undefined)) return life;
  const joined = admitted(life.registry, given, day);
  return { ...life, registry: after(life.registry, recordsOf(joined), day) };
};

const leave = (life: Life, { who }: Given, day: string): Life => {
  const { registry } = life;
  const partner = pick(municipalitiesOn(registry, day), who);
  if (!partner || municipalitiesOn(registry, day).length < 4) return life;
  const ended = membershipEnded(registry, partner, { on: day, ground: 'Stopt.' }, day);
  if (!ended) return life;
  const own = life.money.contributions.filter((one) => isLive(one) && one.partnerId === partner.partnerId);
  const lost = own.reduce((sum, one) => sum + centsOf(one) - (one.paid[year] ?? 0), 0);
  const money = own.reduce(
    (before, one) => withStep(before, commitmentEnded(one, { on: day, because: 'partner-left' }, trace)),
    life.money,
  );
  return { ...life, registry: after(registry, ended.records, day), money, decidedCents: life.decidedCents - lost };
};

const succeed = (life: Life, given: Given, at: number, day: string): Life => {
  if (idsOn(life.registry, day).length < 2) return life;
  const registry = recordedIn(life.registry, givenBy(life.registry, given, at, life.money), day);
  const succession = registry.successions.find(({ successionId }) => successionId === `stap-${at}`);
  if (!succession) throw new Error('nothing was recorded');
  return { ...life, registry, money: followed(life.money, succession) };
};

const rotate = (life: Life, { who }: Given, day: string): Life => {
  const partnerId = pick(idsOn(life.registry, day), who) ?? '';
  const passed = rotated(life.registry, { partnerId, from: day }, day);
  if (!passed) return life;
  const { ended, begun } = passed;
  return { ...life, registry: after(life.registry, [...(ended ? [{ seat: ended }] : []), { seat: begun }], day) };
};

const commit = (life: Life, { who, cents, conditional }: Given, at: number, day: string): Life => {
  const partner = pick(municipalitiesOn(life.registry, day), who);
  if (!partner) return life;
  const offer = { kind: 'money' as const, description: 'Geld.', years: [{ year: 2027, amountCents: cents }] };
  const promise = proposed({ programmeId, allianceId: 'samen', contributionId: `geld-${at}`, offer }, partner, trace);
  const put = moved(promise.contribution, 'put', trace);
  const conditions = conditional ? [`Voorwaarde ${at}`] : [];
  const decision: ContributionDecision = {
    outcome: 'committed',
    body: put.contribution.decidingBody,
    decidedOn: day,
    reference: `R ${at}`,
    onBehalfOf: 'de raad',
    conditions,
    registrarId: 'griffier',
    registrationId: `antwoord-${at}`,
    entitlement: 'commit a contribution',
  };
  const taken = decided(put.contribution, decision, trace, day);
  return {
    ...life,
    money: [promise, put, taken].reduce(withStep, life.money),
    promised: [...life.promised, { reference: decision.reference, conditions }],
    decidedCents: life.decidedCents + cents,
  };
};

const pay = (life: Life, { who, cents }: Given): Life => {
  const one = pick(
    life.money.contributions.filter(({ status }) => status === 'committed'),
    who,
  );
  if (!one) return life;
  const open = centsOf(one) - (one.paid[year] ?? 0);
  const amount = Math.min(open, cents);
  if (amount < 1) return life;
  const next = paid(one, { year: 2027, amount });
  const part = life.money.parts.get(one.partnerId) ?? noPart(one);
  const totals = withShifts({ alliance: life.money.alliance, part }, next.shifts);
  const others = life.money.contributions.filter(({ contributionId }) => contributionId !== one.contributionId);
  const money = {
    alliance: totals.alliance,
    contributions: [...others, next.contribution],
    parts: new Map([...life.money.parts, [one.partnerId, totals.part]]),
  };
  return { ...life, money, paidCents: life.paidCents + amount };
};

const approve = (life: Life, { who }: Given): Life => {
  const college = pick(life.founders, who);
  return college ? { ...life, approved: new Set([...life.approved, college]) } : life;
};

const centsOf = ({ offer }: Pick<Contribution, 'offer'>): number =>
  offer.years.reduce((sum, share) => sum + ('amountCents' in share ? share.amountCents : 0), 0);

const stepTaken = (life: Life, given: Given, at: number, day: string): Life => {
  const { act } = given;
  if (act === 'join') return join(life, at, day);
  if (act === 'leave') return leave(life, given, day);
  if (act === 'succeed') return succeed(life, given, at, day);
  if (act === 'rotate') return rotate(life, given, day);
  if (act === 'commit') return commit(life, given, at, day);
  return act === 'pay' ? pay(life, given) : approve(life, given);
};

/** A step; what the rules refuse in this state changes nothing. */
const lived = (life: Life, given: Given, at: number, day: string): Life => {
  try {
    const next = stepTaken(life, given, at, day);
    return next === life ? life : { ...next, done: [...life.done, given.act] };
  } catch (error) {
    if (error instanceof Conflict || error instanceof InvalidInput) return life;
    throw error;
  }
};

const seenOn = (registry: Registry, day: string): Seen => ({
  day,
  members: idsOn(registry, day).sort(),
  seats: seatsOn(registry, day)
    .map(({ partnerId }) => partnerId)
    .sort(),
});

const demandMoney = ({ money, promised, paidCents, decidedCents, registry }: Life, day: string): void => {
  const { alliance, contributions, parts } = money;
  for (const column of ['promised', 'decided', 'paid'] as const) {
    const sum = sumOf(parts.values(), column)[year]?.cents ?? 0;
    expect(alliance.figures[column][year]?.cents ?? 0).toBe(sum);
    expect(sum).toBe(column === 'paid' ? paidCents : decidedCents);
  }
  const present = new Set(idsOn(registry, day));
  expect(contributions.filter((one) => isLive(one) && !present.has(one.partnerId))).toEqual([]);
  // A commitment lives on, whole or in parts, or it ended by a dated fact: always under its decision and its conditions.
  const kept = contributions.filter((one) => isLive(one) || one.ended);
  const under = new Map(kept.map(({ decision }) => [decision?.reference, decision?.conditions]));
  expect(promised.map(({ reference }) => [reference, under.get(reference)])).toEqual(
    promised.map(({ reference, conditions }) => [reference, conditions]),
  );
};

const demandVoices = ({ registry, approved, founders }: Life, day: string): void => {
  const present = idsOn(registry, day);
  const first = new Set(founders);
  const tasks = founders.map((id) => {
    const task = openTask('approval', 'college', id);
    return approved.has(id) ? answered(task, 'approved') : task;
  });
  const founded = present.filter((id) => !first.has(id) && ancestorsOf(registry, id, day).length > 0);
  const askedPartners = founded.filter(
    (partnerId) =>
      !isAnsweredBefore(registry, { kind: 'approval' }, { capacity: 'college', partnerId }, tasks, [], day),
  );
  // An approval goes to the successors, and nobody gives it again; a question that was open is put to whoever came in its place.
  expect(askedPartners.filter((id) => isCovered(registry, id, approved, day))).toEqual([]);
  const silent = founders.filter((id) => !approved.has(id));
  const inPlace = founded.filter((id) => ancestorsOf(registry, id, day).some((one) => silent.includes(one)));
  expect(inPlace.filter((id) => !askedPartners.includes(id))).toEqual([]);
};

test('no sequence of joins, leaves, mergers, splits and rotations loses a commitment, an approval, a condition, a cent or a task, lets anybody answer twice, or changes what was true on an earlier day (rules 2, 5, 8 and 18)', () => {
  const taken = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 10 }), (steps) => {
      const registry = mergingRegistry();
      const begun: Life = {
        registry,
        money: started([]),
        promised: [],
        paidCents: 0,
        decidedCents: 0,
        approved: new Set(),
        founders: idsOn(registry, '2027-01-01'),
        seen: [],
        done: [],
      };
      const end = steps.reduce((life, given, at) => {
        const day = dayOf(at);
        const next = lived(life, given, at, day);
        demandMoney(next, day);
        demandVoices(next, day);
        expect(next.seen.map((one) => seenOn(next.registry, one.day))).toEqual(next.seen);
        return { ...next, seen: [...next.seen, seenOn(next.registry, day)] };
      }, begun);
      for (const act of end.done) taken.add(act);
    }),
    { numRuns: 600 },
  );
  // Every kind of step was taken: a road that the rules always refuse would prove nothing.
  expect([...taken].sort()).toEqual([...acts].sort());
});
