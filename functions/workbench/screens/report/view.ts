import { html } from 'hono/html';
import { dataList } from '#shared/pages/data-list.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate, dutchDay, dutchNumber, euros } from '#shared/words/dutch.ts';
import { dutchPeriod } from '#shared/words/dutch-period.ts';
import { actionLink, link, table } from '../../pages/parts.ts';
import { colourStatus } from '../../words/alliance-words.ts';
import { type Plan, type PlanGoal, targetInDutch, valueInDutch } from '../../words/plan-words.ts';
import { findingsView, type NameOf, type Report } from '../../words/report-words.ts';
import type { Alliance } from '../alliance/looker.ts';
import { doesInAlliance } from '../may-do.ts';
import { reportFormPath } from '../report-form/periods.ts';
import type { Visit } from '../screen.ts';

export interface ReportPage {
  readonly report: Report;
  readonly alliance: Alliance;
  readonly plan: Plan;
}

/** The names of the parts of a plan, by what a finding is about. */
export const partNames =
  (plan: Plan | undefined): NameOf =>
  ({ about, id = '' }) => {
    if (about === 'budget') return 'Het budget als geheel';
    const { goals = [], budget = [] } = plan?.content ?? {};
    return about === 'goal'
      ? (goals.find(({ planGoalId }) => planGoalId === id)?.title ?? id)
      : (budget.find(({ budgetLineId }) => budgetLineId === id)?.name ?? id);
  };

const shown = (goal: PlanGoal | undefined, value: number): string =>
  goal ? valueInDutch(goal, value) : dutchNumber(value);

const goals = ({ report, plan }: Pick<ReportPage, 'report' | 'plan'>): Html => {
  const goalOf = (id: string) => plan.content.goals.find(({ planGoalId }) => planGoalId === id);
  return table(
    'Doelen',
    [
      { heading: 'Doel', cell: ({ planGoalId }) => goalOf(planGoalId)?.title ?? planGoalId },
      {
        heading: 'Afgesproken',
        cell: ({ planGoalId }) => {
          const goal = goalOf(planGoalId);
          return goal && `${targetInDutch(goal)}, uiterlijk ${dutchDate(goal.by)}`;
        },
      },
      { heading: 'Bereikt', cell: ({ planGoalId, reached }) => shown(goalOf(planGoalId), reached) },
      { heading: 'Verwacht', cell: ({ planGoalId, forecast }) => shown(goalOf(planGoalId), forecast) },
      { heading: 'Verwachte dag', cell: ({ expectedOn }) => expectedOn && dutchDate(expectedOn) },
    ],
    report.goals,
  );
};

const money = ({ report, plan }: Pick<ReportPage, 'report' | 'plan'>): Html => {
  const lineOf = (id: string) => plan.content.budget.find(({ budgetLineId }) => budgetLineId === id);
  return table(
    'Geld',
    [
      { heading: 'Regel', cell: ({ budgetLineId }) => lineOf(budgetLineId)?.name ?? budgetLineId },
      { heading: 'Begroot', cell: ({ budgetLineId }) => euros(lineOf(budgetLineId)?.amountCents ?? 0), isNumber: true },
      { heading: 'Uitgegeven', cell: ({ spentCents }) => euros(spentCents), isNumber: true },
      { heading: 'Verwacht in totaal', cell: ({ forecastCents }) => euros(forecastCents), isNumber: true },
    ],
    report.budget,
  );
};

const said = ({ risks, lessons }: Report): Html => html`
${
  risks.length > 0 &&
  html`<h2 class="nl-heading nl-heading--level-2">Risico’s</h2><ul class="utrecht-unordered-list">${risks.map(
    ({ description, measure }) => html`<li>${description}${measure && html` Wat eraan wordt gedaan: ${measure}`}</li>`,
  )}</ul>`
}
${
  lessons.length > 0 &&
  html`<h2 class="nl-heading nl-heading--level-2">Lessen</h2><ul class="utrecht-unordered-list">${lessons.map(
    ({ title, text }) => html`<li><strong>${title}</strong> ${text}</li>`,
  )}</ul>`
}`;

/** The title of the page of a report. */
export const reportTitle = ({
  alliance,
  report,
}: Pick<ReportPage, 'report'> & { readonly alliance: Pick<Alliance, 'title'> }): string =>
  `Rapportage van ${alliance.title} over ${dutchPeriod(report.period)}`;

/** What a report says: the deviations first, then goals, money, risks and lessons. */
export const reportContent = (page: Pick<ReportPage, 'report' | 'plan'>): Html => html`
${findingsView('Naast de kaders', page.report.findings, partNames(page.plan))}
${goals(page)}
${money(page)}
${said(page.report)}`;

/** One version of a report: its colour, why, and what it says. */
export const reportView = (
  page: ReportPage,
  { here, standing }: Pick<Visit, 'here' | 'standing'>,
  done?: Html,
): Html => {
  const { report, alliance } = page;
  const isNewest = alliance.report?.reportId === report.reportId;
  const corrects = isNewest && doesInAlliance('report on an alliance', standing, alliance);
  return html`
${done}
<h1 class="nl-heading nl-heading--level-1">${reportTitle(page)}</h1>
${dataList([
  ['Alliantie', link(here(`allianties/${alliance.allianceId}`), alliance.title)],
  ['Kleur', colourStatus(report.colour)],
  ['Vastgelegd op', dutchDay(report.reportedAt)],
  ['Versie', String(report.version)],
  ['Waarom verbeterd', report.correction],
])}
${corrects && html`<p class="utrecht-action-group">${actionLink(here(reportFormPath(alliance.allianceId, report.period)), 'Verbeter deze rapportage')}</p>`}
${reportContent(page)}
<p class="nl-paragraph">${link(here(`allianties/${alliance.allianceId}/rapportages`), 'Alle rapportages van deze alliantie')}</p>`;
};
