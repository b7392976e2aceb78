import * as z from 'zod';
import { ConditionOfDecision, conditionsOfDecision } from '#shared/conditions/condition.ts';
import type { Contribution, ContributionDecision } from './contribution.ts';

/** A condition under which a council or a board committed a contribution, with its follow-up (rule 8). */
export const ContributionCondition = z.strictObject({
  ...ConditionOfDecision.shape,
  allianceId: z.string(),
  contributionId: z.string(),
});
export type ContributionCondition = z.infer<typeof ContributionCondition>;

/** The conditions that came with a decision. */
export const conditionsOf = (
  { programmeId, allianceId, contributionId }: Pick<Contribution, 'programmeId' | 'allianceId' | 'contributionId'>,
  { registrationId, conditions }: Pick<ContributionDecision, 'registrationId' | 'conditions'>,
): ContributionCondition[] =>
  conditionsOfDecision(programmeId, registrationId, conditions).map((condition) => ({
    ...condition,
    allianceId,
    contributionId,
  }));

/**
 * Whether a condition came with the decision that stands. A decision that was not accepted gives way to another one of the same body, whose
 * commitment its conditions do not bind.
 */
export const isOfDecision = (
  { conditionId }: Pick<ContributionCondition, 'conditionId'>,
  { decision }: Pick<Contribution, 'decision'>,
): boolean => decision !== undefined && conditionId.slice(0, conditionId.lastIndexOf('.')) === decision.registrationId;
