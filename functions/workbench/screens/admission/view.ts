import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dayExamples } from '#shared/pages/words.ts';
import { roleInDutch } from '#shared/words/dutch-roles.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts, Typed } from '../../forms/form-subject.ts';
import { inRow, rowAt, rowFields, rowsHeading } from '../../forms/rows.ts';
import { link, selectField } from '../../pages/parts.ts';
import { partnerKindWords, ringWords } from '../../words/registry-words.ts';
import { kinds, personFields, rings, roles } from './form.ts';

/** What the form of an admission is about. */
export interface AdmissionAbout {
  /** ISO date. */
  readonly today: string;
}

const person = (typed: Typed, row: number): Html =>
  rowFields(
    `Persoon ${row}`,
    html`
${selectField({
  ...chosen(typed, inRow('mens', row, 'rol')),
  label: 'Rol',
  choices: roles.map((value) => ({ value, label: roleInDutch(value) })),
})}
${textField({ ...typed.of(inRow('mens', row, 'naam')), label: 'Naam', width: 'medium', autocomplete: 'off' })}
${textField({ ...typed.of(inRow('mens', row, 'email')), label: 'Zakelijk e-mailadres', width: 'medium', type: 'email', autocomplete: 'off' })}`,
  );

/** The form with which a partner joins. */
export const admissionForm: FormParts<AdmissionAbout, BodyOf<'admitPartner'>> = {
  path: 'toelating',
  who: 'bureau',
  title: () => 'Laat een partner toe',
  before: (_about, { here }) => html`
<p class="nl-paragraph">${link(here('partners'), 'Alle partners')}</p>
<p class="nl-paragraph">Vanaf de eerste dag doet de partner mee. Het college van een gemeente die toetreedt, krijgt dan de vraag of het instemt met de kaders die gelden. De gemeente is pas gebonden als het college instemt.</p>
<p class="nl-paragraph">Deed de partner eerder mee? Open dan zijn pagina en kies "Wijzig de ring".</p>`,
  fields: ({ today }, typed) => html`
${textField({
  ...typed.of('naam'),
  label: 'Naam van de partner',
  hint: 'Voluit, zonder het woord gemeente. Uit deze naam maakt de werkbank een korte naam, die altijd blijft.',
  width: 'medium',
  autocomplete: 'off',
})}
${selectField({ ...chosen(typed, 'soort'), label: 'Wat voor organisatie is het?', choices: kinds.map((value) => ({ value, label: partnerKindWords[value] })) })}
${selectField({
  ...chosen(typed, 'ring'),
  label: 'In welke ring begint de partner?',
  choices: rings.map((value) => ({ value, label: ringWords[value] })),
})}
${textField({
  ...typed.of('vanaf'),
  label: 'Vanaf welke dag?',
  hint: `Niet eerder dan vandaag. Bijvoorbeeld ${dayExamples(today)}.`,
  width: 'short',
  autocomplete: 'off',
})}
${rowsHeading('Mensen om mee te beginnen', 'Een gemeente heeft iemand nodig voor het college en een griffier. Een andere partner heeft iemand nodig voor het bestuur. Lege regels tellen niet mee.')}
${typed.rows('mens').map((row) => person(typed, row))}`,
  rows: { mens: { more: 'Nog een persoon', first: () => 3 } },
  submit: 'Laat de partner toe',
  fieldAt: (pointer, values) => {
    const [, at, field] = /^\/contacts(?:\/(\d+))?(?:\/(\w+))?/.exec(pointer) ?? [];
    if (pointer.startsWith('/contacts'))
      return inRow(
        'mens',
        rowAt(values, 'mens', personFields, Number(at ?? 0)),
        { name: 'naam', email: 'email' }[field ?? ''] ?? 'rol',
      );
    return { partnerId: 'naam', name: 'naam', kind: 'soort', ring: 'ring', from: 'vanaf' }[pointer.split('/')[1] ?? ''];
  },
  refusals: {
    'partner-exists':
      'Er is al een partner met deze naam. Deed hij eerder mee, open dan zijn pagina en kies "Wijzig de ring".',
  },
};
