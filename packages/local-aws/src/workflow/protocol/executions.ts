import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { executionArn, isExecutionArn } from '../arn.ts';
import { close, startExecution } from '../run/lifecycle.ts';
import type { World } from '../run/world.ts';
import type { Execution } from '../store/executions.ts';
import { ProtocolError } from './error.ts';
import {
  fields,
  findExecution,
  findMachine,
  pageStart,
  pageToken,
  readJson,
  seconds,
  startedThrough,
} from './fields.ts';
import { operation } from './operation.ts';

// No white space, brackets, wildcards, special characters or controls: the naming rule of the API reference.
const NAME = /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u;

const start = operation(
  z.object({ stateMachineArn: fields.arn, name: z.string().optional(), input: z.string().default('{}') }),
  (world, { stateMachineArn, name = randomUUID(), input }) => {
    if (!NAME.test(name)) {
      throw new ProtocolError('InvalidName', `Invalid Name: '${name}'`);
    }
    const { parsed, machine } = findMachine(world, stateMachineArn);
    readJson(input, 'input', 'InvalidExecutionInput');
    const arn = executionArn(parsed.machine, name);
    const known = world.journal.executions.find(arn);
    if (known !== undefined) {
      return startedBefore(known, input);
    }
    const started = world.clock.now();
    const { version } = machine;
    const qualifier = parsed.qualifier ?? null;
    world.journal.transact(() =>
      startExecution(world, { arn, machine: parsed.machine, version, qualifier, name, input, started }),
    );
    world.poke(arn);
    return { executionArn: arn, startDate: seconds(started) };
  },
);

function startedBefore(known: Execution, input: string) {
  if (known.status !== 'RUNNING' || known.input !== input) {
    throw new ProtocolError('ExecutionAlreadyExists', `Execution Already Exists: '${known.arn}'`);
  }
  return { executionArn: known.arn, startDate: seconds(known.started) };
}

function summary(execution: Execution) {
  const { arn, machine, name, status, started, stopped } = execution;
  return {
    executionArn: arn,
    stateMachineArn: machine,
    name,
    status,
    startDate: seconds(started),
    ...(stopped === null ? {} : { stopDate: seconds(stopped) }),
    ...startedThrough(execution),
    redriveCount: 0,
  };
}

const describe = operation(z.object({ executionArn: fields.arn }), (world, { executionArn: arn }) => {
  const execution = findExecution(world, checkedArn(arn));
  const { input, output, error, cause, transitions } = execution;
  return {
    ...summary(execution),
    input,
    inputDetails: { included: true },
    ...(output === null ? {} : { output, outputDetails: { included: true } }),
    ...(error === null ? {} : { error }),
    ...(cause === null ? {} : { cause }),
    redriveStatus: 'NOT_REDRIVABLE',
    transitions,
  };
});

function checkedArn(arn: string): string {
  if (!isExecutionArn(arn)) {
    throw new ProtocolError('InvalidArn', `Invalid Arn: '${arn}'`);
  }
  return arn;
}

const stop = operation(
  z.object({ executionArn: fields.arn, error: fields.error, cause: fields.cause }),
  (world, { executionArn: arn, error = null, cause = null }) => {
    const { stopped } = findExecution(world, checkedArn(arn));
    if (stopped === null) {
      world.journal.transact(() => close(world, arn, { status: 'ABORTED', output: null, error, cause }));
    }
    return { stopDate: seconds(stopped ?? world.clock.now()) };
  },
);

const list = operation(
  z.object({
    stateMachineArn: fields.arn,
    statusFilter: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']).optional(),
    maxResults: fields.maxResults,
    nextToken: fields.nextToken,
  }),
  (world, { stateMachineArn, statusFilter, maxResults, nextToken }) => {
    const { parsed } = findMachine(world, stateMachineArn);
    const before = pageStart(nextToken, Number.MAX_SAFE_INTEGER);
    const found = world.journal.executions.page(parsed.machine, statusFilter, before, maxResults + 1);
    const shown = found.slice(0, maxResults);
    const last = shown.at(-1);
    const more = found.length > maxResults && last !== undefined;
    return { executions: shown.map(summary), ...(more ? { nextToken: pageToken(last.number) } : {}) };
  },
);

const DATA_MEMBERS = new Set(['input', 'output', 'parameters', 'inputDetails', 'outputDetails']);

function withoutData(details: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(details, (key, value) => (DATA_MEMBERS.has(key) ? undefined : value)));
}

function historyPage(world: World, arn: string, reverse: boolean, offset: number, size: number, data: boolean) {
  return world.journal.history.page(arn, reverse, offset, size).map(({ id, at, type, details }) => ({
    id,
    // The first state follows on no event, as AWS numbers it.
    previousEventId: id <= 2 ? 0 : id - 1,
    timestamp: seconds(at),
    type,
    ...(data ? details : withoutData(details)),
  }));
}

const history = operation(
  z.object({
    executionArn: fields.arn,
    maxResults: fields.maxResults,
    nextToken: fields.nextToken,
    reverseOrder: z.boolean().default(false),
    includeExecutionData: z.boolean().default(true),
  }),
  (world, { executionArn: arn, maxResults, nextToken, reverseOrder, includeExecutionData }) => {
    findExecution(world, checkedArn(arn));
    const offset = pageStart(nextToken, 0);
    const found = historyPage(world, arn, reverseOrder, offset, maxResults + 1, includeExecutionData);
    const more = found.length > maxResults;
    return { events: found.slice(0, maxResults), ...(more ? { nextToken: pageToken(offset + maxResults) } : {}) };
  },
);

/** The operations on executions. */
export const executionOperations = {
  StartExecution: start,
  DescribeExecution: describe,
  StopExecution: stop,
  ListExecutions: list,
  GetExecutionHistory: history,
};
