import { html } from 'hono/html';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate, euros } from '#shared/words/dutch.ts';
import { dutchPeriod } from '#shared/words/dutch-period.ts';
import { actionLink, empty, link, status, table } from '../../pages/parts.ts';
import { colourStatus } from '../../words/alliance-words.ts';
import type { Names } from '../../words/names.ts';
import { planPath } from '../plan/view.ts';
import type { Visit } from '../screen.ts';
import { agreedSection } from './agreed-view.ts';
import type { Alliance, Beside, Looker } from './looker.ts';

type PlanRow = Alliance['plans'][string] & { readonly year: string };

/** How the plan of a year stands, in a word with a colour. */
export const planStatus = ({ status: found, unfitSince }: Alliance['plans'][string]): Html => {
  if (unfitSince !== undefined) return status('past niet meer', 'error');
  if (found === 'fits') return status('past binnen de kaders', 'ok');
  return found === 'returned' ? status('teruggegeven', 'error') : status('wacht op de toets', 'warning');
};

const plans = (about: Alliance, { here }: Pick<Visit, 'here'>): Html => {
  const rows = Object.entries(about.plans).map(([year, plan]): PlanRow => ({ ...plan, year }));
  return rows.length === 0
    ? empty('Er is nog geen jaarplan. De partners maken er een zodra de alliantie in de fase vorming is.')
    : table(
        'Jaarplannen',
        [
          {
            heading: 'Jaar',
            cell: ({ year, version }) => link(here(planPath(about.allianceId, year, version)), year),
          },
          { heading: 'Nieuwste versie', cell: ({ version }) => String(version), isNumber: true },
          { heading: 'Kosten', cell: ({ versionCents }) => euros(versionCents), isNumber: true },
          { heading: 'Stand', cell: planStatus },
        ],
        rows,
      );
};

/** The years of the framework for which a partner of the alliance can make a first plan. */
const firstPlans = ({ lineId, phase, plans: made }: Alliance, { lines }: Names, looker: Looker): Html | false => {
  const budget = lines.find((line) => line.lineId === lineId)?.budget ?? [];
  const years = budget.map(({ year }) => year).filter((year) => made[year] === undefined);
  return (
    looker.doesAsMember('decide how an alliance works') &&
    (phase === 'formation' || phase === 'execution') &&
    years.length > 0 &&
    html`<p class="utrecht-action-group">${years.map((year) => actionLink(looker.here(`jaarplan/${year}`), `Maak het jaarplan van ${year}`))}</p>`
  );
};

const reports = ({ allianceId, report, lateReports = [] }: Alliance, { here }: Pick<Visit, 'here'>): Html => html`
${
  report
    ? html`<p class="nl-paragraph">De nieuwste rapportage gaat over ${dutchPeriod(report.period)}: ${colourStatus(report.colour)}</p>`
    : empty('Er is nog niet gerapporteerd. Dat begint in de fase uitvoering.')
}
${lateReports.map(
  ({ period, dueOn }) =>
    html`<p class="nl-paragraph">${status('te laat', 'error')} De rapportage over ${dutchPeriod(period)} had er uiterlijk ${dutchDate(dueOn)} moeten zijn.</p>`,
)}
<p class="nl-paragraph">${link(here(`allianties/${allianceId}/rapportages`), 'Bekijk de perioden en de rapportages')}</p>`;

/** What the alliance does: its plans and its reports. */
export const workSections = (
  about: Alliance,
  { names, agreed }: Pick<Beside, 'names' | 'agreed'>,
  looker: Looker,
  visit: Pick<Visit, 'here'>,
): Html => html`
<h2 class="nl-heading nl-heading--level-2">Jaarplan</h2>
${plans(about, visit)}
${firstPlans(about, names, looker)}
<h2 class="nl-heading nl-heading--level-2">Rapportage</h2>
${reports(about, visit)}
<h2 class="nl-heading nl-heading--level-2">Escalaties</h2>
<p class="nl-paragraph">${link(`${visit.here('escalaties')}?alliantie=${about.allianceId}`, 'Bekijk de escalaties van deze alliantie')}</p>
${looker.doesAsMember('raise an escalation') && about.phase !== 'closed' && html`<p class="utrecht-action-group">${actionLink(looker.here('escalatie'), 'Meld een afwijking')}</p>`}
${agreedSection(agreed, visit, looker.isBureau || looker.doesAsMember('follow up a condition'))}`;
