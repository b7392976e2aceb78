import { Temporal } from 'temporal-polyfill';

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

interface Field {
  readonly low: number;
  readonly high: number;
  readonly names?: readonly string[];
}
const fields: readonly Field[] = [
  { low: 0, high: 59 },
  { low: 0, high: 23 },
  { low: 1, high: 31 },
  { low: 1, high: 12, names: months },
  { low: 1, high: 7, names: weekdays },
  { low: 1970, high: 2199 },
];

/** The days further than which a next time is not sought: a 29 February may be eight years away. */
const horizon = 366 * 9;

const numberOf = (text: string, { low, high, names }: Field): number => {
  const at = names?.indexOf(text.toUpperCase()) ?? -1;
  const value = at >= 0 ? low + at : Number(text);
  if (!Number.isInteger(value) || value < low || value > high)
    throw new Error(`${text} is not between ${low} and ${high}`);
  return value;
};

/** The values that one field allows: `*`, `?`, a number or name, a range, each with a step, and lists of those. */
const allowed = (text: string, field: Field): ReadonlySet<number> =>
  new Set(text.split(',').flatMap((part) => valuesOf(part, field)));

const valuesOf = (part: string, field: Field): number[] => {
  const [range = '', step] = part.split('/');
  const stride = Number(step ?? 1);
  if (!Number.isInteger(stride) || stride < 1) throw new Error(`${part} has no whole step`);
  const { low, high } = boundsOf(range, field, step !== undefined);
  return Array.from({ length: Math.floor((high - low) / stride) + 1 }, (_, at) => low + at * stride);
};

const boundsOf = (range: string, field: Field, stepped: boolean): { low: number; high: number } => {
  if (range === '*' || range === '?') return field;
  const [from = '', to] = range.split('-');
  const low = numberOf(from, field);
  if (to !== undefined) return { low, high: numberOf(to, field) };
  return { low, high: stepped ? field.high : low };
};

/** Gives the first time after a moment, or undefined when there is none; both in milliseconds since 1970. */
export type NextTime = (after: number) => number | undefined;

/**
 * Compiles a cron expression of EventBridge Scheduler: minutes, hours, day of month, month, day of week, year.
 * @throws {Error} on what it cannot honour, such as `L`, `W` and `#`.
 */
export const compileCron = (expression: string, timeZone: string): NextTime => {
  const texts = expression.trim().split(/\s+/);
  if (texts.length !== fields.length) throw new Error(`cron(${expression}) does not have six fields`);
  const sets = fields.map((field, at) => allowed(texts[at] ?? '', field));
  const has = (at: number, value: number): boolean => sets[at]?.has(value) ?? false;
  // Temporal counts Monday as 1, the expression Sunday.
  const isDay = (date: Temporal.PlainDate): boolean =>
    has(5, date.year) && has(3, date.month) && has(2, date.day) && has(4, (date.dayOfWeek % 7) + 1);
  const times = [...(sets[1] ?? [])].flatMap((hour) => [...(sets[0] ?? [])].map((minute) => ({ hour, minute })));
  times.sort((a, b) => a.hour - b.hour || a.minute - b.minute);
  return (after) => {
    let date = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(timeZone).toPlainDate();
    for (let days = 0; days < horizon; days += 1, date = date.add({ days: 1 })) {
      if (!isDay(date)) continue;
      const moments = times.map((time) => momentOf(date.toPlainDateTime(time), timeZone));
      const next = moments.find((moment) => moment > after);
      if (next !== undefined) return next;
    }
    return undefined;
  };
};

/** A local time that does not exist, at a clock change, becomes the one an hour later. */
export const momentOf = (local: Temporal.PlainDateTime, timeZone: string): number =>
  local.toZonedDateTime(timeZone).epochMilliseconds;
