import type { AnswerOf } from '#client/client.ts';
import { reportContracts } from '#functions/alliances/contracts/reports.ts';
import type { ReportPage } from '#functions/workbench/screens/report/view.ts';
import type { ReportFormAbout } from '#functions/workbench/screens/report-form/about.ts';
import { working } from './example-alliance.ts';
import { returnedPlan } from './example-plan.ts';

const [reported, running] = reportContracts.listReportPeriods.example.answer
  .periods as AnswerOf<'listReportPeriods'>['periods'];
/** A period of every standing. */
export const periods: AnswerOf<'listReportPeriods'>['periods'] = [
  ...(reported ? [reported] : []),
  ...(['late', 'open', 'running', 'ahead', 'closed'] as const).flatMap((standing) =>
    running ? [{ ...running, standing, plan: { year: 2028, version: 1 } }] : [],
  ),
];

const [first, second] = returnedPlan.content.goals;
const goals = [first, second].flatMap((goal) =>
  goal ? [{ planGoalId: goal.planGoalId, reached: 1, forecast: 1 }] : [],
);
const finding = {
  about: 'goal',
  id: first?.planGoalId ?? '',
  breach: 'goal-missed',
  deviation: 12.5,
  tolerance: 5,
  level: 'sounding',
  colour: 'red',
  reason: 'x',
} as const;
const findings: AnswerOf<'readReport'>['findings'] = [
  finding,
  { ...finding, breach: 'goal-late', deviation: 0, level: 'tolerated', colour: 'green' },
  {
    ...finding,
    about: 'budget',
    breach: 'budget-overrun',
    colour: 'amber',
    dispensation: { escalationId: 'e', number: 27, upTo: 15, until: '2028-12-31', standing: 'allowed' },
  },
  { ...finding, about: 'budget-line', id: 'begeleiding', level: 'tolerated', colour: 'amber' },
];

const report: AnswerOf<'readReport'> = {
  ...(reportContracts.readReport.example.answer as AnswerOf<'readReport'>),
  colour: 'red',
  goals,
  findings,
  correction: 'Een post telde dubbel.',
  risks: [{ description: 'De huur stijgt.', measure: 'Een ander gebouw.' }],
  lessons: [{ title: 'Begin klein', text: 'Eén werkplaats eerst.' }],
};

/** A report, as its page shows it. */
export const reportPage: ReportPage = { report, alliance: working, plan: returnedPlan };

/** What a report would say. */
export const trial: AnswerOf<'tryReport'> = {
  ...reportContracts.tryReport.example.answer,
  colour: 'red',
  findings,
  breaches: (['opens', 'stays-open', 'allowed', 'ends'] as const).map((becomes) => ({
    breachId: becomes,
    becomes,
    breach: 'goal-missed',
    about: 'goal',
    id: finding.id,
  })),
};

/** The form of a report that corrects another one. */
export const reportAbout: ReportFormAbout = {
  alliance: working,
  period: report.period,
  plan: returnedPlan,
  periods,
  dueOn: '2028-07-31',
  before: report,
  corrected: report,
};
