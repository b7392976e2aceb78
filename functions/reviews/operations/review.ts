import { type RegistryState, registryState } from '#functions/bodies/change-registry.ts';
import type { Write } from '#shared/dynamo/table.ts';
import { asConflict, transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import { changeOrderOf } from '#shared/http/change-order.ts';
import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { reviewContracts } from '../contracts/reviews.ts';
import type { Deps } from '../deps.ts';
import { reviewEntity } from '../records.ts';
import { type CompositionReview, calledReview, type GivenReview, type ReviewCall } from '../terms/review.ts';
import { calledReviewOfRules, type ReviewOfRules } from '../terms/review-of-rules.ts';
import { writesOfChange } from './rule-changes.ts';

const shown = ({ programmeId: _programme, revision: _revision, ...review }: CompositionReview) => review;

/** The review with, when it proposes other rules, the rule change that puts them to the seats. */
const proposalOf = async (
  { reviews, terms }: Deps,
  { programmeId, registry }: RegistryState,
  given: GivenReview,
  call: ReviewCall,
): Promise<Pick<ReviewOfRules, 'review'> & Partial<ReviewOfRules>> => {
  const [review, change] = await Promise.all([reviews.reviews(programmeId), reviews.ruleChanges(programmeId)]);
  const before = { review: review.at(-1), change: change.at(-1) };
  if ('rules' in given) return calledReviewOfRules(registry, given, before, call, terms);
  return { review: calledReview(registry, given, before.review, call) };
};

const writesOfReview = ({ table }: Deps, review: CompositionReview): Write[] => {
  const { programmeId, number, calledAt } = review;
  const calledFact = fact('nl.regiodeal.composition.review-called.v1', calledAt, { programmeId, review: number });
  return [table.insert(reviewEntity, review), ...table.record(calledFact)];
};

/** Calls the yearly review of the regiegroep: its seats are asked in a round. */
export const callReview = (deps: Deps) =>
  operation('callReview', {
    contract: reviewContracts.callReview,
    act: 'keep the registry',
    answer: async (request) => {
      const { body, caller, now } = request;
      const state = await registryState(deps, changeOrderOf(request));
      const { review, change } = await proposalOf(deps, state, body, { by: caller.by, now, today: state.today });
      await transact(deps.client, [
        ...writesOfReview(deps, review),
        ...(change ? writesOfChange(deps, change) : []),
      ]).catch(asConflict('review-open', 'A review of the composition is already running.'));
      return { status: 201, body: shown(review) };
    },
  });

/** Every review of the composition, oldest first, and the grounds on which seats passed on. */
export const listReviews = (deps: Deps) =>
  operation('listReviews', {
    contract: reviewContracts.listReviews,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query }) => {
      const [reviews, passings] = await Promise.all([
        deps.reviews.reviews(programmeId),
        deps.reviews.passingsOn(programmeId),
      ]);
      const passingsOn = passings.map(({ programmeId: _programme, ...passing }) => passing);
      const numberOf = ({ number }: CompositionReview): string => String(number).padStart(9, '0');
      const { part, next } = partOf(reviews, {
        path: `/v1/programmes/${programmeId}/composition-reviews`,
        query,
        orders: { number: numberOf },
        nameOf: numberOf,
      });
      return { status: 200, body: { reviews: part.map(shown), passingsOn, ...(next ? { next } : {}) } };
    },
  });
