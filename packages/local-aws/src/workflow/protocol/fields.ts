import * as z from 'zod';
import { type MachineArn, parseMachineArn } from '../arn.ts';
import { PAYLOAD_LIMIT_BYTES, sizeOf } from '../limits.ts';
import type { World } from '../run/world.ts';
import type { Execution } from '../store/executions.ts';
import type { StoredMachine } from '../store/machines.ts';
import { ProtocolError } from './error.ts';

const MS = 1000;

/** Fields that several operations share. */
export const fields = {
  arn: z.string().min(1).max(256),
  token: z.string().min(1).max(2048),
  nextToken: z.string().min(1).max(3096).optional(),
  // Zero means the default, by the API reference.
  maxResults: z
    .int()
    .min(0)
    .max(1000)
    .default(0)
    .transform((size) => size || 100),
  error: z.string().max(256).optional(),
  cause: z.string().max(32_768).optional(),
};

/** A moment as the JSON protocol writes it: seconds since 1970, with a fraction. */
export function seconds(milliseconds: number): number {
  return milliseconds / MS;
}

/**
 * Reads a JSON text that a caller hands in.
 * @throws ProtocolError of the given type, or ValidationException when it is larger than the quota
 */
export function readJson(text: string, field: string, errorType: string): unknown {
  if (sizeOf(text) > PAYLOAD_LIMIT_BYTES) {
    throw new ProtocolError('ValidationException', `'${field}' must have length less than or equal to 262144`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ProtocolError(
      errorType,
      `Invalid State Machine Execution Input: '${field}' is not JSON: ${String(error)}`,
    );
  }
}

/**
 * Finds a state machine by its ARN, bare, with a version or with an alias.
 * @throws ProtocolError InvalidArn or StateMachineDoesNotExist
 */
export function findMachine(world: World, arn: string): { parsed: MachineArn; machine: StoredMachine } {
  const parsed = parseMachineArn(arn);
  if (parsed === undefined) {
    throw new ProtocolError('InvalidArn', `Invalid Arn: '${arn}'`);
  }
  const { machines } = world.journal;
  const version = /^[1-9]\d*$/.test(parsed.qualifier ?? '') ? Number(parsed.qualifier) : undefined;
  // Publishing is not modelled: an alias, or a version not seen here, stands for the present definition.
  const machine =
    (version === undefined ? undefined : machines.find(parsed.machine, version)) ?? machines.find(parsed.machine);
  if (machine === undefined) {
    throw new ProtocolError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
  }
  return { parsed, machine };
}

/**
 * Finds an execution.
 * @throws ProtocolError InvalidArn or ExecutionDoesNotExist
 */
export function findExecution(world: World, arn: string): Execution {
  const execution = world.journal.executions.find(arn);
  if (execution === undefined) {
    throw new ProtocolError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
  }
  return execution;
}

/** The qualified ARN an execution was started through, in the member that fits it; none when it was bare. */
export function startedThrough({ machine, qualifier }: Execution): Record<string, string> {
  if (qualifier === null) {
    return {};
  }
  const member = /^\d+$/.test(qualifier) ? 'stateMachineVersionArn' : 'stateMachineAliasArn';
  return { [member]: `${machine}:${qualifier}` };
}

/** Makes the token of the page that starts at `position`. */
export function pageToken(position: number): string {
  return Buffer.from(JSON.stringify({ position })).toString('base64url');
}

/**
 * Reads a page token; `first` is where the first page starts.
 * @throws ProtocolError InvalidToken
 */
export function pageStart(token: string | undefined, first: number): number {
  if (token === undefined) {
    return first;
  }
  try {
    const decoded: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    return z.object({ position: z.int().min(0) }).parse(decoded).position;
  } catch {
    throw new ProtocolError('InvalidToken', `Invalid Token: '${token}'`);
  }
}
