import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { Standing } from '#shared/authority/standing.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { InvalidInput, NotFound } from '#shared/errors/errors.ts';
import type { Caller } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Receiver } from './receiver.ts';
import { subscriptionEntity } from './records.ts';
import type { Subscription, SubscriptionIds } from './terms/subscription.ts';

/** The dependencies of the operations on subscriptions. */
export interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly registry: Pick<RegistryReader, 'appsOfParty'>;
  readonly receiver: Receiver;
  /** The origin under which receivers are asked for permission to call them. */
  readonly origin: string;
  /** Whether receivers may be on this machine, also over http. */
  readonly localAllowed: boolean;
  /** Makes a new signing key. */
  readonly newKey: () => string;
}

interface Asked {
  readonly params: Pick<SubscriptionIds, 'programmeId'>;
  readonly query: { readonly clientId?: string | undefined };
  readonly caller: Caller;
  readonly standing: Standing;
  readonly now: string;
}

const noSuch = (): NotFound => new NotFound('There is no such subscription.');

/**
 * The applications whose subscriptions a caller keeps: an application its own; a person those of its party, in the order of their names.
 * Rights follow the party (rule 1), so somebody who changes to another party keeps the subscriptions of that one.
 */
export const applicationsOf = async (
  { registry }: Pick<Deps, 'registry'>,
  { params: { programmeId }, caller, standing, now }: Omit<Asked, 'query'>,
): Promise<readonly string[]> =>
  caller.person ? registry.appsOfParty(programmeId, standing, localDate(now)) : [caller.clientId];

/**
 * The application that a request is about: the one that it names, or the only one.
 * @throws {NotFound} when the caller does not keep the subscriptions of the application that it names, or its party has none.
 * @throws {InvalidInput} when its party has several and it names none.
 */
export const applicationIn = async (deps: Pick<Deps, 'registry'>, asked: Asked): Promise<string> => {
  const own = await applicationsOf(deps, asked);
  const { clientId } = asked.query;
  const [only, ...others] = clientId === undefined ? own : own.filter((one) => one === clientId);
  if (only === undefined) throw noSuch();
  if (others.length === 0) return only;
  const fault = {
    pointer: '/clientId',
    message: 'several applications act for your party',
    expected: 'the name of one',
  };
  throw new InvalidInput('Name the application whose subscription it is.', [fault]);
};

/** The identifiers of a subscription: always one that the caller keeps. */
export const idsOf = async (
  deps: Pick<Deps, 'registry'>,
  asked: Asked & { readonly params: Pick<SubscriptionIds, 'subscriptionId'> },
): Promise<SubscriptionIds> => {
  const { programmeId, subscriptionId } = asked.params;
  return { programmeId, clientId: await applicationIn(deps, asked), subscriptionId };
};

/** @throws {NotFound} when the application has no such subscription in the programme. */
export const subscriptionAt = async ({ table }: Deps, ids: SubscriptionIds): Promise<Subscription> => {
  const subscription = await table.get(subscriptionEntity, ids);
  if (!subscription) throw noSuch();
  return subscription;
};

/** A subscription as those see it who keep it. */
export const subscriptionView = ({
  programmeId: _programme,
  party: _party,
  revision: _revision,
  ...shown
}: Subscription): Omit<Subscription, 'programmeId' | 'party' | 'revision'> => shown;
