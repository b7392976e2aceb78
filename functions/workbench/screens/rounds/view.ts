import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { matterInDutch } from '#shared/vocabulary/matter.ts';
import { dutchDay, lastDay } from '#shared/words/dutch.ts';
import { empty, link, table } from '../../pages/parts.ts';
import type { Visit } from '../screen.ts';
import { kindInDutch, standOfRound } from './words.ts';

type Round = AnswerOf<'listRounds'>['rounds'][number];

export interface RoundsPage {
  readonly open: readonly Round[];
  readonly over: readonly Round[];
  /** Where the earlier rounds are, when there are more. */
  readonly earlier?: string | undefined;
  readonly visit: Pick<Visit, 'here' | 'now'>;
}

const named = ({ visit }: RoundsPage) => ({
  heading: 'Ronde',
  cell: (round: Round) => link(visit.here(`rondes/${round.roundId}`), kindInDutch(round)),
});
const about = { heading: 'Over', cell: (round: Round) => matterInDutch(round) };

const openTable = (page: RoundsPage): Html =>
  table(
    'Lopende rondes',
    [
      named(page),
      about,
      { heading: 'Antwoorden', cell: ({ answers, addressees }) => `${answers} van ${addressees}` },
      { heading: 'Uiterlijk', cell: ({ termEnd }) => lastDay(termEnd) },
      { heading: 'Stand', cell: (round) => standOfRound(round, page.visit.now) },
    ],
    page.open,
  );

const overTable = (page: RoundsPage): Html =>
  table(
    'Afgelopen rondes',
    [
      named(page),
      about,
      { heading: 'Afgelopen op', cell: ({ closedAt }) => closedAt && dutchDay(closedAt) },
      { heading: 'Uitkomst', cell: (round) => round.outcome?.sentence ?? standOfRound(round, page.visit.now) },
    ],
    page.over,
  );

/** Every round: those that run, the first due first, and those that are over, the last one first. */
export const roundsView = (page: RoundsPage): Html => html`
<h1 class="nl-heading nl-heading--level-1">Rondes</h1>
<h2 class="nl-heading nl-heading--level-2">Deze rondes lopen</h2>
${page.open.length === 0 ? empty('Er loopt nu geen ronde. Een ronde begint als er iets aan een orgaan wordt gevraagd, bijvoorbeeld als u de kaders indient.') : openTable(page)}
<h2 class="nl-heading nl-heading--level-2">Deze rondes zijn voorbij</h2>
${page.over.length === 0 ? empty('Hier staan straks de rondes die voorbij zijn, met hun uitkomst.') : overTable(page)}
${page.earlier && html`<p class="nl-paragraph">${link(page.earlier, 'Eerdere rondes')}</p>`}`;
