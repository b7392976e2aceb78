import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import { saidInRound } from '#functions/rounds/terms/said-in-round.ts';
import { retry } from '#shared/dynamo/retry.ts';
import type { Table } from '#shared/dynamo/table.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { eachOrThrow, inEveryProgramme } from '#shared/runtime/each.ts';
import { type PaymentMatterIds, paymentMatterId, paymentMatterIds } from '#shared/vocabulary/payment-id.ts';
import { paymentAnswered, paymentRoundOf } from '../domain/payment-request.ts';
import { keepPaymentRequest } from '../keep-payment-request.ts';
import type { AlliancesReader } from '../reader.ts';

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly alliances: AlliancesReader;
  readonly registry: RegistryReader;
  readonly rounds: RoundsReader;
}

/**
 * Records what a partner answered about a payment, or that it was silent (rule 4), from the closing of its round. The fact received again, or
 * after the payment was recorded, changes nothing: the record waits for the outcome of its last round alone.
 */
export const receivePayment =
  (deps: Deps) =>
  async ({ data }: FactOf<'nl.regiodeal.round.closed.v1'>): Promise<void> => {
    if (data.matter === 'payment') await takeIn(deps, data.programmeId, paymentMatterIds(data.matterId));
  };

/**
 * Repairs missed facts: takes in the outcome of every round that closed and whose record still waits.
 * @throws {AggregateError} at the end, when some could not be processed.
 */
export const takeInPayments = (deps: Deps) => async (): Promise<void> => {
  const inProgramme = async (programmeId: string): Promise<void> => {
    const waiting = (await deps.alliances.paymentRequests(programmeId)).filter(({ status }) => status === 'asked');
    await eachOrThrow(waiting, (request) => takeIn(deps, programmeId, request), { nameOf: paymentMatterId });
  };
  await inEveryProgramme(deps.registry, inProgramme);
};

const takeIn = (deps: Deps, programmeId: string, ids: PaymentMatterIds): Promise<void> =>
  retry(async () => {
    const request = await deps.alliances.paymentRequest(programmeId, ids);
    if (request?.status !== 'asked') return;
    const round = await deps.rounds.round(paymentRoundOf(request));
    if (round?.status !== 'closed') return;
    const said = saidInRound(round, await deps.rounds.tasks(round.roundId));
    await keepPaymentRequest(deps, paymentAnswered(request, said), round.closedAt ?? round.termEnd);
  });
