import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { registryState } from '#functions/bodies/change-registry.ts';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import type { Table, Write } from '#shared/dynamo/table.ts';
import { transact, unlessDone } from '#shared/dynamo/transact.ts';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { type FactOf, fact } from '#shared/events/catalogue.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { inEveryProgramme } from '#shared/runtime/each.ts';
import { passOn } from '../pass-on.ts';
import type { ReviewsReader } from '../reader.ts';
import { reviewEntity } from '../records.ts';
import { type CompositionReview, concludedReview } from '../terms/review.ts';
import { rotated } from '../terms/rotation.ts';

/** What carrying out a decision of the seats needs. */
export interface ConcludeDeps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly registry: RegistryReader;
  readonly reviews: ReviewsReader;
  readonly rounds: RoundsReader;
  readonly clock: Clock;
}

/**
 * Carries out the decision of the seats about their own composition. The seat passes on first and the review is concluded after it: when an
 * interrupted invocation is repeated, it finds the seat passed on.
 */
export const concludeReview =
  (deps: ConcludeDeps) =>
  async ({ data }: FactOf<'nl.regiodeal.round.closed.v1'>): Promise<void> => {
    if (data.matter !== 'composition') return;
    const review = await deps.reviews.review(data.programmeId, Number(data.matterId));
    if (review) await conclude(deps, review);
  };

/**
 * The same for every review whose closing event was missed: the record of its round is the truth.
 * @throws {AggregateError} at the end, when some could not be concluded.
 */
export const concludeReviews = (deps: ConcludeDeps) => async (): Promise<void> => {
  const last = async (programmeId: string): Promise<void> => {
    const review = (await deps.reviews.reviews(programmeId)).at(-1);
    if (review) await conclude(deps, review);
  };
  await inEveryProgramme(deps.registry, last);
};

const conclude = async (deps: ConcludeDeps, review: CompositionReview): Promise<void> => {
  // A review that proposes rules is concluded with its rule change.
  if (review.status !== 'open' || review.ruleChange !== undefined) return;
  const round = await deps.rounds.round(review.roundId);
  if (round?.outcome === undefined) return;
  const adopted = round.outcome.verdict === 'adopted';
  const hindrance = adopted ? await carryOut(deps, review) : undefined;
  await transact(deps.client, conclusionOf(deps, concludedReview(review, adopted, deps.clock(), hindrance))).catch(
    unlessDone,
  );
};

/** The writes that conclude a review. */
export const conclusionOf = ({ table }: Pick<ConcludeDeps, 'table'>, concluded: CompositionReview): Write[] => {
  const { programmeId, number, status, calledAt, concludedAt = calledAt } = concluded;
  const concludedFact = fact('nl.regiodeal.composition.review-concluded.v1', concludedAt, {
    programmeId,
    review: number,
    status,
  });
  return [table.replace(reviewEntity, concluded), ...table.record(concludedFact)];
};

/**
 * Passes the seat on, on its day or, when that day is past, today.
 * @returns why that is not possible any more, when the registry changed meanwhile.
 */
const carryOut = async (
  deps: ConcludeDeps,
  { programmeId, number, succession, roundId }: CompositionReview,
): Promise<string | undefined> => {
  if (succession === undefined) return undefined;
  // Found by the review, not by the day: it may have been carried out on an earlier day than this.
  const passings = await deps.reviews.passingsOn(programmeId);
  if (passings.some(({ review }) => review === number)) return undefined;
  const now = deps.clock();
  const state = await registryState(deps, { programmeId, now });
  const { registry, today } = state;
  const from = succession.from < today ? today : succession.from;
  try {
    const turn = rotated(registry, { ...succession, from }, today);
    if (!turn) return undefined;
    await passOn(deps, state, { by: roundId, now }, turn, { review: number }, succession.formerHolderRing);
    return undefined;
  } catch (error) {
    // A concurrent change is tried again with the next delivery; a change that is impossible is reported.
    const settled = error instanceof InvalidInput || (error instanceof Conflict && error.code !== 'registry-changed');
    if (!settled) throw error;
    return error.message;
  }
};
