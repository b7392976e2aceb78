import { followedUp } from '#shared/conditions/condition.ts';
import { keepFollowUp } from '#shared/conditions/keep-follow-up.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { operation } from '#shared/http/operation.ts';
import { contributionContracts } from '../contracts/alliances.ts';
import { conditionOf } from '../contracts/views.ts';
import { allianceMatter, type Deps } from '../deps.ts';
import { contributionConditionEntity } from '../records.ts';

/** Records the follow-up of a condition under which a contribution was committed (rule 8); earlier follow-ups are kept (rule 5). */
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
      const told = { ...ids, conditionId, status, followUp: followUps.length };
      await keepFollowUp(
        deps,
        contributionConditionEntity,
        next,
        fact('nl.regiodeal.contribution.condition-followed-up.v1', now, told),
      );
      return { status: 201, body: conditionOf(next) };
    },
  });
