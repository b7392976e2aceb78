/** The last moment that a record can name. */
const lastMoment = '9999-12-01T22:59:59.000Z';

/** How a stored moment begins that lies beyond every calendar. Of stored moments no other does. */
export const beyondCalendar = '+';

/**
 * A stored record with every moment within the calendar: a term of thousands of years was taken once, and what was made of it
 * (`+012026-…`) is no moment that anybody can read. It counts as one that does not come.
 */
export const withinCalendar = (stored: unknown): unknown => {
  if (typeof stored === 'string') return /^\+\d{6}-\d\d-\d\dT/.test(stored) ? lastMoment : stored;
  if (Array.isArray(stored)) return stored.map(withinCalendar);
  if (typeof stored !== 'object' || stored === null) return stored;
  return Object.fromEntries(Object.entries(stored).map(([name, value]) => [name, withinCalendar(value)]));
};
