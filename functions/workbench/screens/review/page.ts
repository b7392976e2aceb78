import { localDate } from '#shared/runtime/local-date.ts';
import { everyPart } from '../../every-part.ts';
import { formScreen } from '../../forms/form-screen.ts';
import { readProposal } from './form.ts';
import { type ReviewAbout, reviewForm } from './view.ts';

/** The yearly review of the regiegroep (rule 2): who sits in it, who has waited longest, and the question to its seats. */
export const review = formScreen({
  ...reviewForm,
  load: async ({ api, programmeId, query, now }): Promise<ReviewAbout> => {
    const path = { programmeId };
    const [composition, { partners }, reviews] = await Promise.all([
      api.call('readComposition', { path }),
      api.call('readProgramme', { path }),
      everyPart(api, 'listReviews', { path }, (part) => part.reviews),
    ]);
    const names = new Map(partners.map(({ partnerId, name }) => [partnerId, name]));
    const after = query.get('gedaan');
    return {
      composition,
      reviews,
      names,
      today: localDate(now),
      isDone: after === 'herijking',
      isPassedOn: after === 'zetel',
    };
  },
  read: readProposal,
  send: async ({ api, programmeId, here }, body) => {
    await api.call('callReview', { path: { programmeId }, body });
    return here('herijking?gedaan=herijking');
  },
});
