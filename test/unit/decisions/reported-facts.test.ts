import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { RegistryReader } from '#functions/bodies/reader.ts';
import { registerFacts } from '#functions/decisions/reactions/register-facts.ts';
import { EscalationsReader } from '#functions/escalations/reader.ts';
import { FrameworksReader } from '#functions/frameworks/reader.ts';
import { RoundsReader } from '#functions/rounds/reader.ts';
import { decidersOf } from '#functions/wiring/deciders.ts';
import { Table } from '#shared/dynamo/table.ts';
import { capabilities } from '#shared/runtime/capabilities.ts';
import { now } from '../../support/small-programme.ts';

test('the register receives every fact by which an owner reports a decision, and no other', () => {
  const client = new DynamoDBClient({ region: 'eu-west-1' });
  const table = new Table(client, 'none');
  const rounds = new RoundsReader(table);
  const deciders = decidersOf({
    rounds,
    frameworks: new FrameworksReader(table),
    escalations: new EscalationsReader(table),
  });
  const handlers = registerFacts({
    client,
    table,
    sources: { rounds, registry: new RegistryReader(table), deciders },
    clock: () => now,
  });
  expect(Object.keys(handlers).sort()).toEqual([...capabilities['decisions/register'].listens].sort());
});
