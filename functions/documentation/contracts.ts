import { allianceContracts, contributionContracts } from '#functions/alliances/contracts/alliances.ts';
import { grantContracts } from '#functions/alliances/contracts/grants.ts';
import { planContracts } from '#functions/alliances/contracts/plans.ts';
import { reportContracts } from '#functions/alliances/contracts/reports.ts';
import { appContracts } from '#functions/bodies/contracts/apps.ts';
import { levelContracts } from '#functions/bodies/contracts/levels.ts';
import { meetingContracts } from '#functions/bodies/contracts/meetings.ts';
import { peopleContracts } from '#functions/bodies/contracts/people.ts';
import { programmeContracts } from '#functions/bodies/contracts/programmes.ts';
import { registryContracts } from '#functions/bodies/contracts/registry.ts';
import { roleContracts } from '#functions/bodies/contracts/roles.ts';
import { successionContracts } from '#functions/bodies/contracts/successions.ts';
import { removalContracts } from '#functions/bodies/contracts/words-removals.ts';
import { calendarContracts } from '#functions/calendar/contracts.ts';
import { decisionContracts } from '#functions/decisions/contracts.ts';
import { escalationContracts } from '#functions/escalations/contracts.ts';
import { accessionContracts } from '#functions/frameworks/contracts/accessions.ts';
import { approvalContracts } from '#functions/frameworks/contracts/approvals.ts';
import { cycleContracts } from '#functions/frameworks/contracts/cycles.ts';
import { inputContracts } from '#functions/frameworks/contracts/input.ts';
import { textContracts } from '#functions/frameworks/contracts/texts.ts';
import { memberContracts } from '#functions/members/contracts.ts';
import { moneyContracts } from '#functions/money/contracts.ts';
import { monitoringContracts } from '#functions/monitoring/contracts.ts';
import { evaluationContracts } from '#functions/monitoring/contracts-evaluations.ts';
import { lessonContracts } from '#functions/monitoring/contracts-lessons.ts';
import { stateReportContracts } from '#functions/monitoring/contracts-state-report.ts';
import { overviewContracts } from '#functions/overview/contracts.ts';
import { compositionContracts } from '#functions/reviews/contracts/composition.ts';
import { reviewContracts } from '#functions/reviews/contracts/reviews.ts';
import { ruleChangeContracts } from '#functions/reviews/contracts/rule-changes.ts';
import { roundContracts } from '#functions/rounds/contracts.ts';
import { subscriptionContracts } from '#functions/subscriptions/contracts.ts';
import type { Contract } from '#shared/api/contract.ts';
import type { Operation } from '#shared/api/routes.ts';

/** The contract of every operation; a missing one does not compile. */
export const contracts = {
  ...programmeContracts,
  ...registryContracts,
  ...meetingContracts,
  ...appContracts,
  ...successionContracts,
  ...peopleContracts,
  ...roleContracts,
  ...levelContracts,
  ...removalContracts,
  ...compositionContracts,
  ...reviewContracts,
  ...ruleChangeContracts,
  ...cycleContracts,
  ...textContracts,
  ...inputContracts,
  ...accessionContracts,
  ...approvalContracts,
  ...allianceContracts,
  ...contributionContracts,
  ...grantContracts,
  ...planContracts,
  ...reportContracts,
  ...escalationContracts,
  ...roundContracts,
  ...calendarContracts,
  ...memberContracts,
  ...moneyContracts,
  ...monitoringContracts,
  ...evaluationContracts,
  ...stateReportContracts,
  ...lessonContracts,
  ...overviewContracts,
  ...decisionContracts,
  ...subscriptionContracts,
} as const satisfies Record<Operation, Contract>;
