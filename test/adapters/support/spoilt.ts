import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Key } from '#shared/dynamo/entity.ts';
import type { Table } from '#shared/dynamo/table.ts';
import type { World } from './world.ts';

/** Makes a stored item one that no schema takes, as a mistake by hand would. */
export const spoilt = async ({ client }: World, { name }: Table, key: Key, attribute: string): Promise<void> => {
  await client.send(
    new UpdateItemCommand({
      TableName: name,
      Key: marshall({ ...key }),
      UpdateExpression: 'SET #spoilt = :nothing',
      ExpressionAttributeNames: { '#spoilt': attribute },
      ExpressionAttributeValues: marshall({ ':nothing': null }),
    }),
  );
};
