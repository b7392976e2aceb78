import type { Html } from '#shared/pages/markup.ts';
import { status } from '../pages/parts.ts';

/** Milliseconds before its end that something is said to end soon. */
const soon = 7 * 24 * 3600_000;

/** Whether something that is due at a moment (ISO 8601) is late, ends soon or runs. */
export const urgency = (dueAt: string, now: string): Html => {
  const left = Date.parse(dueAt) - Date.parse(now);
  if (left < 0) return status('te laat', 'error');
  return left < soon ? status('bijna voorbij', 'warning') : status('loopt', 'ok');
};
