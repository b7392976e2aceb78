import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { happensInDutch } from '#shared/words/succession-in-dutch.ts';
import { actionLink, empty, link, status, table } from '../../pages/parts.ts';
import { doneOf } from '../../words/done-words.ts';
import { type Names, namesIn } from '../../words/names.ts';
import type { Screen, Visit } from '../screen.ts';

type Programme = AnswerOf<'readProgramme'>;
type Succession = Programme['successions'][number];

const happens = ({ partner }: Pick<Names, 'partner'>, one: Succession): string =>
  happensInDutch({
    ...one,
    predecessors: one.predecessors.map(partner),
    successors: one.successors.map(({ partnerId }) => partner(partnerId)),
  });

/** The municipalities that merged, were split or changed their names, and will; with the three ways to record another. */
export const successionsView = (programme: Programme, visit: Pick<Visit, 'here' | 'query'>): Html => {
  const names = namesIn(programme);
  const { successions } = programme;
  return html`
${doneOf(visit)}
<p class="nl-paragraph">${link(visit.here('partners'), 'Alle partners')}</p>
<h1 class="nl-heading nl-heading--level-1">Herindelingen en nieuwe namen</h1>
<p class="nl-paragraph">Op de dag van een herindeling gaan zetels, mensen, bijdragen, instemmingen en open vragen naar de opvolgers. Het verleden houdt de oude namen. Wat gebeurt er?</p>
<p class="utrecht-action-group">
${actionLink(visit.here('herindelingen/fusie'), 'Gemeenten gaan samen')}
${actionLink(visit.here('herindelingen/splitsing'), 'Een gemeente wordt verdeeld')}
${actionLink(visit.here('herindelingen/naam'), 'Een partner krijgt een andere naam')}
</p>
${
  successions.length === 0
    ? empty('Er is nog geen herindeling vastgelegd.')
    : table(
        'Vastgelegd',
        [
          { heading: 'Wat er gebeurt', cell: (one) => happens(names, one) },
          { heading: 'Vanaf', cell: ({ on }) => dutchDate(on) },
          { heading: 'Grond', cell: ({ ground }) => ground.reference },
          {
            heading: 'Stand',
            cell: ({ tookEffectAt }) => (tookEffectAt ? status('doorgevoerd', 'ok') : status('komt nog', 'warning')),
          },
        ],
        successions.toSorted((one, other) => other.on.localeCompare(one.on)),
      )
}`;
};

/** Where the programmabureau begins to record a merger, a split or another name (rule 18). */
export const successions: Screen = {
  path: 'herindelingen',
  who: 'bureau',
  show: async (visit) => {
    const programme = await visit.api.call('readProgramme', { path: { programmeId: visit.programmeId } });
    return { title: 'Herindelingen en nieuwe namen', main: successionsView(programme, visit) };
  },
};
