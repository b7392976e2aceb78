import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  looksLikeCalendar,
  readCalendarLink,
  revoked,
  signCalendarLink,
  versionInUse,
} from '#functions/calendar/domain/calendar-link.ts';
import { readLink, signLink } from '#functions/rounds/terms/link.ts';

const secret = 'a key of sixty-four characters, or near enough to make the point';
const anyCalendar = fc.record(
  {
    programmeId: fc.stringMatching(/^[a-z]{1,20}$/),
    partnerId: fc.stringMatching(/^[a-z]{1,20}$/),
    version: fc.integer({ min: 1, max: 1000 }),
  },
  { requiredKeys: ['programmeId', 'version'] },
);
const by = { at: '2027-03-01T09:00:00.000Z', by: 'bureau', reason: 'Verkeerd gestuurd.' };
const calendar = { programmeId: 'proefland', partnerId: 'alfa' };

describe('the link of a calendar', () => {
  test('stands for the calendar and version it was made for, and for nothing once a character differs', () => {
    fc.assert(
      fc.property(anyCalendar, fc.nat(), fc.constantFrom(...'AZaz09-_.'), (link, pick, character) => {
        const token = signCalendarLink(secret, link);
        expect(looksLikeCalendar(token)).toBe(true);
        expect(token).toMatch(/^[\w.-]+$/);
        expect(readCalendarLink(secret, token)).toEqual(link);
        expect(readCalendarLink(`${secret}!`, token)).toBeUndefined();
        const at = pick % token.length;
        if (token[at] === character) return;
        expect(readCalendarLink(secret, token.slice(0, at) + character + token.slice(at + 1))).toBeUndefined();
      }),
    );
  });

  test('opens no task, and the link of a task opens no calendar, whatever is put before it', () => {
    const task = signLink(secret, { taskId: 'p.1.vote.1.partner-alfa', version: 1, expires: 2_000_000_000 });
    const feed = signCalendarLink(secret, { ...calendar, version: 1 });
    expect(looksLikeCalendar(task)).toBe(false);
    for (const token of [task, `k${task.slice(1)}`]) expect(readCalendarLink(secret, token)).toBeUndefined();
    for (const token of [feed, `a${feed.slice(1)}`]) expect(readLink(secret, token)).toBeUndefined();
  });

  test('dies when its version is revoked, once however often that is asked', () => {
    const once = revoked(undefined, { ...calendar, version: 1 }, by);
    expect(once).toEqual({ ...calendar, revoked: [by], revision: 1 });
    expect(versionInUse(once)).toBe(2);
    expect(revoked(once, { ...calendar, version: 1 }, { ...by, reason: 'Nog eens.' })).toBe(once);
    expect(versionInUse(revoked(once, { ...calendar, version: 2 }, by))).toBe(3);
  });

  test('of a version that never was is not revoked', () => {
    expect(() => revoked(undefined, { ...calendar, version: 2 }, by)).toThrow(/version 1/);
  });
});
