import type { Clock } from '../clock.ts';
import type { Machine, State } from '../definition/schema.ts';
import type { Execution } from '../store/executions.ts';
import type { Journal } from '../store/journal.ts';
import type { Step } from '../store/steps.ts';

/** How an invocation of a function ended; a function that throws is not ok, and `errorType` becomes the Error Name. */
export type InvokeResult =
  | { readonly ok: true; readonly payload: unknown }
  | {
      readonly ok: false;
      readonly errorType: string;
      readonly errorMessage: string;
      readonly trace?: readonly string[];
    };

/**
 * Invokes a function by name or ARN for a state machine and waits for it to return. A rejected promise counts as
 * Lambda.Unknown.
 */
export type InvokeFunction = (functionNameOrArn: string, payload: unknown, machineArn: string) => Promise<InvokeResult>;

/** Everything the running of executions leans on. */
export interface World {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly invoke: InvokeFunction;
  readonly log: (line: string) => void;
  /** A number in [0, 1), for jitter. */
  readonly random: () => number;
  readonly executionLimitSeconds: number;
  readonly historyLimit: number;
  /** The definition a machine had at a version. */
  machine(arn: string, version: number): Machine;
  /** Has an execution looked at soon; harmless when nothing is to be done. */
  poke(execution: string): void;
  /** Has the due moment of an execution watched. */
  watch(moment: number): void;
  /** Keeps count of work under way, for whoever waits until nothing is. */
  track<T>(work: Promise<T>): void;
  /** True once the engine let go of its journal: late answers are then for nobody. */
  isClosed(): boolean;
}

/** An execution at rest between two writes: what a move is decided on. */
export interface Position {
  readonly execution: Execution;
  readonly machine: Machine;
  readonly state: State;
  readonly step: Step;
  readonly revision: number;
}

/** Where a running execution stands; undefined when it is closed or unknown. */
export function positionOf(world: World, arn: string): Position | undefined {
  const stored = world.journal.steps.find(arn);
  const execution = world.journal.executions.find(arn);
  if (stored === undefined || execution === undefined) {
    return undefined;
  }
  const machine = world.machine(execution.machine, execution.version);
  const state = machine.states.get(stored.step.state);
  if (state === undefined) {
    throw new Error(`${arn} stands in "${stored.step.state}", which its definition lacks`);
  }
  return { execution, machine, state, ...stored };
}
