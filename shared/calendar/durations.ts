import { Temporal } from 'temporal-polyfill';
import { GovernanceError } from '#shared/errors/errors.ts';

/** A term or reminder cannot be computed. */
export class InvalidTerm extends GovernanceError {
  readonly code = 'invalid-term';
  override get name(): string {
    return 'InvalidTerm';
  }
}

/** How days are counted; a duration of times is exact in both. */
export type Counts = 'calendar-days' | 'working-days';

/** A duration of dates (`P20D`), which ends at the end of a day, or of times (`PT8S`), which is exact. */
export type CountedDuration =
  | { readonly of: 'dates'; readonly duration: Temporal.Duration }
  | { readonly of: 'times'; readonly duration: Temporal.Duration };

/**
 * Reads an ISO 8601 duration as one of dates or of times.
 * @throws {InvalidTerm} when it is not ISO 8601, mixes both, or is not longer than zero (rule 9).
 */
export const readDuration = (text: string): CountedDuration => {
  const duration = parsed(text);
  if (duration.sign <= 0) throw new InvalidTerm(`"${text}" is not longer than zero.`);
  const ofDates = duration.years || duration.months || duration.weeks || duration.days;
  if (!ofDates) return { of: 'times', duration };
  // Half a day after the end of a day has no clear meaning, so it is refused instead of rounded.
  if (text.includes('T')) throw new InvalidTerm(`"${text}" mixes days and times.`);
  return { of: 'dates', duration };
};

const parsed = (text: string): Temporal.Duration => {
  try {
    return Temporal.Duration.from(text);
  } catch (cause) {
    throw new InvalidTerm(`"${text}" is not an ISO 8601 duration.`, { cause });
  }
};

/** The number of days of a duration that is written in days alone; only those can be counted in working days. */
export const wholeDays = ({ years, months, weeks, days }: Temporal.Duration): number | undefined =>
  years || months || weeks ? undefined : days;
