import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import type { Html } from '#shared/pages/markup.ts';
import { link } from '../../pages/parts.ts';
import { doneOf } from '../../words/done-words.ts';
import type { Visit } from '../screen.ts';
import { type PersonInRole, peopleOfParty } from './people-view.ts';

interface BureauPage {
  readonly people: readonly PersonInRole[];
  readonly programme: AnswerOf<'readProgramme'>;
}

/** The programmabureau: who houses it, and who works there. */
export const bureauView = (
  { people, programme: { bureau, partners } }: BureauPage,
  visit: Pick<Visit, 'here' | 'standing' | 'query'>,
): Html => {
  const { host } = bureau;
  const name =
    'foundation' in host
      ? host.foundation
      : (partners.find(({ partnerId }) => partnerId === host.partnerId)?.name ?? host.partnerId);
  return html`
${doneOf(visit)}
<p class="nl-paragraph">${link(visit.here('partners'), 'Alle partners')}</p>
<h1 class="nl-heading nl-heading--level-1">Programmabureau</h1>
${dataList([
  ['Gevestigd bij', name],
  ['Werkt in opdracht van', 'de regiegroep'],
])}
${peopleOfParty('programmabureau', people, visit)}`;
};
