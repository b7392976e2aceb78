import { Temporal } from 'temporal-polyfill';
import type { Recess } from './meeting-days.ts';

/** An election of a council. ISO dates. */
export interface Election {
  readonly on: string;
  /** The first day of the council that was elected. */
  readonly councilFrom: string;
  /** The first day of the new college, where it is known. */
  readonly collegeFrom?: string;
}

/** An election of one municipality, as it is recorded: without `councilFrom` its council begins eight days later. */
export interface OwnElection {
  readonly on: string;
  readonly councilFrom?: string | undefined;
  readonly collegeFrom?: string | undefined;
}

const first = 2026;
const everyYears = 4;
const daysUntilCouncil = 8;
/** A council decides nothing from four weeks before its election until the next one begins. */
const quietDays = 28;
/** A municipality that elected a council of its own less than two years before does not take part in the usual election. */
const ownHoldsYears = 2;

const laterBy = (date: string, duration: Temporal.DurationLike): string =>
  Temporal.PlainDate.from(date).add(duration).toString();

const whole = ({ on, councilFrom, collegeFrom }: OwnElection): Election => ({
  on,
  councilFrom: councilFrom ?? laterBy(on, { days: daysUntilCouncil }),
  ...(collegeFrom === undefined ? {} : { collegeFrom }),
});

/** The third Wednesday of March. */
const usualDayOf = (year: number): string => {
  const march = Temporal.PlainDate.from({ year, month: 3, day: 1 });
  return march.add({ days: ((3 - march.dayOfWeek + 7) % 7) + 14 }).toString();
};

/**
 * The elections of a municipality between two days (ISO dates, both included): on the third Wednesday of March every four years from 2026,
 * unless it had one of its own in the two years before, as after a merger; and its own.
 */
export const electionsWithin = (own: readonly OwnElection[], from: string, until: string): Election[] => {
  const years = Number(until.slice(0, 4)) - first;
  const usual = Array.from({ length: Math.max(0, Math.floor(years / everyYears) + 1) }, (_, at) =>
    usualDayOf(first + at * everyYears),
  ).filter((day) => !own.some(({ on }) => on <= day && day < laterBy(on, { years: ownHoldsYears })));
  return [...usual.map((on) => ({ on })), ...own]
    .map(whole)
    .filter(({ on }) => from <= on && on <= until)
    .sort((one, other) => one.on.localeCompare(other.on));
};

/** The days around elections on which a council decides nothing: the last days of the old council, until the new one begins. */
export const quietAround = (elections: readonly Election[]): Recess[] =>
  elections.map(({ on, councilFrom }) => ({ from: laterBy(on, { days: -quietDays }), until: councilFrom }));
