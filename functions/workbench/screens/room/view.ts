import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate, dutchNumber, euros } from '#shared/words/dutch.ts';
import { empty, link, status, table } from '../../pages/parts.ts';
import { doesInRole } from '../may-do.ts';
import type { Visit } from '../screen.ts';
import { mayAskBack } from '../taking-back/view.ts';

type Grant = AnswerOf<'listGrants'>['grants'][number];

/** What councils granted, to whoever looks at it. */
export interface RoomView extends Pick<Visit, 'here' | 'standing'> {
  readonly grants: readonly Grant[];
  /** The name of each partner. */
  readonly names: ReadonlyMap<string, string>;
  readonly done?: Html | undefined;
}

const states = {
  'put-to-council': ['ligt bij de raad', 'warning'],
  granted: ['geldt', 'ok'],
  declined: ['afgewezen', 'error'],
  unanswered: ['geen antwoord', 'error'],
  replaced: ['vervangen', 'quiet'],
  'taken-back': ['ingetrokken', 'quiet'],
} as const;

/** What is left of room, per year. */
export const leftOf = ({ left }: Pick<Grant, 'left'>): string =>
  Object.entries(left)
    .map(([year, { cents, hours }]) => `${year}: ${euros(cents)}${hours > 0 ? ` en ${dutchNumber(hours)} uur` : ''}`)
    .join(', ');

const takeBack = ({ grantId, partnerId, status: now, takingBack }: Grant, { here, standing }: RoomView) => {
  if (takingBack) return 'intrekking is gevraagd';
  return now === 'granted' && mayAskBack(standing, partnerId)
    ? link(here(`ruimte/${grantId}/intrekken`), 'Vraag de raad dit in te trekken')
    : '';
};

/** Whether whoever looks asks the council of its municipality for room. */
const mayAsk = ({ standing }: Pick<RoomView, 'standing'>): boolean =>
  standing.actsFor !== 'programmabureau' && doesInRole('ask for room', standing);

const otherRoom = ({ grantId, partnerId, status: now }: Grant, view: RoomView) =>
  now === 'granted' && partnerId === view.standing.actsFor && mayAsk(view)
    ? link(view.here(`ruimte/${grantId}/wijzigen`), 'Vraag de raad om andere ruimte')
    : '';

/** The room that councils gave their colleges: how much is left, until when, and the question to take it back. */
export const roomView = (view: RoomView): Html => html`
${view.done}
<h1 class="nl-heading nl-heading--level-1">Ruimte van de raad</h1>
<p class="nl-paragraph">Binnen deze ruimte besluit het college zelf over bijdragen aan allianties.</p>
${mayAsk(view) && html`<p class="nl-paragraph">${link(view.here('ruimte/vragen'), 'Vraag de raad om ruimte')}</p>`}
${
  view.grants.length === 0
    ? empty('Nog geen gemeenteraad is om ruimte gevraagd. Tot die tijd besluit de raad zelf over elke bijdrage.')
    : table(
        'Ruimte die raden gaven',
        [
          { heading: 'Gemeente', cell: ({ partnerId }) => view.names.get(partnerId) ?? partnerId },
          { heading: 'Waarvoor', cell: ({ description }) => description },
          { heading: 'Nog over', cell: leftOf },
          { heading: 'Tot en met', cell: ({ until }) => dutchDate(until) },
          { heading: 'Stand', cell: ({ status: now }) => status(states[now][0], states[now][1]) },
          { heading: 'Wijzigen', cell: (grant) => otherRoom(grant, view) },
          { heading: 'Intrekken', cell: (grant) => takeBack(grant, view) },
        ],
        view.grants,
      )
}`;
