import * as z from 'zod';
import { Seat } from '#functions/bodies/terms/registry.ts';
import { contract } from '#shared/api/contract.ts';
import { day } from '#shared/vocabulary/values.ts';
import { GivenRotation, PassingOn } from '../terms/passing-on.ts';

const Query = z.strictObject({
  asOf: day.optional().meta({ description: 'The day; today in Europe/Amsterdam when it is left out.' }),
});

const CompositionView = z
  .strictObject({
    asOf: day,
    seats: z.array(Seat.omit({ programmeId: true, body: true }).extend({ heldDays: z.int() })),
    vacant: z.int(),
    reviewDue: day.optional().meta({
      description:
        'By when the regiegroep reviews its composition again, as known on that day; it may have passed. Absent when the programme ends before.',
    }),
    proposal: z
      .strictObject({
        partnerId: z.string().optional(),
        because: z.string(),
        candidates: z.array(
          z.strictObject({
            partnerId: z.string(),
            waitingSince: day,
            because: z.string(),
            waitedDays: z.int(),
            heldDays: z.int(),
          }),
        ),
        excluded: z.array(z.strictObject({ partnerId: z.string(), because: z.string() })),
      })
      .meta({ description: 'Who should hold a rotating seat next: who waited longest, and why.' }),
  })
  .meta({ id: 'Composition' });

const SuccessionView = z
  .strictObject({
    seatId: z.string(),
    partnerId: z.string(),
    from: day,
    succeeds: z.string().optional().meta({ description: 'The seat that ended on that day.' }),
    ...PassingOn.pick({ review: true, outsideReview: true }).shape,
  })
  .meta({ id: 'SeatSuccession' });

/** The API contracts of the composition of the regiegroep. */
export const compositionContracts = {
  readComposition: contract({
    summary: 'Read the composition of the regiegroep',
    description: 'Who holds its seats on a day, and who should hold the rotating seat next, with the reasoning.',
    query: Query,
    answers: { 200: CompositionView },
    example: {
      answer: {
        asOf: '2027-03-01',
        seats: [
          { seatId: 'fixed-maastricht', kind: 'fixed', partnerId: 'maastricht', from: '2026-01-01', heldDays: 424 },
        ],
        vacant: 1,
        reviewDue: '2028-01-01',
        proposal: {
          partnerId: 'stein',
          because: 'stein has waited longest: 424 days, since 2026-01-01, when it joined, and had no turn since',
          candidates: [
            {
              partnerId: 'stein',
              waitingSince: '2026-01-01',
              because: 'it joined, and had no turn since',
              waitedDays: 424,
              heldDays: 0,
            },
          ],
          excluded: [{ partnerId: 'maastricht', because: 'it holds a fixed seat' }],
        },
      },
    },
  }),
  rotateSeat: contract({
    summary: 'Pass a rotating seat on',
    description:
      'As the regiegroep decided in a review that could not be carried out on its day, or outside a review, with a reason that is recorded. Recording it again changes nothing (200).',
    body: GivenRotation,
    answers: { 200: SuccessionView, 201: SuccessionView },
    conflicts: {
      'registry-changed': 'Somebody changed the registry at the same moment.',
      'holds-seat': 'The partner holds a rotating seat by then.',
      'seats-taken': 'All rotating seats are taken for that period.',
    },
    example: {
      body: { partnerId: 'stein', from: '2028-01-01', outsideReview: 'Vaals stopt met de Regio Deal.' },
      answer: {
        seatId: 'rotating-stein-2028-01-01',
        partnerId: 'stein',
        from: '2028-01-01',
        succeeds: 'rotating-vaals-2026-01-01',
        outsideReview: 'Vaals stopt met de Regio Deal.',
      },
    },
  }),
};
