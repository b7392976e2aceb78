import type { Registry } from '#functions/bodies/terms/registry.ts';
import type { TermBounds } from '#functions/bodies/terms/term-bounds.ts';
import { InvalidInput } from '#shared/errors/errors.ts';
import { proposedRuleChange } from './propose-rules.ts';
import { type CompositionReview, type GivenRules, nextReview, type ReviewCall } from './review.ts';
import type { RuleChange } from './rule-change.ts';

/** A review that proposes other rules, and the rule change that puts them to the seats: one question, one round (rule 2). */
export interface ReviewOfRules {
  readonly review: CompositionReview;
  readonly change: RuleChange;
}

/**
 * Calls a review that proposes other rules of the game.
 * @param before - the review and the rule change before, if any.
 * @param terms - the shortest and longest term; by default those of people.
 * @throws {Conflict} while another review or another rule change is open.
 * @throws {InvalidInput} with everything that could not hold on its first day, or when nothing would change.
 */
export const calledReviewOfRules = (
  registry: Pick<Registry, 'programme' | 'partners' | 'seats'>,
  { rules, motivation }: GivenRules,
  before: { readonly review: CompositionReview | undefined; readonly change: RuleChange | undefined },
  call: ReviewCall,
  terms?: TermBounds,
): ReviewOfRules => {
  const next = nextReview(registry.programme.programmeId, before.review, motivation, call);
  const given = { ...rules, motivation };
  const proposed = withinRules(() => proposedRuleChange(registry, given, before.change, call, terms));
  const { number: ruleChange, roundId } = proposed;
  return {
    review: { ...next, roundId, ruleChange, because: 'the review proposes other rules of the game' },
    change: { ...proposed, review: next.number },
  };
};

/** The faults of the proposal, at their place within the review. */
const withinRules = (propose: () => RuleChange): RuleChange => {
  try {
    return propose();
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const faults = error.faults.map((fault) => ({ ...fault, pointer: `/rules${fault.pointer}` }));
    throw new InvalidInput(error.message, faults, { cause: error });
  }
};
