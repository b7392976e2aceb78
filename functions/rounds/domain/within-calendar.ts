/** The last moment that a record can have. */
const lastMoment = '9999-12-01T22:59:59.000Z';

/** The first character of a stored moment beyond the calendar. No other stored moment begins with it. */
export const beyondCalendar = '+';

/**
 * A stored record with every moment within the calendar. A term of thousands of years was accepted once, and the moment that was computed
 * from it (`+012026-…`) cannot be parsed. It counts as a moment that does not come.
 */
export const withinCalendar = (stored: unknown): unknown => {
  if (typeof stored === 'string') return /^\+\d{6}-\d\d-\d\dT/.test(stored) ? lastMoment : stored;
  if (Array.isArray(stored)) return stored.map(withinCalendar);
  if (typeof stored !== 'object' || stored === null) return stored;
  return Object.fromEntries(Object.entries(stored).map(([name, value]) => [name, withinCalendar(value)]));
};
