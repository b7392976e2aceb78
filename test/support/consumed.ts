import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Makes a client say what its reads cost. @returns a way to ask what some reads cost, in calls and in request units. */
export const metered = (client: DynamoDBClient) => {
  let spent = { calls: 0, units: 0 };
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
      const { ConsumedCapacity: used } = result.output as { ConsumedCapacity?: { CapacityUnits?: number } };
      spent = { calls: spent.calls + 1, units: spent.units + (used?.CapacityUnits ?? 0) };
      return result;
    },
    { step: 'initialize', name: 'metered' },
  );
  return async (read: () => Promise<unknown>): Promise<typeof spent> => {
    spent = { calls: 0, units: 0 };
    await read();
    return spent;
  };
};
