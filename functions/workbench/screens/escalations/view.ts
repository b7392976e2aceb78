import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { hidden } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDay } from '#shared/words/dutch.ts';
import { empty, link, table } from '../../pages/parts.ts';
import { sizeInDutch, stageStatus } from '../../words/escalation-words.ts';
import { type DayShown, dayForm, knownOn, onSameDay } from '../past-day.ts';
import type { Visit } from '../screen.ts';

type Row = AnswerOf<'listEscalations'>['escalations'][number];

const tableOf = (caption: string, rows: readonly Row[], { here }: Pick<Visit, 'here'>, day: DayShown): Html =>
  table(
    caption,
    [
      {
        heading: 'Escalatie',
        cell: ({ escalationId, title }) => link(onSameDay(here(`escalaties/${escalationId}`), day), title),
      },
      { heading: 'Hoe groot', cell: sizeInDutch },
      { heading: 'Waar zij ligt', cell: ({ stage }) => stageStatus(stage) },
      { heading: 'Begonnen op', cell: ({ raisedAt }) => dutchDay(raisedAt) },
      { heading: 'Geëindigd op', cell: ({ endedAt }) => endedAt && dutchDay(endedAt) },
    ],
    rows,
  );

/** The escalations of a programme or of one alliance: first those that run, the newest first. */
export const escalationsView = (
  escalations: readonly Row[],
  visit: Pick<Visit, 'here'>,
  day: DayShown = {},
  allianceId: string | null = null,
): Html => {
  const open = escalations.filter(({ endedAt }) => endedAt === undefined);
  const ended = escalations.filter(({ endedAt }) => endedAt !== undefined);
  return html`
<h1 class="nl-heading nl-heading--level-1">Escalaties</h1>
${knownOn(day)}
${
  open.length === 0
    ? empty(
        day.past !== undefined
          ? 'Er liep toen geen escalatie.'
          : 'Er loopt nu geen escalatie. Voorziet een rapportage een afwijking boven de tolerantie, dan staat zij hier.',
      )
    : tableOf('Lopende escalaties', open.toReversed(), visit, day)
}
${ended.length > 0 && tableOf('Geëindigde escalaties', ended.toReversed(), visit, day)}
${dayForm(visit.here('escalaties'), day, allianceId === null ? '' : hidden({ alliantie: allianceId }))}`;
};
