import { describe, expect, test } from 'vitest';
import type { Partner, Seat } from '#functions/bodies/terms/registry.ts';
import { standingOf } from '#functions/bodies/terms/standing.ts';
import { entitlementOf } from '#functions/rounds/domain/entitlement.ts';
import {
  type Act,
  authority,
  demand,
  type MatterFacts,
  type Standing,
  verdictOn,
} from '#shared/authority/authority.ts';
import { NotEntitled } from '#shared/errors/errors.ts';
import { type PartnerKind, PartnerKind as PartnerKinds, type Ring } from '#shared/vocabulary/membership.ts';
import { eachOf } from '../../support/each-of.ts';
import { today } from '../../support/small-programme.ts';
import { type Column, columns, rows } from './who-may-do-what.ts';

type Place = Ring | 'none';
const places: readonly Place[] = ['none', 'inner', 'middle', 'outer'];
const others = PartnerKinds.options.filter((kind) => kind !== 'municipality');

/** Somebody in a programme: what its registry says of it, in its own programme and in one that does not know it. */
interface Actor {
  readonly column: Column;
  readonly name: string;
  readonly place: Place;
  readonly own: Standing;
}

const partnerIn = (kind: PartnerKind, place: Place): Partner => ({
  programmeId: 'proefland',
  partnerId: 'een',
  name: 'Een',
  kind,
  rings: [place === 'none' ? { ring: 'inner', from: '2026-01-01', until: today } : { ring: place, from: '2026-01-01' }],
});
const seatOf = (kind: Seat['kind']): Seat => ({
  programmeId: 'proefland',
  seatId: 'zetel',
  body: 'regiegroep',
  partnerId: 'een',
  kind,
  from: '2026-01-01',
});
const standing = (kind: PartnerKind, place: Place, seat?: Seat['kind']): Standing =>
  standingOf(partnerIn(kind, place), seat ? [seatOf(seat)] : [], today);

const actors: readonly Actor[] = [
  { column: 'bureau', name: 'programmabureau', place: 'none', own: { bureau: true } },
  ...places.flatMap((place): Actor[] => [
    { column: 'municipality', name: 'municipality', place, own: standing('municipality', place) },
    { column: 'fixed', name: 'fixed seat', place, own: standing('municipality', place, 'fixed') },
    { column: 'rotating', name: 'rotating seat', place, own: standing('municipality', place, 'rotating') },
    ...others.map((kind): Actor => ({ column: 'other', name: kind, place, own: standing(kind, place) })),
  ]),
];
/** In a programme that does not know it, everybody is a stranger: also who is the programmabureau of another. */
const elsewhere = standingOf(undefined, [seatOf('fixed')], today);
const cases = rows.flatMap((row) =>
  actors.flatMap((actor) => {
    const takesPart = actor.column === 'bureau' || actor.place !== 'none';
    return [
      { row, actor, standing: actor.own, allowed: takesPart && row.expected[actor.column], where: 'own programme' },
      { row, actor, standing: elsewhere, allowed: false, where: 'another programme' },
    ];
  }),
);

describe('who may do what (rule 1)', () => {
  test('is a table of every act there is', () => {
    expect([...new Set(rows.map(({ act }) => act))].sort()).toEqual(Object.keys(authority).sort());
    for (const column of eachOf(columns)) expect(actors.some((actor) => actor.column === column)).toBe(true);
  });

  test.each(rows)(`$act $when (of ${cases.length} cases of act, actor, ring, matter and programme)`, (row) => {
    const mine = cases.filter((candidate) => candidate.row === row);
    expect(mine).toHaveLength(2 * (1 + 4 * 8));
    for (const { actor, standing: stands, allowed, where } of eachOf(mine)) {
      const verdict = verdictOn(row.act, stands, row.matterOf('een'));
      expect(verdict.allowed, `${actor.name}, ring ${actor.place}, ${where}`).toBe(allowed);
      expect(verdict.rule).toContain(row.act);
    }
  });

  test('a demand answers with the rule, and a refusal names it', () => {
    expect(demand('adopt a framework', standing('municipality', 'outer', 'fixed'))).toBe(
      'adopt a framework: regiegroep seats',
    );
    expect(() => demand('adopt a framework', standing('company', 'inner'))).toThrow(/regiegroep/);
    const plain = cases.filter(({ row }) => row.when === '');
    const ask = ({ row, standing: stands }: (typeof plain)[number]) => demand(row.act, stands, ...([] as []));
    for (const one of eachOf(plain.filter(({ allowed }) => allowed))) expect(ask(one)).toContain(one.row.act);
    for (const one of eachOf(plain.filter(({ allowed }) => !allowed))) {
      const { act } = one.row;
      expect(() => ask(one), act).toThrow(expect.objectContaining({ code: 'not-entitled', rule: act }));
    }
  });

  test('nobody exceeds the mandate, whoever asks and whatever is said of it', () => {
    const everything: MatterFacts = {
      decidedBy: 'council',
      tookIt: 'council',
      concerns: 'een',
      alliancePartners: ['een'],
      withinRoom: true,
      withinMandate: true,
      withinOwnMandate: true,
      leftLying: true,
      movers: ['bureau', 'alliance'],
      askedBy: 'regiegroep',
      calendar: {},
    };
    for (const { own } of eachOf(actors)) expect(verdictOn('exceed the mandate', own, everything).allowed).toBe(false);
    expect(() => demand('exceed the mandate', { bureau: true })).toThrow(
      'Nobody may exceed the mandate: the klankbordgroep is sounded, and a framework adjustment starts where the framework must change.',
    );
  });

  test('somebody without any standing may do nothing', () => {
    for (const act of Object.keys(authority) as Act[])
      expect(verdictOn(act, { bureau: false }, { alliancePartners: [] }).allowed, act).toBe(false);
  });
});

describe('who may answer a round, when it answers (rule 12)', () => {
  const without = standing('municipality', 'outer');
  const school = standing('knowledge-institution', 'inner');
  const seated = standing('municipality', 'inner', 'rotating');
  const gone = standing('municipality', 'none');
  const bureau: Standing = { bureau: true };

  test.each([
    ['input', 'partner', [seated, without, school], [gone, bureau]],
    ['sounding', 'klankbordgroep', [seated, without], [school, gone, bureau]],
    ['consultation', 'partner', [seated, without, school], [gone, bureau]],
    ['vote', 'seat', [seated], [without, school, gone, bureau]],
    ['approval', 'college', [seated, without], [school, gone, bureau]],
    ['accession', 'college', [seated, without], [school, gone, bureau]],
    ['composition', 'seat', [seated], [without, school, gone, bureau]],
    ['contribution', 'council', [seated, without], [school, gone, bureau]],
    ['contribution', 'board', [school], [seated, without, gone, bureau]],
    ['contribution-conditions', 'alliance', [seated, school], [gone, bureau]],
    ['raising', 'alliance', [seated, school], [gone, bureau]],
    ['solution', 'programmabureau', [bureau], [seated, without, school, gone]],
    ['verdict', 'alliance', [seated, school], [gone, bureau]],
    ['ruling', 'seat', [seated], [without, school, gone, bureau]],
  ] as const)('%s, as %s', (kind, capacity, entitled, refused) => {
    const entitlement = (someone: Standing) => {
      const partnerId = someone.partner?.partnerId ?? 'programmabureau';
      const alliancePartners = [seated, school].flatMap(({ partner }) => partner?.partnerId ?? []);
      return entitlementOf({ kind, capacity, partnerId }, someone, {
        alliancePartners,
        askedBy: 'alliantie',
        withinMandate: true,
      });
    };
    for (const someone of eachOf(entitled)) expect(entitlement(someone)).not.toBe('');
    for (const someone of eachOf(refused)) expect(() => entitlement(someone)).toThrow(NotEntitled);
  });

  test('nobody decides on the second rung beyond the mandate', () => {
    const task = { kind: 'ruling', capacity: 'seat', partnerId: seated.partner?.partnerId ?? '' } as const;
    expect(() => entitlementOf(task, seated, { withinMandate: false })).toThrow(NotEntitled);
    expect(() => entitlementOf(task, seated)).toThrow(NotEntitled);
  });
});
