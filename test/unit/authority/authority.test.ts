import { describe, expect, test } from 'vitest';
import { type PartnerKind, PartnerKind as PartnerKinds, type Ring } from '#functions/bodies/domain/registry.ts';
import { entitlementOf } from '#functions/rounds/domain/entitlement.ts';
import { type Act, authority, demand, may, type Standing } from '#shared/authority/authority.ts';
import { NotEntitled } from '#shared/errors/errors.ts';
import { smallRegistry, today } from '../../support/small-programme.ts';

const { seats } = smallRegistry();
const standing = (kind: PartnerKind, ring: Ring | 'none', seated: boolean): Standing => {
  const [seat] = seats;
  if (!seat) throw new Error('the small programme has seats');
  return {
    bureau: false,
    partner: { programmeId: 'proefland', partnerId: 'een', name: 'Een', kind, rings: [{ ring: 'inner', from: today }] },
    ...(ring === 'none' ? {} : { ring }),
    ...(seated ? { seat: { ...seat, partnerId: 'een' } } : {}),
  };
};

/**
 * Product.md §2 rule 1, by hand. Columns: the programmabureau; a municipality with a seat (in whatever ring); a municipality
 * without one in the inner, middle, outer ring, and gone; any other partner in the inner, middle, outer ring, and gone.
 */
const rule1 = `
  act                          | bureau | seat | mun-inner mun-middle mun-outer mun-none | other-inner other-middle other-outer other-none
  see the programme            | yes    | yes  | yes       yes        yes       no       | yes         yes          yes         no
  prepare a framework          | yes    | yes  | no        no         no        no       | no          no           no          no
  give input on a framework    | no     | yes  | yes       yes        yes       no       | yes         yes          yes         no
  be sounded                   | no     | yes  | yes       yes        yes       no       | no          no           no          no
  be consulted on a framework  | no     | yes  | yes       yes        yes       no       | yes         yes          yes         no
  adopt a framework            | no     | yes  | no        no         no        no       | no          no           no          no
  approve an adopted framework | no     | yes  | yes       yes        yes       no       | no          no           no          no
  keep the registry            | yes    | no   | no        no         no        no       | no          no           no          no
  handle rounds and tasks      | yes    | no   | no        no         no        no       | no          no           no          no
`;

const [columns, ...rows] = rule1
  .trim()
  .split('\n')
  .map((line) => {
    const [first = '', ...cells] = line.split('|');
    return { act: first.trim() as Act, cells: cells.join(' ').trim().split(/\s+/) };
  });
const others = PartnerKinds.options.filter((kind) => kind !== 'municipality');
const standingsOf = (column: string): Standing[] => {
  if (column === 'bureau') return [{ bureau: true }];
  const rings = ['inner', 'middle', 'outer'] as const;
  if (column === 'seat') return rings.map((ring) => standing('municipality', ring, true));
  const [who, ring] = column.split('-') as ['mun' | 'other', Ring | 'none'];
  return who === 'mun' ? [standing('municipality', ring, false)] : others.map((kind) => standing(kind, ring, false));
};
const cases = rows.flatMap(({ act, cells }) =>
  (columns?.cells ?? []).map((column, at) => [act, column, cells[at] === 'yes'] as const),
);

describe('who may do what (rule 1)', () => {
  test('is a table of every act there is, against every way to stand', () => {
    expect(rows.map(({ act }) => act).sort()).toEqual(Object.keys(authority).sort());
    expect(cases).toHaveLength(9 * 10);
    for (const { cells } of rows) expect(cells).toHaveLength(10);
  });

  test.each(cases)('%s, by %s: %s', (act, column, allowed) => {
    for (const someone of standingsOf(column)) {
      expect(may(act, someone), someone.partner?.kind).toBe(allowed);
      if (allowed) expect(demand(act, someone)).toContain(act);
      else expect(() => demand(act, someone)).toThrow(NotEntitled);
    }
  });

  test('a refusal names the rule', () => {
    expect(() => demand('adopt a framework', standing('company', 'inner', false))).toThrow(/regiegroep/);
  });

  test('somebody without any standing may do nothing', () => {
    for (const act of Object.keys(authority) as Act[]) expect(may(act, { bureau: false }), act).toBe(false);
  });
});

describe('who may answer a round, when it answers (rule 12)', () => {
  const without = standing('municipality', 'outer', false);
  const school = standing('knowledge-institution', 'inner', false);
  const seated = standing('municipality', 'inner', true);
  const gone = standing('municipality', 'none', false);

  test.each([
    ['input', [seated, without, school], [gone, { bureau: true }]],
    ['sounding', [seated, without], [school, gone, { bureau: true }]],
    ['consultation', [seated, without, school], [gone, { bureau: true }]],
    ['vote', [seated], [without, school, gone, { bureau: true }]],
    ['approval', [seated, without], [school, gone, { bureau: true }]],
  ] as const)('%s', (kind, entitled, refused) => {
    for (const someone of entitled) expect(entitlementOf(kind, someone)).not.toBe('');
    for (const someone of refused) expect(() => entitlementOf(kind, someone)).toThrow(NotEntitled);
  });
});
