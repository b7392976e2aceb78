import { followedUp } from '#shared/conditions/condition.ts';
import { asConditionChanged, keepFollowUp } from '#shared/conditions/keep-follow-up.ts';
import { isRevision } from '#shared/dynamo/condition.ts';
import { Conflict, NotEntitled, NotFound } from '#shared/errors/errors.ts';
import { type Fact, fact } from '#shared/events/catalogue.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { contributionContracts } from '../contracts/alliances.ts';
import { conditionOf } from '../contracts/views.ts';
import { allianceMatter, type Deps } from '../deps.ts';
import type { Contribution } from '../domain/contribution.ts';
import { type ContributionCondition, isOfDecision } from '../domain/contribution-condition.ts';
import { isCommitted } from '../domain/contribution-road.ts';
import { commitmentEnded, type Trace } from '../domain/contribution-step.ts';
import { keepStep } from '../keep-contribution.ts';
import { contributionConditionEntity, contributionEntity } from '../records.ts';

/**
 * Records the follow-up of a condition under which a contribution was committed (rule 8); earlier follow-ups are kept (rule 5). A
 * commitment under a condition that is not met ends; only what was paid still counts, so the gap shows again.
 */
export const followUpContributionCondition = (deps: Deps) =>
  operation('followUpContributionCondition', {
    contract: contributionContracts.followUpContributionCondition,
    act: 'follow up a condition',
    facts: ({ params }) => allianceMatter(deps, params),
    answer: async ({ params, body, caller, standing, now }) => {
      const { conditionId, ...ids } = params;
      const condition = await deps.table.get(contributionConditionEntity, { ...ids, conditionId });
      if (!condition) throw new NotFound('This contribution has no such condition.');
      const next = followedUp(condition, body, caller.by, now);
      const { status, followUps } = next;
      const data = { ...ids, conditionId, status, followUp: followUps.length };
      const followUpFact = fact('nl.regiodeal.contribution.condition-followed-up.v1', now, data);
      const trace = { by: caller.by, now, reason: body.explanation };
      if (status === 'not-met') await keepNotMet(deps, next, followUpFact, trace, standing.partner?.partnerId);
      else await keepFollowUp(deps, contributionConditionEntity, next, followUpFact);
      return { status: 201, body: conditionOf(next) };
    },
  });

/**
 * Stores that a condition is not met, and ends the commitment under it in the same transaction. A contribution that is no longer
 * committed covers nothing, so there is nothing to end.
 * @param partnerId - the partner that says it.
 * @throws {NotEntitled} when it is the partner's own condition: what its body decided does not end by its own click (rule 8).
 * @throws {Conflict} when the condition does not bind yet, or came with a decision that does not stand, or somebody followed it up, or changed
 * the contribution, at the same moment.
 */
const keepNotMet = async (
  deps: Deps,
  next: ContributionCondition,
  followUpFact: Fact,
  trace: Trace,
  partnerId: string | undefined,
): Promise<void> => {
  const [alliance, contribution] = await Promise.all([
    deps.alliances.alliance(next.programmeId, next.allianceId),
    deps.alliances.contribution(next, next.contributionId),
  ]);
  demandBinds(next, contribution, partnerId);
  if (!isCommitted(contribution.status)) {
    const asRead = deps.table.check(contributionEntity, contribution, isRevision(contribution.revision));
    return keepFollowUp(deps, contributionConditionEntity, next, followUpFact, [asRead]);
  }
  const ending = { on: localDate(trace.now), because: 'condition-not-met' } as const;
  const ended = commitmentEnded(contribution, ending, trace);
  const followUp = [deps.table.replace(contributionConditionEntity, next), ...deps.table.record(followUpFact)];
  await keepStep(deps, alliance, contribution, ended, undefined, followUp).catch(asConditionChanged);
};

const demandBinds = (
  condition: ContributionCondition,
  contribution: Contribution,
  partnerId: string | undefined,
): void => {
  if (contribution.partnerId === partnerId)
    throw new NotEntitled(
      'follow up a condition',
      'The other partners of the alliance and the programmabureau say that a condition is not met, not the contributor.',
    );
  if (!isOfDecision(condition, contribution))
    throw new Conflict(
      'condition-void',
      'This condition came with an earlier decision, which does not stand: it binds nobody, and its follow-up ends nothing.',
    );
  if (contribution.status !== 'conditional') return;
  throw new Conflict(
    'condition-not-accepted',
    'The alliance has not accepted the conditions yet, so they bind nobody. It can refuse them in its round.',
  );
};
