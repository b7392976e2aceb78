import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { link, table } from '../../pages/parts.ts';
import { obligationKinds, obligationStatus } from '../../words/obligation-words.ts';
import { dueDayOf, followUpLink } from '../escalation/obligations-view.ts';
import type { Visit } from '../screen.ts';

/** An escalation with the measures and conditions that came of it. */
export type Agreed = Pick<AnswerOf<'readEscalation'>, 'escalationId' | 'title' | 'obligations' | 'measures'>;

/** The measures and conditions that the ladder imposed on an alliance, with their day and what became of each. */
export const agreedSection = (
  agreed: readonly Agreed[],
  { here }: Pick<Visit, 'here'>,
  isOurs: boolean,
): Html | undefined => {
  const rows = agreed.flatMap((escalation) =>
    escalation.obligations.map((obligation) => ({ obligation, escalation, day: dueDayOf(escalation, obligation) })),
  );
  if (rows.length === 0) return undefined;
  return html`
<h3 class="nl-heading nl-heading--level-3">Wat bij escalaties is afgesproken</h3>
${isOurs && html`<p class="nl-paragraph">Kies een afspraak om te melden hoe het ermee staat.</p>`}
${table(
  'Maatregelen en voorwaarden',
  [
    {
      heading: 'Wat',
      cell: ({ escalation: { escalationId }, obligation: { obligationId, text, status } }) =>
        isOurs && status !== 'lapsed' ? followUpLink({ here }, escalationId, obligationId, text) : text,
    },
    { heading: 'Soort', cell: ({ obligation }) => obligationKinds[obligation.what] },
    { heading: 'Wie', cell: ({ obligation }) => obligation.who ?? 'de alliantie' },
    { heading: 'Uiterlijk', cell: ({ day }) => (day === undefined ? '' : dutchDate(day)) },
    { heading: 'Stand', cell: ({ obligation }) => obligationStatus(obligation.status) },
    {
      heading: 'Escalatie',
      cell: ({ escalation: { escalationId, title } }) => link(here(`escalaties/${escalationId}`), title),
    },
  ],
  rows,
)}`;
};
