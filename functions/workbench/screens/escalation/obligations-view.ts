import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { link, table } from '../../pages/parts.ts';
import { type Obligation, obligationKinds, obligationStatus } from '../../words/obligation-words.ts';
import type { Visit } from '../screen.ts';

type Escalation = AnswerOf<'readEscalation'>;
type Measured = Pick<Escalation, 'measures'>;

/** The day of what was promised (ISO date): the one on which it is asked about, or the one that the solution names once it is settled. */
export const dueDayOf = ({ measures = [] }: Measured, { dueOn, text }: Obligation): string | undefined =>
  dueOn ?? measures.find(({ what }) => what === text)?.by;

/** The link to where somebody says what became of what was promised. */
export const followUpLink = (
  { here }: Pick<Visit, 'here'>,
  escalationId: string,
  obligationId: string,
  text: string,
): Html => link(here(`escalaties/${escalationId}/afspraken/${obligationId}`), text);

/** What binds after a solution or a ruling: who does what by when, and what became of it. */
export const obligationsView = (
  escalation: Pick<Escalation, 'escalationId' | 'obligations' | 'measures'>,
  visit: Pick<Visit, 'here'>,
  isOurs: boolean,
): Html | undefined => {
  const { escalationId, obligations } = escalation;
  if (obligations.length === 0) return undefined;
  const whatOf = ({ obligationId, text, status }: Obligation): Html | string =>
    isOurs && status !== 'lapsed' ? followUpLink(visit, escalationId, obligationId, text) : text;
  return html`
<h2 class="nl-heading nl-heading--level-2">Wat is afgesproken</h2>
${isOurs && html`<p class="nl-paragraph">Kies een afspraak om te melden hoe het ermee staat.</p>`}
${table(
  'Afspraken, en hoe het ermee staat',
  [
    { heading: 'Wat', cell: whatOf },
    { heading: 'Soort', cell: ({ what }) => obligationKinds[what] },
    { heading: 'Wie', cell: ({ who }) => who ?? 'de alliantie' },
    { heading: 'Uiterlijk', cell: (one) => dayInDutch(dueDayOf(escalation, one)) },
    { heading: 'Stand', cell: ({ status }) => obligationStatus(status) },
  ],
  obligations,
)}`;
};

const dayInDutch = (day: string | undefined): string => (day === undefined ? '' : dutchDate(day));
