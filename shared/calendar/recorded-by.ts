import { dayOf } from './days.ts';

/**
 * What had been recorded by the end of a day, in its order: a question about a past day knows nothing that came later.
 * @param at - the instant at which one of them was recorded.
 * @param day - ISO date in Europe/Amsterdam.
 */
export const recordedBy = <T>(all: readonly T[], at: (one: T) => string, day: string): T[] =>
  all.filter((one) => dayOf(at(one)) <= day);
