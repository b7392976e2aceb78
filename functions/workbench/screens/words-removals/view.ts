import { html } from 'hono/html';
import type { Html } from '#shared/pages/markup.ts';
import { empty } from '../../pages/parts.ts';
import { removalsTable } from '../words-removal/view.ts';
import type { WordsRemoval } from '../words-removal/words.ts';

export interface RemovalsPage {
  readonly removals: readonly WordsRemoval[];
  readonly done?: Html | undefined;
}

/** Which words were taken out, by whom, when and why. */
export const removalsView = ({ removals, done }: RemovalsPage): Html => html`
${done}
<h1 class="nl-heading nl-heading--level-1">Weglatingen</h1>
<p class="nl-paragraph">Woorden die iets over een persoon zeiden, kunt u weglaten. Dat doet u bij de kaders, de alliantie, de escalatie of de les waarin ze staan. Hieronder staat wie wanneer iets wegliet, en waarom. De woorden zelf zijn nergens bewaard.</p>
${
  removals.length === 0
    ? empty(
        'Er is nog niets weggelaten. Begin bij de kaders, de alliantie, de escalatie of de les met de woorden die weg moeten.',
      )
    : removalsTable('Weggelaten woorden', removals.toReversed())
}`;
