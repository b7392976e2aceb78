import { compositionOn } from '#functions/bodies/terms/composition.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { compositionContracts } from '../contracts/composition.ts';
import type { Deps } from '../deps.ts';
import { reviewDueOn, reviewsAsOf } from '../terms/review-due.ts';

/** The composition of the regiegroep, and who should hold its rotating seat next, with the reasoning (rule 2). */
export const readComposition = (deps: Deps) =>
  operation('readComposition', {
    contract: compositionContracts.readComposition,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, now }) => {
      const asOf = query.asOf ?? localDate(now);
      const [registry, reviews] = await Promise.all([
        deps.registry.registryAsOf(programmeId, asOf),
        deps.reviews.reviews(programmeId),
      ]);
      const reviewDue = reviewDueOn(registry.programme, reviewsAsOf(reviews, asOf));
      return {
        status: 200,
        body: { asOf, ...compositionOn(registry, asOf), ...(reviewDue ? { reviewDue } : {}) },
      };
    },
  });
