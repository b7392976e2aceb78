import { describe, expect, test } from 'vitest';
import { meetingCalendarOf } from '#functions/bodies/terms/meeting-calendar.ts';
import { termOfRound } from '#functions/rounds/terms/term-of-round.ts';
import { dayOf } from '#shared/calendar/days.ts';
import { electionsWithin, quietAround } from '#shared/calendar/elections.ts';
import { mergingRegistry, municipality } from '../../support/merging.ts';

const days = (own: Parameters<typeof electionsWithin>[0], until = '2040-01-01') =>
  electionsWithin(own, '2026-01-01', until).map(({ on, councilFrom }) => `${on} ${councilFrom}`);

describe('the elections of councils (rules 18 and 21)', () => {
  test('are on the third Wednesday of March every four years; the council that is elected begins eight days later', () => {
    expect(days([])).toEqual([
      '2026-03-18 2026-03-26',
      '2030-03-20 2030-03-28',
      '2034-03-15 2034-03-23',
      '2038-03-17 2038-03-25',
    ]);
    expect(days([], '2030-03-20')).toHaveLength(2);
    expect(days([], '2030-03-19')).toHaveLength(1);
  });

  test('are on a day of its own in a municipality that merged, which passes over a usual one within two years', () => {
    const own = [{ on: '2028-11-22', councilFrom: '2029-01-01' }];
    expect(days(own, '2035-01-01')).toEqual([
      '2026-03-18 2026-03-26',
      '2028-11-22 2029-01-01',
      '2034-03-15 2034-03-23',
    ]);
    expect(days([{ on: '2027-11-24' }], '2031-01-01')).toEqual([
      '2026-03-18 2026-03-26',
      '2027-11-24 2027-12-02',
      '2030-03-20 2030-03-28',
    ]);
  });

  test('have quiet days around them, in which a council with a rhythm does not decide, and others do', () => {
    const [election] = electionsWithin([], '2030-01-01', '2031-01-01');
    expect(election && quietAround([election])).toEqual([{ from: '2030-02-20', until: '2030-03-28' }]);
    const rhythm = { weekday: 4, from: '2026-01-01' };
    const meetings = { recess: [], council: rhythm, college: rhythm };
    const partner = { ...municipality('oudedorp'), meetings };
    const programme = { period: { from: '2026-01-01', until: '2031-01-01' } };
    const recessOf = (body: 'council' | 'college', one = partner) => meetingCalendarOf(one, body, programme)?.recess;
    expect(recessOf('council')).toContainEqual({ from: '2030-02-20', until: '2030-03-28' });
    expect(recessOf('college')).toEqual([]);
    const listed = { ...partner, meetings: { recess: [], college: rhythm, council: { dates: ['2030-03-07'] } } };
    expect(meetingCalendarOf(listed, 'council', programme)?.recess).toEqual([]);
    expect(recessOf('council', { ...partner, kind: 'province' } as never)).toEqual([]);
  });

  test('make the term of a question to a council longer, past the first meeting of the next council', () => {
    const base = mergingRegistry();
    const council = { weekday: 4, from: '2026-01-01' };
    const registry = {
      ...base,
      programme: { ...base.programme, period: { from: '2026-01-01', until: '2031-01-01' } },
      partners: [{ ...municipality('oudedorp'), meetings: { recess: [], council } }],
    };
    const addressees = [{ partnerId: 'oudedorp', capacity: 'council', awaited: true }] as const;
    // Without elections, its meeting of Thursday 7 March would do.
    const { end, ownEnd } = termOfRound(registry, 'input', addressees, '2030-02-01T09:00:00.000Z');
    expect([dayOf(end), ownEnd && dayOf(ownEnd) < '2030-03-20']).toEqual(['2030-04-05', true]);
  });
});
