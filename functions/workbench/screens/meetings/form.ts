import type { BodyOf } from '#client/client.ts';
import type { PartnerKind } from '#shared/vocabulary/membership.ts';
import { dutchDigits } from '#shared/words/dutch.ts';
import { typedDay } from '#shared/words/typed-day.ts';
import { filledRows, inRow } from '../../forms/rows.ts';
import type { Reader, Values } from '../../forms/typed.ts';
import type { Calendar, Meetings } from '../../words/meeting-words.ts';

type Body = BodyOf<'changeMeetings'>;
type MeetingBody = 'college' | 'council' | 'board';

/** The bodies of a partner that meet, with what the form calls them. */
export const bodiesOf = (kind: PartnerKind): readonly { readonly body: MeetingBody; readonly label: string }[] =>
  kind === 'municipality'
    ? [
        { body: 'college', label: 'College' },
        { body: 'council', label: 'Raad' },
      ]
    : [{ body: 'board', label: 'Bestuur' }];

export const bodyField = (body: MeetingBody, part: 'dag' | 'weken' | 'vanaf' | 'data'): string => `${body}-${part}`;
export const recessFields = ['van', 'tot'] as const;
export const electionFields = ['dag', 'raad', 'college'] as const;

const meetingsTyped = (body: MeetingBody, meetings: Meetings | undefined): Values => {
  if (!meetings) return {};
  if ('dates' in meetings) return { [bodyField(body, 'data')]: meetings.dates.map(dutchDigits).join('\n') };
  return {
    [bodyField(body, 'dag')]: String(meetings.weekday),
    [bodyField(body, 'weken')]: String(meetings.everyWeeks ?? 1),
    [bodyField(body, 'vanaf')]: dutchDigits(meetings.from),
  };
};

/** What is known of the meetings, as the form begins with it. */
export const calendarTyped = (calendar: Calendar | undefined): Values => ({
  ...meetingsTyped('college', calendar?.college),
  ...meetingsTyped('council', calendar?.council),
  ...meetingsTyped('board', calendar?.board),
  ...Object.fromEntries(
    (calendar?.recess ?? []).flatMap(({ from, until }, at) => [
      [inRow('reces', at + 1, 'van'), dutchDigits(from)],
      [inRow('reces', at + 1, 'tot'), dutchDigits(until)],
    ]),
  ),
  ...Object.fromEntries(
    (calendar?.elections ?? []).flatMap(({ on, councilFrom, collegeFrom }, at) => [
      [inRow('verkiezing', at + 1, 'dag'), dutchDigits(on)],
      [inRow('verkiezing', at + 1, 'raad'), councilFrom ? dutchDigits(councilFrom) : ''],
      [inRow('verkiezing', at + 1, 'college'), collegeFrom ? dutchDigits(collegeFrom) : ''],
    ]),
  ),
});

/** When the bodies of a partner meet, as it was typed. */
export const readMeetings = (reader: Reader, kind: PartnerKind): Body => {
  const known = bodiesOf(kind).flatMap(({ body }) => {
    const meetings = meetingsOf(reader, body);
    return meetings ? [[body, meetings] as const] : [];
  });
  const elections = kind === 'municipality' ? electionsOf(reader) : [];
  return {
    recess: filledRows(reader.values, 'reces', recessFields).map((row) => {
      const from = reader.day(inRow('reces', row, 'van'));
      const until = reader.day(inRow('reces', row, 'tot'));
      if (until < from) reader.fault(inRow('reces', row, 'tot'), 'De laatste dag ligt voor de eerste.');
      return { from, until };
    }),
    ...Object.fromEntries(known),
    ...(elections.length > 0 ? { elections } : {}),
  };
};

const meetingsOf = (reader: Reader, body: MeetingBody): Meetings | undefined => {
  const dates = (reader.optional(bodyField(body, 'data')) ?? '').split(/\n|;/).map((line) => line.trim());
  const listed = dates.filter((line) => line !== '');
  const weekday = reader.optional(bodyField(body, 'dag'));
  if (listed.length > 0 && weekday !== undefined)
    reader.fault(bodyField(body, 'data'), 'Kies een vaste dag of noem losse data. Niet allebei.');
  if (listed.length > 0) return { dates: datesIn(reader, body, listed) };
  if (weekday === undefined) return undefined;
  const weeks = reader.optional(bodyField(body, 'weken')) === undefined ? 1 : reader.number(bodyField(body, 'weken'));
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > 52)
    reader.fault(bodyField(body, 'weken'), 'Vul een heel getal in, van 1 tot en met 52.');
  const days = ['1', '2', '3', '4', '5', '6', '7'] as const;
  return {
    weekday: Number(reader.choice(bodyField(body, 'dag'), days, 'Kies een dag van de week.')),
    ...(weeks === 1 ? {} : { everyWeeks: weeks }),
    from: reader.day(bodyField(body, 'vanaf')),
  };
};

const datesIn = (reader: Reader, body: MeetingBody, lines: readonly string[]): string[] => {
  const days = lines.map((line) => typedDay(line));
  const wrong = days.findIndex((day) => !('day' in day));
  if (wrong >= 0)
    reader.fault(
      bodyField(body, 'data'),
      `Regel ${wrong + 1} is geen datum. Zet iedere datum op een eigen regel. Bijvoorbeeld 19-01-2027.`,
    );
  return [...new Set(days.flatMap((day) => ('day' in day ? [day.day] : [])))].toSorted();
};

const electionsOf = (reader: Reader) =>
  filledRows(reader.values, 'verkiezing', electionFields).map((row) => {
    const on = reader.day(inRow('verkiezing', row, 'dag'));
    const later = (field: 'raad' | 'college'): string | undefined => {
      const name = inRow('verkiezing', row, field);
      if (reader.optional(name) === undefined) return undefined;
      const day = reader.day(name);
      if (day <= on) reader.fault(name, 'Kies een dag na de verkiezing.');
      return day;
    };
    const [councilFrom, collegeFrom] = [later('raad'), later('college')];
    return { on, ...(councilFrom ? { councilFrom } : {}), ...(collegeFrom ? { collegeFrom } : {}) };
  });
