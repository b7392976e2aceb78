import { html } from 'hono/html';
import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { dayExamples } from '#shared/pages/words.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts, Rows, Trial, Typed } from '../../forms/form-subject.ts';
import { inRow, rowAt, rowFields, rowsHeading } from '../../forms/rows.ts';
import type { Values } from '../../forms/typed.ts';
import { link, selectField } from '../../pages/parts.ts';
import type { SuccessionKind } from '../../words/succession-words.ts';
import type { SuccessionAbout } from './about.ts';
import { type Body, firstPeople, pathOf, shareField, successorFields, toField, wholeField } from './fields.ts';
import { amountInDutch, canFollow, type Divisible, type ToDivide } from './form.ts';
import { type Preview, previewView } from './preview-view.ts';

/** What a succession would move, with what people divide. */
export interface Moving {
  readonly body: Body;
  readonly preview: Preview;
  readonly divide: ToDivide;
}

const titles: Readonly<Record<SuccessionKind, string>> = {
  merge: 'Gemeenten gaan samen',
  split: 'Een gemeente wordt verdeeld',
  rename: 'Een partner krijgt een andere naam',
};

/** The parts of each form that can have another row: the municipalities of a merger, and the successors of a split. */
const rowsOfKind: Readonly<Record<SuccessionKind, Readonly<Record<string, Rows<unknown>>>>> = {
  merge: { gemeente: { more: 'Nog een gemeente', first: () => 2 } },
  split: { opvolger: { more: 'Nog een opvolger', first: () => 2 } },
  rename: {},
};

/** The numbers of the rows of a part; one that has no other rows has one. */
const rowsIn = (typed: Typed, part: string): readonly number[] => {
  const rows = typed.rows(part);
  return rows.length === 0 ? [1] : rows;
};

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

const given = (about: SuccessionAbout, typed: Typed): Html => {
  const { kind, programme, today } = about;
  const choices = canFollow(programme, kind).map(({ partnerId, name }) => ({ value: partnerId, label: name }));
  return html`
${rowsIn(typed, 'gemeente').map((row) =>
  selectField({ ...chosen(typed, inRow('gemeente', row, 'wie')), label: whose[kind], choices, optional: row > 2 }),
)}
${kind === 'rename' && textField({ ...typed.of('nieuwe-naam'), label: 'De nieuwe naam', width: 'medium', autocomplete: 'off' })}
${textField({
  ...typed.of('dag'),
  label: 'Vanaf welke dag?',
  hint: `Niet eerder dan vandaag. Bijvoorbeeld ${dayExamples(today)}.`,
  width: 'short',
  autocomplete: 'off',
})}
${textField({ ...typed.of('grond'), label: 'Op welke grond?', hint: 'De wet of het besluit. Bijvoorbeeld Stb. 2027, 321.', width: 'medium', autocomplete: 'off' })}
${textField({ ...typed.of('document'), label: 'Webadres van de wet of het besluit', width: 'medium', type: 'url', optional: true, autocomplete: 'off' })}
${kind !== 'rename' && rowsHeading(kind === 'merge' ? 'Wie volgt op?' : 'Wie volgen op?', people[kind])}
${kind !== 'rename' && rowsIn(typed, 'opvolger').map((row) => successor(typed, row, about))}`;
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
<p class="nl-paragraph">In ${year} te verdelen: ${amountInDutch(unit, amount)}.</p>
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

const division = (about: SuccessionAbout, { body, divide }: Moving, typed: Typed): Html | undefined => {
  if (about.kind !== 'split') return undefined;
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

/** What a succession would move, for its page: people divide it first, and nothing is recorded before it is whole. */
export const trialOf = (about: SuccessionAbout, moving: Moving): Trial<Body> => {
  const { body, preview } = moving;
  return {
    body,
    seen: preview,
    isOpen: preview.undivided.length > 0,
    shown: previewView(preview, about.names, givenNames(about, body)),
    fields: (typed) =>
      html`${division(about, moving, typed)}<h2 class="nl-heading nl-heading--level-2">Wat er gebeurt</h2>`,
  };
};

const fieldOf = (pointer: string, values: Values): string | undefined => {
  const [, part, at = '0', field = ''] = pointer.split('/');
  if (part === 'predecessors') return inRow('gemeente', rowAt(values, 'gemeente', ['wie'], Number(at)), 'wie');
  if (part === 'successors') {
    const row = rowAt(values, 'opvolger', successorFields, Number(at));
    const isKnown = (values[inRow('opvolger', row, 'bestaand')] ?? '') !== '';
    return inRow('opvolger', row, field === 'contacts' ? 'secretaris' : isKnown ? 'bestaand' : 'naam');
  }
  return { on: 'dag', ground: 'grond', name: 'nieuwe-naam' }[part ?? ''];
};

const wordsAt = (pointer: string): string => {
  if (pointer.endsWith('/contacts')) return 'Noem iemand voor het college en iemand voor de raad.';
  if (pointer.startsWith('/predecessors')) return 'Deze gemeente kan op die dag niet opgaan in een andere.';
  if (pointer.startsWith('/successors')) return 'Deze gemeente kan op die dag niet opvolgen.';
  return pointer === '/on'
    ? 'Kies een dag vanaf vandaag, binnen de looptijd van het programma.'
    : 'Dit past niet bij wat is vastgelegd.';
};

/**
 * The form of a succession of one kind, in steps: what happens, then what it moves and who takes over what, and then the recording of exactly
 * what was shown (rule 18).
 */
export const successionForm = (kind: SuccessionKind): FormParts<SuccessionAbout, Body> => ({
  path: `herindelingen/${pathOf[kind]}`,
  who: 'bureau',
  title: () => titles[kind],
  before: (_about, { here }) => html`
<p class="nl-paragraph">${link(here('herindelingen'), 'Alle herindelingen')}</p>
<p class="nl-paragraph">Vul in wat er gebeurt. U ziet daarna eerst alles wat meegaat. Pas als u dat hebt gezien, legt u het vast.</p>`,
  fields: given,
  rows: rowsOfKind[kind],
  submit: 'Leg dit vast',
  trial: 'Laat zien wat er verandert',
  seenFirst: true,
  faultsOf: ({ problem: { faults = [] } }, values) =>
    faults.flatMap(({ pointer }): PageFault[] => {
      const field = fieldOf(pointer, values);
      return field ? [{ field, message: wordsAt(pointer) }] : [];
    }),
  refusals: {
    'succession-exists':
      'Er is al een herindeling vastgelegd van deze gemeenten op deze dag, met andere gegevens. Die wordt niet overschreven.',
    'succession-too-large': 'Er gaan te veel gegevens tegelijk mee. Beëindig eerst rollen die niet meer nodig zijn.',
  },
});
