import * as z from 'zod';
import { compositionOn } from '#functions/bodies/terms/composition.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { hashOf } from '#shared/vocabulary/hash.ts';
import { day, identifier } from '#shared/vocabulary/values.ts';
import { NextHolder, rotated } from './rotation.ts';
import { ProposedRules } from './rule-change.ts';

const words = z.string().trim().min(1).max(5000);

/** The proposal that the composition stays as it is, or that a rotating seat passes on from a day. */
const GivenComposition = z.union([
  z.strictObject({ keep: z.literal(true), motivation: words }),
  z.strictObject({
    from: day,
    /** Default: the municipality that has waited longest. Another one requires a motivation. */
    partnerId: identifier.optional(),
    succeeds: NextHolder.shape.succeeds,
    formerHolderRing: NextHolder.shape.formerHolderRing,
    motivation: words.optional(),
  }),
]);
export type GivenComposition = z.infer<typeof GivenComposition>;

/** The proposal that the rules of the game change: other fixed seats, another number of rotating seats, another term (rule 17). */
const GivenRules = z.strictObject({ rules: ProposedRules, motivation: words });
export type GivenRules = z.infer<typeof GivenRules>;

/** The proposal to the seats. */
export const GivenReview = z.union([...GivenComposition.options, GivenRules]);
export type GivenReview = z.infer<typeof GivenReview>;

/** A yearly review of the regiegroep by its own seats (rule 2): one question, one round, one registered decision. */
export const CompositionReview = z.strictObject({
  programmeId: identifier,
  number: z.int().min(1),
  roundId: z.string(),
  /** Absent when the composition stays as it is. */
  succession: NextHolder.optional(),
  /** The number of the rule change that it proposes: its round asks the question, and its decision concludes the review. */
  ruleChange: z.int().min(1).optional(),
  /** The reason for this proposal, in English for engineers and apps: the reasoning behind the longest wait. */
  because: z.string(),
  motivation: words.optional(),
  status: z.enum(['open', 'adopted', 'not-adopted']),
  calledAt: z.iso.datetime(),
  calledBy: z.string(),
  concludedAt: z.iso.datetime().optional(),
  /** Why the adopted proposal could not be recorded any more: the registry changed meanwhile. */
  hindrance: z.string().optional(),
  revision: z.int().min(1),
});
export type CompositionReview = z.infer<typeof CompositionReview>;

type Composed = Pick<Registry, 'programme' | 'partners' | 'seats'>;

/** Who calls a review and when, with the day (ISO date in Europe/Amsterdam). */
export interface ReviewCall {
  readonly by: string;
  readonly now: string;
  readonly today: string;
}

/**
 * The next review before its proposal is known.
 * @param before - the review before it, if any.
 * @throws {Conflict} while another one is open.
 */
export const nextReview = (
  programmeId: string,
  before: CompositionReview | undefined,
  motivation: string | undefined,
  { by, now }: ReviewCall,
): Omit<CompositionReview, 'because'> => {
  if (before?.status === 'open') throw new Conflict('review-open', 'A review of the composition is already running.');
  const number = (before?.number ?? 0) + 1;
  return {
    programmeId,
    number,
    roundId: `${programmeId}.composition.${number}`,
    ...(motivation ? { motivation } : {}),
    status: 'open',
    calledAt: now,
    calledBy: by,
    revision: 1,
  };
};

/**
 * Calls a review that keeps the composition, or passes a rotating seat on.
 * @param before - the review before it, if any.
 * @throws {Conflict} while another one is open.
 * @throws {InvalidInput} when nobody can hold the seat, or a departure from the longest wait is not motivated.
 */
export const calledReview = (
  registry: Composed,
  given: GivenComposition,
  before: CompositionReview | undefined,
  call: ReviewCall,
): CompositionReview => {
  const review = nextReview(registry.programme.programmeId, before, given.motivation, call);
  if ('keep' in given) return { ...review, because: 'the composition stays as it is' };
  const { proposal } = compositionOn(registry, given.from);
  const partnerId = given.partnerId ?? proposal.partnerId;
  if (partnerId === undefined) throw nobody(proposal.because);
  if (partnerId !== proposal.partnerId && given.motivation === undefined) throw unmotivated(proposal.because);
  const succession = {
    partnerId,
    from: given.from,
    ...(given.succeeds ? { succeeds: given.succeeds } : {}),
    ...(given.formerHolderRing ? { formerHolderRing: given.formerHolderRing } : {}),
  };
  rotated(registry, succession, call.today);
  return { ...review, succession, because: proposal.because };
};

const nobody = (because: string): InvalidInput =>
  new InvalidInput('No municipality can hold a rotating seat next.', [
    { pointer: '/partnerId', message: because, expected: 'a participating municipality without a seat' },
  ]);

const unmotivated = (because: string): InvalidInput =>
  new InvalidInput('This is not the municipality that has waited longest.', [
    { pointer: '/motivation', message: because, expected: 'why another one is proposed' },
  ]);

/** Exactly the content of the seats' question: their votes are bound to it (rule 11). */
export const reviewHash = ({ programmeId, number, succession }: CompositionReview): string =>
  hashOf({ programmeId, number, succession: succession ?? 'keep' });

/** A review after its round closed. */
export const concludedReview = (
  review: CompositionReview,
  adopted: boolean,
  now: string,
  hindrance?: string,
): CompositionReview => ({
  ...review,
  status: adopted ? 'adopted' : 'not-adopted',
  concludedAt: now,
  ...(hindrance === undefined ? {} : { hindrance }),
  revision: review.revision + 1,
});
