import { html } from 'hono/html';
import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { type Column, empty, link, table } from '../../pages/parts.ts';
import { doneOf } from '../../words/done-words.ts';
import type { Names } from '../../words/names.ts';
import { programmabureau } from '../../words/registry-words.ts';
import { type PersonInRole, personColumns } from '../partner/people-view.ts';
import type { Visit } from '../screen.ts';

interface PeoplePage {
  readonly found: readonly PersonInRole[];
  readonly sought: string;
  readonly names: Names;
  /** How many people there are. */
  readonly count: number;
}

const isColumn = (column: Column<PersonInRole> | undefined): column is Column<PersonInRole> => column !== undefined;

/** The people of a programme, with a search that needs no script. */
export const peopleView = (
  { found, sought, names, count }: PeoplePage,
  visit: Pick<Visit, 'here' | 'standing' | 'query'>,
): Html => {
  const { here } = visit;
  const [name, ...others] = personColumns(visit);
  const partner = {
    heading: 'Partner',
    cell: ({ partnerId }: PersonInRole) =>
      partnerId === undefined
        ? link(here(`partners/${programmabureau}`), 'Programmabureau')
        : link(here(`partners/${partnerId}`), names.partner(partnerId)),
  };
  const known = found.filter((one) => one.name !== undefined || one.erasedAt !== undefined);
  const unknown = found.filter((one) => !known.includes(one));
  return html`
${doneOf(visit)}
<p class="nl-paragraph">${link(here('partners'), 'Alle partners')}</p>
<h1 class="nl-heading nl-heading--level-1">Mensen</h1>
<form class="rd-form" method="get" action="${here('mensen')}" role="search">
${textField({ name: 'zoek', label: 'Zoek op naam, partner of e-mailadres', value: sought, width: 'medium' })}
<div class="utrecht-action-group"><button class="nl-button nl-button--primary" type="submit">Zoek</button></div>
</form>
${
  found.length === 0
    ? empty(
        count === 0
          ? 'Er is nog niemand vastgelegd.'
          : 'Niemand gevonden. Zoek op een deel van de naam, of kies de partner.',
      )
    : html`${
        known.length > 0 &&
        table(`${known.length} van ${count} mensen`, [name, partner, ...others].filter(isColumn), known)
      }${
        unknown.length > 0 &&
        html`
<details class="rd-details"><summary class="rd-details__summary">Mensen van anderen (${unknown.length}): hun naam ziet alleen het programmabureau</summary><div class="rd-details__content">
${table('Wie wat doet bij een ander', [partner, ...others].filter(isColumn), unknown)}
</div></details>`
      }`
}`;
};
