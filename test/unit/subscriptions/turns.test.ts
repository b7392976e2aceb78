import {
  DynamoDBClient,
  GetItemCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type Turn, turnEntity } from '#functions/subscriptions/records.ts';
import { endTurn, giveUpTurn, takeTurn } from '#functions/subscriptions/turns.ts';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { toStored } from '#shared/dynamo/entity.ts';
import { Table } from '#shared/dynamo/table.ts';

const ids = { programmeId: 'proefland', clientId: 'zaaksysteem', subscriptionId: 'alles' };
const turn: Turn = { ...ids, away: 0, busyUntil: '2027-03-01T09:01:30.000Z', revision: 4 };
const overtaken = () =>
  new TransactionCanceledException({
    message: 'Transaction cancelled',
    $metadata: {},
    CancellationReasons: [{ Code: 'ConditionalCheckFailed' }],
  });

describe('a turn that others write to at the same moment', () => {
  const database = mockClient(DynamoDBClient);
  beforeEach(() => {
    database.reset();
    // Word was left meanwhile.
    database.on(GetItemCommand).resolves({ Item: toStored(turnEntity, { ...turn, revision: 5 }) });
  });
  afterAll(() => database.restore());
  const client = new DynamoDBClient({ region: 'eu-west-1' });
  const table = new Table(client, 'subscriptions');
  const nobody = () => Promise.reject(new Error('nobody is asked'));
  const registry = { standingOfApp: nobody, partyOn: nobody };
  const deps = { client, table, registry, clock: () => '2027-03-01T09:02:00.000Z' };
  const writes = () => database.commandCalls(TransactWriteItemsCommand);

  test('goes on with the word that was left', async () => {
    database.on(TransactWriteItemsCommand).rejectsOnce(overtaken()).resolves({});
    expect(await endTurn(deps, turn)).toEqual({ ...turn, revision: 5 });
    expect(writes()).toHaveLength(1);
  });

  test.each([
    ['another one follows', () => giveUpTurn(deps, turn)],
    ['its subscriber must rest', () => endTurn(deps, turn, { kind: 'rest', until: '2027-03-01T09:03:00.000Z' })],
  ])('ends all the same where %s', async (_, end) => {
    database.on(TransactWriteItemsCommand).rejectsOnce(overtaken()).resolves({});
    expect(await end()).toBeUndefined();
    expect(writes()).toHaveLength(2);
  });

  test('is not tried without end: it is left to the next delivery', async () => {
    database.on(TransactWriteItemsCommand).rejects(overtaken());
    const ends = await Promise.allSettled([takeTurn(deps, ids), giveUpTurn(deps, turn)]);
    expect(ends.map((end) => end.status === 'rejected' && end.reason instanceof ConditionFailed)).toEqual([true, true]);
    expect(writes()).toHaveLength(16);
  });
});
