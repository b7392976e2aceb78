import { describe, expect, it } from 'vitest';
import { forecastLastAnswer } from '#shared/calendar/forecast.ts';
import { officeCalendar } from './calendars.ts';

const recess = [{ from: '2026-07-11', until: '2026-08-23' }];
const college = (weekday: number) => ({ recess, days: { weekday, from: '2026-01-01' }, preparationDays: 5 });
const opened = '2026-06-29T08:00:00Z';
/** Ten working days later. */
const end = '2026-07-13T21:59:59.000Z';

describe('the forecast of the last answer', () => {
  it('says which college meets too late for the term', () => {
    // Ten working days after Monday 29 June 2026 is Monday 13 July; five leave Stein Tuesday 7 July, while Vaals meets
    // on Mondays: 6 July at the earliest. Beek meets on dates, of which the next comes after the summer.
    const forecast = forecastLastAnswer(
      [
        { addresseeId: 'college-stein', meetings: college(2) },
        { addresseeId: 'college-vaals', meetings: college(1) },
        { addresseeId: 'college-beek', meetings: { recess, days: { dates: ['2026-08-25'] }, preparationDays: 5 } },
        { addresseeId: 'partner-voorbeeld' },
      ],
      opened,
      end,
      officeCalendar,
    );
    expect(forecast).toEqual({
      termEnd: '2026-07-13T21:59:59.000Z',
      expected: [
        { addresseeId: 'college-stein', expectedOn: '2026-07-07', basis: 'meeting', afterTermEnd: false },
        { addresseeId: 'college-vaals', expectedOn: '2026-07-06', basis: 'meeting', afterTermEnd: false },
        { addresseeId: 'college-beek', expectedOn: '2026-08-25', basis: 'meeting', afterTermEnd: true },
        { addresseeId: 'partner-voorbeeld', expectedOn: '2026-07-13', basis: 'term', afterTermEnd: false },
      ],
      lastExpectedOn: '2026-08-25',
      tooLate: ['college-beek'],
      withoutMeeting: [],
    });
  });

  it('does not call a meeting on the last day of the term late', () => {
    const monday = { recess, days: { dates: ['2026-07-13'] }, preparationDays: 5 };
    const outside = { ...monday, recess: [] };
    const forecast = forecastLastAnswer([{ addresseeId: 'a', meetings: outside }], opened, end, officeCalendar);
    expect(forecast.tooLate).toEqual([]);
    expect(forecast.lastExpectedOn).toBe('2026-07-13');
  });

  it('names a body whose calendar has run out, and expects it at the end of the term', () => {
    const past = { recess, days: { dates: ['2026-06-30'] }, preparationDays: 5 };
    const forecast = forecastLastAnswer([{ addresseeId: 'a', meetings: past }], opened, end, officeCalendar);
    expect(forecast.withoutMeeting).toEqual(['a']);
    expect(forecast.expected).toEqual([
      { addresseeId: 'a', expectedOn: '2026-07-13', basis: 'term', afterTermEnd: false },
    ]);
  });

  it('is the end of the term when nobody is asked', () => {
    expect(forecastLastAnswer([], opened, end, officeCalendar).lastExpectedOn).toBe('2026-07-13');
  });
});
