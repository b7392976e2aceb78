import { InvalidInput } from '#shared/errors/errors.ts';
import type { Programme } from './registry.ts';

/**
 * Demands that something begins or ends today (ISO date) or later: what the registry said of days that have passed stays.
 * @throws {InvalidInput}
 */
export const demandNotPast = (day: string, today: string, pointer = '/from'): void => {
  if (day >= today) return;
  throw new InvalidInput('The past is on record.', [
    { pointer, message: 'this day has passed', expected: `${today} or later` },
  ]);
};

/**
 * Demands that something begins before its programme ends: afterwards there is nothing for it to hold in.
 * @throws {InvalidInput}
 */
export const demandWithin = ({ period }: Pick<Programme, 'period'>, day: string, pointer = '/from'): void => {
  if (day < period.until) return;
  throw new InvalidInput('The programme is over by then.', [
    {
      pointer,
      message: `the programme is over on ${period.until}`,
      expected: `a day before ${period.until}`,
    },
  ]);
};
