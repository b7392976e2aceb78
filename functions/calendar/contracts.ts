import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';

const partnerId = z
  .string()
  .min(1)
  .max(80)
  .optional()
  .meta({ description: 'Whose calendar; without it that of the whole programme.' });

const CalendarLinkView = z
  .strictObject({
    partnerId: z.string().optional(),
    version: z.int().min(1).meta({ description: 'Name it to revoke this link.' }),
    url: z.url().meta({
      description: 'An address for calendar programs (iCalendar, RFC 5545). Whoever has it sees the calendar.',
    }),
  })
  .meta({ id: 'CalendarLink' });

const CalendarVersionView = CalendarLinkView.omit({ url: true }).meta({ id: 'CalendarLinkVersion' });

const url = (version: number): string =>
  `https://example.org/besluit/k.${Buffer.from(JSON.stringify(['zuid-limburg', 'stein', version])).toString('base64url')}.PQ2mJx`;

/** The API contracts of calendars. */
export const calendarContracts = {
  readCalendarLink: contract({
    summary: 'Read the link of a calendar',
    description:
      'The address on which a calendar program finds terms, reminders, meetings and recess, the yearly review and the renewal of the framework. Such a program sends no token: the address is the key. It stays the same until it is revoked, or the key that signs it has been replaced twice. A partner asks for its own calendar or for that of the programme; the programmabureau for any.',
    query: z.strictObject({ partnerId }),
    answers: { 200: CalendarLinkView },
    example: { query: { partnerId: 'stein' }, answer: { partnerId: 'stein', version: 1, url: url(1) } },
  }),
  revokeCalendarLink: contract({
    summary: 'Revoke the link of a calendar',
    description:
      'For a link that reached the wrong person: it stops working. The answer is the number of the version that replaces it; read the link for its address. Revoking the same version again changes nothing.',
    body: z.strictObject({
      partnerId,
      version: z.int().min(1).meta({ description: 'Of the link that must end.' }),
      reason: z.string().trim().min(1).max(2000).meta({ description: 'Why; it is kept.' }),
    }),
    answers: { 200: CalendarVersionView },
    conflicts: { 'no-such-link': 'No link ever had this version.' },
    example: {
      body: { partnerId: 'stein', version: 1, reason: 'De link stond op een openbare website.' },
      answer: { partnerId: 'stein', version: 2 },
    },
  }),
};
