import { dayOf } from './days.ts';
import { firstMeeting, type MeetingCalendar, preparedFrom } from './meeting-days.ts';
import type { CalendarSettings } from './working-days.ts';

export interface ExpectedAnswer {
  readonly addresseeId: string;
  /** ISO date. */
  readonly expectedOn: string;
  /** The origin of the date: the meeting that decides, or only the end of the term. */
  readonly basis: 'meeting' | 'term';
  readonly afterTermEnd: boolean;
}

/** When the answers of a round can be expected. */
export interface Forecast {
  /** ISO 8601 instant. */
  readonly termEnd: string;
  readonly expected: readonly ExpectedAnswer[];
  /** ISO date of the last answer; the term's last day when nobody is asked. */
  readonly lastExpectedOn: string;
  /** Addressees whose answer is expected after the term's end. */
  readonly tooLate: readonly string[];
  /** Addressees with a meeting calendar without further meetings: their date is the term's end. */
  readonly withoutMeeting: readonly string[];
}

/**
 * Forecasts the last answer of a round from the addressees' own calendars, before it starts, so that a term that is too short is reported
 * in advance (rule 13). An addressee without a meeting calendar is expected at the term's end.
 * @param openedAt - ISO 8601 instant at which the round would open.
 * @param end - ISO 8601 instant at which its term would end.
 */
export const forecastLastAnswer = (
  addressees: readonly { readonly addresseeId: string; readonly meetings?: MeetingCalendar | undefined }[],
  openedAt: string,
  end: string,
  calendar: CalendarSettings,
): Forecast => {
  const lastDay = dayOf(end);
  const withoutMeeting: string[] = [];
  // Hundreds of bodies have one of two preparation times, and counting working days is the slow part.
  const prepared = new Map<number, string>();
  const earliestAfter = (days: number): string => {
    const known = prepared.get(days) ?? preparedFrom(openedAt, days, calendar);
    prepared.set(days, known);
    return known;
  };
  const expected = addressees.map(({ addresseeId, meetings }): ExpectedAnswer => {
    const meeting = meetings && firstMeeting(meetings, earliestAfter(meetings.preparationDays), calendar);
    if (meetings && !meeting) withoutMeeting.push(addresseeId);
    return meeting
      ? { addresseeId, expectedOn: meeting, basis: 'meeting', afterTermEnd: meeting > lastDay }
      : { addresseeId, expectedOn: lastDay, basis: 'term', afterTermEnd: false };
  });
  return {
    termEnd: end,
    expected,
    lastExpectedOn:
      expected
        .map(({ expectedOn }) => expectedOn)
        .sort()
        .at(-1) ?? lastDay,
    tooLate: expected.filter(({ afterTermEnd }) => afterTermEnd).map(({ addresseeId }) => addresseeId),
    withoutMeeting,
  };
};
