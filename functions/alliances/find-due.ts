import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { Announcing } from '#functions/bodies/terms/announced-from.ts';
import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import type { ReviewsReader } from '#functions/reviews/reader.ts';
import { reviewDueOn } from '#functions/reviews/terms/review-due.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Alliance } from './domain/alliance.ts';
import type { Contribution } from './domain/contribution.ts';
import { isOfDecision } from './domain/contribution-condition.ts';
import { endsDue } from './domain/contribution-ending.ts';
import { dueOf, owingFor } from './domain/due.ts';
import {
  type BindingCondition,
  conditionsDue,
  lessonsDue,
  obligationsDue,
  paymentsDue,
} from './domain/due-in-record.ts';
import { paymentsWithAnswers } from './domain/payment-request.ts';
import type { AlliancesReader } from './reader.ts';
import type { Due } from './terms/due.ts';
import type { Obligations } from './terms/obligations.ts';
import { periodsOf, reportDueOn } from './terms/reporting-periods.ts';
import type { UnendedLessons } from './terms/unended-lessons.ts';

export interface DueDeps {
  readonly registry: Pick<RegistryReader, 'programme'>;
  readonly reviews: Pick<ReviewsReader, 'reviews'>;
  readonly alliances: AlliancesReader;
  readonly frameworks: FrameworksReader;
  readonly rounds: Pick<RoundsReader, 'tasks'>;
  readonly obligations: Obligations;
  readonly lessons: UnendedLessons;
}

type Unjudged = Omit<Due, 'late'>;
type InForce = NonNullable<Awaited<ReturnType<FrameworksReader['inForce']>>>;

/**
 * Everything that is due or late in a programme on a day (ISO date), the earliest first (rule 22). The reads grow with the alliances, with
 * what binds and with the lessons, never with what else happened.
 */
export const dueIn = async (deps: DueDeps, programmeId: string, today: string): Promise<Due[]> => {
  const [programme, alliances, requests, reporting, reviews, framework] = await Promise.all([
    deps.registry.programme(programmeId),
    deps.alliances.alliances(programmeId),
    deps.alliances.reportRequests(programmeId),
    deps.alliances.reporting(programmeId),
    deps.reviews.reviews(programmeId),
    deps.frameworks.inForce(programmeId),
  ]);
  const running = periodsOf(programme).find(({ from, until }) => from <= today && today < until);
  const others = await findDue(deps, programmeId, { programme, alliances, framework, today });
  const expected = {
    alliances,
    requests,
    closedUntil: reporting?.closedUntil,
    running: running && { ...running, dueOn: reportDueOn(programme, running) },
    reviewOn: reviewDueOn(programme, reviews),
    renewalOn: framework?.cycle.renewalDue,
    others,
  };
  return dueOf(expected, today);
};

interface InRecord {
  readonly programme: Announcing;
  readonly alliances: readonly Alliance[];
  readonly framework: InForce | undefined;
  /** ISO date. */
  readonly today: string;
}

/** What is due by the records of contributions, of the framework in force, of the ladder, and of what was learnt. */
const findDue = async (
  deps: DueDeps,
  programmeId: string,
  { programme, alliances, framework, today }: InRecord,
): Promise<Unjudged[]> => {
  const [ofAlliances, ofFramework, obligations, paymentRequests, lessons] = await Promise.all([
    Promise.all(alliances.map((alliance) => dueOfContributions(deps, programme, alliance, today))),
    framework ? dueOfApprovals(deps, framework) : [],
    deps.obligations.of(programmeId),
    deps.alliances.paymentRequests(programmeId),
    deps.lessons.of(programmeId, today),
  ]);
  const ofContributions = paymentsWithAnswers(ofAlliances.flat(), paymentRequests);
  return [
    ...ofContributions,
    ...ofFramework,
    ...obligationsDue(obligations, alliances, owingFor),
    ...lessonsDue(lessons),
  ];
};

const dueOfContributions = async (
  deps: DueDeps,
  programme: Announcing,
  alliance: Alliance,
  today: string,
): Promise<Unjudged[]> => {
  // Without members nothing is committed.
  if (alliance.members.length === 0) return [];
  const contributions = await deps.alliances.contributions(alliance);
  const conditional = contributions.filter(({ status }) => status === 'committed-with-conditions');
  const bound = await Promise.all(conditional.map((one) => conditionsDueOf(deps, alliance, one)));
  return [
    ...contributions.flatMap((one) => paymentsDue(one, today)),
    ...endsDue(contributions, programme, today),
    ...bound.flat(),
  ];
};

const conditionsDueOf = async (
  { alliances }: DueDeps,
  alliance: Alliance,
  contribution: Contribution,
): Promise<Unjudged[]> => {
  const { allianceId, contributionId, acceptedOn, decision, proposedAt } = contribution;
  const since = acceptedOn ?? decision?.decidedOn ?? localDate(proposedAt);
  const conditions = await alliances.conditionsOf(contribution);
  const bound = conditions.filter((one) => isOfDecision(one, contribution)).map((condition) => ({ condition, since }));
  return conditionsDue(bound, {
    what: 'contribution-condition',
    owedBy: owingFor(alliance),
    allianceId,
    contributionId,
  });
};

/** The conditions of the approvals of the framework in force: the regiegroep accepted them and makes sure that they are met. */
const dueOfApprovals = async ({ frameworks, rounds }: DueDeps, { cycle }: InForce): Promise<Unjudged[]> => {
  const conditions = await frameworks.conditionsNow(cycle, rounds);
  const bound = conditions.flatMap(({ condition, acceptance, binding }): BindingCondition[] => {
    const at = acceptance?.answeredAt ?? cycle.endedAt;
    return binding === 'binds' && at !== undefined ? [{ condition, since: localDate(at) }] : [];
  });
  return conditionsDue(bound, { what: 'approval-condition', owedBy: 'regiegroep', cycleId: cycle.cycleId });
};
