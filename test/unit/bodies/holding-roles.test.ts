import { describe, expect, test } from 'vitest';
import { holderOf } from '#functions/bodies/domain/colleagues.ts';
import { contactChanged, type GivenPerson, personRecorded, roleEnded } from '#functions/bodies/domain/holding-roles.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { eachOf } from '../../support/each-of.ts';
import { smallRegistry, today } from '../../support/small-programme.ts';

const registry: Registry = smallRegistry();
const clerk = {
  partnerId: 'alfa',
  role: 'council-clerk',
  name: 'Nina Nieuw',
  email: 'nina@alfa.example',
  from: '2027-05-01',
} as const;
const of = (partnerId: string | undefined, role: string) => {
  const found = registry.people.find((person) => person.partnerId === partnerId && person.role === role);
  if (!found) throw new Error('The small programme has no such person.');
  return found;
};

/** The registry after somebody got a role in it. */
const recordedAfter = (before: Registry, given: GivenPerson): Registry => {
  const recorded = personRecorded(before, given, today);
  if (!recorded) throw new Error('It is recorded already.');
  return { ...before, people: [...before.people, recorded.begun] };
};

describe('somebody who gets a role', () => {
  test('is named after the role and its first day, as a file names a successor, and whoever is succeeded has it until then', () => {
    const { personId } = of('alfa', 'council-clerk');
    const recorded = personRecorded(registry, { ...clerk, succeeds: personId }, today);
    expect(recorded).toMatchObject({
      begun: { personId: 'alfa-council-clerk-2027-05-01', from: '2027-05-01' },
      ended: { personId, until: '2027-05-01' },
    });
  });

  test('is recorded once: again it is nothing new, and other data of the same address are refused', () => {
    const after = recordedAfter(registry, clerk);
    expect(personRecorded(after, clerk, today)).toBeUndefined();
    const refused = expect.objectContaining({ code: 'role-taken' });
    for (const other of [{ name: 'Iemand anders' }, { until: '2028-01-01' }])
      expect(() => personRecorded(after, { ...clerk, ...other }, today)).toThrow(refused);
  });

  test.each([
    ['a partner', clerk],
    ['the programmabureau', { role: 'bureau', name: 'Nina Nieuw', email: 'nina@bureau.example', from: '2027-05-01' }],
  ] as const)('may have colleagues in the same role from the same day at %s, each recorded once', (_at, first) => {
    const all = [first, { ...first, email: 'tweede@alfa.example' }, { ...first, email: 'derde@alfa.example' }];
    const after = all.reduce(recordedAfter, registry);
    const owner = 'partnerId' in first ? first.partnerId : 'programmabureau';
    expect(after.people.slice(registry.people.length)).toEqual(
      all.map((given, at) =>
        expect.objectContaining({ ...given, personId: `${owner}-${first.role}${['', '-2', '-3'][at]}-2027-05-01` }),
      ),
    );
    for (const given of eachOf(all)) {
      expect(personRecorded(after, given, today)).toBeUndefined();
      expect(holderOf(after, given)).toMatchObject(given);
    }
  });

  test('does not take the place of a colleague whose data were erased', () => {
    const after = recordedAfter(registry, clerk);
    const erased = { name: 'gewist', email: 'gewist@gewist.invalid', erasedAt: '2027-05-02T09:00:00.000Z' };
    const people = after.people.map((one) => (one.email === clerk.email ? { ...one, ...erased } : one));
    expect(personRecorded({ ...after, people }, clerk, today)?.begun.personId).toBe('alfa-council-clerk-2-2027-05-01');
  });

  test.each([
    ['a day that has passed', { from: '2027-02-28' }, '/from'],
    ['a role that a municipality does not have', { role: 'board-contact' as const }, '/role'],
    ['a partner that is not there', { partnerId: 'elders' }, '/partnerId'],
    ['an end before the beginning', { until: '2027-05-01' }, '/until'],
    ['somebody to succeed who has another role', { succeeds: 'beta-council-clerk' }, '/succeeds'],
    ['a function for a partner', { function: 'lobby' as const }, '/function'],
    ['a partner that has left', { partnerId: 'gegaan' }, '/from'],
  ])('is refused for %s', (_why, parts, pointer) => {
    const refused = () => personRecorded(registry, { ...clerk, ...parts }, today);
    expect(refused).toThrow(InvalidInput);
    expect(refused).toThrow(expect.objectContaining({ faults: [expect.objectContaining({ pointer })] }));
  });
});

describe('somebody who succeeds another in a role', () => {
  const before = of('alfa', 'council-clerk');
  const until = '2027-09-01';
  const succeeding = (known: Registry, parts: Partial<GivenPerson>) =>
    personRecorded(known, { ...clerk, succeeds: before.personId, ...parts }, today);

  test('is refused when its own term ends while nobody else can be asked for that body', () => {
    expect(() => succeeding(registry, { until })).toThrow(expect.objectContaining({ code: 'nobody-left' }));
    expect(succeeding(registry, {})?.ended).toMatchObject({ until: clerk.from });
  });

  test('may have a term that ends when somebody else has the role by then, or when whoever is succeeded would have left earlier', () => {
    const next = { ...clerk, email: 'volgende@alfa.example', from: until };
    expect(succeeding(recordedAfter(registry, next), { until })?.begun).toMatchObject({ until });
    const late = { ...next, from: '2027-09-02' };
    expect(() => succeeding(recordedAfter(registry, late), { until })).toThrow(Conflict);
    const people = registry.people.map((one) => (one === before ? { ...one, until: '2027-08-01' } : one));
    expect(succeeding({ ...registry, people }, { until })?.begun).toMatchObject({ until });
  });
});

describe('the end of a role', () => {
  test('is refused while nobody else can be asked for that body, and taken once there is a successor', () => {
    const before = of('alfa', 'council-clerk');
    expect(() => roleEnded(registry, before, '2027-06-01', today)).toThrow(
      expect.objectContaining({ code: 'nobody-left' }),
    );
    const { begun } = personRecorded(registry, clerk, today) ?? {};
    const after = { ...registry, people: [...registry.people, ...(begun ? [begun] : [])] };
    expect(roleEnded(after, before, '2027-06-01', today)).toEqual({ ...before, until: '2027-06-01' });
    // From May on the successor is there; in April nobody would be.
    expect(() => roleEnded(after, before, '2027-04-01', today)).toThrow(Conflict);
  });

  test('is never in the past, and recorded once', () => {
    const person = of('alfa', 'council-clerk');
    expect(() => roleEnded(registry, person, '2027-02-28', today)).toThrow(InvalidInput);
    expect(roleEnded(registry, { ...person, until: '2027-06-01' }, '2027-06-01', today)).toBeUndefined();
  });

  test('leaves somebody at the programmabureau', () => {
    const staff = registry.people.filter(({ partnerId }) => partnerId === undefined);
    const [last] = staff;
    if (!last) throw new Error('The small programme has no staff.');
    const alone = { ...registry, people: registry.people.filter((one) => !staff.includes(one) || one === last) };
    expect(() => roleEnded(alone, last, '2027-06-01', today)).toThrow(Conflict);
  });
});

test('other contact data keep the role; of an erased person there are none to change', () => {
  const person = of('zorg', 'board-contact');
  const given = { name: 'Zoë Zorg', email: 'zoe@zorg.example' };
  expect(contactChanged(person, given)).toEqual({ ...person, ...given });
  expect(contactChanged({ ...person, ...given }, given)).toBeUndefined();
  expect(() => contactChanged({ ...person, erasedAt: '2027-01-01T09:00:00.000Z' }, given)).toThrow(Conflict);
});
