import { yearsOf } from '#shared/calendar/years-of.ts';
import type { Fault } from '#shared/errors/errors.ts';
import type { Programme } from './registry.ts';

/** A year that was given, and its place. */
interface GivenYear {
  readonly year: number;
  readonly pointer: string;
}

/** A fault for each year in which the programme has no day. What was recorded before is read as it is: new input alone is held to this. */
export const yearFaults = (given: readonly GivenYear[], period: Programme['period']): Fault[] => {
  const { first, last } = yearsOf(period);
  return given
    .filter(({ year }) => year < first || year > last)
    .map(({ pointer }) => ({
      pointer,
      message: 'the year lies outside the programme',
      expected: `a year from ${first} to ${last}`,
      dutch: `Vul een jaar in van ${first} tot en met ${last}.`,
    }));
};
