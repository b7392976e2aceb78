import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { unlessDone } from '#shared/dynamo/transact.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { eachOrThrow, inEveryProgramme } from '#shared/runtime/each.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { paymentMatterId } from '#shared/vocabulary/payment-id.ts';
import { type PaymentRequest, paymentsSettled, paymentsToAsk } from '../domain/payment-request.ts';
import { keepPaymentRequest } from '../keep-payment-request.ts';
import type { AlliancesReader } from '../reader.ts';

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly alliances: AlliancesReader;
  readonly registry: RegistryReader;
  readonly clock: Clock;
}

/**
 * Asks each partner whether it paid or delivered what its contribution owed by a day that has come (rule 22), and ends the question about what
 * is not owed any more. Repeated, late or in two runs at once, it changes nothing: each step is written once per revision of its record.
 * @throws {AggregateError} at the end, when some programmes or payments could not be processed.
 */
export const askForPayments = async (deps: Deps): Promise<void> => {
  await inEveryProgramme(deps.registry, (id) => inProgramme(deps, id));
};

const inProgramme = async (deps: Deps, programmeId: string): Promise<void> => {
  const now = deps.clock();
  const today = localDate(now);
  const [known, alliances] = await Promise.all([
    deps.alliances.paymentRequests(programmeId),
    deps.alliances.alliances(programmeId),
  ]);
  // Without members nothing is committed.
  const committed = alliances.filter(({ members }) => members.length > 0);
  const contributions = (await Promise.all(committed.map((one) => deps.alliances.contributions(one)))).flat();
  const of = (one: { allianceId: string; contributionId: string }) =>
    known.filter(
      ({ allianceId, contributionId }) => allianceId === one.allianceId && contributionId === one.contributionId,
    );
  const toAsk = contributions.flatMap((one) => paymentsToAsk(one, of(one), today));
  const settled = known.flatMap((request) => {
    const { allianceId, contributionId } = request;
    const about = contributions.find((one) => one.allianceId === allianceId && one.contributionId === contributionId);
    return paymentsSettled(about, [request], today);
  });
  const keep = (next: PaymentRequest): Promise<void> => keepUnlessChanged(deps, next, now);
  await eachOrThrow([...toAsk, ...settled], keep, { nameOf: paymentMatterId });
};

/** When another run, or an answer, wrote at the same moment, the next run judges anew. */
const keepUnlessChanged = async (deps: Deps, next: PaymentRequest, now: string): Promise<void> => {
  await keepPaymentRequest(deps, next, now).catch(unlessDone);
};
