import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { inParts } from '#shared/runtime/in-parts.ts';
import { contributionContracts } from '../contracts/alliances.ts';
import { conditionOf, contributionOf } from '../contracts/views.ts';
import type { Deps } from '../deps.ts';
import type { Contribution } from '../domain/contribution.ts';
import { standOf } from '../domain/contribution-condition.ts';
import { withSeenDocumentOf } from '../seen-documents.ts';

/** Every contribution to an alliance of a programme, in any status: one query for each alliance. */
const contributionsIn = async ({ alliances }: Deps, programmeId: string): Promise<Contribution[]> => {
  const found = await inParts(await alliances.alliances(programmeId), (alliance) => alliances.contributions(alliance));
  return found.flat();
};

/** The contributions to all alliances of a programme. */
export const listContributions = (deps: Deps) =>
  operation('listContributions', {
    contract: contributionContracts.listContributions,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, standing }) => {
      const { partnerId, status } = query;
      await deps.registry.demandPartner(programmeId, partnerId);
      const matching = (await contributionsIn(deps, programmeId)).filter(
        (one) =>
          (partnerId === undefined || one.partnerId === partnerId) && (status === undefined || one.status === status),
      );
      const { part, next } = partOf(matching, {
        path: `/v1/programmes/${programmeId}/contributions`,
        query,
        orders: { proposedAt: ({ proposedAt }) => proposedAt, contributionId: ({ contributionId }) => contributionId },
        nameOf: ({ allianceId, contributionId }) => `${allianceId}/${contributionId}`,
      });
      const contributions = part.map((one) => contributionOf(withSeenDocumentOf(standing, one, one.partnerId)));
      return { status: 200, body: { contributions, ...(next ? { next } : {}) } };
    },
  });

/** The statuses that a contribution can have whose decision came with conditions. */
const underConditions: ReadonlySet<Contribution['status']> = new Set([
  'conditional',
  'committed-with-conditions',
  'replaced',
  'divided',
  'ended',
]);

/** The conditions of the contributions of a programme: one query for each alliance, and one for each contribution that was decided under conditions. */
export const listContributionConditions = (deps: Deps) =>
  operation('listContributionConditions', {
    contract: contributionContracts.listContributionConditions,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query }) => {
      const { partnerId, status, stands } = query;
      await deps.registry.demandPartner(programmeId, partnerId);
      const underCondition = (await contributionsIn(deps, programmeId)).filter(
        (one) => underConditions.has(one.status) && (partnerId === undefined || one.partnerId === partnerId),
      );
      const found = await inParts(underCondition, async (contribution) => {
        const { allianceId, contributionId, partnerId: whose } = contribution;
        const conditions = await deps.alliances.conditionsOf(contribution);
        return conditions.map((condition) => ({
          ...conditionOf(condition),
          ...{ allianceId, contributionId, partnerId: whose },
          stands: standOf(condition, contribution),
        }));
      });
      const matching = found
        .flat()
        .filter(
          (one) => (status === undefined || one.status === status) && (stands === undefined || one.stands === stands),
        );
      const { part, next } = partOf(matching, {
        path: `/v1/programmes/${programmeId}/contribution-conditions`,
        query,
        orders: { conditionId: ({ conditionId }) => conditionId, allianceId: ({ allianceId }) => allianceId },
        nameOf: ({ allianceId, contributionId, conditionId }) => `${allianceId}/${contributionId}/${conditionId}`,
      });
      return { status: 200, body: { conditions: part, ...(next ? { next } : {}) } };
    },
  });
