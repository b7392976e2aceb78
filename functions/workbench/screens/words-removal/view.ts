import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { hashCode } from '#shared/pages/data-list.ts';
import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchMoment } from '#shared/words/dutch.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { table } from '../../pages/parts.ts';
import { aboutInDutch, type WordsAbout, type WordsRemoval } from './words.ts';

export interface RemovalAbout {
  readonly about: WordsAbout;
  readonly aboutId: string;
  /** What was taken out of it before, oldest first. */
  readonly before: readonly WordsRemoval[];
}

/**
 * Removals of words, with who took them out, when and why, and the hash that stays.
 * @param repeatButton - the button that carries one out again; absent where that is not offered.
 */
export const removalsTable = (
  caption: string,
  removals: readonly WordsRemoval[],
  repeatButton?: (removal: WordsRemoval) => Html,
): Html =>
  table(
    caption,
    [
      { heading: 'Waarover', cell: aboutInDutch },
      { heading: 'Nummer', cell: ({ number }) => String(number) },
      { heading: 'Wanneer', cell: ({ at }) => dutchMoment(at) },
      { heading: 'Door', cell: ({ by }) => by },
      { heading: 'Reden', cell: ({ reason }) => reason },
      { heading: 'Kenmerk dat blijft', cell: ({ hash }) => hashCode(hash) },
      ...(repeatButton ? [{ heading: 'Opnieuw', cell: repeatButton }] : []),
    ],
    removals,
  );

/** The form that takes words out of everything that was written about one thing. */
export const removalForm: FormParts<RemovalAbout, BodyOf<'takeOutWords'>> = {
  path: 'weglaten/{about}/{aboutId}',
  who: 'bureau',
  title: () => 'Laat woorden weg',
  before: (about) => html`
<p class="nl-paragraph"><strong>${aboutInDutch(about)}</strong></p>
<p class="nl-paragraph">Doe dit als een tekst iets zegt over een persoon: de reden van een stap, een risico of een les in een rapportage, een uitleg, een toelichting bij een evaluatie. In plaats van die woorden staat binnen enkele ogenblikken overal [weggelaten]: op pagina’s, in afdrukken, in bestanden en in het register. Dat kunt u niet terugdraaien. E-mails die al verstuurd zijn, veranderen niet.</p>
<p class="nl-paragraph">De tekst van de kaders, de inhoud van een jaarplan en de voorwaarden bij besluiten blijven staan, omdat daarover besloten is. De toelichting bij een antwoord laat u weg bij de taak zelf.</p>`,
  fields: (_, typed) => html`
${textField({
  ...typed.of('woorden'),
  label: 'Wat weg moet',
  hint: 'Plak hier de hele tekst zoals hij er nu staat, of een hele alinea daarvan.',
  rows: 6,
})}
${textField({
  ...typed.of('reden'),
  label: 'Reden',
  hint: 'Anderen lezen de reden. Herhaal daarom niets van wat weg moet.',
  rows: 3,
})}`,
  submit: 'Laat deze woorden weg',
  after: ({ before }) => (before.length === 0 ? html`` : removalsTable('Eerder weggelaten', before)),
  fieldAt: (pointer) => (pointer === '/words' ? 'woorden' : 'reden'),
  refusals: {
    'no-such-words':
      'Deze tekst staat hier niet, of is al weggelaten. Plak de hele tekst of een hele alinea, precies zoals die er staat.',
    'removal-made': 'Op hetzelfde moment zijn andere woorden weggelaten. Probeer het opnieuw.',
  },
};
