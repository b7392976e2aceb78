import { GetExecutionHistoryCommand, type SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { onTestFinished } from 'vitest';
import { advanceCycle } from '#functions/frameworks/workflow/advance-cycle.ts';
import { locateCycle } from '#functions/frameworks/workflow/locate-cycle.ts';
import { openRound } from '#functions/rounds/workflow/open-round.ts';
import { type InvokeResult, openWorkflowEngine, type WorkflowEngine } from '#infra/local/workflow/index.ts';
import type { Workflow } from '#infra/state-machines/staged-workflow.ts';
import { awaitStage } from '#shared/workflow/await-stage.ts';
import { type Engine, stepFunctions } from '#shared/workflow/engine.ts';
import { Driven, Waiting, WorkflowState } from '#shared/workflow/state.ts';
import { journalFile, serve } from '../../local/workflow/support/harness.ts';
import { now } from '../../support/small-programme.ts';
import { afterTerms } from './governance.ts';
import type { World } from './world.ts';

const name = 'framework-cycle';
const arn = `arn:aws:states:eu-west-1:000000000000:stateMachine:${name}`;

/** The application as it is deployed: a workflow engine with a definition, and the functions of today behind it. */
export class Deployed {
  readonly engine: Engine;
  readonly #workflows: WorkflowEngine;
  readonly #client: SFNClient;

  private constructor(workflows: WorkflowEngine, client: SFNClient, engine: Engine) {
    this.#workflows = workflows;
    this.#client = client;
    this.engine = engine;
  }

  /** Deploys a definition for the first time; everything goes when the test ends. */
  static async with(world: World, definition: Workflow): Promise<Deployed> {
    const functions = new Map<string, (payload: unknown) => Promise<unknown>>();
    const workflows = openWorkflowEngine({
      file: journalFile(),
      invoke: (called, payload) => outcome(functions.get(called), payload),
    });
    const { server, client } = await serve(workflows);
    const engine = stepFunctions(`${arn}:live`, client);
    const clockwork = { ...world.office, clock: () => now, roundClock: { set: async () => undefined } };
    const locate = locateCycle(world.desk);
    functions.set('open', async (payload) => openRound(clockwork)(WorkflowState.parse(payload)));
    functions.set('await', async (payload) => awaitStage({ ...world.desk, locate, engine })(Waiting.parse(payload)));
    functions.set('advance', async (payload) =>
      advanceCycle({ ...world.desk, clock: () => afterTerms })(Driven.parse(payload)),
    );
    onTestFinished(async () => {
      client.destroy();
      server.closeAllConnections();
      server.close();
      await workflows.close();
    });
    const deployed = new Deployed(workflows, client, engine);
    deployed.deploy(definition);
    return deployed;
  }

  /** Deploys another definition: executions begin on it from now on. */
  deploy(definition: Workflow): void {
    this.#workflows.defineStateMachine({ name, arn, definition });
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
