import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { listed, next } from '#shared/http/lists.ts';
import { PassingOn } from '../terms/passing-on.ts';
import { CompositionReview, GivenReview } from '../terms/review.ts';

const Review = CompositionReview.omit({ programmeId: true, revision: true }).meta({ id: 'CompositionReview' });
const Passing = PassingOn.omit({ programmeId: true }).meta({ id: 'SeatPassedOn' });

const review = {
  number: 1,
  roundId: 'zuid-limburg.composition.1',
  because: 'the composition stays as it is',
  motivation: 'De huidige bezetting werkt goed.',
  status: 'open',
  calledAt: '2027-11-01T09:00:00.000Z',
  calledBy: 'programmabureau-zuid-limburg',
};

const passing = {
  seatId: 'rotating-stein-2028-01-01',
  partnerId: 'stein',
  from: '2028-01-01',
  review: 1,
  recordedAt: '2027-11-19T09:00:00.000Z',
  recordedBy: 'zuid-limburg.composition.1',
  change: 12,
};

/** The API contracts of the yearly review of the regiegroep. */
export const reviewContracts = {
  callReview: contract({
    summary: 'Call the yearly review of the regiegroep',
    description:
      'The seats are asked in a round. The review proposes that the composition stays, that a rotating seat passes on, or that other rules of the game hold from a day (fixed seats, number of rotating seats, their term), as with proposeRuleChange.',
    body: GivenReview,
    answers: { 201: Review },
    conflicts: {
      'review-open': 'A review of the composition is already running.',
      'rule-change-open': 'The seats are already deciding on another change.',
    },
    example: { body: { keep: true, motivation: review.motivation }, answer: review },
  }),
  listReviews: contract({
    summary: 'List the reviews of the regiegroep',
    description:
      'Every review of its composition, oldest first, with what came of it, and on what ground each rotating seat passed on.',
    query: z.strictObject(listed('number')),
    answers: {
      200: z
        .strictObject({ reviews: z.array(Review), passingsOn: z.array(Passing), next })
        .meta({ id: 'CompositionReviews' }),
    },
    example: { answer: { reviews: [review], passingsOn: [passing] } },
  }),
};
