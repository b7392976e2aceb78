import { InvalidInput } from '#shared/errors/errors.ts';

/** The days (ISO dates) of which a programme has a record: from the day on which it was first recorded until today. */
interface KnownDays {
  readonly since: string;
  readonly today: string;
}

/**
 * Demands that something is known of a day (ISO date): no record speaks of a day to come, or of one before the programme.
 * @throws {InvalidInput}
 */
export const demandKnownDay = (asOf: string, { since, today }: KnownDays): void => {
  if (asOf > today)
    throw new InvalidInput('Nobody knows what a day to come will bring.', [
      { pointer: '/asOf', message: 'this day is to come', expected: `${today} or earlier` },
    ]);
  if (asOf < since)
    throw new InvalidInput('The programme has no record of that day.', [
      {
        pointer: '/asOf',
        message: 'this day is before the programme was first recorded',
        expected: `${since} or later`,
      },
    ]);
};
