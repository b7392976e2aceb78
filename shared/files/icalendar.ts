/** A day, or a row of days, in a calendar. */
export interface CalendarDay {
  /** Never that of another day, and the same each time (RFC 5545, 3.8.4.7). */
  readonly uid: string;
  /** How often it was moved since it was first shown (3.8.7.4). */
  readonly sequence: number;
  /** When what it says was last changed, as an ISO 8601 instant in UTC: without a METHOD that is what DTSTAMP means (3.8.7.2). */
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

/** Octets that a line may have, its line break not counted (RFC 5545, 3.1). */
const longestLine = 75;

/**
 * Cuts a line where it would be longer than 75 octets; what follows begins with a space. A character of more octets is
 * never cut through: the RFC warns for programs that do, and other programs then show something else.
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

/** A value of the type TEXT (3.3.11): its line breaks, commas, semicolons and backslashes are escaped, other controls go. */
const text = (value: string): string =>
  value
    .replaceAll(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that the format has no room for.
    .replaceAll(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' ')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

const basic = (iso: string): string => iso.replaceAll(/[-:]|\.\d+/g, '');

/** The day after an ISO date: a row of days ends before its DTEND (3.6.1). */
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
  // Nobody is taken up by a term that ends: it does not make a day look full.
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

/**
 * A calendar as calendar programs subscribe to it (RFC 5545, its name by RFC 7986). Everything in it falls on a day: a
 * term is a day to people, so no time zone has to be explained to anybody's program.
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
