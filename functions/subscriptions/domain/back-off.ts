const minute = 60_000;
const day = 24 * 60 * minute;

/** The number of attempts before a delivery is given up: the waits between them add up to almost five days. */
export const maxAttempts = 12;

/**
 * The next attempt after a number of failed ones: 1, 3, 9, 27, 81 minutes and so on, and at most a day. A receiver that asks for more time
 * gets it, up to a day; one that asks for less does not shorten the wait.
 * @param retryAfter - seconds that the receiver asked for.
 * @returns an ISO instant.
 */
export const nextAttempt = (attempts: number, now: string, retryAfter = 0): string => {
  const own = Math.min(minute * 3 ** (attempts - 1), day);
  return new Date(Date.parse(now) + Math.min(Math.max(own, retryAfter * 1000), day)).toISOString();
};

/**
 * Reads the header `Retry-After` (RFC 9110): seconds, or an HTTP date.
 * @returns seconds from now; undefined when it cannot be read.
 */
export const retryAfterOf = (header: string | undefined, now: string): number | undefined => {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - Date.parse(now)) / 1000));
};
