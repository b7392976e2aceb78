import { followedUp } from '#shared/conditions/condition.ts';
import { conditionChanged, keepFollowUp } from '#shared/conditions/keep-follow-up.ts';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { type Fact, fact } from '#shared/events/catalogue.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { contributionContracts } from '../contracts/alliances.ts';
import { conditionOf } from '../contracts/views.ts';
import { allianceMatter, type Deps } from '../deps.ts';
import type { ContributionCondition } from '../domain/contribution-condition.ts';
import { isCommitted } from '../domain/contribution-road.ts';
import { commitmentEnded, type Trace } from '../domain/contribution-step.ts';
import { keepStep } from '../keep-contribution.ts';
import { contributionConditionEntity } from '../records.ts';

/**
 * Records the follow-up of a condition under which a contribution was committed (rule 8); earlier follow-ups are kept (rule 5). A
 * commitment under a condition that is not met covers nothing any more but what was paid: the gap shows again.
 */
export const followUpContributionCondition = (deps: Deps) =>
  operation('followUpContributionCondition', {
    contract: contributionContracts.followUpContributionCondition,
    act: 'follow up a condition',
    facts: ({ params }) => allianceMatter(deps, params),
    answer: async ({ params, body, caller, now }) => {
      const { conditionId, ...ids } = params;
      const condition = await deps.table.get(contributionConditionEntity, { ...ids, conditionId });
      if (!condition) throw new NotFound('This contribution has no such condition.');
      const next = followedUp(condition, body, caller.by, now);
      const { status, followUps } = next;
      const data = { ...ids, conditionId, status, followUp: followUps.length };
      const told = fact('nl.regiodeal.contribution.condition-followed-up.v1', now, data);
      if (status === 'not-met') await keepNotMet(deps, next, told, { by: caller.by, now, reason: body.explanation });
      else await keepFollowUp(deps, contributionConditionEntity, next, told);
      return { status: 201, body: conditionOf(next) };
    },
  });

/**
 * Stores that a condition is not met, and ends the commitment under it in the same transaction. What is not committed, or not any more,
 * covers nothing that could end.
 * @throws {Conflict} when somebody followed the condition up, or changed the contribution, at the same moment.
 */
const keepNotMet = async (deps: Deps, next: ContributionCondition, told: Fact, trace: Trace): Promise<void> => {
  const [alliance, contribution] = await Promise.all([
    deps.alliances.alliance(next.programmeId, next.allianceId),
    deps.alliances.contribution(next, next.contributionId),
  ]);
  if (!isCommitted(contribution.status)) return keepFollowUp(deps, contributionConditionEntity, next, told);
  const ending = { on: localDate(trace.now), because: 'condition-not-met' } as const;
  const ended = commitmentEnded(contribution, ending, trace);
  const followUp = [deps.table.replace(contributionConditionEntity, next), ...deps.table.record(told)];
  try {
    await keepStep(deps, alliance, contribution, ended, undefined, followUp);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    throw conditionChanged(error);
  }
};
