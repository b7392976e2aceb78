import { InvalidInput } from '#shared/errors/errors.ts';

/**
 * Demands that something begins or ends today (ISO date) or later: what the registry said of days that have passed stays.
 * @throws {InvalidInput}
 */
export const demandNotPast = (day: string, today: string, pointer = '/from'): void => {
  if (day >= today) return;
  throw new InvalidInput('The past is on record.', [
    { pointer, message: `${day} has passed`, expected: `${today} or later` },
  ]);
};
