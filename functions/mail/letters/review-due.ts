import { bureauContactOn } from '#functions/bodies/terms/bodies.ts';
import { compositionOn } from '#functions/bodies/terms/composition.ts';
import { reviewToAnnounce } from '#functions/reviews/terms/review-due.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { reviewDueMessage } from '../messages/review-due-message.ts';
import type { Writer } from './letter.ts';

/** The programmabureau is told that the yearly review is due, unless it was called meanwhile. */
export const reviewDue: Writer<'nl.regiodeal.composition.review-due.v1'> = async (deps, { data }, now) => {
  const { programmeId, dueOn } = data;
  const [registry, reviews] = await Promise.all([
    deps.registry.registry(programmeId),
    deps.reviews.reviews(programmeId),
  ]);
  const today = localDate(now);
  const bureau = bureauContactOn(registry.people, today);
  if (!bureau || reviewToAnnounce(registry.programme, reviews, today) !== dueOn) return [];
  const { partnerId } = compositionOn(registry, dueOn < today ? today : dueOn).proposal;
  const message = reviewDueMessage({
    programmeName: registry.programme.name,
    contactOfBureau: bureau.email,
    addresseeName: bureau.name,
    dueOn,
    link: `${deps.workbenchUrl}/${programmeId}/${bureau.personId}/herijking`,
    proposed: registry.partners.find((partner) => partner.partnerId === partnerId)?.name,
  });
  return [{ to: { name: bureau.name, email: bureau.email }, addressee: 'programmabureau', message }];
};
