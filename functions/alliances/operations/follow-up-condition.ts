import { demand } from '#shared/authority/authority.ts';
import { followedUp } from '#shared/conditions/condition.ts';
import { keepFollowUp } from '#shared/conditions/keep-follow-up.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { operation } from '#shared/http/api.ts';
import { contributionContracts } from '../contracts/alliances.ts';
import { conditionOf } from '../contracts/views.ts';
import { allianceOf, type Desk, standingOf } from '../desk.ts';
import { contributionConditionEntity } from '../records.ts';

/** Records what became of a condition under which a contribution was committed (rule 8); earlier follow-ups stay (rule 5). */
export const followUpContributionCondition = (desk: Desk) =>
  operation({
    contract: contributionContracts.followUpContributionCondition,
    answer: async (request) => {
      const { params, body, caller, now } = request;
      const ids = { ...allianceOf(params), contributionId: params['contributionId'] ?? '' };
      const conditionId = params['conditionId'] ?? '';
      const [standing, alliance, condition] = await Promise.all([
        standingOf(desk, request),
        desk.alliances.alliance(ids.programmeId, ids.allianceId),
        desk.table.get(contributionConditionEntity, { ...ids, conditionId }),
      ]);
      demand('follow up a condition', standing, { alliancePartners: alliance.members });
      if (!condition) throw new NotFound('There is no such condition on this contribution.');
      const next = followedUp(condition, body, caller.clientId, now);
      const { status, followUps } = next;
      const told = { ...ids, conditionId, status, followUp: followUps.length };
      await keepFollowUp(
        desk,
        contributionConditionEntity,
        next,
        fact('nl.regiodeal.contribution.condition-followed-up.v1', now, told),
      );
      return { status: 201, body: conditionOf(next) };
    },
  });
