import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SFNClient } from '@aws-sdk/client-sfn';
import { vi } from 'vitest';

/** An empty folder for a stack's data. */
export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'stack-'));

/** SDK clients as any application has them, pointed at a stack. */
export const clientsOf = (urls: { readonly awsUrl: string; readonly dynamoUrl: string }) => {
  const common = { region: 'eu-central-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };
  const services = { ...common, endpoint: urls.awsUrl };
  return {
    database: new DynamoDBClient({ ...common, endpoint: urls.dynamoUrl }),
    events: new EventBridgeClient(services),
    scheduler: new SchedulerClient(services),
    workflows: new SFNClient(services),
  };
};
export type Clients = ReturnType<typeof clientsOf>;

const TableName = 'trial-data-Items5C12978B';

/** The table of the trial application, from outside. */
export const tableOf = (database: DynamoDBClient) => ({
  async put(pk: string, more: Record<string, string> = {}): Promise<void> {
    const texts = Object.entries({ pk, sk: 'it', ...more }).map(([name, value]) => [name, { S: value }]);
    await database.send(new PutItemCommand({ TableName, Item: Object.fromEntries(texts) }));
  },
  async get(pk: string): Promise<Record<string, string | undefined> | undefined> {
    const key = { pk: { S: pk }, sk: { S: 'it' } };
    const { Item } = await database.send(new GetItemCommand({ TableName, Key: key, ConsistentRead: true }));
    return Item && Object.fromEntries(Object.entries(Item).map(([name, { S }]) => [name, S]));
  },
  /** Waits until there is an item of this key, and gives it: as long as a function that failed twice is tried again. */
  async appears(pk: string): Promise<Record<string, string | undefined>> {
    return vi.waitFor(
      async () => {
        const item = await this.get(pk);
        if (!item) throw new Error(`There is no ${pk}`);
        return item;
      },
      { timeout: 200_000, interval: 50 },
    );
  },
  async keys(): Promise<string[]> {
    const { Items = [] } = await database.send(new ScanCommand({ TableName, ConsistentRead: true }));
    return Items.map(({ pk }) => pk?.S ?? '').sort();
  },
});
