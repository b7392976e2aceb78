/** A day, or a range of days, in a calendar. */
export interface CalendarDay {
  /** Unique to this day, and the same in every response (RFC 5545, 3.8.4.7). */
  readonly uid: string;
  /** The number of times it was moved since it was first shown (3.8.7.4). */
  readonly sequence: number;
  /** When its content last changed, as an ISO 8601 instant in UTC: without a METHOD that is the meaning of DTSTAMP (3.8.7.2). */
  readonly changedAt: string;
  readonly summary: string;
  readonly description?: string | undefined;
  /** ISO dates, the first and the last day. */
  readonly from: string;
  readonly until: string;
  readonly categories: readonly string[];
}

export interface Calendar {
  readonly name: string;
  readonly days: readonly CalendarDay[];
}

/** Maximum octets of a line, without its line break (RFC 5545, 3.1). */
const longestLine = 75;

/**
 * Folds a line that is longer than 75 octets; the continuation begins with a space. A multi-octet character is never split: the RFC warns
 * about programs that do, and other programs then show something else.
 */
const folded = (line: string): string => {
  const parts: string[] = [''];
  let room = longestLine;
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (octets > room) {
      parts.push('');
      room = longestLine - 1;
    }
    parts[parts.length - 1] += character;
    room -= octets;
  }
  return parts.join('\r\n ');
};

/** A value of the type TEXT (3.3.11): its line breaks, commas, semicolons and backslashes are escaped, other controls removed. */
const text = (value: string): string =>
  value
    .replaceAll(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that the format has no room for.
    .replaceAll(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' ')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

const basic = (iso: string): string => iso.replaceAll(/[-:]|\.\d+/g, '');

/** The day after an ISO date: a range of days ends before its DTEND (3.6.1). */
const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const component = ({
  uid,
  sequence,
  changedAt,
  summary,
  description,
  from,
  until,
  categories,
}: CalendarDay): string[] => [
  'BEGIN:VEVENT',
  `UID:${text(uid)}`,
  `DTSTAMP:${basic(changedAt)}`,
  `SEQUENCE:${sequence}`,
  `DTSTART;VALUE=DATE:${basic(from)}`,
  `DTEND;VALUE=DATE:${basic(dayAfter(until))}`,
  `SUMMARY:${text(summary)}`,
  ...(description === undefined ? [] : [`DESCRIPTION:${text(description)}`]),
  `CATEGORIES:${categories.map(text).join(',')}`,
  // The end of a term takes nobody's time: the day is not shown as busy.
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

/**
 * A calendar for subscription by calendar programs (RFC 5545, its name by RFC 7986). Every entry is a whole day: a term is a day to people,
 * so no time zone is needed.
 */
export const icalendar = ({ name, days }: Calendar): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Regio Deal Governance//Termijnen en zittingen//NL',
    'CALSCALE:GREGORIAN',
    `NAME:${text(name)}`,
    // Older than NAME, and still what Outlook and Google read.
    `X-WR-CALNAME:${text(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...days.flatMap(component),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
