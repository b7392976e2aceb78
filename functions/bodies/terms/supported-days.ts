import type { Fault } from '#shared/errors/errors.ts';

/** The first and last year of a day in a programme: a day outside them is a typing error, and no calendar reaches it. */
const firstYear = 1990;
const lastYear = 2100;

/** What is wrong with a day outside the years that a programme file can have, so that what is recorded by hand can always be read in again. */
export const unsupportedDay = {
  message: 'the day lies outside the years that are supported',
  expected: `a day from ${firstYear} to ${lastYear}`,
} as const;

/** Whether a text is an ISO date outside the years that are supported; no other text is. */
export const isUnsupportedDay = (text: string): boolean => {
  const [, year] = /^(\d{4})-\d\d-\d\d$/.exec(text) ?? [];
  return year !== undefined && (Number(year) < firstYear || Number(year) > lastYear);
};

/** The faults of the days anywhere in what somebody gives. @param at - the pointer to it. */
export const dayFaults = (given: unknown, at: string): Fault[] => {
  if (typeof given === 'string') return isUnsupportedDay(given) ? [{ pointer: at, ...unsupportedDay }] : [];
  if (typeof given !== 'object' || given === null) return [];
  return Object.entries(given).flatMap(([name, part]) => dayFaults(part, `${at}/${name}`));
};
