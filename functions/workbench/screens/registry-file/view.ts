import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { empty, link, status, table } from '../../pages/parts.ts';
import { type FileFault, faultsInDutch } from './fault-words.ts';

type Preview = AnswerOf<'previewImport'>;
type Difference = Preview['differences'][number];

const kindWords: Readonly<Record<Difference['what'], string>> = {
  partner: 'partner',
  person: 'persoon',
  seat: 'zetel',
  representation: 'vertegenwoordiging',
  app: 'applicatie',
  succession: 'herindeling',
  departure: 'vertrek',
};

const fieldWords: Readonly<Record<string, string>> = {
  name: 'naam',
  email: 'e-mailadres',
  from: 'begin',
  until: 'einde',
  rings: 'ringen',
  meetings: 'vergaderdagen',
  kind: 'soort',
  role: 'rol',
  function: 'functie',
  partnerId: 'partner',
  actsFor: 'namens wie',
  byPartnerId: 'door wie',
};

const whatHappens = ({ was, fields }: Difference): Html => {
  if (was === 'created') return status('nieuw', 'ok');
  if (was === 'ended') return status('eindigt vandaag', 'warning');
  return html`${status('wijzigt')} ${fields.map((field) => fieldWords[field] ?? field).join(', ')}`;
};

/** What is wrong with a file, by its lines. */
export const faultsView = (faults: readonly FileFault[]): Html => html`
<h2 class="nl-heading nl-heading--level-2">Dit bestand is niet ingelezen</h2>
${table(
  'Wat er niet klopt',
  [
    { heading: 'Regel', cell: ({ line }) => (line === undefined ? '–' : String(line)) },
    { heading: 'Waar', cell: ({ field }) => field ?? '–' },
    { heading: 'Wat er mis is', cell: ({ words }) => words },
  ],
  faults,
)}`;

/** What a file would change. */
export const previewView = ({
  differences,
  changesProgramme,
  created,
  changed,
  ended,
  unchanged,
  warnings,
}: Preview): Html => html`
<h2 class="nl-heading nl-heading--level-2">Wat dit bestand verandert</h2>
<p class="nl-paragraph">Nieuw: ${created}. Gewijzigd: ${changed}. Eindigt vandaag: ${ended}. Blijft zoals het is: ${unchanged}. Er is nog niets vastgelegd.</p>
${changesProgramme && html`<p class="nl-paragraph">Ook de gegevens van het programma zelf veranderen: de naam, de looptijd, de lijnen, het bureau of de spelregels.</p>`}
${warnings.map(
  ({ from, seats, quorum }) =>
    html`<p class="nl-paragraph">${status('let op', 'warning')} Vanaf ${dutchDate(from)} zijn er ${seats} zetels bezet, en een stemming heeft er ${quorum} nodig.</p>`,
)}
${
  differences.length === 0
    ? empty('Het bestand zegt over partners en mensen wat al is vastgelegd.')
    : table(
        'Alles wat verandert',
        [
          { heading: 'Wie of wat', cell: ({ name, id }) => name ?? id },
          { heading: 'Soort', cell: ({ what }) => kindWords[what] },
          { heading: 'Partner', cell: ({ partnerId }) => partnerId },
          { heading: 'Wat er gebeurt', cell: whatHappens },
        ],
        differences,
      )
}`;

/** The form of a file: first a preview, then the reading in of exactly that. */
export const fileForm: FormParts<object, string> = {
  path: 'registerbestand',
  who: 'bureau',
  title: () => 'Lees een bestand in',
  before: (_about, { here }) => html`
<p class="nl-paragraph">${link(here('partners'), 'Alle partners')}</p>
<p class="nl-paragraph">Het bestand van het programma noemt alle partners, mensen, zetels en applicaties. Plak de hele tekst. U ziet eerst wat er verandert. Wijzigt u de tekst daarna, dan ziet u dat opnieuw.</p>
<p class="nl-paragraph">Wie niet meer in het bestand staat, wordt niet verwijderd: de rol of de zetel eindigt vandaag.</p>
<p class="nl-paragraph">${link(here('registerbestand/export'), 'Download het register als bestand')}. Leest u dat ongewijzigd weer in, dan verandert er niets. Gewiste gegevens staan er niet in. Van wie vroeger een rol had, staat de laatste naam erin.</p>`,
  fields: (_about, typed) =>
    textField({
      ...typed.of('bestand'),
      label: 'Tekst van het bestand',
      hint: 'Open het bestand, selecteer alles en plak het hier.',
      rows: 20,
    }),
  submit: 'Lees dit bestand in',
  trial: 'Laat zien wat er verandert',
  seenFirst: true,
  faultsOf: (refusal) => {
    const { length } = faultsInDutch(refusal);
    const message =
      length === 1
        ? 'Er klopt één ding nog niet: zie de tabel.'
        : `Er kloppen ${length} dingen nog niet: zie de tabel.`;
    return length === 0 ? [] : [{ field: 'bestand', message }];
  },
  belowRefusal: (refusal) => {
    const faults = faultsInDutch(refusal);
    return faults.length === 0 ? html`` : faultsView(faults);
  },
};
