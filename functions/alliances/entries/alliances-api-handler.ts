import { RegistryReader } from '#functions/bodies/reader.ts';
import { DecisionsReader } from '#functions/decisions/reader.ts';
import { ladderOf } from '#functions/escalations/alliances/ladder.ts';
import { obligationsOf } from '#functions/escalations/alliances/obligations.ts';
import { transfersOf } from '#functions/escalations/alliances/transfers.ts';
import { EscalationsReader } from '#functions/escalations/reader.ts';
import { FrameworksReader } from '#functions/frameworks/reader.ts';
import { unendedLessonsOf } from '#functions/monitoring/alliances/unended-lessons.ts';
import { MonitoringReader } from '#functions/monitoring/reader.ts';
import { ReviewsReader } from '#functions/reviews/reader.ts';
import { RoundsReader } from '#functions/rounds/reader.ts';
import { apiHandler } from '#shared/http/api.ts';
import { keptAnswers } from '#shared/http/kept-answers.ts';
import { databaseClient, tableOf } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import type { FrameworkDeps } from '../deps.ts';
import { askTakingBackOfContribution, askTakingBackOfGrant } from '../operations/ask-taking-back.ts';
import { callForContributions } from '../operations/call-for-contributions.ts';
import { changePitch } from '../operations/change-pitch.ts';
import { closePeriods } from '../operations/close-periods.ts';
import { followUpContributionCondition } from '../operations/follow-up-condition.ts';
import { askGrant, listGrants, readGrant } from '../operations/grants.ts';
import { linkAlliances } from '../operations/link-alliances.ts';
import { listContributionConditions, listContributions } from '../operations/list-contributions.ts';
import { listDue } from '../operations/list-due.ts';
import { listReportPeriods } from '../operations/list-report-periods.ts';
import { moveAlliance } from '../operations/move-alliance.ts';
import { moveContribution } from '../operations/move-contribution.ts';
import { nameLead } from '../operations/name-lead.ts';
import { pitchAlliance } from '../operations/pitch-alliance.ts';
import { proposeContribution } from '../operations/propose-contribution.ts';
import { listAlliances, readAlliance } from '../operations/read-alliances.ts';
import { readContribution } from '../operations/read-contribution.ts';
import { listLineBudgets, listPlans, readPlan } from '../operations/read-plans.ts';
import { readReporting } from '../operations/read-reporting.ts';
import { listReports, readReport } from '../operations/read-reports.ts';
import { recordPayment } from '../operations/record-payment.ts';
import { submitPlan } from '../operations/submit-plan.ts';
import { submitReport } from '../operations/submit-report.ts';
import { testPlan } from '../operations/test-plan.ts';
import { tryReport } from '../operations/try-report.ts';
import { AlliancesReader } from '../reader.ts';

const environment = environmentOf('alliances/alliances');
const client = databaseClient();
const table = tableOf(client, environment.ALLIANCES_TABLE);
const bodies = tableOf(client, environment.BODIES_TABLE);
const escalations = new EscalationsReader(tableOf(client, environment.ESCALATIONS_TABLE));
const decisions = new DecisionsReader(tableOf(client, environment.DECISIONS_TABLE));
const rounds = new RoundsReader(tableOf(client, environment.ROUNDS_TABLE));
const monitoring = new MonitoringReader(tableOf(client, environment.MONITORING_TABLE));
const deps: FrameworkDeps = {
  client,
  table,
  alliances: new AlliancesReader(table),
  registry: new RegistryReader(bodies),
  frameworks: new FrameworksReader(tableOf(client, environment.FRAMEWORKS_TABLE)),
  ladder: ladderOf(escalations, decisions),
  transfers: transfersOf(escalations, decisions),
};

export const handler = apiHandler(
  {
    pitchAlliance: pitchAlliance(deps),
    changePitch: changePitch(deps),
    listAlliances: listAlliances(deps),
    readAlliance: readAlliance({ ...deps, rounds }),
    moveAlliance: moveAlliance(deps),
    nameLead: nameLead(deps),
    callForContributions: callForContributions(deps),
    linkAlliances: linkAlliances(deps),
    proposeContribution: proposeContribution(deps),
    listContributions: listContributions(deps),
    listContributionConditions: listContributionConditions(deps),
    readContribution: readContribution(deps),
    moveContribution: moveContribution({ ...deps, rounds }),
    askTakingBackOfContribution: askTakingBackOfContribution(deps),
    askGrant: askGrant(deps),
    askTakingBackOfGrant: askTakingBackOfGrant(deps),
    listGrants: listGrants(deps),
    readGrant: readGrant(deps),
    followUpContributionCondition: followUpContributionCondition(deps),
    recordPayment: recordPayment(deps),
    submitPlan: submitPlan(deps),
    listPlans: listPlans(deps),
    readPlan: readPlan(deps),
    testPlan: testPlan(deps),
    listLineBudgets: listLineBudgets(deps),
    submitReport: submitReport(deps),
    tryReport: tryReport(deps),
    listReportPeriods: listReportPeriods(deps),
    listReports: listReports(deps),
    readReport: readReport(deps),
    listDue: listDue({
      ...deps,
      rounds,
      reviews: new ReviewsReader(bodies),
      obligations: obligationsOf(escalations),
      lessons: unendedLessonsOf({ registry: deps.registry, monitoring }),
    }),
    readReporting: readReporting(deps),
    closePeriods: closePeriods({ ...deps, rounds }),
  },
  systemClock,
  deps.registry,
  keptAnswers(client, table),
);
