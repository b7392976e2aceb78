import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseProgrammeFile } from '#functions/bodies/domain/programme-file.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { audienceOf } from '#functions/rounds/terms/audience.ts';
import { meetingsOf, termOfRound } from '#functions/rounds/terms/term-of-round.ts';
import { dayOf } from '#shared/calendar/days.ts';
import { firstMeeting, preparedFrom } from '#shared/calendar/meeting-days.ts';
import { eachOf } from '../../support/each-of.ts';

const parsed = parseProgrammeFile(
  readFileSync(new URL('../../../programmes/zuid-limburg.yaml', import.meta.url), 'utf8'),
);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
const registry = parsed.registry;
const { calendar } = registry.programme.settings;

/** The first days of twelve months in 2027 and 2028. */
const starts = ['01', '03', '05', '07', '09', '11'].flatMap((month) =>
  ['2027', '2028'].map((year) => `${year}-${month}-01T09:00:00.000Z`),
);

const addresseesOf = (of: Registry, opened: string) => audienceOf('input', of, dayOf(opened));

/** The first meeting that each council can have about what it gets at a moment. */
const meetingsAfter = (opened: string): string[] =>
  addresseesOf(registry, opened)
    .filter(({ capacity }) => capacity === 'council')
    .map((council) => {
      const meetings = meetingsOf(registry, council);
      if (!meetings) throw new Error('A council without meetings');
      return firstMeeting(meetings, preparedFrom(opened, meetings.preparationDays, calendar), calendar) ?? '';
    });

const late = (end: string, opened: string): number =>
  meetingsAfter(opened).filter((meeting) => meeting > dayOf(end)).length;

describe('the term of a round in which councils are asked', () => {
  it('reaches past the first meeting that each of them can have (rule 21)', () => {
    for (const opened of eachOf(starts)) {
      const { end } = termOfRound(registry, 'input', addresseesOf(registry, opened), opened);
      expect(late(end, opened), opened).toBe(0);
      expect(
        meetingsAfter(opened).every((meeting) => meeting < dayOf(end)),
        opened,
      ).toBe(true);
    }
  });

  it('is that of the programme with a written reason, in which five to ten of ten councils cannot meet', () => {
    for (const opened of eachOf(starts)) {
      const { end, ownEnd } = termOfRound(
        registry,
        'input',
        addresseesOf(registry, opened),
        opened,
        'De subsidie sluit eerder.',
      );
      expect(ownEnd).toBeUndefined();
      expect(late(end, opened), opened).toBeGreaterThanOrEqual(5);
    }
  });

  it('is not longer for a kind in which no council is asked, nor for an exact term', () => {
    const opened = '2027-07-01T09:00:00.000Z';
    const consulted = audienceOf('consultation', registry, dayOf(opened));
    expect(termOfRound(registry, 'consultation', consulted, opened).ownEnd).toBeUndefined();
    const { settings } = registry.programme;
    const terms = { ...settings.terms, input: { length: 'PT8S', counts: 'calendar-days' as const } };
    const rehearsal = { ...registry, programme: { ...registry.programme, settings: { ...settings, terms } } };
    expect(termOfRound(rehearsal, 'input', addresseesOf(rehearsal, opened), opened)).toEqual({
      end: '2027-07-01T09:00:08.000Z',
    });
  });

  it('waits for nobody beyond the end of the programme', () => {
    const opened = '2029-12-10T09:00:00.000Z';
    const { end } = termOfRound(registry, 'input', addresseesOf(registry, opened), opened);
    // Twenty working days, over Christmas and New Year.
    expect(dayOf(end)).toBe('2030-01-10');
  });

  it('reaches past the next meeting of the board of another partner', () => {
    const opened = '2027-02-01T09:00:00.000Z';
    const partners = registry.partners.map((partner) =>
      partner.kind === 'knowledge-institution'
        ? { ...partner, meetings: { recess: [], board: { dates: ['2027-02-04', '2027-06-10'] } } }
        : partner,
    );
    const institution = partners.find(({ kind }) => kind === 'knowledge-institution');
    const voices = [{ partnerId: institution?.partnerId ?? '' }];
    const boards = audienceOf('contribution', { ...registry, partners }, dayOf(opened), voices);
    expect(boards.map(({ capacity }) => capacity)).toEqual(['board']);
    // Ten working days of preparation, as a college: 4 February is too early, carnival among them.
    expect(termOfRound({ ...registry, partners }, 'contribution', boards, opened)).toEqual({
      end: '2027-06-11T21:59:59.000Z',
      ownEnd: '2027-05-03T21:59:59.000Z',
    });
  });
});
