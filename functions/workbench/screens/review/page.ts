import { localDate } from '#shared/runtime/local-date.ts';
import { everyPart } from '../../every-part.ts';
import { refusalWords } from '../../pages/refusal.ts';
import { faultsAt, refusedBy } from '../refused-by.ts';
import type { Screen, Visit } from '../screen.ts';
import { nothingChosen, proposalIn, typedIn, words } from './form.ts';
import { type ReviewPage, reviewView } from './view.ts';

const read = async ({ api, programmeId }: Visit): Promise<Pick<ReviewPage, 'composition' | 'names' | 'reviews'>> => {
  const path = { programmeId };
  const [composition, { partners }, reviews] = await Promise.all([
    api.call('readComposition', { path }),
    api.call('readProgramme', { path }),
    everyPart(api, 'listReviews', { path }, (part) => part.reviews),
  ]);
  return { composition, reviews, names: new Map(partners.map(({ partnerId, name }) => [partnerId, name])) };
};

/** What refusals of a proposal mean here. */
const refusals: Readonly<Record<string, string>> = {
  'review-open': 'Er loopt al een herijking. Wacht tot de zetels hebben besloten.',
  'rule-change-open': 'De zetels beslissen al over andere regels. Wacht tot zij hebben besloten.',
  'holds-seat': 'Deze gemeente heeft op die dag al een roulerende zetel.',
  'seats-taken': 'Alle roulerende zetels zijn in die periode bezet.',
  'not-entitled': 'Alleen het programmabureau start de herijking.',
};

const title = 'Herijking van de regiegroep';

/** The yearly review of the regiegroep (rule 2): who sits in it, who has waited longest, and the question to its seats. */
export const review: Screen = {
  path: 'herijking',
  who: 'everybody',
  nav: 'Herijking',
  show: async (visit) => {
    const isDone = visit.query.get('gedaan') === 'herijking';
    return { title, main: reviewView({ ...(await read(visit)), typed: {}, faults: [], isDone, visit }) };
  },
  send: async (visit, form) => {
    const { api, programmeId, here, now } = visit;
    const today = localDate(now);
    const typed = typedIn(form);
    const body = proposalIn(typed);
    const again = async (rest: Pick<ReviewPage, 'faults' | 'refused'>) => ({
      title,
      status: 422,
      faulty: true,
      main: reviewView({ ...(await read(visit)), typed, isDone: false, visit, ...rest }),
    });
    if (!body) return again({ faults: nothingChosen(today) });
    const refusal = await refusedBy(() => api.call('callReview', { path: { programmeId }, body }));
    if (!refusal) return { goTo: here('herijking?gedaan=herijking') };
    const faults = faultsAt(refusal, words(today));
    return again({ faults, refused: faults.length > 0 ? undefined : refusalWords(refusal, refusals) });
  },
};
