import { html } from 'hono/html';
import type { AnswerOf, BodyOf } from '#client/client.ts';
import { rolesFor } from '#shared/authority/authority.ts';
import { dataList } from '#shared/pages/data-list.ts';
import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dayExamples } from '#shared/pages/words.ts';
import { dutchDate, dutchDigits, oneOf } from '#shared/words/dutch.ts';
import { roleInDutch } from '#shared/words/dutch-roles.ts';
import { centsAsTyped } from '#shared/words/typed-number.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts, Typed } from '../../forms/form-subject.ts';
import { inRow, rowAt, rowFields, rowsHeading } from '../../forms/rows.ts';
import { link, selectField } from '../../pages/parts.ts';
import { doesInRole } from '../may-do.ts';
import { leftOf } from '../room/view.ts';
import type { Visit } from '../screen.ts';
import { everyLine, yearRow } from './form.ts';

type Grant = AnswerOf<'readGrant'>;

/** What the form of a question for room is about. */
export interface RoomAsking {
  readonly partnerId: string;
  /** Whether the partner has a council to ask. */
  readonly isMunicipality: boolean;
  readonly lines: AnswerOf<'readProgramme'>['lines'];
  /** ISO date. */
  readonly today: string;
  /** The identifier of the new grant, so that the same form sent twice is one. */
  readonly newId: string;
  /** The grant whose place it takes. */
  readonly replaced?: Grant;
}

const lineIn = (lines: RoomAsking['lines'], lineId: string | undefined): string =>
  lines.find((line) => line.lineId === lineId)?.name ?? 'Alle programmalijnen';

const yearFields = (typed: Typed, row: number): Html =>
  rowFields(
    `Jaar ${row}`,
    html`
${textField({ ...typed.of(inRow('jaar', row, 'jaar')), label: 'Jaar', width: 'short', inputMode: 'numeric' })}
${textField({ ...typed.of(inRow('jaar', row, 'bedrag')), label: 'Bedrag in euro’s', width: 'short', optional: true })}
${textField({ ...typed.of(inRow('jaar', row, 'uren')), label: 'Aantal uren', width: 'short', inputMode: 'numeric', optional: true })}`,
  );

const fields = ({ lines, today, replaced }: RoomAsking, typed: Typed): Html => html`
${textField({ ...typed.of('waarvoor'), label: 'Waarvoor mag het college de ruimte gebruiken?', hint: 'De raad leest dit bij de vraag.', rows: 3 })}
${
  replaced === undefined &&
  selectField({
    ...chosen(typed, 'lijn'),
    label: 'Voor welke programmalijn?',
    choices: [
      { value: everyLine, label: 'Alle programmalijnen' },
      ...lines.map(({ lineId, name }) => ({ value: lineId, label: name })),
    ],
  })
}
${textField({
  ...typed.of('tot'),
  label: 'Tot en met welke dag mag het college erbinnen besluiten?',
  hint: `Bijvoorbeeld ${dayExamples(today)}.`,
  width: 'short',
  autocomplete: 'off',
})}
${rowsHeading('Hoeveel per jaar?', 'Eén jaar per regel. Lege regels tellen niet mee.')}
${typed.rows('jaar').map((row) => yearFields(typed, row))}`;

const whoAsks = `Om ruimte vragen doet de ${oneOf(rolesFor('ask for room').map(roleInDutch))}.`;

const refusals = {
  'grant-exists': 'Deze vraag is al gesteld, met andere woorden of bedragen. Kijk bij "Ruimte" wat er staat.',
  'not-granted': 'De ruimte die u wilt wijzigen, geldt niet meer.',
  'replacement-open': 'De raad is al gevraagd om deze ruimte te wijzigen. Wacht dat besluit af.',
};

const common = {
  who: 'college',
  closed: ({ isMunicipality, partnerId, replaced }: RoomAsking, { standing }: Pick<Visit, 'standing'>) => {
    if (!isMunicipality) return 'Alleen een gemeente vraagt haar raad om ruimte.';
    if (!doesInRole('ask for room', standing)) return whoAsks;
    if (replaced && replaced.partnerId !== partnerId) return 'Deze ruimte gaf de raad van een andere gemeente.';
    return replaced && replaced.status !== 'granted' ? refusals['not-granted'] : undefined;
  },
  asks: ({ partnerId }: RoomAsking) => [{ kind: 'grant', partnerIds: [partnerId] }] as const,
  seenVersion: ({ newId }: RoomAsking) => ({ kenmerk: newId }),
  fields,
  rows: { jaar: { more: 'Nog een jaar', first: () => 3 } },
  submit: 'Vraag het de raad',
  fieldAt: (pointer: string, values: Readonly<Record<string, string>>) => {
    const [, at, field] = /^\/years(?:\/(\d+))?(?:\/(\w+))?/.exec(pointer) ?? [];
    if (pointer.startsWith('/years'))
      return inRow(
        'jaar',
        rowAt(values, 'jaar', yearRow, Number(at ?? 0)),
        { amountCents: 'bedrag', hours: 'uren' }[field ?? ''] ?? 'jaar',
      );
    return { description: 'waarvoor', lineId: 'lijn', until: 'tot' }[pointer.split('/')[1] ?? ''];
  },
  refusals,
} as const;

/** The form with which a college asks its council for room (rule 8). */
export const roomAskingForm: FormParts<RoomAsking, BodyOf<'askGrant'>> = {
  ...common,
  path: 'ruimte/vragen',
  title: () => 'Vraag de raad om ruimte',
  before: (_about, { here }) => html`
<p class="nl-paragraph">${link(here('ruimte'), 'Alle ruimte van raden')}</p>
<p class="nl-paragraph">Binnen de ruimte die de raad geeft, besluit het college zelf over bijdragen aan allianties. Over elke andere bijdrage besluit de raad.</p>`,
};

/** The form with which a college asks for other room in the place of what its council gave. */
export const otherRoomForm: FormParts<RoomAsking, BodyOf<'askGrant'>> = {
  ...common,
  path: 'ruimte/{grantId}/wijzigen',
  title: () => 'Vraag de raad om andere ruimte',
  before: ({ replaced, lines }, { here }) => html`
<p class="nl-paragraph">${link(here('ruimte'), 'Alle ruimte van raden')}</p>
<p class="nl-paragraph">Wat de raad gaf, blijft gelden tot de raad over de andere ruimte besluit. Wat ervan is gebruikt, telt daarna mee.</p>
${
  replaced &&
  dataList([
    ['Nu gegeven voor', replaced.description],
    ['Programmalijn', lineIn(lines, replaced.lineId)],
    ['Nog over', leftOf(replaced)],
    ['Tot en met', dutchDate(replaced.until)],
  ])
}`,
  start: ({ replaced }) => (replaced ? startOf(replaced) : {}),
};

const startOf = ({ description, until, years }: Grant): Record<string, string> => ({
  waarvoor: description,
  tot: dutchDigits(until),
  'rijen-jaar': String(years.length),
  ...Object.fromEntries(
    years.flatMap(({ year, amountCents, hours }, at): [string, string][] => [
      [inRow('jaar', at + 1, 'jaar'), String(year)],
      [inRow('jaar', at + 1, 'bedrag'), amountCents === undefined ? '' : centsAsTyped(amountCents)],
      [inRow('jaar', at + 1, 'uren'), hours === undefined ? '' : String(hours)],
    ]),
  ),
});
