import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProgrammeSettings } from '#functions/bodies/terms/programme-settings.ts';
import { dailyMailFor } from '#functions/mail/daily.ts';
import { dayOf, endOfDay } from '#shared/calendar/days.ts';
import { addWorkingDays, isWorkingDay } from '#shared/calendar/working-days.ts';

const calendar = { workingWeekdays: [1, 2, 3, 4, 5], publicHolidays: 'national' as const };
const at16 = { calendar, dailyMail: { hour: 16, urgentWithin: 3 } };
const input = (lastDay: string) => ({ kind: 'input' as const, termEnd: endOfDay(lastDay) });

describe('a question waits for the daily mail', () => {
  test.each([
    ['of the same day', '2027-03-01T09:00:00.000Z', '2027-03-01T15:00:00.000Z'],
    ['of the next day when it left already', '2027-03-01T15:00:00.000Z', '2027-03-02T15:00:00.000Z'],
    ['of Monday when it is asked on Friday evening', '2027-03-05T19:00:00.000Z', '2027-03-08T15:00:00.000Z'],
    ['after Easter, and in summer time', '2027-03-26T16:00:00.000Z', '2027-03-30T14:00:00.000Z'],
  ])('%s', (_, askedAt, moment) => {
    expect(dailyMailFor(at16, input('2027-06-01'), askedAt)).toBe(moment);
  });

  test('unless the programme has none, it is a ruling, or its last day is near', () => {
    const askedAt = '2027-03-01T09:00:00.000Z';
    expect(dailyMailFor({ calendar }, input('2027-06-01'), askedAt)).toBeUndefined();
    expect(dailyMailFor(at16, { ...input('2027-06-01'), kind: 'ruling' }, askedAt)).toBeUndefined();
    expect(dailyMailFor(at16, input('2027-03-04'), askedAt)).toBeUndefined();
    expect(dailyMailFor(at16, input('2027-03-05'), askedAt)).toBe('2027-03-01T15:00:00.000Z');
  });
});

const instant = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

test('nothing waits over a working day, or beyond the day on which it becomes urgent', () => {
  fc.assert(
    fc.property(
      instant,
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 7, max: 18 }),
      fc.integer({ min: 0, max: 20 }),
      (askedAt, term, hour, urgentWithin) => {
        const termEnd = new Date(Date.parse(askedAt) + term * 86_400_000).toISOString();
        const moment = dailyMailFor(
          { calendar, dailyMail: { hour, urgentWithin } },
          { kind: 'input', termEnd },
          askedAt,
        );
        fc.pre(moment !== undefined);
        const day = dayOf(moment);
        expect(moment > askedAt && isWorkingDay(day, calendar)).toBe(true);
        expect(day <= addWorkingDays(dayOf(askedAt), 1, calendar)).toBe(true);
        expect(addWorkingDays(day, urgentWithin, calendar) < dayOf(termEnd)).toBe(true);
      },
    ),
  );
});

test.each([{ hour: 6, urgentWithin: 3 }, { hour: 19, urgentWithin: 3 }, { hour: 9, urgentWithin: -1 }, { hour: 9 }])(
  'a programme cannot say %j',
  (dailyMail) => {
    expect(ProgrammeSettings.shape.dailyMail.safeParse(dailyMail).success).toBe(false);
  },
);
