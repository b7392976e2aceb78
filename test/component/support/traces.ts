import { DynamoDBClient, paginateListTables, paginateScan } from '@aws-sdk/client-dynamodb';
import {
  DescribeExecutionCommand,
  ListStateMachinesCommand,
  paginateListExecutions,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { cloudEventOf } from '#functions/events/cloud-event-of.ts';
import { factEntity, StoredFact } from '#shared/dynamo/outbox.ts';
import type { Ground } from './region.ts';

/** Something that the application left where nobody may be named: where, and what it says. */
export interface Trace {
  readonly kind: 'log' | 'event' | 'workflow' | 'key';
  readonly where: string;
  readonly text: string;
}

const local = { region: 'eu-west-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
const bus = { source: 'urn:nld:oin:00000000000000000000:systeem:test', apiUrl: 'https://api.example/v1' };

/** Every line of every log, every event as it was published, the input of every execution, and every key of every item. */
export const tracesOf = async ({ stack }: Ground): Promise<Trace[]> => [
  ...stack.functions().flatMap((name) => stack.logs(name).map((text): Trace => ({ kind: 'log', where: name, text }))),
  ...(await inTables(stack.dynamoUrl)),
  ...(await inWorkflows(stack.awsUrl)),
];

const inTables = async (endpoint: string): Promise<Trace[]> => {
  const client = new DynamoDBClient({ ...local, endpoint });
  const traces: Trace[] = [];
  for await (const { TableNames = [] } of paginateListTables({ client }, {})) {
    for (const TableName of TableNames) {
      for await (const { Items = [] } of paginateScan({ client }, { TableName }))
        traces.push(...Items.flatMap((item) => ofItem(TableName, unmarshall(item))));
    }
  }
  client.destroy();
  return traces;
};

/** The attributes by which an item is found: those of the table and of its indexes. */
const isKey = (name: string): boolean => /(pk|sk)$/.test(name);

const ofItem = (table: string, item: Record<string, unknown>): Trace[] => [
  ...Object.entries(item)
    .filter(([name]) => isKey(name))
    .map(([name, value]): Trace => ({ kind: 'key', where: `${table}.${name}`, text: String(value) })),
  ...(item['entity'] === factEntity.kind ? [eventOf(item)] : []),
];

const eventOf = ({ id, type, time, data }: Record<string, unknown>): Trace => {
  const fact = StoredFact.parse({ id, type, time, data });
  return { kind: 'event', where: fact.type, text: JSON.stringify(cloudEventOf(fact, bus)) };
};

const inWorkflows = async (endpoint: string): Promise<Trace[]> => {
  const client = new SFNClient({ ...local, endpoint });
  const { stateMachines = [] } = await client.send(new ListStateMachinesCommand({}));
  const traces: Trace[] = [];
  for (const { stateMachineArn } of stateMachines) {
    for await (const { executions = [] } of paginateListExecutions({ client }, { stateMachineArn })) {
      for (const { executionArn } of executions) {
        const { name = '', input = '' } = await client.send(new DescribeExecutionCommand({ executionArn }));
        traces.push({ kind: 'workflow', where: name, text: `${name} ${input}` });
      }
    }
  }
  client.destroy();
  return traces;
};
