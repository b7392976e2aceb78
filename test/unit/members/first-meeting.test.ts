import { expect, test } from 'vitest';
import type { Partner } from '#functions/bodies/terms/registry.ts';
import { firstMeetingOn } from '#functions/members/terms/first-meeting.ts';
import { smallRegistry } from '../../support/small-programme.ts';

const registryWith = (meetings: NonNullable<Partner['meetings']>) => {
  const registry = smallRegistry();
  return {
    ...registry,
    partners: registry.partners.map((one) => (one.partnerId === 'alfa' ? { ...one, meetings } : one)),
  };
};
const dates = ['2027-02-04', '2027-02-11', '2027-03-11'];
const council = { partnerId: 'alfa', capacity: 'council' } as const;
/** A Monday: twenty working days later, which a council has to prepare, it is Monday 8 February. */
const askedAt = '2027-01-11T09:00:00.000Z';

test('a council can decide in its first meeting after the time to prepare', () => {
  const registry = registryWith({ recess: [], council: { dates } });
  expect(firstMeetingOn(registry, council, askedAt, askedAt)).toBe('2027-02-11');
});

test('a meeting in recess does not count, and neither does one that is over', () => {
  const recess = [{ from: '2027-02-08', until: '2027-02-14' }];
  expect(firstMeetingOn(registryWith({ recess, council: { dates } }), council, askedAt, askedAt)).toBe('2027-03-11');
  const registry = registryWith({ recess: [], council: { dates } });
  expect(firstMeetingOn(registry, council, askedAt, '2027-02-20T09:00:00.000Z')).toBe('2027-03-11');
});

test('there is none where no meeting is known, and none for who does not decide in meetings', () => {
  const registry = registryWith({ recess: [], council: { dates } });
  expect(firstMeetingOn(registry, council, '2027-04-01T09:00:00.000Z', askedAt)).toBeUndefined();
  expect(firstMeetingOn(registry, { partnerId: 'alfa', capacity: 'college' }, askedAt, askedAt)).toBeUndefined();
  expect(firstMeetingOn(registry, { partnerId: 'beta', capacity: 'council' }, askedAt, askedAt)).toBeUndefined();
  expect(firstMeetingOn(registry, { partnerId: 'alfa', capacity: 'partner' }, askedAt, askedAt)).toBeUndefined();
});
