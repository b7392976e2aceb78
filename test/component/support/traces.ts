import { DynamoDBClient, paginateListTables, paginateScan } from '@aws-sdk/client-dynamodb';
import {
  DescribeExecutionCommand,
  ListStateMachinesCommand,
  paginateListExecutions,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { parseProgrammeFile, termsOfAnyLength } from '#functions/bodies/domain/programme-file.ts';
import { factEntity, StoredFact } from '#shared/dynamo/outbox.ts';
import { cloudEventOf } from '#shared/events/cloud-event-of.ts';

/** Something that the application left where nobody may be named: where, and what it says. */
export interface Trace {
  readonly kind: 'log' | 'event' | 'workflow' | 'key';
  readonly where: string;
  readonly text: string;
}

const local = { region: 'eu-west-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
const bus = { source: 'urn:nld:oin:00000000000000000000:systeem:test', apiUrl: 'https://api.example/v1' };

/** Where the application leaves its traces. */
export interface Leaving {
  readonly dynamoUrl: string;
  readonly awsUrl: string;
  /** Every line that a function wrote, by the name of the function. */
  readonly logs: () => readonly (readonly [name: string, lines: readonly string[]])[];
}

/** What the people of a programme file would be known by. */
export const secretsIn = (file: string): string[] => {
  const parsed = parseProgrammeFile(file, termsOfAnyLength);
  if (!parsed.ok) throw new Error('The region of the test does not parse.');
  return parsed.registry.people.flatMap(({ name, email }) => [name, email]);
};

/** Those of the traces that name somebody, or hold any address at all. */
export const naming = (traces: readonly Trace[], secrets: readonly string[]): Trace[] => {
  const address = /[\w.+-]+@[\w-]+(\.[\w-]+)+/;
  const known = secrets.map((text) => text.toLowerCase());
  return traces.filter(({ text }) => address.test(text) || known.some((secret) => text.toLowerCase().includes(secret)));
};

/** Every line of every log, every event as it was published, the input of every execution, and every key of every item. */
export const tracesOf = async ({ dynamoUrl, awsUrl, logs }: Leaving): Promise<Trace[]> => [
  ...logs().flatMap(([where, lines]) => lines.map((text): Trace => ({ kind: 'log', where, text }))),
  ...(await inTables(dynamoUrl)),
  ...(await inWorkflows(awsUrl)),
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
