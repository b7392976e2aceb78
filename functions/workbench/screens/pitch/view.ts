import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts, Typed } from '../../forms/form-subject.ts';
import { inRow, rowAt, rowFields, rowsHeading } from '../../forms/rows.ts';
import type { Values } from '../../forms/typed.ts';
import { selectField } from '../../pages/parts.ts';
import type { Names } from '../../words/names.ts';

/** The fields of a pitch. */
export const pitchFields = ({ lines }: Pick<Names, 'lines'>, typed: Typed): Html => html`
${textField({ ...typed.of('titel'), label: 'Naam van de alliantie', width: 'medium' })}
${textField({ ...typed.of('samenvatting'), label: 'Wat wil de alliantie doen?', rows: 5 })}
${selectField({
  ...chosen(typed, 'doel'),
  label: 'Doel uit de kaders',
  choices: lines.flatMap(({ name, goals }) =>
    goals.map(({ goalId, title }) => ({ value: goalId, label: `${name}: ${title}` })),
  ),
})}
${rowsHeading('Geschatte kosten', 'Wat kost het per jaar, zolang er nog geen jaarplan is? Laat leeg wat u niet weet.')}
${typed.rows('jaar').map((row) =>
  rowFields(
    `Jaar ${row}`,
    html`
${textField({ ...typed.of(inRow('jaar', row, 'jaar')), label: 'Jaar', width: 'short', inputMode: 'numeric' })}
${textField({ ...typed.of(inRow('jaar', row, 'bedrag')), label: 'Bedrag in euro’s', width: 'short' })}`,
  ),
)}`;

/** The rows of the years of a pitch, at least two. */
export const yearsOfPitch = { more: 'Nog een jaar', first: () => 2 };

/** The field of a fault in a pitch. */
export const pitchFieldAt = (pointer: string, values: Values): string | undefined => {
  const [, part, at = '0', field] = pointer.split('/');
  if (part === 'goalId' || part === 'lineId') return 'doel';
  if (part === 'allianceId' || part === 'title') return 'titel';
  if (part !== 'estimate') return part === 'summary' ? 'samenvatting' : undefined;
  return inRow('jaar', rowAt(values, 'jaar', ['jaar', 'bedrag'], Number(at)), field === 'year' ? 'jaar' : 'bedrag');
};

/** The form of a pitch. */
export const pitchForm: FormParts<Names, BodyOf<'pitchAlliance'>> = {
  path: 'allianties/nieuw',
  who: 'bureau',
  title: () => 'Pitch een nieuwe alliantie',
  before: () => html`
<p class="nl-paragraph">Een alliantie werkt aan één doel uit de kaders die nu gelden. Na de pitch doet u een oproep aan partners.</p>`,
  closed: ({ lines }) =>
    lines.length === 0
      ? 'Er gelden nog geen kaders, dus er zijn nog geen doelen. Stel eerst de kaders vast.'
      : undefined,
  fields: pitchFields,
  rows: { jaar: yearsOfPitch },
  submit: 'Pitch de alliantie',
  fieldAt: pitchFieldAt,
  refusals: { 'alliance-exists': 'Er is al een alliantie met deze naam. Kies een andere naam.' },
};
