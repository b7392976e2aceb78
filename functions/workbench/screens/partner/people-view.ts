import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { roleInDutch } from '#shared/words/dutch-roles.ts';
import { actionLink, type Column, empty, link, table } from '../../pages/parts.ts';
import { functionWords, periodInDutch, programmabureau } from '../../words/registry-words.ts';
import type { Visit } from '../screen.ts';

export type PersonInRole = AnswerOf<'listPeople'>['people'][number];

/** Who it is: the name, that it was erased, or that it is not for this reader to see. */
export const nameOf = ({ name, erasedAt }: Pick<PersonInRole, 'name' | 'erasedAt'>): string => {
  if (erasedAt) return 'gegevens gewist';
  return name ?? 'naam alleen voor het programmabureau';
};

/** The columns of a table of people. A person leads to its form, for who may change it. */
export const personColumns = ({ here, standing }: Pick<Visit, 'here' | 'standing'>): Column<PersonInRole>[] => [
  {
    heading: 'Naam',
    cell: (one) =>
      standing.actsFor === programmabureau ? link(here(`mensen/${one.personId}`), nameOf(one)) : nameOf(one),
  },
  {
    heading: 'Rol',
    cell: ({ role, function: does }) => (does ? `${roleInDutch(role)}, ${functionWords[does]}` : roleInDutch(role)),
  },
  { heading: 'Periode', cell: periodInDutch },
  { heading: 'E-mailadres', cell: ({ email, erasedAt }) => (erasedAt ? undefined : email) },
];

/** The people of one party. */
export const peopleOfParty = (
  partnerId: string,
  people: readonly PersonInRole[],
  visit: Pick<Visit, 'here' | 'standing'>,
): Html => html`
<h2 class="nl-heading nl-heading--level-2">Mensen</h2>
${people.length === 0 ? empty('Hier is nog niemand vastgelegd.') : table('Mensen en hun rol', personColumns(visit), people)}
${
  visit.standing.actsFor === programmabureau
    ? html`<p class="utrecht-action-group">${actionLink(visit.here(`partners/${partnerId}/nieuw`), 'Voeg een persoon toe')}</p>`
    : html`<p class="nl-paragraph">Klopt er iets niet? Het programmabureau past het aan.</p>`
}`;
