import type { QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';

/** Items of one partition, of a table or of an index, in the order of their sort key. */
export interface Range {
  readonly pk: string;
  readonly prefix?: string;
  readonly index?: { readonly name: string; readonly pk: string; readonly sk: string };
  /** Upper bound of the sort key, inclusive; instead of a prefix. */
  readonly until?: string;
  /** Lower bound of the sort key, inclusive; with an upper bound. */
  readonly since?: string;
  /** Sort key after which it begins; not for an index. */
  readonly after?: string;
  /** For an index: the key of the item after which it begins, in the table and in the index; the item may be deleted. */
  readonly behind?: Readonly<Record<string, string>>;
  readonly limit?: number;
  readonly newestFirst?: boolean;
}

/** The range of one item. */
export const exactly = ({ pk, sk }: { readonly pk: string; readonly sk: string }): Range => ({
  pk,
  since: sk,
  until: sk,
});

/** The query that reads a range: strongly consistent, except for an index, where that is impossible. */
export const queryInput = (
  TableName: string,
  { pk, prefix, index, since, until, after, behind, limit, newestFirst }: Range,
): QueryCommandInput => {
  const [pkName, skName] = index ? [index.pk, index.sk] : ['pk', 'sk'];
  const upper =
    until === undefined ? '' : since === undefined ? ' AND #sk <= :until' : ' AND #sk BETWEEN :since AND :until';
  const start = prefix === undefined ? upper : ' AND begins_with(#sk, :prefix)';
  const values = {
    ':pk': pk,
    ...(prefix === undefined ? {} : { ':prefix': prefix }),
    ...(until === undefined ? {} : { ':until': until }),
    ...(since === undefined ? {} : { ':since': since }),
  };
  return {
    TableName,
    KeyConditionExpression: `#pk = :pk${start}`,
    ExpressionAttributeNames: { '#pk': pkName, ...(start ? { '#sk': skName } : {}) },
    ExpressionAttributeValues: marshall(values),
    ScanIndexForward: newestFirst !== true,
    ...(index ? { IndexName: index.name } : { ConsistentRead: true }),
    ...(after === undefined ? {} : { ExclusiveStartKey: marshall({ pk, sk: after }) }),
    ...(behind === undefined ? {} : { ExclusiveStartKey: marshall({ ...behind, [pkName]: pk }) }),
    ...(limit === undefined ? {} : { Limit: limit }),
  };
};
