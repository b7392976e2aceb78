import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { radioGroup, textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDigits, dutchMoment } from '#shared/words/dutch.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts, Typed } from '../../forms/form-subject.ts';
import { empty, link, selectField, table } from '../../pages/parts.ts';
import type { Names } from '../../words/names.ts';
import type { Visit } from '../screen.ts';
import { levelInDutch, type MatterLevel } from './words.ts';

/** What is given a level, with the levels that it had. */
export interface LevelAbout {
  readonly names: Names;
  /** What it is called on the page. */
  readonly name: string;
  /** Where it is in the workbench; absent for a document. */
  readonly path?: string | undefined;
  /** Oldest first; none for a document whose address is typed here. */
  readonly levels: readonly MatterLevel[];
}

export type LevelForm = FormParts<LevelAbout, BodyOf<'setLevel'>>;

const choices = [
  {
    value: 'among-partners',
    label: 'Alle partners van het programma',
    hint: 'Zo is het als niemand iets anders kiest.',
  },
  { value: 'public', label: 'Iedereen: het is openbaar' },
  {
    value: 'confidential',
    label: 'Vertrouwelijk',
    hint: 'Het programmabureau, de zetels van de regiegroep, wie meedoet of gevraagd is, en de partners die u noemt. Voor ieder ander bestaat het niet.',
  },
];

/** The level that holds now. */
const present = ({ levels }: LevelAbout): MatterLevel | undefined => levels.at(-1);

const before = (about: LevelAbout, { here }: Pick<Visit, 'here'>): Html => html`
<p class="nl-paragraph">${about.path === undefined ? about.name : link(here(about.path), about.name)}</p>
${
  about.levels.length === 0
    ? empty('Hierover is nog niets gekozen. Het volgt de gewone regel: alle partners van het programma mogen het zien.')
    : table(
        'Wat er eerder is gekozen, het nieuwste eerst',
        [
          { heading: 'Sinds', cell: ({ at }) => dutchMoment(at) },
          { heading: 'Wie het mag zien', cell: levelInDutch },
          { heading: 'Grond', cell: ({ ground }) => ground },
          { heading: 'Reden', cell: ({ reason }) => reason },
        ],
        about.levels.toReversed(),
      )
}`;

const fields = (about: LevelAbout, typed: Typed): Html => html`
${radioGroup({
  name: 'niveau',
  legend: 'Wie mag het zien?',
  choices,
  chosen: typed.values['niveau'],
  fault: typed.of('niveau').fault,
})}
${textField({
  ...typed.of('grond'),
  label: 'Grond',
  hint: 'Alleen bij vertrouwelijk. Noem het artikel van de wet, of het besluit waarbij geheimhouding is opgelegd.',
  optional: true,
  rows: 2,
})}
${textField({
  ...typed.of('tot'),
  label: 'Eerste dag waarop alle partners het weer mogen zien',
  hint: 'Alleen bij vertrouwelijk. Bijvoorbeeld 31-12-2028.',
  optional: true,
  width: 'short',
  autocomplete: 'off',
})}
${typed.rows('partner').map((row) =>
  selectField({
    ...chosen(typed, `partner-${row}`),
    label: `Partner ${row} die het ook mag zien`,
    choices: about.names.partners.map(({ partnerId, name }) => ({ value: partnerId, label: name })),
    optional: true,
  }),
)}
${textField({ ...typed.of('reden'), label: 'Reden', hint: 'De reden blijft bij deze keuze staan.', rows: 3 })}`;

const start = (about: LevelAbout): Readonly<Record<string, string>> => {
  const { level = 'among-partners', ground = '', until = '', sharedWith = [] } = present(about) ?? {};
  const partners = sharedWith.map((partnerId, at) => [`partner-${at + 1}`, partnerId]);
  return { niveau: level, grond: ground, tot: until && dutchDigits(until), ...Object.fromEntries(partners) };
};

const fieldOf: Readonly<Record<string, string>> = {
  '/level': 'niveau',
  '/ground': 'grond',
  '/until': 'tot',
  '/matterId': 'document',
  '/reason': 'reden',
};

/** The form of a level, of a matter or document. */
export const levelForm = (path: string): LevelForm => ({
  path,
  who: 'everybody',
  title: () => 'Wie mag dit zien?',
  before,
  start,
  fields,
  rows: {
    partner: { more: 'Nog een partner', first: (about) => Math.max(1, present(about)?.sharedWith.length ?? 0) },
  },
  submit: 'Leg vast',
  fieldAt: (pointer) => fieldOf[pointer],
  refusals: {
    'invalid-input':
      'De einddag ligt na vandaag. Het adres van een document begint met https:// en heeft hoogstens 1.000 tekens.',
    'matter-binding': 'Deze kaders gelden en binden alle partners. Zij kunnen niet vertrouwelijk zijn (regel 19).',
    'level-changed': 'Tegelijk met u legde iemand anders vast wie dit mag zien. Bekijk hoe het er nu voor staat.',
    'not-entitled': 'Wie iets mag zien, leggen het programmabureau en de zetels van de regiegroep vast (regel 19).',
    'not-found': 'Dit bestaat niet, of is niet voor u te zien.',
  },
});

/** The same for a document, whose address is typed. */
export const documentForm: LevelForm = {
  ...levelForm('openbaarheid/document'),
  before: () =>
    html`<p class="nl-paragraph">Een document heeft de openbaarheid van waar het bij hoort. Is het zelf vertrouwelijk, dan lezen anderen de rest zonder het adres van het document.</p>`,
  fields: (about, typed) => html`
${textField({
  ...typed.of('document'),
  label: 'Adres van het document',
  hint: 'Zoals het bij het besluit of de vraag staat. Het begint met https://.',
})}
${fields(about, typed)}`,
};
