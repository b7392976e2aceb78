import type { AnswerOf } from '#client/client.ts';
import { compositionContracts } from '#functions/reviews/contracts/composition.ts';
import { reviewContracts } from '#functions/reviews/contracts/reviews.ts';
import { fields } from '#functions/workbench/screens/review/form.ts';
import { reviewView } from '#functions/workbench/screens/review/view.ts';
import type { Frame } from '../every-screen.ts';

const composition = compositionContracts.readComposition.example.answer as AnswerOf<'readComposition'>;
const { reviews } = reviewContracts.listReviews.example.answer as AnswerOf<'listReviews'>;
const names = new Map([
  ['maastricht', 'Maastricht'],
  ['stein', 'Stein'],
]);
const over = reviews.map((one) => ({ ...one, status: 'adopted' as const }));
const bureau = { actsFor: 'programmabureau', party: 'het programmabureau', role: 'bureau' } as const;
const partner = { actsFor: 'stein', party: 'Stein', role: 'portfolio-holder' } as const;

/** The yearly review, as the programmabureau and as a partner see it. */
export const reviewScreens = ({ shown, visit }: Frame): Record<string, string> => {
  const page = { composition, names, reviews: over, typed: {}, faults: [], isDone: false };
  const asBureau = { ...page, visit: { ...visit, standing: bureau } };
  const faults = fields.map((field) => ({ field, message: 'Vul dit in.' }));
  return {
    review: shown('Herijking', reviewView(asBureau)),
    'review-faults': shown('Herijking', reviewView({ ...asBureau, faults }), true),
    'review-of-a-partner': shown(
      'Herijking',
      reviewView({ ...page, isDone: true, visit: { ...visit, standing: partner } }),
    ),
  };
};
