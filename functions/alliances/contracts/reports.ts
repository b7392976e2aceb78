import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { listed, next } from '#shared/http/lists.ts';
import { paging } from '#shared/http/paging.ts';
import { Due } from '../terms/due.ts';
import { GivenReport } from '../terms/report.ts';
import * as views from './views.ts';

const Report = views.ReportView.meta({ id: 'Report' });
const Closing = views.ClosingView.meta({ id: 'ClosedPeriods' });

const account = {
  period: { from: '2028-01-01', until: '2028-07-01' },
  goals: [{ planGoalId: 'honderd-deelnemers', reached: 40, forecast: 100 }],
  budget: [{ budgetLineId: 'begeleiding', spentCents: 5_000_000, forecastCents: 12_000_000 }],
  risks: [],
  lessons: [],
};
const place = { reportId: '2028-01-01_2028-07-01.1', period: account.period, version: 1 };
const verdict = { colour: 'green', findings: [], reportedAt: '2028-07-10T09:00:00.000Z' };
const report = {
  ...place,
  ...account,
  plan: { year: 2028, version: 1 },
  framework: '1',
  ...verdict,
  reportedBy: 'zaaksysteem-stein',
};
// The cursor of a list of reports is a report identifier.
const Query = z.strictObject(paging(/^\d{4}-\d\d-\d\d_\d{4}-\d\d-\d\d\.\d{1,5}$/));

const reportConflicts = {
  'not-reporting': 'The alliance does not report in its phase.',
  'report-changed': 'Another version came in between.',
  'period-closed': 'The period is closed.',
  'no-plan': 'There is no fitting plan to account for.',
};

/** The API contracts of the reports of alliances. */
export const reportContracts = {
  submitReport: contract({
    summary: 'Report on an alliance over a period',
    description:
      'By a partner of the alliance, over a period that is over: how far each goal and budget line of the plan is, each once, and how it will end. It is held against what the framework tolerates at once. The same report sent twice is one version (200); a correction is the next, and says why.',
    body: GivenReport,
    answers: { 200: Report, 201: Report },
    conflicts: reportConflicts,
    example: { body: { ...account, basedOn: 0 }, answer: report },
  }),
  tryReport: contract({
    summary: 'Try a report before it is sent',
    description:
      'A dry run of `submitReport`: what would be green, amber and red, and which breaches the report would open, keep open or end. Nothing is recorded, and nobody is told. It is refused for whatever the report would be refused for.',
    body: GivenReport,
    answers: { 200: views.ReportTrial.meta({ id: 'ReportTrial' }) },
    conflicts: reportConflicts,
    example: {
      body: { ...account, basedOn: 0 },
      answer: {
        reportId: place.reportId,
        version: 1,
        plan: { year: 2028, version: 1 },
        framework: '1',
        colour: 'green',
        findings: [],
        breaches: [],
      },
    },
  }),
  listReportPeriods: contract({
    summary: 'List the reporting periods of an alliance',
    description:
      'Every period that the programme fixed, past and ahead, with the day on which its report is due, how it stands for this alliance, its newest report, and the version of the plan that a report is to account for. Empty for a programme that fixes no periods.',
    query: z.strictObject(listed('from')),
    answers: {
      200: z
        .strictObject({ asOf: z.iso.date(), periods: z.array(views.ReportPeriodView), next })
        .meta({ id: 'ReportPeriods' }),
    },
    example: {
      answer: {
        asOf: '2028-07-10',
        periods: [
          {
            period: account.period,
            dueOn: '2028-07-31',
            standing: 'reported',
            report: { reportId: place.reportId, version: 1, colour: 'green' },
            plan: { year: 2028, version: 1 },
          },
          { period: { from: '2028-07-01', until: '2029-01-01' }, dueOn: '2029-01-31', standing: 'running' },
        ],
      },
    },
  }),
  listReports: contract({
    summary: 'List the reports of an alliance',
    description: 'Colour and findings of each, the oldest first, a part at a time.',
    query: Query,
    answers: { 200: views.ReportList.meta({ id: 'Reports' }) },
    example: { query: { limit: 100 }, answer: { reports: [{ ...place, ...verdict }] } },
  }),
  readReport: contract({
    summary: 'Read a report',
    description: 'One version of a report, whole.',
    answers: { 200: Report },
    example: { answer: report },
  }),
  listDue: contract({
    summary: 'List what is due',
    description:
      'Reports of alliances over the reporting periods of the programme, the yearly review of the regiegroep, the renewal of the framework in force, the follow-up of conditions (of approvals, contributions and dispensations), measures of the ladder, what committed contributions still owe, the end of contributions of several years from the day on which it is announced, and the lessons that nobody ended, each on the day on which it comes on the agenda by itself: of each the day, who owes it, and whether it is late. The earliest first.',
    query: z.strictObject(listed('dueOn')),
    answers: { 200: z.strictObject({ asOf: z.iso.date(), due: z.array(Due), next }).meta({ id: 'WhatIsDue' }) },
    example: {
      answer: {
        asOf: '2028-08-02',
        due: [
          {
            what: 'report',
            dueOn: '2028-07-31',
            late: true,
            owedBy: 'stein',
            allianceId: 'buurtwerkplaatsen',
            period: account.period,
            asked: 2,
          },
          {
            what: 'lesson',
            dueOn: '2028-08-02',
            late: false,
            owedBy: 'programmabureau',
            lessonId: 'buren-eerst',
            recordedOn: '2028-02-02',
            text: 'Vraag eerst de buren',
          },
        ],
      },
    },
  }),
  readReporting: contract({
    summary: 'Read which reporting periods can be closed',
    description:
      'Every period that the programme fixed, with whether it is closed, over, running or ahead; the last closings; and which reports a closing would name as missing now. `closePeriods` first takes in reports that were filled in a moment before, so it may name fewer. Without `closedUntil`, it is what a closing of everything that can be closed would name.',
    query: z.strictObject({ closedUntil: z.iso.date().optional() }),
    answers: { 200: views.ReportingView.meta({ id: 'Reporting' }) },
    example: {
      query: { closedUntil: '2028-07-01' },
      answer: {
        asOf: '2028-08-01',
        closedUntil: '2028-01-01',
        closableUntil: '2028-07-01',
        periods: [
          { period: { from: '2027-07-01', until: '2028-01-01' }, dueOn: '2028-01-31', standing: 'closed' },
          { period: account.period, dueOn: '2028-07-31', standing: 'over' },
          { period: { from: '2028-07-01', until: '2029-01-01' }, dueOn: '2029-01-31', standing: 'running' },
        ],
        missing: [{ allianceId: 'buurtwerkplaatsen', period: account.period }],
        closings: [
          {
            closedUntil: '2028-01-01',
            closedAt: '2028-02-01T09:00:00.000Z',
            closedBy: 'programmabureau-zuid-limburg',
            missing: [],
          },
        ],
      },
    },
  }),
  closePeriods: contract({
    summary: 'Close the periods that begin before a day',
    description:
      'From then on the totals that the programmabureau computes from their reports do not change. The closing names every report that did not come, and the programmabureau and the seats of the regiegroep get a letter about them. Closing the same periods again changes nothing (200).',
    body: z.strictObject({ closedUntil: z.iso.date() }),
    answers: { 200: Closing, 201: Closing },
    conflicts: { 'later-periods-closed': 'Later periods are closed already, for good.' },
    example: {
      body: { closedUntil: '2028-07-01' },
      answer: {
        programmeId: 'zuid-limburg',
        closedUntil: '2028-07-01',
        closings: [
          {
            closedUntil: '2028-07-01',
            closedAt: '2028-08-01T09:00:00.000Z',
            closedBy: 'programmabureau-zuid-limburg',
            missing: [{ allianceId: 'buurtwerkplaatsen', period: account.period }],
          },
        ],
      },
    },
  }),
};
