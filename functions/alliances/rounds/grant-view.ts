import type { CalledRound } from '#functions/rounds/matter.ts';
import type { SectionsView } from '#shared/pages/views.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import type { Grant } from '../domain/grant.ts';
import { roomByYear, roomInWords, yearInWords } from '../terms/room.ts';

const whatFor = (line: string | undefined): string => (line === undefined ? 'het hele programma' : `de lijn ${line}`);

/** What mails say about a grant: how much in which year, for what, until when. */
export const grantEssentials = (grant: Grant, line: string | undefined): NonNullable<CalledRound['essentials']> => {
  const room = roomByYear(grant).map(({ year, given }) => [year, roomInWords(given)] as const);
  return {
    short: room.map(([year, words]) => `${year}: ${words}`).join('; '),
    rows: [
      ...room.map(([year, words]): [string, string] => [`Ruimte in ${year}`, words]),
      ['Voor', whatFor(line)],
      ['Tot en met', dutchDate(grant.until)],
    ],
  };
};

/** What was given, used, asked of the college and left of a grant, by year: the council and its college read the same. */
export const roomNow = (grant: Grant): SectionsView['sections'][number] => ({
  heading: 'De ruimte die de raad gaf',
  text: grant.decision
    ? `Besluit van ${dutchDate(grant.decision.decidedOn)}, kenmerk ${grant.decision.reference}. Het college kan hierbinnen besluiten tot en met ${dutchDate(grant.until)}.`
    : grant.description,
  rows: roomByYear(grant).map((one) => [one.year, yearInWords(one)] as const),
});

/** What the council reads about the room that its college asks for. */
export const grantView = (grant: Grant, line: string | undefined, before: Grant | undefined): SectionsView => ({
  sections: [
    {
      heading: 'De ruimte die het college vraagt',
      text: grant.description,
      rows: grantEssentials(grant, line).rows,
    },
    {
      heading: 'Wat dit betekent',
      text: 'Binnen deze ruimte besluit het college zelf over bijdragen aan allianties. De raad krijgt bericht van elk besluit. Daarin staat hoeveel ruimte er over is. Past een bijdrage niet in de ruimte? Dan besluit de raad. Geeft de raad geen ruimte? Dan besluit de raad over iedere bijdrage.',
    },
    ...(before ? [{ ...roomNow(before), heading: 'De ruimte die hierdoor wordt vervangen' }] : []),
  ],
});
