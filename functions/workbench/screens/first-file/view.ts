import { html } from 'hono/html';
import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { form, refusedHere } from '../../pages/parts.ts';
import { base } from '../../sign-in/own-path.ts';
import type { FileFault } from '../registry-file/fault-words.ts';
import { faultsView } from '../registry-file/view.ts';

/** Where the first file of a programme is read in, below the workbench: there is no programme yet, so nobody has a role in it. */
export const firstFilePath = 'eerste-bestand';

/** What was typed, and what is wrong with it. */
export interface FirstFile {
  readonly programmeId: string;
  readonly file: string;
  readonly faults?: readonly FileFault[];
}

/** The form of the first file of a programme. */
export const firstFileView = ({ programmeId, file, faults }: FirstFile, csrf: string): Html => html`
${faults && refusedHere('Dit programma is niet begonnen', ['Hieronder staat wat er nog niet klopt. Verbeter het bestand en begin opnieuw.'])}
<h1 class="nl-heading nl-heading--level-1">Begin een programma</h1>
${faults && faultsView(faults)}
<p class="nl-paragraph">Een programma begint met een bestand. Dat mag klein zijn: de gegevens van het programma, de mensen van het programmabureau en de gemeenten met een zetel. Uw eigen e-mailadres staat erin bij het programmabureau. Daarna houdt u alles in de werkbank bij.</p>
<p class="nl-paragraph">Wie een programma mag beginnen, staat in de instellingen van deze omgeving. Daarna is het van zijn eigen programmabureau (regel 1): dit formulier verandert geen programma dat er al is.</p>
${form({
  action: `${base}/${firstFilePath}`,
  csrf,
  submit: 'Begin dit programma',
  fields: html`
${textField({
  name: 'programma',
  label: 'Kenmerk van het programma',
  hint: 'Zoals het in het bestand staat achter programme: bijvoorbeeld zuid-limburg.',
  value: programmeId,
  width: 'short',
  autocomplete: 'off',
})}
${textField({
  name: 'bestand',
  label: 'Tekst van het bestand',
  hint: 'Open het bestand, selecteer alles en plak het hier.',
  value: file,
  rows: 20,
})}`,
})}`;
