import { describe, expect, test } from 'vitest';
import { admitted, admittedBefore, type GivenPartner, recordsOf } from '#functions/bodies/domain/admission.ts';
import { contactFor } from '#functions/bodies/terms/bodies.ts';
import { presentAfter } from '#functions/bodies/terms/present.ts';
import { smallRegistry, today } from '../../support/small-programme.ts';

const registry = smallRegistry();
const given: GivenPartner = {
  partnerId: 'epsilon',
  name: 'Epsilon',
  kind: 'municipality',
  ring: 'middle',
  from: '2027-06-01',
  contacts: [
    { role: 'college-secretary', name: 'S. Een', email: 'een@epsilon.example' },
    { role: 'college-secretary', name: 'S. Twee', email: 'twee@epsilon.example' },
    { role: 'council-clerk', name: 'G. Drie', email: 'drie@epsilon.example' },
  ],
};
const after = () => {
  const begun = admitted(registry, given, today);
  return presentAfter(registry, recordsOf(begun), { since: '2026-01-01', on: today });
};

describe('a partner that joins', () => {
  test('takes part from its first day, with somebody for each of its bodies, and twice is once', () => {
    const known = after();
    expect(known.partners.find(({ partnerId }) => partnerId === 'epsilon')).toMatchObject({
      partnerId: 'epsilon',
      rings: [{ ring: 'middle', from: '2027-06-01' }],
    });
    expect(contactFor(known, 'epsilon', 'council', '2027-06-01')?.email).toBe('drie@epsilon.example');
    expect(contactFor(known, 'epsilon', 'council', '2027-05-31')).toBeUndefined();
    expect(known.people.filter(({ partnerId }) => partnerId === 'epsilon').map(({ personId }) => personId)).toEqual([
      'epsilon-college-secretary',
      'epsilon-college-secretary-2',
      'epsilon-council-clerk',
    ]);
    const first = known.partners.find(({ partnerId }) => partnerId === 'epsilon');
    expect(admittedBefore(registry, given, undefined)).toBeUndefined();
    expect(admittedBefore(known, given, first)).toMatchObject({ partner: first });
    const other = { ...given, name: 'Een ander' };
    expect(admittedBefore(known, other, first)).toBeUndefined();
    expect(() => admitted(known, other, today)).toThrow('There is a partner');
  });

  test.each<[why: string, parts: Partial<GivenPartner>, pointer: string]>([
    ['a day that has passed', { from: '2027-02-28' }, '/from'],
    ['a day after the programme', { from: '2030-01-01' }, '/from'],
    ['the name of the programmabureau', { partnerId: 'programmabureau' }, '/partnerId'],
    ['nobody for its council', { contacts: given.contacts.slice(0, 2) }, '/contacts'],
    ['a role of another kind of partner', { kind: 'company' }, '/contacts/0/role'],
    ['meetings of a board', { meetings: { recess: [], board: { dates: ['2027-07-01'] } } }, '/meetings/board'],
    [
      'a recess that ends before it begins',
      { meetings: { recess: [{ from: '2027-08-02', until: '2027-08-01' }] } },
      '/meetings/recess/0/until',
    ],
    [
      'a recess in a year that no programme file can have',
      { meetings: { recess: [{ from: '2100-12-20', until: '2101-01-05' }] } },
      '/meetings/recess/0/until',
    ],
    ['a first day in such a year', { from: '2101-01-01' }, '/from'],
    [
      'one address twice in one role',
      { contacts: [...given.contacts, { role: 'council-clerk', name: 'G. Vier', email: 'DRIE@epsilon.example' }] },
      '/contacts/3/email',
    ],
  ])('is refused with %s', (_why, parts, pointer) => {
    expect(() => admitted(registry, { ...given, ...parts }, today)).toThrow(
      expect.objectContaining({ faults: expect.arrayContaining([expect.objectContaining({ pointer })]) }),
    );
  });

  test('takes the place of nobody: whoever has its identifier stays', () => {
    const named = { ...registry.people[0], personId: 'epsilon-council-clerk' } as (typeof registry.people)[number];
    const crowded = { ...registry, people: [...registry.people, named] };
    const begun = admitted(crowded, given, today);
    expect(begun.people.map(({ personId }) => personId)).toContain('epsilon-council-clerk-2');
    const known = presentAfter(crowded, recordsOf(begun), { since: '2026-01-01', on: today });
    expect(known.people).toContainEqual(named);
    expect(admittedBefore(known, given, undefined)).toEqual(begun);
  });

  test('is refused where it left before: it comes back by its ring', () => {
    expect(() => admitted(registry, { ...given, partnerId: 'gegaan' }, today)).toThrow('change of its ring');
  });
});
