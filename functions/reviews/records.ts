import * as z from 'zod';
import { defineEntity } from '#shared/dynamo/entity.ts';
import { PassingOn } from './terms/passing-on.ts';
import { CompositionReview } from './terms/review.ts';
import { RuleChange } from './terms/rule-change.ts';

// The records are in the table of the bodies, whose registry a review changes.

interface InProgramme {
  readonly programmeId: string;
}

/** The reviews of the composition; each number is used once, so that one review is open at a time. */
export const reviewEntity = defineEntity({
  kind: 'composition-review',
  schema: CompositionReview,
  key: ({ programmeId, number }: InProgramme & { number: number }) => ({
    pk: `REVIEWS#${programmeId}`,
    sk: `REVIEW#${String(number).padStart(6, '0')}`,
  }),
});

/** The changes of the rules of the game; each number is used once, so that one is open at a time. */
export const ruleChangeEntity = defineEntity({
  kind: 'rule-change',
  schema: RuleChange,
  key: ({ programmeId, number }: InProgramme & { number: number }) => ({
    pk: `REVIEWS#${programmeId}`,
    sk: `RULES#${String(number).padStart(6, '0')}`,
  }),
});

/** The grounds on which rotating seats passed on, insert only, stored with the reviews. */
export const passingOnEntity = defineEntity({
  kind: 'passing-on',
  schema: PassingOn,
  key: ({ programmeId, change }: InProgramme & { change: number }) => ({
    pk: `REVIEWS#${programmeId}`,
    sk: `PASSING-ON#${String(change).padStart(6, '0')}`,
  }),
});

/** The announcement of a yearly review, once for each day on which one is due. */
export const reviewDueEntity = defineEntity({
  kind: 'review-due',
  schema: z.strictObject({ programmeId: z.string(), dueOn: z.iso.date(), announcedAt: z.iso.datetime() }),
  key: ({ programmeId, dueOn }: InProgramme & { dueOn: string }) => ({
    pk: `REVIEWS#${programmeId}`,
    sk: `DUE#${dueOn}`,
  }),
});

export const ranges = {
  reviews: (programmeId: string) => ({ pk: `REVIEWS#${programmeId}`, prefix: 'REVIEW#' }),
  ruleChanges: (programmeId: string) => ({ pk: `REVIEWS#${programmeId}`, prefix: 'RULES#' }),
  passings: (programmeId: string) => ({ pk: `REVIEWS#${programmeId}`, prefix: 'PASSING-ON#' }),
};
