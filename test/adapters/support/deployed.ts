import { GetExecutionHistoryCommand, type SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { type InvokeResult, openWorkflowEngine, type WorkflowEngine } from 'local-aws/workflow/index.ts';
import { onTestFinished } from 'vitest';
import { advanceEscalation } from '#functions/escalations/reactions/advance-escalation.ts';
import { locateEscalation } from '#functions/escalations/reactions/locate-escalation.ts';
import { advanceCycle } from '#functions/frameworks/reactions/advance-cycle.ts';
import { locateCycle } from '#functions/frameworks/reactions/locate-cycle.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import type { Workflow } from '#infra/state-machines/staged-workflow.ts';
import type { WorkflowName } from '#infra/state-machines/workflows.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { awaitStage } from '#shared/workflow/await-stage.ts';
import { type Engine, stepFunctions } from '#shared/workflow/engine.ts';
import type { Locate } from '#shared/workflow/position.ts';
import { Driven, Waiting, WorkflowState } from '#shared/workflow/state.ts';
import { journalFile, serve } from '../../local/workflow/support/harness.ts';
import { now } from '../../support/small-programme.ts';
import { afterTerms } from './governance.ts';
import type { World } from './world.ts';

const arnOf = (name: string) => `arn:aws:states:eu-west-1:000000000000:stateMachine:${name}`;

/** What sets one workflow apart from another, as far as its functions go. */
export interface Machine {
  readonly name: WorkflowName;
  /** Where its drivers lie. */
  readonly table: Table;
  readonly locate: Locate;
  readonly advance: (driven: Driven) => Promise<WorkflowState>;
}

const clock = () => afterTerms;
export const cyclesOf = ({ deps }: World): Machine => ({
  name: 'framework-cycle',
  table: deps.table,
  locate: locateCycle(deps),
  advance: advanceCycle({ ...deps, clock }),
});
export const laddersOf = ({ ladderDeps, roundDeps: { rounds } }: World, at = afterTerms): Machine => ({
  name: 'escalation-ladder',
  table: ladderDeps.table,
  locate: locateEscalation({ ...ladderDeps, rounds, clock: () => at }),
  advance: advanceEscalation({ ...ladderDeps, rounds, clock: () => at }),
});

/** The application as it is deployed: a workflow engine with a definition, and the functions of today behind it. */
export class Deployed {
  readonly engine: Engine;
  readonly #workflows: WorkflowEngine;
  readonly #client: SFNClient;
  readonly #name: WorkflowName;

  private constructor(workflows: WorkflowEngine, client: SFNClient, engine: Engine, name: WorkflowName) {
    this.#workflows = workflows;
    this.#client = client;
    this.engine = engine;
    this.#name = name;
  }

  /** Deploys a definition for the first time; everything goes when the test ends. */
  static async with(world: World, definition: Workflow, machine: Machine = cyclesOf(world)): Promise<Deployed> {
    const { client: database } = world;
    const { name, table, locate, advance } = machine;
    const functions = new Map<string, (payload: unknown) => Promise<unknown>>();
    const workflows = openWorkflowEngine({
      file: journalFile(),
      invoke: (called, payload) => outcome(functions.get(called), payload),
    });
    const { server, client } = await serve(workflows);
    const engine = stepFunctions(`${arnOf(name)}:live`, client);
    const roundDeps = { ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } };
    functions.set('open', async (payload) => openRound(roundDeps)(WorkflowState.parse(payload)));
    functions.set('await', async (payload) =>
      awaitStage({ client: database, table, locate, engine })(Waiting.parse(payload)),
    );
    functions.set('advance', async (payload) => advance(Driven.parse(payload)));
    onTestFinished(async () => {
      client.destroy();
      server.closeAllConnections();
      server.close();
      await workflows.close();
    });
    const deployed = new Deployed(workflows, client, engine, name);
    deployed.deploy(definition);
    return deployed;
  }

  /** Deploys another definition: executions begin on it from now on. */
  deploy(definition: Workflow): void {
    const name = this.#name;
    this.#workflows.defineStateMachine({ name, arn: arnOf(name), definition });
  }

  /** The names of the states that an execution entered, in their order. */
  async statesOf(executionArn: string): Promise<string[]> {
    const { events = [] } = await this.#client.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }));
    return events.flatMap(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name ?? []);
  }

  async stop(executionArn: string): Promise<void> {
    await this.#client.send(new StopExecutionCommand({ executionArn }));
  }
}

const outcome = async (
  called: ((payload: unknown) => Promise<unknown>) | undefined,
  payload: unknown,
): Promise<InvokeResult> => {
  try {
    if (!called) throw new Error('There is no such function');
    return { ok: true, payload: (await called(payload)) ?? null };
  } catch (error) {
    const { name: errorType, message: errorMessage } = error as Error;
    return { ok: false, errorType, errorMessage };
  }
};
