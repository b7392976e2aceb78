import * as z from 'zod';
import type { Condition } from '#shared/dynamo/condition.ts';
import { defineEntity } from '#shared/dynamo/entity.ts';
import { inMatter, type MatterIds } from '#shared/vocabulary/matter.ts';

/** The workflow execution that drives a matter along its stages. It follows the record and can be replaced at any moment. */
export const Driver = z.strictObject({
  ...inMatter,
  /** Increased for every new execution; an execution of an older generation ends. */
  generation: z.int().min(0),
  execution: z.string().optional(),
  /** Present while the workflow waits; it never leaves the server side. */
  taskToken: z.string().optional(),
  /** The visit of the stage in which the workflow waits. */
  visit: z.int().optional(),
  /** Present while the matter runs: keeps the driver in the index that the sweep reads. */
  runningSince: z.iso.datetime().optional(),
});
export type Driver = z.infer<typeof Driver>;

export const driverEntity = defineEntity({
  kind: 'driver',
  schema: Driver,
  key: ({ programmeId, matter, matterId }: MatterIds) => ({
    pk: `DRIVER#${programmeId}#${matter}#${matterId}`,
    sk: 'DRIVER',
  }),
  index: ({ runningSince, programmeId, matterId }): Record<string, string> =>
    runningSince ? { runningpk: 'RUNNING', runningsk: `${programmeId}#${matterId}` } : {},
});

/** The drivers of all running matters in a table. */
export const runningDrivers = { pk: 'RUNNING', index: { name: 'running', pk: 'runningpk', sk: 'runningsk' } } as const;

/** For a driver: no later one replaced it. */
export const isGeneration = (generation: number): Condition => ({
  expression: '#generation = :generation',
  values: { generation },
});

/** The driver of a new matter: no execution yet, and the sweep finds it from now on. */
export const firstDriver = (ids: MatterIds, now: string): Driver => ({ ...ids, generation: 0, runningSince: now });
