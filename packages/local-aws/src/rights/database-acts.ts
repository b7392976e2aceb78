import * as z from 'zod';

/** Something that a request does to a resource. */
export interface Act {
  /** Such as `dynamodb:PutItem`. */
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
}

const Named = z.object({ TableName: z.string() });
const OnTable = Named.partial().extend({ IndexName: z.string().optional() });
const Batch = z.object({ RequestItems: z.record(z.string(), z.unknown()) });
const Transaction = z.object({ TransactItems: z.array(z.record(z.string(), Named)) });

/** The right that each part of a transaction needs. */
const ofPart: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

const changing = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem']);

/**
 * What a request to DynamoDB does, as the service authorization reference has it: a transaction is its parts.
 * @param operation - such as `TransactWriteItems`.
 * @param tables - the beginning of the ARN of every table, up to its name.
 */
export const databaseActs = (operation: string, body: unknown, tables: string): Act[] => {
  const arnOf = (name: string): string => (name.startsWith('arn:') ? name : `${tables}${name}`);
  const transaction = operation.startsWith('Transact') ? Transaction.safeParse(body) : undefined;
  if (transaction?.success) {
    const parts = transaction.data.TransactItems.flatMap((item) => Object.entries(item));
    return parts.map(([kind, { TableName }]) => ({
      action: `dynamodb:${ofPart[kind] ?? kind}`,
      resource: arnOf(TableName),
    }));
  }
  const batch = operation.startsWith('Batch') ? Batch.safeParse(body) : undefined;
  if (batch?.success) {
    return Object.keys(batch.data.RequestItems).map((name) => ({
      action: `dynamodb:${operation}`,
      resource: arnOf(name),
    }));
  }
  const { TableName, IndexName } = OnTable.safeParse(body).data ?? {};
  const table = TableName === undefined ? '*' : arnOf(TableName);
  return [{ action: `dynamodb:${operation}`, resource: IndexName ? `${table}/index/${IndexName}` : table }];
};

/** The ARNs of the tables that the acts change. */
export const changedBy = (acts: readonly Act[]): string[] => [
  ...new Set(acts.flatMap(({ action, resource }) => (changing.has(action.replace('dynamodb:', '')) ? [resource] : []))),
];
