import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

interface Capacity {
  readonly CapacityUnits?: number;
}

/** Makes a client say what its calls cost. @returns a way to ask what some work cost, in calls and in request units. */
export const metered = (client: DynamoDBClient) => {
  let spent = { calls: 0, units: 0 };
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
      // Of a transaction it is one entry for each table.
      const { ConsumedCapacity: used = [] } = result.output as { ConsumedCapacity?: Capacity | Capacity[] };
      const units = [used].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
      spent = { calls: spent.calls + 1, units: spent.units + units };
      return result;
    },
    { step: 'initialize', name: 'metered' },
  );
  return async (work: () => Promise<unknown>): Promise<typeof spent> => {
    spent = { calls: 0, units: 0 };
    await work();
    return spent;
  };
};
