import type { AnswerOf } from '#client/client.ts';
import { compositionContracts } from '#functions/reviews/contracts/composition.ts';
import { reviewContracts } from '#functions/reviews/contracts/reviews.ts';
import { roundContracts } from '#functions/rounds/contracts.ts';
import type { AskedAhead } from '#functions/workbench/forms/about-to-ask.ts';
import { formView } from '#functions/workbench/forms/form-view.ts';
import { fields } from '#functions/workbench/screens/review/form.ts';
import { reviewForm } from '#functions/workbench/screens/review/view.ts';
import type { Frame, Screens } from '../every-screen.ts';
import { formExample } from './example-alliance.ts';

const composition = compositionContracts.readComposition.example.answer as AnswerOf<'readComposition'>;
const { reviews } = reviewContracts.listReviews.example.answer as AnswerOf<'listReviews'>;
const names = new Map([
  ['maastricht', 'Maastricht'],
  ['stein', 'Stein'],
]);
const over = reviews.map((one) => ({ ...one, status: 'adopted' as const }));

/** The yearly review, as the programmabureau and as a partner see it. */
export const reviewScreens = (frame: Frame): Screens => {
  const about = { composition, names, reviews: over, today: '2027-09-22', isDone: false };
  const { shown, visit } = frame;
  const { over: partners, addressees } = roundContracts.forecastAsked.example.answer as AnswerOf<'forecastAsked'>;
  const ahead: AskedAhead[] = [
    { kind: 'composition', addressees, over: partners },
    { kind: 'conditions', addressees, over: [] },
    { kind: 'taking-back', partnerIds: ['beekdaelen', 'stein'], choosing: true, addressees: 2, over: partners },
  ];
  const faults = fields.map((field) => ({ field, message: 'Vul dit in.' }));
  return {
    review: formExample(frame, 'programmabureau')(reviewForm, about),
    'review-faults': formExample(frame, 'programmabureau')(reviewForm, about, {}, faults),
    'review-asking': shown(
      'Herijking',
      formView(reviewForm, about, {
        ...{ ...visit, action: visit.here('herijking'), ahead },
        standing: { actsFor: 'programmabureau', party: 'programmabureau' },
      }),
    ),
    'review-of-a-partner': formExample(frame)(reviewForm, { ...about, isDone: true }),
  };
};
