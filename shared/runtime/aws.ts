import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Table } from '#shared/dynamo/table.ts';

/** The client of a function's tables; made once per function, at start-up. */
export const databaseClient = (): DynamoDBClient => new DynamoDBClient({});

/** A table by its name, over a client. */
export const tableOf = (client: DynamoDBClient, name: string): Table => new Table(client, name);
