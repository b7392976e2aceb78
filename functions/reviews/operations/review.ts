import { basisOf } from '#functions/bodies/change-registry.ts';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { changeOrderOf } from '#shared/http/change-order.ts';
import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { reviewContracts } from '../contracts/reviews.ts';
import type { Deps } from '../deps.ts';
import { reviewEntity } from '../records.ts';
import { type CompositionReview, calledReview } from '../terms/review.ts';

const shown = ({ programmeId: _programme, revision: _revision, ...review }: CompositionReview) => review;

/** Calls the yearly review of the regiegroep: its seats are asked in a round. */
export const callReview = (deps: Deps) =>
  operation('callReview', {
    contract: reviewContracts.callReview,
    act: 'keep the registry',
    answer: async (request) => {
      const { body, caller, now } = request;
      const { programmeId, registry, today } = await basisOf(deps, changeOrderOf(request));
      const before = (await deps.reviews.reviews(programmeId)).at(-1);
      const review = calledReview(registry, body, before, { by: caller.by, now, today });
      const { number } = review;
      const told = fact('nl.regiodeal.composition.review-called.v1', now, { programmeId, review: number });
      try {
        await transact(deps.client, [deps.table.insert(reviewEntity, review), ...deps.table.record(told)]);
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        throw new Conflict('review-open', 'A review of the composition is already running.', { cause: error });
      }
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
