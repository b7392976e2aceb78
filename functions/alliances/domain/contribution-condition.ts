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

/** Whether a condition of a contribution binds its partner and its alliance, waits for the alliance's answer, or binds nobody. */
export const conditionStands = ['binds', 'waits', 'void'] as const;

/** How a condition stands by its contribution: one of an earlier decision binds nobody, nor does one of a commitment that ended. */
export const standOf = (
  condition: Pick<ContributionCondition, 'conditionId'>,
  contribution: Pick<Contribution, 'status' | 'decision'>,
): (typeof conditionStands)[number] => {
  if (!isOfDecision(condition, contribution)) return 'void';
  if (contribution.status === 'conditional') return 'waits';
  return contribution.status === 'committed-with-conditions' ? 'binds' : 'void';
};
