import { sameDayLater } from '#shared/calendar/days.ts';
import { Conflict, NotFound } from '#shared/errors/errors.ts';

interface Period {
  readonly from: string;
  readonly until: string;
}

/** What an evaluation is about: one reporting period, or several that follow one another (ISO dates, `until` not included). */
export interface Stretch extends Period {
  readonly evaluationId: string;
  readonly periods: readonly Period[];
  /** The last day whose state it can show: on the next one, reports on the period after it can come. Absent for the last period of a programme. */
  readonly lastDay?: string;
}

/** The identifier of the evaluation of a stretch: its first day and the day after its last. */
export const evaluationIdOf = ({ from, until }: Period): string => `${from}_${until}`;

/**
 * The stretch that an evaluation is about, by its identifier.
 * @param periods - the reporting periods of the programme, in order.
 * @throws {NotFound} when the programme has no period that begins on its first day, or none that ends on its last.
 */
export const stretchOf = (periods: readonly Period[], evaluationId: string): Stretch => {
  const first = periods.findIndex(({ from }) => evaluationId.startsWith(`${from}_`));
  const last = periods.findIndex(({ until }) => evaluationId.endsWith(`_${until}`));
  const [begins, ends] = [periods[first], periods[last]];
  if (!begins || !ends || last < first || evaluationIdOf({ from: begins.from, until: ends.until }) !== evaluationId)
    throw new NotFound('The programme has no such reporting period.');
  const next = periods[last + 1];
  return {
    evaluationId,
    from: begins.from,
    until: ends.until,
    periods: periods.slice(first, last + 1).map(({ from, until }) => ({ from, until })),
    ...(next ? { lastDay: sameDayLater(next.until, { days: -1 }) } : {}),
  };
};

/** The day whose state the evaluation of a stretch shows. @param today - ISO date. */
export const dayOfState = ({ lastDay }: Stretch, today: string): string =>
  lastDay === undefined || today < lastDay ? today : lastDay;

/** Whether a stretch is over on a day (ISO date). */
export const isOver = ({ until }: Period, today: string): boolean => until <= today;

/** @throws {Conflict} `period-not-over` while a stretch runs: what it adds up to is not known yet. */
export const demandOver = (stretch: Period, today: string): void => {
  if (isOver(stretch, today)) return;
  throw new Conflict('period-not-over', `The period ends on ${stretch.until}; it is evaluated from that day on.`);
};
