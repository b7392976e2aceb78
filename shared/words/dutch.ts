const zone = 'Europe/Amsterdam';

// Formatters are made at their first use: the first of each kind adds some 20 ms to a cold start.
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

const momentFormat = once(
  () =>
    new Intl.DateTimeFormat('nl-NL', {
      timeZone: zone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
);

// Days have no time zone: noon UTC keeps the formatter on the same day.
const dateFormat = once(
  () => new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }),
);

const euroFormat = once(
  () => new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' }),
);

const localParts = (instant: string | number): Map<string, string> =>
  new Map(
    momentFormat()
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );

const dayParts = ['weekday', 'day', 'month', 'year'] as const;

/** A moment in Amsterdam time: "woensdag 3 februari 2027, 23.59 uur". */
export const dutchMoment = (instant: string): string => {
  const parts = localParts(instant);
  return `${dayParts.map((part) => parts.get(part)).join(' ')}, ${parts.get('hour')}.${parts.get('minute')} uur`;
};

/**
 * The last day of a term, in Amsterdam time: "woensdag 3 februari 2027". A term that ends during a day names the time too:
 * "woensdag 3 februari 2027, 14.00 uur".
 * @param end - the instant at which it ends; midnight belongs to the day before.
 */
export const lastDay = (end: string): string => {
  const parts = localParts(end);
  const time = `${parts.get('hour')}.${parts.get('minute')}`;
  if (time !== '23.59' && time !== '00.00') return dutchMoment(end);
  const last = localParts(Date.parse(end) - 1);
  return dayParts.map((part) => last.get(part)).join(' ');
};

/** The day after the last day of a term, without weekday and year: "4 februari". */
export const dayAfter = (end: string): string => {
  const next = localParts(Date.parse(end) + 60_000);
  return `${next.get('day')} ${next.get('month')}`;
};

/** The day of a moment in Amsterdam: "3 februari 2027". */
export const dutchDay = (instant: string): string => {
  const parts = localParts(instant);
  return `${parts.get('day')} ${parts.get('month')} ${parts.get('year')}`;
};

/** A day in words: "3 februari 2027". */
export const dutchDate = (isoDay: string): string => dateFormat().format(new Date(`${isoDay}T12:00:00Z`));

/** Whole euro cents in Dutch: "€ 20.000.000", "€ 12,50". */
export const euros = (cents: number): string => euroFormat().format(cents / 100);

const numberFormat = once(() => new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 6 }));

/** A number in Dutch: "12.500", "64,2". */
export const dutchNumber = (value: number): string => numberFormat().format(value);

const listed = (items: readonly string[], lastWord: 'en' | 'of'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${lastWord} ${items.at(-1)}`;

/** A list in a sentence: "a, b of c". */
export const oneOf = (items: readonly string[]): string => listed(items, 'of');

/** A list in a sentence: "a, b en c". */
export const allOf = (items: readonly string[]): string => listed(items, 'en');

/** A day in figures, as forms ask for it: "03-02-2027". */
export const dutchDigits = (isoDay: string): string => isoDay.split('-').reverse().join('-');
