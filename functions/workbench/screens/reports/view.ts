import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate, dutchDay } from '#shared/words/dutch.ts';
import { dutchPeriod } from '#shared/words/dutch-period.ts';
import { actionLink, empty, link, table } from '../../pages/parts.ts';
import { colourStatus } from '../../words/alliance-words.ts';
import { periodStatus, type ReportPeriod } from '../../words/report-words.ts';
import type { Alliance } from '../alliance/looker.ts';
import { doesInAlliance, doesInRole } from '../may-do.ts';
import { reportFormPath, reportPath } from '../report-form/periods.ts';
import { whyNoPeriod } from '../report-period/view.ts';
import type { Visit } from '../screen.ts';

export interface ReportsPage {
  readonly alliance: Alliance;
  readonly periods: readonly ReportPeriod[];
  readonly reports: AnswerOf<'listReports'>['reports'];
}

const whatToDo = (
  { period, standing, report, plan }: ReportPeriod,
  page: ReportsPage,
  visit: Pick<Visit, 'here' | 'standing'>,
) => {
  const { alliance } = page;
  if (report) return link(visit.here(reportPath(alliance.allianceId, report.reportId)), 'Bekijk de rapportage');
  if (standing !== 'open' && standing !== 'late') return undefined;
  if (!doesInAlliance('report on an alliance', visit.standing, alliance))
    return 'Dit doen de partners van de alliantie.';
  if (!plan) return 'Er is nog geen jaarplan dat past binnen de kaders.';
  return actionLink(visit.here(reportFormPath(alliance.allianceId, period)), 'Rapporteer');
};

const periodsTable = (page: ReportsPage, visit: Pick<Visit, 'here' | 'standing'>): Html =>
  table(
    'Perioden van het programma',
    [
      { heading: 'Periode', cell: ({ period }) => dutchPeriod(period) },
      { heading: 'Uiterlijk', cell: ({ dueOn }) => dutchDate(dueOn) },
      { heading: 'Stand', cell: periodStatus },
      { heading: 'Kleur', cell: ({ report }) => report && colourStatus(report.colour) },
      { heading: 'Wat u kunt doen', cell: (one) => whatToDo(one, page, visit) },
    ],
    page.periods,
  );

/** Where a programme fixes no periods, an alliance chooses its own. */
const ownPeriod = (page: ReportsPage, { here, standing }: Pick<Visit, 'here' | 'standing'>): Html => html`
${empty('Dit programma heeft geen vaste perioden voor rapportages.')}
${
  whyNoPeriod(page, standing) === undefined &&
  html`<p class="utrecht-action-group">${actionLink(here(`allianties/${page.alliance.allianceId}/rapporteren`), 'Rapporteer over een periode')}</p>`
}`;

/** The reports of an alliance: what was reported, what is to be reported, and the periods ahead. */
export const reportsView = (page: ReportsPage, visit: Pick<Visit, 'here' | 'standing'>): Html => {
  const { alliance, periods, reports } = page;
  return html`
<h1 class="nl-heading nl-heading--level-1">Rapportages van ${alliance.title}</h1>
<p class="nl-paragraph">${link(visit.here(`allianties/${alliance.allianceId}`), 'Terug naar de alliantie')}</p>
${
  doesInRole('close a reporting period', visit.standing) &&
  html`<p class="nl-paragraph">${link(visit.here('rapportageperioden'), 'Welke perioden zijn afgesloten?')}</p>`
}
${periods.length > 0 ? periodsTable(page, visit) : ownPeriod(page, visit)}
${
  reports.length === 0
    ? empty('Er is nog niet gerapporteerd. Dat begint in de fase uitvoering, over een periode die voorbij is.')
    : table(
        'Alle rapportages',
        [
          {
            heading: 'Periode',
            cell: ({ reportId, period }) =>
              link(visit.here(reportPath(alliance.allianceId, reportId)), dutchPeriod(period)),
          },
          { heading: 'Versie', cell: ({ version }) => String(version), isNumber: true },
          { heading: 'Kleur', cell: ({ colour }) => colourStatus(colour) },
          { heading: 'Vastgelegd op', cell: ({ reportedAt }) => dutchDay(reportedAt) },
        ],
        reports.toReversed(),
      )
}`;
};
