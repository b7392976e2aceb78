import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarDay, icalendar } from '#shared/files/icalendar.ts';
import { eachOf } from '../../support/each-of.ts';

const day: CalendarDay = {
  uid: 'proefland.1.approval.1.term@proefland.regio-deal',
  sequence: 1,
  changedAt: '2027-03-01T09:00:00.000Z',
  summary: 'Laatste dag: instemming',
  from: '2027-12-31',
  until: '2027-12-31',
  categories: ['Termijn'],
};

/** RFC 5545, 3.1: a line break with one white space behind it is no line break. */
const unfolded = (text: string): string[] =>
  text
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);
const shownAs = (text: string, name: string): string | undefined => {
  const line = unfolded(text).find((one) => one.startsWith(`${name}:`) || one.startsWith(`${name};`));
  return line?.slice(line.indexOf(':') + 1);
};
/** RFC 5545, 3.3.11: what an escaped TEXT stands for. */
const unescaped = (text = ''): string =>
  text.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

describe('a calendar', () => {
  test('is what RFC 5545 asks of one, in its order, each line ended by CRLF', () => {
    const text = icalendar({ name: 'Regio Deal Proefland', days: [day] });
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(unfolded(text)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Regio Deal Governance//Termijnen en zittingen//NL',
      'CALSCALE:GREGORIAN',
      'NAME:Regio Deal Proefland',
      'X-WR-CALNAME:Regio Deal Proefland',
      'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
      'X-PUBLISHED-TTL:PT6H',
      'BEGIN:VEVENT',
      'UID:proefland.1.approval.1.term@proefland.regio-deal',
      'DTSTAMP:20270301T090000Z',
      'SEQUENCE:1',
      'DTSTART;VALUE=DATE:20271231',
      // The end is not included (3.6.1), over the end of a year too.
      'DTEND;VALUE=DATE:20280101',
      'SUMMARY:Laatste dag: instemming',
      'CATEGORIES:Termijn',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  // The example of RFC 5545, 3.3.11.
  test('escapes a text as the RFC does', () => {
    const description = 'Project XYZ Final Review\nConference Room - 3B\nCome Prepared.';
    const text = icalendar({ name: 'n', days: [{ ...day, description }] });
    expect(shownAs(text, 'DESCRIPTION')).toBe('Project XYZ Final Review\\nConference Room - 3B\\nCome Prepared.');
    expect(shownAs(icalendar({ name: 'a;b,c\\d', days: [] }), 'NAME')).toBe('a\\;b\\,c\\\\d');
  });

  test('holds no line of more than 75 octets, cuts no character, and reads back as what was put in', () => {
    const words = fc.array(fc.constantFrom('a', 'é', '€', '𝄞', ',', ';', '\\', '\n', ' ', 'n', ':'), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(words, fc.string({ unit: 'grapheme' }), (signs, name) => {
        const summary = signs.join('');
        const text = icalendar({ name, days: [{ ...day, summary }] });
        for (const line of eachOf(text.split('\r\n'))) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
        expect(unescaped(shownAs(text, 'SUMMARY'))).toBe(summary);
        expect(unfolded(text).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
      }),
    );
  });

  test('lets nobody put in a line of their own', () => {
    const text = icalendar({ name: 'n', days: [{ ...day, summary: 'Hallo\r\nEND:VEVENT\rBEGIN:VALARM\u0007' }] });
    expect(unfolded(text).filter((line) => /VALARM/.test(line))).toEqual([
      'SUMMARY:Hallo\\nEND:VEVENT\\nBEGIN:VALARM ',
    ]);
  });
});
