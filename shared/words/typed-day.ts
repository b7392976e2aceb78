/** The months by the letters with which people abbreviate them: "nov", "sept", "maart" and "mrt". */
const months: readonly RegExp[] = [
  /^jan(uari)?$/,
  /^feb(r|ruari)?$/,
  /^(mrt|maart)$/,
  /^apr(il)?$/,
  /^mei$/,
  /^juni?$/,
  /^juli?$/,
  /^aug(ustus)?$/,
  /^sep(t|tember)?$/,
  /^okt(ober)?$/,
  /^nov(ember)?$/,
  /^dec(ember)?$/,
];

/** From Sunday, as JavaScript counts them. */
const weekdays = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'] as const;

/** A typed text read as a day: the ISO date, that there is no such day, or that it cannot be read. */
export type TypedDay = { readonly day: string } | { readonly fault: 'no-such-day' | 'unreadable' };

const pattern = /^(?:([a-z]+) )?(\d{1,2})[-/. ]+([a-z]{3,9}|\d{1,2})[-/. ]+(\d{4})$/;

const monthOf = (word: string): number =>
  /^\d/.test(word) ? Number(word) : months.findIndex((month) => month.test(word)) + 1;

const plain = (typed: string): string =>
  typed
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    // Dashes that word processors substitute for a hyphen.
    .replace(/[\u2010-\u2015]/g, '-');

const onCalendar = (iso: string, weekday?: string): TypedDay => {
  const date = new Date(`${iso}T12:00:00Z`);
  // JavaScript would change 31-2 into a day in March.
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso;
  const fits = exists && (weekday === undefined || weekdays[date.getUTCDay()] === weekday);
  return fits ? { day: iso } : { fault: 'no-such-day' };
};

/**
 * Reads a day in the usual Dutch notations: 24-11-2026, 24/11/2026, 24.11.2026, 24 november 2026, 24 nov 2026, dinsdag 24 november 2026,
 * and the ISO date. A year of two digits is refused: it may be the day.
 */
export const typedDay = (typed: string): TypedDay => {
  const text = plain(typed);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return onCalendar(text);
  const [, weekday, day = '', word = '', year = ''] = pattern.exec(text) ?? [];
  const month = monthOf(word);
  const known = weekday === undefined || weekdays.some((name) => name === weekday);
  if (year === '' || month === 0 || !known) return { fault: 'unreadable' };
  return onCalendar(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`, weekday);
};

/** The ISO date of a typed day, or undefined when there is no such day. */
export const isoDay = (typed: string): string | undefined => {
  const read = typedDay(typed);
  return 'day' in read ? read.day : undefined;
};
