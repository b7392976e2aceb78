import { html } from 'hono/html';
import { errorSummary } from '#shared/pages/error-summary.ts';
import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { dayExamples } from '#shared/pages/words.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Typed } from '../../forms/form-subject.ts';
import { another, rowCounts, rowsOf, trying, typedOf } from '../../forms/form-view.ts';
import { chosen } from '../../forms/offer-fields.ts';
import { inRow, rowFields, rowsHeading } from '../../forms/rows.ts';
import type { Values } from '../../forms/typed.ts';
import { type FormButton, form, link, refusedHere, selectField } from '../../pages/parts.ts';
import type { SuccessionKind } from '../../words/succession-words.ts';
import type { Visit } from '../screen.ts';
import type { SuccessionAbout } from './about.ts';
import { type Body, firstPeople, pathOf, shareField, toField, wholeField } from './fields.ts';
import { amountInDutch, canFollow, type Divisible, type ToDivide } from './form.ts';
import { type Preview, previewView } from './preview-view.ts';

/** The page of a succession: what was typed, and what it would move. */
export interface SuccessionPage {
  readonly about: SuccessionAbout;
  readonly values: Values;
  readonly faults: readonly PageFault[];
  readonly refused?: readonly string[] | undefined;
  /** What it would move, with what people divide, and the digest of both that the form brings back. */
  readonly seen?:
    | { readonly body: Body; readonly preview: Preview; readonly divide: ToDivide; readonly digest: string }
    | undefined;
}

export const titles: Readonly<Record<SuccessionKind, string>> = {
  merge: 'Gemeenten gaan samen',
  split: 'Een gemeente wordt verdeeld',
  rename: 'Een partner krijgt een andere naam',
};

/** The parts of the form with rows: the municipalities of a merger, and the successors of a split. */
export const rowsOfKind = (kind: SuccessionKind) => ({
  gemeente: { more: 'Nog een gemeente', first: () => (kind === 'merge' ? 2 : 1) },
  opvolger: { more: 'Nog een opvolger', first: () => (kind === 'split' ? 2 : kind === 'merge' ? 1 : 0) },
});

const whose: Readonly<Record<SuccessionKind, string>> = {
  merge: 'Welke gemeente gaat op in een andere?',
  split: 'Welke gemeente wordt verdeeld?',
  rename: 'Welke partner krijgt een andere naam?',
};

const successor = (typed: Typed, row: number, about: SuccessionAbout): Html => {
  const at = (field: string): string => inRow('opvolger', row, field);
  return rowFields(
    about.kind === 'merge' ? 'De opvolger' : `Opvolger ${row}`,
    html`
${selectField({
  ...chosen(typed, at('bestaand')),
  label: 'Een gemeente die er al is',
  optional: true,
  choices: canFollow(about.programme, 'merge').map(({ partnerId, name }) => ({ value: partnerId, label: name })),
})}
${textField({ ...typed.of(at('naam')), label: 'Of de naam van een nieuwe gemeente', width: 'medium', optional: true, autocomplete: 'off' })}
${firstPeople.map(
  ({ field, label }) => html`
${textField({ ...typed.of(at(field)), label: `${label} van de nieuwe gemeente`, width: 'medium', optional: true, autocomplete: 'off' })}
${textField({ ...typed.of(at(`${field}-email`)), label: `E-mailadres: ${label.toLowerCase()}`, width: 'medium', type: 'email', optional: true, autocomplete: 'off' })}`,
)}`,
  );
};

const people: Readonly<Record<SuccessionKind, string>> = {
  merge: 'Laat de namen van mensen leeg als de mensen van nu in hun rol verdergaan.',
  split: 'Een nieuwe gemeente heeft een gemeentesecretaris of portefeuillehouder nodig, en een griffier.',
  rename: '',
};

const given = (
  { about, visit }: { readonly about: SuccessionAbout; readonly visit: Pick<Visit, 'now'> },
  typed: Typed,
): Html => {
  const { kind, programme } = about;
  const choices = canFollow(programme, kind).map(({ partnerId, name }) => ({ value: partnerId, label: name }));
  return html`
${typed
  .rows('gemeente')
  .map((row) =>
    selectField({ ...chosen(typed, inRow('gemeente', row, 'wie')), label: whose[kind], choices, optional: row > 2 }),
  )}
${kind === 'rename' && textField({ ...typed.of('nieuwe-naam'), label: 'De nieuwe naam', width: 'medium', autocomplete: 'off' })}
${textField({
  ...typed.of('dag'),
  label: 'Vanaf welke dag?',
  hint: `Niet eerder dan vandaag. Bijvoorbeeld ${dayExamples(localDate(visit.now))}.`,
  width: 'short',
  autocomplete: 'off',
})}
${textField({ ...typed.of('grond'), label: 'Op welke grond?', hint: 'De wet of het besluit. Bijvoorbeeld Stb. 2027, 321.', width: 'medium', autocomplete: 'off' })}
${textField({ ...typed.of('document'), label: 'Webadres van de wet of het besluit', width: 'medium', type: 'url', optional: true, autocomplete: 'off' })}
${kind !== 'rename' && rowsHeading(kind === 'merge' ? 'Wie volgt op?' : 'Wie volgen op?', people[kind])}
${typed.rows('opvolger').map((row) => successor(typed, row, about))}`;
};

const takesOver = (
  typed: Typed,
  label: string,
  name: string,
  choices: readonly { readonly value: string; readonly label: string }[],
  optional = false,
): Html => selectField({ ...chosen(typed, name), label, choices, optional });

const contribution = (
  typed: Typed,
  { allianceId, contributionId, title, unit, years }: Divisible,
  successors: readonly { readonly value: string; readonly label: string }[],
): Html =>
  rowFields(
    `Bijdrage aan ${title}`,
    html`${years.map(({ year, amount }) =>
      unit === 'items'
        ? takesOver(typed, `Wie geeft dit in ${year}?`, wholeField(allianceId, contributionId, year), successors)
        : html`
<p class="utrecht-paragraph">In ${year} te verdelen: ${amountInDutch(unit, amount)}.</p>
${successors.map(({ value, label }) =>
  textField({
    ...typed.of(shareField(allianceId, contributionId, year, value)),
    label: `${year}: deel van ${label}${unit === 'cents' ? ', in euro’s' : ', in uren'}`,
    width: 'short',
    autocomplete: 'off',
  }),
)}`,
    )}`,
  );

const division = ({ about, seen }: SuccessionPage, typed: Typed): Html | undefined => {
  if (!seen || about.kind !== 'split') return undefined;
  const { body, divide } = seen;
  const names = givenNames(about, body);
  const choices = (body.successors ?? []).map(({ partnerId }) => ({ value: partnerId, label: names(partnerId) }));
  return html`
${rowsHeading('Verdeel wat meegaat', 'Niemand anders weet wie wat overneemt. Bedragen tellen per jaar tot op de cent op tot wat is toegezegd. Laat een deel leeg als een opvolger daarvan niets overneemt.')}
${divide.seats.map(({ id, label }) => takesOver(typed, `Wie krijgt de ${label}?`, toField('zetel', id), choices))}
${divide.leads.map(({ id, label }) => takesOver(typed, `Wie wordt trekker van ${label}?`, toField('trekker', id), choices))}
${divide.representations.map(({ id, label }) => takesOver(typed, `Wie gaat verder met ${label}?`, toField('vertegenwoordiging', id), choices))}
${divide.contributions.map((one) => contribution(typed, one, choices))}
${divide.people.map(({ id, label }) => takesOver(typed, `Waar gaat ${label} verder? Zonder keuze eindigt de rol.`, toField('persoon', id), choices, true))}`;
};

/** The names of partners, those that the succession founds included. */
export const givenNames =
  ({ names }: SuccessionAbout, { successors = [] }: Body) =>
  (partnerId: string): string =>
    successors.find((one) => one.partnerId === partnerId)?.name ?? names.partner(partnerId);

/** The steps of a succession: what happens, what it moves and who takes over what, and the recording of exactly what was shown. */
export const successionView = (page: SuccessionPage, visit: Pick<Visit, 'here' | 'csrf' | 'now'>): Html => {
  const { about, values, faults, refused, seen } = page;
  const rows = rowsOfKind(about.kind);
  const counts = rowCounts({ rows }, about, values);
  const typed = typedOf(values, faults, counts);
  const kept = Object.entries(counts).map(([part, count]) => [rowsOf(part), String(count)]);
  const isWhole = seen !== undefined && seen.preview.undivided.length === 0;
  const more = Object.entries(rows)
    .filter(([part]) => (about.kind === 'merge' ? part === 'gemeente' : about.kind === 'split' && part === 'opvolger'))
    .map(([value, { more: label }]): FormButton => ({ name: another, value, label }));
  return html`
${refused ? refusedHere('Dit is niet vastgelegd', refused) : errorSummary(faults)}
<p class="utrecht-paragraph">${link(visit.here('herindelingen'), 'Alle herindelingen')}</p>
<h1 class="utrecht-heading-1">${titles[about.kind]}</h1>
${!seen && html`<p class="utrecht-paragraph">Vul in wat er gebeurt. U ziet daarna eerst alles wat meegaat. Pas als u dat hebt gezien, legt u het vast.</p>`}
${seen && previewView(seen.preview, about.names, givenNames(about, seen.body))}
${form({
  action: visit.here(`herindelingen/${pathOf[about.kind]}`),
  csrf: visit.csrf,
  submit: isWhole ? 'Leg dit vast' : 'Laat zien wat er verandert',
  values: { ...Object.fromEntries(kept), ...(seen ? { gezien: seen.digest } : {}) },
  fields: html`${division(page, typed)}
${seen && html`<h2 class="utrecht-heading-2">Wat er gebeurt</h2>`}
${given({ about, visit }, typed)}`,
  also: [...(isWhole ? [{ name: trying, value: 'ja', label: 'Laat opnieuw zien wat er verandert' }] : []), ...more],
})}`;
};
