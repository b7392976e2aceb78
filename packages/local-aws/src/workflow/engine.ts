import { parseMachineArn } from './arn.ts';
import { type Clock, systemClock } from './clock.ts';
import { DefinitionRejected } from './definition/error.ts';
import { loadDefinition } from './definition/load.ts';
import type { Machine } from './definition/schema.ts';
import { EXECUTION_LIMIT_SECONDS, HISTORY_LIMIT_EVENTS } from './limits.ts';
import { type Answer, handle } from './protocol/handle.ts';
import { alarm } from './run/alarm.ts';
import { driver } from './run/drive.ts';
import type { InvokeFunction, World } from './run/world.ts';
import { type Journal, openJournal } from './store/journal.ts';

/** What an engine is made of. */
export interface EngineOptions {
  /** Path of the SQLite file that keeps the executions; one engine at a time. */
  readonly file: string;
  readonly invoke: InvokeFunction;
  readonly clock?: Clock;
  readonly log?: (line: string) => void;
  /** A number in [0, 1) for JitterStrategy FULL; by default Math.random. */
  readonly random?: () => number;
  /** Longest life of an execution in seconds: by default the one year of AWS; Infinity lifts it. */
  readonly executionLimitSeconds?: number;
  /** Most events in the history of an execution: by default the 25,000 of AWS. */
  readonly historyLimit?: number;
}

/** A stand-in for Step Functions (Standard workflows, JSONata) for development and test. */
export interface WorkflowEngine {
  /**
   * Adds a state machine, or a new version of it when its definition changed; running executions keep theirs.
   * @param machine.definition the Amazon States Language, as JSON text or object
   * @throws DefinitionRejected naming the state and field that cannot be honoured
   */
  defineStateMachine(machine: { name: string; arn: string; definition: unknown }): void;
  /** Answers one request of the Step Functions JSON protocol; `body` is the parsed JSON. */
  handle(target: string, body: unknown): Promise<Answer>;
  /** Goes on with every execution that was running when the journal was last let go. */
  resume(): Promise<void>;
  /** Resolves when no move and no invocation is under way; executions may still wait for a token or a moment. */
  idle(): Promise<void>;
  /** Stops timers and lets go of the file; running executions stay RUNNING in it. */
  close(): Promise<void>;
  /** The ARN of the state machine whose task a token stands for; undefined for an unknown token. */
  machineOf(taskToken: string): string | undefined;
  /** State transitions so far, as AWS bills them: every state entered, every retry. 0 for an unknown execution. */
  transitions(executionArn: string): number;
}

function definitionCache(journal: Journal): (arn: string, version: number) => Machine {
  const loaded = new Map<string, Machine>();
  return (arn, version) => {
    const key = `${arn}:${version}`;
    const known = loaded.get(key) ?? loadDefinition(journal.machines.find(arn, version)?.body);
    loaded.set(key, known);
    return known;
  };
}

function define(journal: Journal, now: number, machine: { name: string; arn: string; definition: unknown }): void {
  const { name, arn, definition } = machine;
  const parsed = parseMachineArn(arn);
  if (parsed?.name !== name || parsed.qualifier !== undefined) {
    throw new DefinitionRejected(undefined, 'arn', `${arn} is not the ARN of a state machine called ${name}`);
  }
  loadDefinition(definition);
  const body = typeof definition === 'string' ? definition : JSON.stringify(definition);
  const present = journal.machines.find(arn);
  if (present?.body !== body) {
    journal.machines.add({ machine: arn, version: (present?.version ?? 0) + 1, name, body, created: now });
  }
}

function workUnderWay() {
  const pending = new Set<Promise<unknown>>();
  return {
    track(work: Promise<unknown>): void {
      const watched = work.catch(() => undefined).finally(() => pending.delete(watched));
      pending.add(watched);
    },
    async idle(): Promise<void> {
      while (pending.size > 0) {
        await Promise.all(pending);
      }
    },
  };
}

type Hooks = Pick<World, 'poke' | 'watch' | 'track' | 'isClosed'>;

function worldOf(options: EngineOptions, journal: Journal, hooks: Hooks): World {
  return {
    journal,
    clock: options.clock ?? systemClock,
    invoke: options.invoke,
    log: options.log ?? (() => undefined),
    random: options.random ?? Math.random,
    executionLimitSeconds: options.executionLimitSeconds ?? EXECUTION_LIMIT_SECONDS,
    historyLimit: options.historyLimit ?? HISTORY_LIMIT_EVENTS,
    machine: definitionCache(journal),
    ...hooks,
  };
}

/** Opens an engine on a file; `resume()` then goes on with what was running. */
export function openWorkflowEngine(options: EngineOptions): WorkflowEngine {
  const journal = openJournal(options.file);
  const { track, idle } = workUnderWay();
  let closed = false;
  const world = worldOf(options, journal, {
    poke: (execution) => movers.poke(execution),
    watch: (moment) => timer.watch(moment),
    track,
    isClosed: () => closed,
  });
  const movers = driver(world);
  const timer = alarm(world.clock, journal.steps, world.poke);
  return {
    defineStateMachine: (machine) => define(journal, world.clock.now(), machine),
    handle: async (target, body) => handle(world, target, body),
    async resume() {
      for (const execution of journal.steps.running()) {
        world.poke(execution);
      }
      timer.watch(journal.steps.nextWake() ?? Number.POSITIVE_INFINITY);
    },
    idle,
    async close() {
      if (!closed) {
        closed = true;
        timer.stop();
        journal.close();
      }
    },
    machineOf(taskToken) {
      const execution = journal.steps.findToken(taskToken)?.execution;
      return execution === undefined ? undefined : journal.executions.find(execution)?.machine;
    },
    transitions: (executionArn) => journal.executions.find(executionArn)?.transitions ?? 0,
  };
}
