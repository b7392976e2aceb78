import { html } from 'hono/html';
import { dataList } from '#shared/pages/data-list.ts';
import { type Html, prose } from '#shared/pages/markup.ts';
import { dutchDay } from '#shared/words/dutch.ts';
import { phaseInDutch } from '#shared/words/phases-in-dutch.ts';
import { actionLink, status } from '../../pages/parts.ts';
import { colourStatus } from '../../words/alliance-words.ts';
import type { Names } from '../../words/names.ts';
import { dayForm, knownOn } from '../past-day.ts';
import type { Visit } from '../screen.ts';
import { linkSections } from './links-view.ts';
import { type Alliance, type Beside, type Looker, lookerOf } from './looker.ts';
import { moneySections } from './money-view.ts';
import { phaseSection } from './phase-view.ts';
import { workSections } from './work-view.ts';

const leadOf = ({ lead, members }: Alliance, names: Names, looker: Looker): Html => {
  const name = lead ? names.partner(lead.partnerId) : 'Nog niemand.';
  if (looker.isPast) return html`${name}`;
  const may = members.length === 0 ? looker.isBureau : looker.doesAsMember('name the lead of an alliance');
  const whoMay =
    members.length === 0
      ? 'Het programmabureau wijst de trekker aan.'
      : 'De partners van de alliantie wijzen de trekker aan.';
  return html`${lead && !may ? `${name}.` : name} ${
    may ? html`<a class="nl-link" href="${looker.here('trekker')}">Wijs de trekker aan</a>` : whoMay
  }`;
};

/** The pitches that others took the place of, the newest first. */
const earlierPitches = ({ earlierPitches: earlier }: Alliance, names: Names): Html | undefined =>
  earlier.length === 0
    ? undefined
    : html`
<details class="rd-details"><summary class="rd-details__summary">Eerdere pitches (${earlier.length})</summary><div class="rd-details__content">
${earlier.toReversed().map(
  ({ pitch, title, summary, goalId, replacedAt, reason }) => html`
<h2 class="nl-heading nl-heading--level-2">Pitch ${pitch}: ${title}</h2>
${prose(summary)}
<p class="nl-paragraph">Doel van de kaders: ${names.goal(goalId)}. Gewijzigd op ${dutchDay(replacedAt)}.</p>
<p class="nl-paragraph">Reden: ${reason}</p>`,
)}</div></details>`;

/** One alliance as everybody sees it, with what whoever looks may do. */
export const allianceView = (
  about: Alliance,
  beside: Beside,
  visit: Pick<Visit, 'here' | 'standing'>,
  doneBefore?: Html,
): Html => {
  const { names, day = {} } = beside;
  const looker = lookerOf(about, visit, day);
  return html`
${doneBefore}
<h1 class="nl-heading nl-heading--level-1">${about.title}</h1>
${knownOn(day)}
${prose(about.summary)}
${dataList([
  [
    'Fase',
    html`${status(phaseInDutch[about.phase])} sinds ${dutchDay(about.history.at(-1)?.enteredAt ?? about.pitchedAt)}`,
  ],
  ['Stand', colourStatus(about.report?.colour)],
  ['Lijn', names.line(about.lineId)],
  ['Doel van de kaders', names.goal(about.goalId)],
  ['Trekker', leadOf(about, names, looker)],
  [
    'Partners',
    about.members.map(names.partner).join(', ') ||
      'Nog geen. Een partner hoort erbij zodra over zijn bijdrage is besloten.',
  ],
])}
${looker.isBureau && about.phase !== 'closed' && html`<p class="utrecht-action-group">${actionLink(looker.here('oproep'), 'Doe een oproep aan partners')}${actionLink(looker.here('dwarsverband'), 'Leg een dwarsverband')}${about.pitchIsOpen && actionLink(looker.here('pitch'), 'Wijzig de pitch')}</p>`}
${earlierPitches(about, names)}
${phaseSection(about, looker)}
${moneySections(about, names, looker, visit)}
${workSections(about, beside, looker, visit)}
${linkSections(about, beside, looker, visit)}
${dayForm(looker.here(), day)}`;
};
