import { isDeepStrictEqual } from 'node:util';
import { html } from 'hono/html';
import { type AnswerOf, ApiProblem, type BodyOf } from '#client/client.ts';
import { textField } from '#shared/pages/fields.ts';
import { dutchDigits } from '#shared/words/dutch.ts';
import { formScreen } from '../../forms/form-screen.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { filledRows, inRow, rowAt, rowFields, rowsHeading } from '../../forms/rows.ts';
import type { Reader, Values } from '../../forms/typed.ts';
import { link } from '../../pages/parts.ts';
import { withDone } from '../../words/done-words.ts';

type DayOff = NonNullable<AnswerOf<'readProgramme'>['settings']['calendar']['daysOff']>[number];

/** The days off of the programme as they are recorded. */
export interface DaysOffAbout {
  readonly daysOff: readonly DayOff[];
}
/** What the form sends, with what it was based on. */
export interface DaysOffBody {
  readonly daysOff: BodyOf<'changeDaysOff'>['daysOff'];
  readonly stand: string;
}

const part = 'dag';
const fields = ['naam', 'datum', 'jaarlijks', 'pasen'] as const;
type DayField = (typeof fields)[number];

const typedOf = ({ daysOff }: DaysOffAbout): Values =>
  Object.fromEntries(
    daysOff.flatMap(({ name, date, everyYear, daysFromEaster }, at) => [
      [inRow(part, at + 1, 'naam'), name],
      [inRow(part, at + 1, 'datum'), date ? dutchDigits(date) : ''],
      [inRow(part, at + 1, 'jaarlijks'), everyYear ? dutchDigits(everyYear) : ''],
      [inRow(part, at + 1, 'pasen'), daysFromEaster === undefined ? '' : String(daysFromEaster)],
    ]),
  );

const dayOf = (reader: Reader, row: number): DayOff => {
  const at = (field: DayField): string => inRow(part, row, field);
  const name = reader.text(at('naam'), 'Vul in hoe de dag heet.');
  const given = (['datum', 'jaarlijks', 'pasen'] as const).filter((field) => reader.optional(at(field)) !== undefined);
  const [when] = given;
  if (given.length !== 1) reader.fault(at('datum'), 'Zeg op één van de drie manieren wanneer de dag valt.');
  if (when === 'jaarlijks') return { name, everyYear: everyYearOf(reader, at('jaarlijks')) };
  if (when === 'pasen') return { name, daysFromEaster: fromEaster(reader, at('pasen')) };
  return { name, date: when === undefined ? '2000-01-01' : reader.day(at('datum')) };
};

/** A day of every year: "11-11" is 11 November. */
const everyYearOf = (reader: Reader, field: string): string => {
  const [, day = '', month = ''] = /^(\d{1,2})[-/](\d{1,2})$/.exec((reader.values[field] ?? '').trim()) ?? [];
  const typed = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(`2027-${typed}T12:00:00Z`);
  if (!Number.isNaN(read.getTime()) && read.toISOString().slice(5, 10) === typed) return typed;
  reader.fault(field, 'Vul een dag en een maand in die ieder jaar bestaan. Bijvoorbeeld 11-11.');
  return '01-01';
};

const fromEaster = (reader: Reader, field: string): number => {
  const typed = (reader.values[field] ?? '').trim();
  const days = /^[-–]?\d{1,3}$/.test(typed) ? Number(typed.replace('–', '-')) : Number.NaN;
  if (days >= -100 && days <= 100) return days;
  reader.fault(field, 'Vul een heel getal in van -100 tot en met 100.');
  return 0;
};

/** The form of the days off of the programme. */
export const daysOffForm: FormParts<DaysOffAbout, DaysOffBody> = {
  path: 'vrije-dagen',
  who: 'bureau',
  title: () => 'Vrije dagen van het programma',
  before: (_about, { here }) => html`
<p class="nl-paragraph">${link(here('partners'), 'Alle partners')}</p>
<p class="nl-paragraph">Dagen waarop de regio vrij is, naast de feestdagen. Geen termijn eindigt op zo’n dag, en geen vaste vergadering valt erop. Maak een regel leeg om haar weg te halen.</p>`,
  start: typedOf,
  seenVersion: ({ daysOff }) => ({ stand: JSON.stringify(daysOff) }),
  fields: (_about, typed) => html`
${rowsHeading('Dagen', 'Zeg bij iedere dag op één manier wanneer zij valt.')}
${typed.rows(part).map((row) => {
  const of = (field: DayField) => typed.of(inRow(part, row, field));
  return rowFields(
    `Dag ${row}`,
    html`
${textField({ ...of('naam'), label: 'Naam', hint: 'Bijvoorbeeld carnavalsmaandag.', width: 'medium', autocomplete: 'off' })}
${textField({ ...of('datum'), label: 'Eén datum', hint: 'Bijvoorbeeld 19-01-2027.', width: 'short', optional: true, autocomplete: 'off' })}
${textField({ ...of('jaarlijks'), label: 'Ieder jaar op dag en maand', hint: 'Bijvoorbeeld 11-11.', width: 'short', optional: true, autocomplete: 'off' })}
${textField({ ...of('pasen'), label: 'Dagen vanaf eerste paasdag', hint: 'Carnavalsmaandag is -48.', width: 'short', optional: true, autocomplete: 'off' })}`,
  );
})}`,
  rows: { [part]: { more: 'Nog een dag', first: ({ daysOff }) => daysOff.length + 1 } },
  submit: 'Leg de vrije dagen vast',
  fieldAt: (pointer, values) => {
    const at = /^\/daysOff\/(\d+)/.exec(pointer)?.[1];
    return at === undefined ? undefined : inRow(part, rowAt(values, part, fields, Number(at)), 'datum');
  },
};

const changedMeanwhile = { status: 409, title: 'Conflict', code: 'concurrent-change', detail: 'The days off changed.' };

/** The programmabureau keeps the days off of the programme (rule 13). What somebody else changed meanwhile is shown first. */
export const daysOff = formScreen({
  ...daysOffForm,
  load: async ({ api, programmeId }) => {
    const { settings } = await api.call('readProgramme', { path: { programmeId } });
    return { daysOff: settings.calendar.daysOff ?? [] };
  },
  read: (reader) => ({
    daysOff: filledRows(reader.values, part, fields).map((row) => dayOf(reader, row)),
    stand: reader.values['stand'] ?? '',
  }),
  send: async ({ api, programmeId, here }, { daysOff: days, stand }, about) => {
    if (stand !== JSON.stringify(about.daysOff) && !isDeepStrictEqual(days, about.daysOff))
      throw new ApiProblem('changeDaysOff', changedMeanwhile, '');
    await api.call('changeDaysOff', { path: { programmeId }, body: { daysOff: days } });
    return withDone(here('partners'), 'gewijzigd');
  },
});
