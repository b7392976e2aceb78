import { describe, expect, test } from 'vitest';
import { bars, progressBars } from '#functions/workbench/pages/chart.ts';
import { csvRecord } from '#shared/files/csv.ts';
import { icalendar } from '#shared/files/icalendar.ts';
import { everyMail } from '../../pages/every-mail.ts';
import { everyPage } from '../../pages/every-page.ts';
import { approvalTask, recordedApproval, withEveryText } from '../../pages/example-views.ts';
import { eachOf } from '../../support/each-of.ts';

/** Attacks on everything that is made of what people typed: pages, mails, CSV and calendars. */

const payloads = [
  `"><script>alert(1)</script>`,
  `'><img src=x onerror=alert(1)>`,
  '</textarea><form action=//kwaad.example><input name=code>',
  '</title></style></main><h1>Besluit genomen</h1>',
  '<!--',
  ']]><svg/onload=alert(1)>',
  '&lt;script&gt;',
  '{{7*7}}#{7*7}<%= 7*7 %>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '" onfocus="alert(1)" autofocus="',
  '` onmouseover=alert(1) `',
  '\r\nBcc: iedereen@kwaad.example\r\n\r\nBeste lezer',
  '\nSubject: Anders',
  '\u2028Van: iemand\u2029anders\u0085nog',
  '\u0000\u0007\u001b[31m',
  '=HYPERLINK("https://kwaad.example";"klik")',
  '\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Vals',
] as const;
/** Fields of views that nobody types: moments, days, codes of ours and links. */
const fieldsOfOurs = new Set(
  [
    'dueAt givenAt decidedOn today enteredAt watchedUntil previousDueAt validUntil answeredAt inForceSince renewalOn dueOn holdsFrom decidedAt',
    'passedOnAt withdrawnAt closedAt recordedOn compiledAt endedOn lostOn regainedOn closedUntil from until',
    'roundKind purpose reader why verdict stage link code document',
    'to ending body installedOn kind notice on endsOn obligation status news escalationIs unit accepted course',
  ].flatMap((names) => names.split(' ')),
);
const with_ = (payload: string) => (text: string, key: string) => (fieldsOfOurs.has(key) ? text : `${text}${payload}`);

/** The elements of a page in their order, each with the names of its attributes: what text cannot change. */
const skeleton = (html: string): string[] =>
  [
    ...html
      .replaceAll(/<!doctype html>/g, '')
      .matchAll(/<(\/?[a-z][a-z0-9-]*|!--)((?:\s+[^\s=>"']+(?:="[^"]*")?)*)\s*\/?>?/gi),
  ].map(
    ([, name = '', attributes = '']) =>
      `${name} ${[...attributes.matchAll(/\s([^\s=>"']+)(?:="[^"]*")?/g)].map(([, attribute]) => attribute).join(' ')}`,
  );
/** A link may become plain text, as an address that leads nowhere does; nothing else changes. */
const withoutLinks = (tags: readonly string[]): string[] => tags.filter((tag) => !/^\/?(a|span)( |$)/.test(tag));
/** Pictures of bars that people named, which another package than that of the pages writes. */
const picturesWith = async (text: string): Promise<string> =>
  [
    await bars(text, [{ label: text, value: 1, words: text }]),
    await progressBars(text, [{ label: text, done: 0.5, expected: 1, words: text }]),
  ].join('');
const pagesWith = (payload: string) =>
  everyPage(withEveryText(approvalTask, with_(payload)), withEveryText(recordedApproval, with_(payload)));

describe.each(payloads)('%j in every text', (payload) => {
  test('changes no element and no attribute of any page', () => {
    const plain = pagesWith('x');
    for (const [name, html] of eachOf(Object.entries(pagesWith(payload))))
      expect(withoutLinks(skeleton(html)), name).toEqual(withoutLinks(skeleton(plain[name] ?? '')));
  });

  test('changes no element and no attribute of a picture, and turns no line around', async () => {
    // U+202E reverses what follows, to the end of its own text.
    const picture = await picturesWith(`\u202e${payload}`);
    expect(skeleton(picture)).toEqual(skeleton(await picturesWith('x')));
    for (const [, text = ''] of eachOf(picture.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)))
      expect(text).not.toMatch(/[<>]/);
  });

  test('makes no address on any page lead to anything but http and mail', () => {
    for (const html of eachOf(Object.values(pagesWith(payload))))
      for (const [, address = ''] of eachOf(html.matchAll(/(?:href|action|src)="([^"]*)"/g)))
        expect(address).toMatch(/^(https?:\/\/|mailto:|#|\/(?!\/)|[A-Za-z0-9._/-]*$)/);
  });

  test('adds no header to a mail, no element to its HTML, and no line to its text but where people are quoted', () => {
    const plain = everyMail(with_('x'));
    // Breaks and controls of any kind, as the one space that they come to.
    const unbroken = everyMail(with_(payload.replaceAll(/[\s\p{Cc}]+/gu, ' ')));
    const ours = (text = ''): string[] => text.split('\n').filter((line) => !line.startsWith('>'));
    for (const [name, { subject, text, html }] of eachOf(Object.entries(everyMail(with_(payload))))) {
      expect(subject, name).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      expect(withoutLinks(skeleton(html)), name).toEqual(withoutLinks(skeleton(plain[name]?.html ?? '')));
      expect(ours(text), name).toEqual(ours(unbroken[name]?.text));
    }
  });

  test('stays in its field of a CSV, and is no formula', () => {
    for (const separator of ['comma', 'semicolon'] as const) {
      const record = csvRecord(['voor', payload, 'na'], separator);
      const sign = separator === 'comma' ? ',' : ';';
      const fields = [...record.slice(0, -2).matchAll(new RegExp(`(?:^|${sign})("(?:[^"]|"")*"|[^"${sign}]*)`, 'g'))];
      expect(fields).toHaveLength(3);
      expect(fields[1]?.[1]?.replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r]/);
    }
  });

  test('stays in its line of a calendar', () => {
    const event = {
      uid: 'een',
      sequence: 0,
      changedAt: '2027-03-01T09:00:00.000Z',
      from: '2027-03-01',
      until: '2027-03-01',
    };
    const made = (text: string) =>
      icalendar({
        name: `a${text}`,
        days: [{ ...event, summary: `a${text}`, description: `a${text}`, categories: [`a${text}`] }],
      });
    const names = (text: string) =>
      made(text)
        .replaceAll('\r\n ', '')
        .split(/\r\n|[\r\n]/)
        .map((line) => line.split(/[:;]/)[0]);
    expect(names(payload)).toEqual(names('x'));
  });
});
