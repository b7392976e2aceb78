import { dayOf } from './days.ts';
import { type BodyCalendar, firstMeeting, preparedFrom } from './meeting-days.ts';
import { type Term, termEnd } from './terms.ts';
import type { CalendarSettings } from './working-days.ts';

/** When a body can decide. */
export interface MeetingCalendar extends BodyCalendar {
  /** Working days between receiving a matter and the meeting that decides it. */
  readonly preparationDays: number;
}

export interface ExpectedAnswer {
  readonly addresseeId: string;
  /** ISO date. */
  readonly expectedOn: string;
  /** What the date rests on: the meeting that decides, or only the term's end. */
  readonly basis: 'meeting' | 'term';
  readonly afterTermEnd: boolean;
}

/** When the answers of a round may be expected. */
export interface Forecast {
  /** ISO 8601 instant. */
  readonly termEnd: string;
  readonly expected: readonly ExpectedAnswer[];
  /** ISO date of the last answer; the term's last day when nobody is asked. */
  readonly lastExpectedOn: string;
  /** Addressees whose answer comes after the term's end. */
  readonly tooLate: readonly string[];
  /** Addressees with a meeting calendar that names no meeting any more: their date is only the term's end. */
  readonly withoutMeeting: readonly string[];
}

/**
 * Forecasts the last answer of a round from the addressees' own calendars, before it starts, so that a term that is too
 * short is said aloud and not found out (rule 13). Who has no meeting calendar is expected at the term's end.
 * @param openedAt - ISO 8601 instant at which the round would open.
 * @throws {InvalidTerm} when the term cannot be counted.
 */
export const forecastLastAnswer = (
  addressees: readonly { readonly addresseeId: string; readonly meetings?: MeetingCalendar | undefined }[],
  openedAt: string,
  term: Term,
  calendar: CalendarSettings,
): Forecast => {
  const end = termEnd(openedAt, term, calendar);
  const lastDay = dayOf(end);
  const withoutMeeting: string[] = [];
  // Hundreds of bodies share two lengths of preparation, and counting working days is what takes the time.
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
