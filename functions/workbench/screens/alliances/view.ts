import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate, euros } from '#shared/words/dutch.ts';
import { type Phase, phaseInDutch } from '#shared/words/phases-in-dutch.ts';
import { actionLink, empty, link, status, table } from '../../pages/parts.ts';
import { colourStatus } from '../../words/alliance-words.ts';
import type { Names } from '../../words/names.ts';
import type { Visit } from '../screen.ts';

type Summary = AnswerOf<'listAlliances'>['alliances'][number];

const phaseOrder = Object.keys(phaseInDutch) as Phase[];

const gapOf = ({ funding }: Pick<Summary, 'funding'>): string => {
  const gap = funding.reduce((sum, { gapCents }) => sum + gapCents, 0);
  return gap === 0 ? '–' : euros(gap);
};

/** How an alliance stands: the colour of its newest report, and what is late. */
const standOf = ({ report, lateReports = [] }: Summary): Html =>
  html`${colourStatus(report?.colour)}${lateReports.map(
    ({ dueOn }) => html`<br>${status('rapportage te laat', 'error')} uiterlijk ${dutchDate(dueOn)}`,
  )}`;

const ofLine = (name: string, alliances: readonly Summary[], names: Names, { here }: Pick<Visit, 'here'>): Html => html`
<h2 class="nl-heading nl-heading--level-2">${name}</h2>
${table(
  `Allianties op de lijn ${name}`,
  [
    { heading: 'Alliantie', cell: ({ allianceId, title }) => link(here(`allianties/${allianceId}`), title) },
    { heading: 'Fase', cell: ({ phase }) => phaseInDutch[phase] },
    { heading: 'Stand', cell: standOf },
    { heading: 'Trekker', cell: ({ lead }) => (lead ? names.partner(lead.partnerId) : 'nog niemand') },
    { heading: 'Partners', cell: ({ members }) => String(members.length), isNumber: true },
    { heading: 'Tekort', cell: gapOf, isNumber: true },
  ],
  alliances.toSorted((one, other) => phaseOrder.indexOf(one.phase) - phaseOrder.indexOf(other.phase)),
)}`;

/** The alliances of a programme by line and phase, each with its colour. */
export const alliancesView = (
  alliances: readonly Summary[],
  names: Names,
  visit: Pick<Visit, 'here' | 'standing'>,
): Html => {
  const lines = [...new Set(alliances.map(({ lineId }) => lineId))];
  const isBureau = visit.standing.actsFor === 'programmabureau';
  return html`
<h1 class="nl-heading nl-heading--level-1">Allianties</h1>
${
  alliances.length === 0 &&
  empty(
    isBureau
      ? 'Er zijn nog geen allianties. Pitch een eerste idee voor een doel uit de kaders.'
      : 'Er zijn nog geen allianties. Het programmabureau pitcht een idee zodra de kaders gelden.',
  )
}
${isBureau && html`<p class="utrecht-action-group">${actionLink(visit.here('allianties/nieuw'), 'Pitch een nieuwe alliantie')}${actionLink(visit.here('rapportageperioden'), 'Sluit een rapportageperiode af')}</p>`}
${lines.map((lineId) =>
  ofLine(
    names.line(lineId),
    alliances.filter((alliance) => alliance.lineId === lineId),
    names,
    visit,
  ),
)}`;
};
