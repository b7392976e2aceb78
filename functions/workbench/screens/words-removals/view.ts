import { html } from 'hono/html';
import type { Html } from '#shared/pages/markup.ts';
import type { Around, FormParts } from '../../forms/form-subject.ts';
import { empty } from '../../pages/parts.ts';
import { removalsTable } from '../words-removal/view.ts';
import type { WordsRemoval } from '../words-removal/words.ts';

export interface RemovalsPage {
  readonly removals: readonly WordsRemoval[];
  readonly done?: Html | undefined;
}

/** The name of what a button of the page sends: the number of a removal. */
export const againField = 'weglating';

const before = ({ removals, done }: RemovalsPage, { press }: Around): Html => {
  const repeatButton = ({ number }: WordsRemoval): Html =>
    press({ [againField]: String(number) }, `Voer nummer ${number} opnieuw uit`);
  return html`
${done}
<p class="nl-paragraph">Woorden die iets over een persoon zeiden, kunt u weglaten. Dat doet u bij de kaders, de alliantie, de escalatie of de les waarin ze staan. Hieronder staat wie wanneer iets wegliet, en waarom. De woorden zelf zijn nergens bewaard.</p>
${
  removals.length === 0
    ? empty(
        'Er is nog niets weggelaten. Begin bij de kaders, de alliantie, de escalatie of de les met de woorden die weg moeten.',
      )
    : html`
<p class="nl-paragraph">Zijn gegevens teruggezet uit een oudere kopie, dan kunnen woorden terug zijn: voer die weglating dan opnieuw uit. U hoeft de woorden niet te weten.</p>
${removalsTable('Weggelaten woorden', removals.toReversed(), repeatButton)}`
}`;
};

/** Which words were taken out, by whom, when and why; a button carries one removal out again. */
export const removalsForm: FormParts<RemovalsPage, { readonly removal: string }> = {
  path: 'weglatingen',
  who: 'bureau',
  nav: 'Weglatingen',
  title: () => 'Weglatingen',
  before,
  fields: () => html``,
  refusals: { 'not-found': 'Deze weglating is er niet.' },
};
