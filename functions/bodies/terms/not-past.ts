import { InvalidInput } from '#shared/errors/errors.ts';
import type { Programme } from './registry.ts';
import { dayFaults } from './supported-days.ts';

/**
 * Demands a beginning or an end today (ISO date) or later: the record of past days stays. A programme file can name the day too.
 * @throws {InvalidInput}
 */
export const demandNotPast = (day: string, today: string, pointer = '/from'): void => {
  const faults = dayFaults(day, pointer);
  if (faults.length > 0) throw new InvalidInput('This day is not supported.', faults);
  if (day >= today) return;
  throw new InvalidInput('A change cannot begin in the past.', [
    { pointer, message: 'this day has passed', expected: `${today} or later` },
  ]);
};

/**
 * Demands a beginning before the programme ends: nothing can hold after that.
 * @throws {InvalidInput}
 */
export const demandWithin = ({ period }: Pick<Programme, 'period'>, day: string, pointer = '/from'): void => {
  if (day < period.until) return;
  throw new InvalidInput('The programme ends before that day.', [
    {
      pointer,
      message: `the programme is over on ${period.until}`,
      expected: `a day before ${period.until}`,
    },
  ]);
};
