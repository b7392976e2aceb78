import * as z from 'zod';
import { Conflict } from '#shared/errors/errors.ts';

/** The follow-up of a condition that a body attached to its decision. */
export const GivenFollowUp = z.strictObject({
  status: z.enum(['met', 'not-met', 'in-progress']),
  explanation: z.string().trim().min(1).max(5000),
});
export type GivenFollowUp = z.infer<typeof GivenFollowUp>;

const FollowUp = z.strictObject({ ...GivenFollowUp.shape, at: z.iso.datetime(), by: z.string() });

/** A condition with its follow-up (rule 8), for any kind of decision. */
export const ConditionOfDecision = z.strictObject({
  programmeId: z.string(),
  conditionId: z.string(),
  text: z.string(),
  status: z.enum(['open', 'met', 'not-met', 'in-progress']),
  followUps: z.array(FollowUp),
  revision: z.int().min(1),
});
export type ConditionOfDecision = z.infer<typeof ConditionOfDecision>;

/** They are in one item of at most 400 KB: this number of the longest fit, five years of quarters. */
const maxFollowUps = 20;

/** The conditions that came with a decision, as first stored; their identifiers come from its registration, so they are stored once. */
export const conditionsOfDecision = (
  programmeId: string,
  registrationId: string,
  texts: readonly string[],
): ConditionOfDecision[] =>
  texts.map((text, at) => ({
    programmeId,
    conditionId: `${registrationId}.${at + 1}`,
    text,
    status: 'open',
    followUps: [],
    revision: 1,
  }));

/**
 * The condition after a follow-up; earlier follow-ups are kept (rule 5).
 * @throws {Conflict} when it has the maximum number of follow-ups.
 */
export const followedUp = <C extends ConditionOfDecision>(
  condition: C,
  given: GivenFollowUp,
  by: string,
  at: string,
): C => {
  if (condition.followUps.length >= maxFollowUps)
    throw new Conflict('condition-full', `This condition has ${maxFollowUps} follow-ups, which is the maximum.`);
  return {
    ...condition,
    status: given.status,
    followUps: [...condition.followUps, { ...given, at, by }],
    revision: condition.revision + 1,
  };
};
