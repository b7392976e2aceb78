import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import type { PartnerKind } from '#shared/vocabulary/membership.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts, Typed } from '../../forms/form-subject.ts';
import { inRow, rowAt, rowFields, rowsHeading } from '../../forms/rows.ts';
import { link, selectField } from '../../pages/parts.ts';
import { type Calendar, weekdayWords } from '../../words/meeting-words.ts';
import { bodiesOf, bodyField, calendarTyped, electionFields, recessFields } from './form.ts';

/** A partner with what is known of its meetings. */
export interface MeetingsAbout {
  readonly partnerId: string;
  readonly name: string;
  readonly kind: PartnerKind;
  readonly meetings: Calendar | undefined;
  /** A digest of what is known: who changes it, has seen it. */
  readonly stand: string;
}

/** What the form sends, with the digest of what it was based on. */
export interface MeetingsBody {
  readonly meetings: BodyOf<'changeMeetings'>;
  readonly stand: string;
}

const weekdays = Object.entries(weekdayWords).map(([value, label]) => ({ value, label }));

const day = (typed: Typed, name: string, label: string, optional = false): Html =>
  textField({ ...typed.of(name), label, width: 'short', optional, autocomplete: 'off' });

const bodyFields = ({ kind }: MeetingsAbout, typed: Typed): Html =>
  html`${bodiesOf(kind).map(({ body, label }) =>
    rowFields(
      label,
      html`
${selectField({ ...chosen(typed, bodyField(body, 'dag')), label: 'Vaste dag', optional: true, choices: weekdays })}
${textField({ ...typed.of(bodyField(body, 'weken')), label: 'Eens in de hoeveel weken?', width: 'short', inputMode: 'numeric', optional: true })}
${day(typed, bodyField(body, 'vanaf'), 'Eerste vergadering', true)}
${textField({
  ...typed.of(bodyField(body, 'data')),
  label: 'Of losse data',
  hint: 'Zet iedere datum op een eigen regel. Bijvoorbeeld 19-01-2027.',
  rows: 4,
  optional: true,
})}`,
    ),
  )}`;

/** The form of the meeting days of a partner. */
export const meetingsForm: FormParts<MeetingsAbout, MeetingsBody> = {
  path: 'partners/{partnerId}/vergaderdagen',
  who: 'bureau',
  title: ({ name }) => `Vergaderdagen van ${name}`,
  before: ({ partnerId, name }, { here }) => html`
<p class="nl-paragraph">${link(here(`partners/${partnerId}`), `Terug naar ${name}`)}</p>
<p class="nl-paragraph">Termijnen houden rekening met deze dagen. Een ronde die al loopt, houdt haar termijn. Maak een regel leeg om haar weg te halen.</p>`,
  start: ({ meetings }) => calendarTyped(meetings),
  seenVersion: ({ stand }) => ({ stand }),
  fields: (about, typed) => html`
${rowsHeading('Vergaderingen', 'Kies een vast ritme, of noem losse data. Laat alles leeg als u het niet weet.')}
${bodyFields(about, typed)}
${rowsHeading('Recessen', 'Perioden zonder vergaderingen. De laatste dag telt mee.')}
${typed
  .rows('reces')
  .map((row) =>
    rowFields(
      `Reces ${row}`,
      html`${day(typed, inRow('reces', row, 'van'), 'Eerste dag')}${day(typed, inRow('reces', row, 'tot'), 'Laatste dag')}`,
    ),
  )}
${
  about.kind === 'municipality' &&
  html`${rowsHeading('Eigen verkiezingen', 'Alleen verkiezingen op een andere dag dan gewoonlijk, zoals na een herindeling.')}
${typed.rows('verkiezing').map((row) =>
  rowFields(
    `Verkiezing ${row}`,
    html`${day(typed, inRow('verkiezing', row, 'dag'), 'Dag van de verkiezing')}
${day(typed, inRow('verkiezing', row, 'raad'), 'Eerste dag van de nieuwe raad', true)}
${day(typed, inRow('verkiezing', row, 'college'), 'Eerste dag van het nieuwe college', true)}`,
  ),
)}`
}`,
  rows: {
    reces: { more: 'Nog een reces', first: ({ meetings }) => (meetings?.recess.length ?? 0) + 1 },
    verkiezing: {
      more: 'Nog een verkiezing',
      first: ({ meetings, kind }) => (kind === 'municipality' ? (meetings?.elections?.length ?? 0) + 1 : 0),
    },
  },
  submit: 'Leg de vergaderdagen vast',
  fieldAt: (pointer, values) => {
    const [, part = '', at = '0', field = ''] = pointer.split('/');
    if (part === 'recess')
      return inRow('reces', rowAt(values, 'reces', recessFields, Number(at)), field === 'from' ? 'van' : 'tot');
    if (part === 'elections')
      return inRow('verkiezing', rowAt(values, 'verkiezing', electionFields, Number(at)), 'dag');
    return part === 'college' || part === 'council' || part === 'board' ? bodyField(part, 'data') : undefined;
  },
};
