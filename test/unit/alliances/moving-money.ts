import fc from 'fast-check';
import type { Alliance, PartnerPart } from '#functions/alliances/domain/alliance.ts';
import { addShares, noFigures, type Shares, shifted } from '#functions/alliances/domain/amounts.ts';
import type { Contribution } from '#functions/alliances/domain/contribution.ts';
import { dividedOver, isLive, passedOn, sharesIn } from '#functions/alliances/domain/contribution-succession.ts';
import { noPart } from '#functions/alliances/domain/standing.ts';
import { addedBy, totalsAfterSuccession } from '#functions/alliances/domain/totals-after-succession.ts';
import type { GivenSuccession } from '#functions/bodies/domain/succession/given-succession.ts';
import { municipalitiesOn } from '#functions/bodies/terms/bodies.ts';
import { dividedBy } from '#functions/bodies/terms/division.ts';
import type { Registry, Succession } from '#functions/bodies/terms/registry.ts';
import { programmeId } from '../../support/merging.ts';

export const contribution = (partnerId: string, cents: number, paid: number): Contribution => ({
  programmeId,
  allianceId: 'samen',
  contributionId: `geld-${partnerId}`,
  partnerId,
  offer: { kind: 'money', description: 'Geld.', years: [{ year: 2027, amountCents: cents }] },
  status: 'committed',
  decidingBody: 'council',
  changes: 2,
  proposedAt: '2026-02-01T09:00:00.000Z',
  decision: {
    outcome: 'committed',
    body: 'council',
    decidedOn: '2026-03-01',
    reference: `R ${partnerId}`,
    onBehalfOf: 'de raad',
    conditions: ['Jaarlijks verslag'],
    registrarId: 'r',
    registrationId: `answer-${partnerId}`,
    entitlement: 'commit a contribution',
  },
  registrations: [],
  paid: paid > 0 ? { '2027': paid } : {},
  revision: 2,
});

/** An alliance with contributions, and the figures of each partner. */
export interface Money {
  readonly alliance: Alliance;
  readonly contributions: readonly Contribution[];
  readonly parts: ReadonlyMap<string, PartnerPart>;
}

export const started = (contributions: readonly Contribution[]): Money => {
  const ids = { programmeId, allianceId: 'samen' };
  const alliance: Alliance = {
    ...ids,
    title: 'Samen',
    summary: 'Samen.',
    lineId: 'gezond',
    goalId: 'bewegen',
    pitchedUnder: '1',
    pitchedAt: '2026-01-01T09:00:00.000Z',
    estimate: [],
    phase: 'execution',
    visit: 1,
    calls: 0,
    leads: 0,
    members: contributions.map(({ partnerId }) => partnerId).sort(),
    promises: contributions.length,
    undecided: 0,
    figures: shifted(noFigures, contributions.flatMap(addedBy)),
    plans: {},
    reports: 0,
    revision: 1,
  };
  const partOf = (one: Contribution): [string, PartnerPart] => [
    one.partnerId,
    {
      ...noPart({ ...ids, partnerId: one.partnerId }),
      figures: shifted(noFigures, addedBy(one)),
      committed: 1,
      revision: 1,
    },
  ];
  return { alliance, contributions, parts: new Map(contributions.map(partOf)) };
};

/** The money after a succession, as the alliances service moves it: each contribution by itself. */
export const followed = (money: Money, succession: Succession): Money =>
  money.contributions
    .filter((one) => isLive(one) && succession.predecessors.includes(one.partnerId))
    .reduce((before, one) => movedIn(before, one, succession), money);

const movedIn = ({ alliance, contributions, parts }: Money, one: Contribution, succession: Succession): Money => {
  const shares = sharesIn(succession, one);
  const [only, ...others] = shares ?? [];
  if (!shares || !only) throw new Error('nobody divided it');
  const divided = others.length > 0 ? dividedOver(one, shares, succession, () => undefined) : undefined;
  const own = divided?.whole ?? passedOn(one, only.partnerId, succession);
  const after = divided?.parts ?? [own];
  const totals = totalsAfterSuccession(
    alliance,
    one,
    after,
    (partnerId) => parts.get(partnerId) ?? noPart({ ...one, partnerId }),
  );
  const kept = contributions.filter(({ contributionId }) => contributionId !== one.contributionId);
  return {
    alliance: totals.alliance,
    contributions: [...kept, own, ...(divided?.parts ?? [])],
    parts: new Map([...parts, ...totals.parts.map((part) => [part.partnerId, part] as const)]),
  };
};

export interface Step {
  readonly merges: boolean;
  readonly picks: readonly number[];
  readonly weights: readonly number[];
}
export const step: fc.Arbitrary<Step> = fc.record({
  merges: fc.boolean(),
  picks: fc.array(fc.nat(20), { minLength: 3, maxLength: 3 }),
  weights: fc.array(fc.nat(7), { minLength: 3, maxLength: 3 }),
});

export const dayOf = (at: number): string => `2027-${String(at + 2).padStart(2, '0')}-01`;

/** Picks without repetition, as far as there are enough. */
const picked = (ids: readonly string[], picks: readonly number[]): string[] => {
  const left = [...ids];
  return picks.flatMap((pick) => (left.length === 0 ? [] : left.splice(pick % left.length, 1)));
};

/** A succession that can happen: two merge into a new one, or one is divided over one or two others and, if need be, new ones. */
export const givenBy = (
  registry: Registry,
  { merges, picks, weights }: Step,
  at: number,
  money: Money,
): GivenSuccession => {
  const on = dayOf(at);
  const ids = municipalitiesOn(registry, on).map(({ partnerId }) => partnerId);
  const [first = '', second = '', third] = picked(ids, picks);
  const rest = { successionId: `stap-${at}`, on, ground: { reference: 'Stb.' } };
  if (merges && ids.length > 2)
    return {
      ...rest,
      kind: 'merge',
      predecessors: [first, second],
      successors: [{ partnerId: `nieuw-${at}`, name: 'Nieuw' }],
    };
  const fresh = ['a', 'b'].map((letter) => ({
    partnerId: `deel-${at}${letter}`,
    name: 'Deel',
    contacts: (['college-secretary', 'council-clerk'] as const).map((role) => ({
      role,
      name: 'N',
      email: 'n@n.example',
    })),
  }));
  const successors = [...[second, third].flatMap((id) => (id ? [{ partnerId: id }] : [])), ...fresh].slice(0, 3);
  const contributions = money.contributions
    .filter((one) => isLive(one) && one.partnerId === first)
    .map((one) => {
      const total = one.offer.years.reduce((sum, year) => sum + ('amountCents' in year ? year.amountCents : 0), 0);
      const amounts = dividedBy(total, weights);
      const shares = successors
        .map(({ partnerId }, nth) => ({ partnerId, years: [{ year: 2027, amount: amounts[nth] ?? 0 }] }))
        .filter(({ years }) => (years[0]?.amount ?? 0) > 0);
      return { allianceId: 'samen', contributionId: one.contributionId, shares };
    });
  const seats = registry.seats
    .filter((seat) => seat.partnerId === first && seat.until === undefined)
    .map(({ seatId }) => ({ seatId, to: second || (fresh[0]?.partnerId ?? '') }));
  return { ...rest, kind: 'split', predecessors: [first], successors, divisions: { contributions, seats } };
};

/** The sum of the figures of partners. */
export const sumOf = (parts: Iterable<PartnerPart>, column: 'decided' | 'paid' | 'promised'): Shares =>
  [...parts].reduce<Shares>((sum, { figures }) => addShares(sum, figures[column]), {});
