import { html } from 'hono/html';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate, lastDay } from '#shared/words/dutch.ts';
import { empty, link, status, table } from '../../pages/parts.ts';
import { followedUpStatus, standStatus } from '../../words/condition-words.ts';
import type { Visit } from '../screen.ts';
import { canDo, pathOf } from './can-do.ts';
import { type ConditionRow, isOpen } from './rows.ts';

interface ConditionsView {
  readonly rows: readonly ConditionRow[];
  /** Whether only what is open is shown. */
  readonly onlyOpen: boolean;
}

/** Until when a condition is accepted or followed up. */
export const untilInDutch = ({ dueOn, answeredBy, late }: ConditionRow): Html | string | undefined => {
  if (answeredBy !== undefined) return lastDay(answeredBy);
  if (dueOn === undefined) return undefined;
  return late ? html`${dutchDate(dueOn)} ${status('te laat', 'error')}` : dutchDate(dueOn);
};

/** The first day first; what has no day last. */
const inOrder = (rows: readonly ConditionRow[]): ConditionRow[] => {
  const dayOf = ({ answeredBy, dueOn }: ConditionRow): string => answeredBy ?? dueOn ?? '9999';
  return rows.toSorted((one, other) => (dayOf(one) < dayOf(other) ? -1 : Number(dayOf(one) > dayOf(other))));
};

const filters = ({ onlyOpen }: ConditionsView, counts: readonly [open: number, all: number], here: Visit['here']) => {
  const open = `Alleen wat nog open is (${counts[0]})`;
  const all = `Alle voorwaarden (${counts[1]})`;
  return html`<p class="nl-paragraph">${
    onlyOpen
      ? html`<strong>${open}</strong> · ${link(here('voorwaarden'), all)}`
      : html`<strong>${all}</strong> · ${link(here('voorwaarden?stand=open'), open)}`
  }</p>`;
};

/** The conditions of approvals and of contributions together: whose, about what, whether they bind, until when, and what can be done. */
export const conditionsView = (view: ConditionsView, visit: Pick<Visit, 'here' | 'standing'>): Html => {
  const open = view.rows.filter(isOpen);
  const shown = inOrder(view.onlyOpen ? open : view.rows);
  return html`
<h1 class="nl-heading nl-heading--level-1">Voorwaarden</h1>
<p class="nl-paragraph">Een college, raad of bestuur kan een besluit nemen onder voorwaarden. Een voorwaarde bindt zodra wie om het besluit vroeg, haar aanvaardt. Daarna wordt zij opgevolgd tot zij is nagekomen.</p>
${view.rows.length > 0 && filters(view, [open.length, view.rows.length], visit.here)}
${
  shown.length === 0
    ? empty(
        view.rows.length === 0
          ? 'Er zijn nog geen voorwaarden. Zij komen hier zodra een college instemt met de kaders, of een raad, college of bestuur besluit over een bijdrage, onder voorwaarden.'
          : 'Er staat geen voorwaarde open.',
      )
    : table(
        'Voorwaarden bij instemmingen en bijdragen',
        [
          { heading: 'Voorwaarde', cell: ({ place, text }) => link(visit.here(pathOf(place)), text) },
          { heading: 'Van', cell: ({ whose }) => whose },
          { heading: 'Bij', cell: ({ about }) => about },
          { heading: 'Geldigheid', cell: ({ stand }) => standStatus(stand) },
          { heading: 'Opvolging', cell: (row) => followedUpStatus(row.status) },
          { heading: 'Uiterlijk', cell: untilInDutch },
          { heading: 'Wat u kunt doen', cell: (row) => canDo(row, visit) },
        ],
        shown,
      )
}`;
};
