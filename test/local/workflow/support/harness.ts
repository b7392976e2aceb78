import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import {
  type EngineOptions,
  type InvokeFunction,
  openWorkflowEngine,
  VirtualClock,
  type WorkflowEngine,
} from 'local-aws/workflow/index.ts';
import { onTestFinished } from 'vitest';
import { MACHINE_ARN } from './names.ts';

export const START = Date.UTC(2027, 0, 1);
export const DAY = 86_400_000;

async function readBody(request: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** Mounts an engine in an HTTP server of its own. */
export async function serve(engine: WorkflowEngine): Promise<{ server: Server; client: SFNClient }> {
  const server = createServer(async (request, response) => {
    const target = String(request.headers['x-amz-target']);
    const { status, body } = await engine.handle(target, JSON.parse(await readBody(request)));
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const client = new SFNClient({
    region: 'eu-west-1',
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
  return { server, client };
}

/** A path for a journal that disappears with the test. */
export function journalFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'journal.sqlite');
}

/** One call of a function, as the fake saw it; it is answered when the test says so. */
export interface Call {
  readonly functionName: string;
  readonly payload: unknown;
  readonly at: number;
}

/** An engine on a virtual clock, behind HTTP, with the ordinary client in front. */
export class Bench {
  readonly clock: VirtualClock;
  readonly calls: Call[] = [];
  readonly engine: WorkflowEngine;
  client!: SFNClient;
  readonly logged: string[] = [];

  constructor(answer: (call: Call, nth: number) => ReturnType<InvokeFunction>, options: Partial<EngineOptions> = {}) {
    this.clock = options.clock instanceof VirtualClock ? options.clock : new VirtualClock(START);
    const invoke: InvokeFunction = (functionName, payload) => {
      const call = { functionName, payload, at: this.clock.now() - START };
      this.calls.push(call);
      return answer(call, this.calls.length - 1);
    };
    const log = (line: string): void => void this.logged.push(line);
    this.engine = openWorkflowEngine({ file: ':memory:', log, ...options, clock: this.clock, invoke });
  }

  async open(definition?: unknown): Promise<this> {
    if (definition !== undefined) {
      this.engine.defineStateMachine({ name: 'Test', arn: MACHINE_ARN, definition });
    }
    const { server, client } = await serve(this.engine);
    this.client = client;
    onTestFinished(async () => {
      client.destroy();
      server.closeAllConnections();
      server.close();
      await this.engine.close();
    });
    return this;
  }

  /** Starts an execution and lets it go as far as it can at this moment. */
  async start(input: unknown = {}, name = 'one'): Promise<string> {
    const { executionArn = '' } = await this.client.send(
      new StartExecutionCommand({ stateMachineArn: MACHINE_ARN, name, input: JSON.stringify(input) }),
    );
    await this.clock.advance(0);
    return executionArn;
  }

  async describe(executionArn: string) {
    const { status, output, error, cause } = await this.client.send(new DescribeExecutionCommand({ executionArn }));
    return { status, output: output === undefined ? undefined : (JSON.parse(output) as unknown), error, cause };
  }

  async history(executionArn: string) {
    const { events = [] } = await this.client.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }));
    return events;
  }

  async eventTypes(executionArn: string): Promise<(string | undefined)[]> {
    return (await this.history(executionArn)).map((event) => event.type);
  }

  /** The token a call handed out, from the `token` member of its payload. */
  token(nth = 0): string {
    return (this.calls[nth]?.payload as { token: string } | undefined)?.token ?? '';
  }
}

export const returns = (payload: unknown) => async () => ({ ok: true as const, payload });
export const throws =
  (errorType: string, errorMessage = 'no') =>
  async () => ({ ok: false as const, errorType, errorMessage });
export const never = () => new Promise<never>(() => undefined);

/** A machine of JSONata states that starts in the first of them. */
export function machine(states: Record<string, object>, top: object = {}) {
  return { QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states, ...top };
}

export const INVOKE = 'arn:aws:states:::lambda:invoke';
export const CALLBACK = 'arn:aws:states:::lambda:invoke.waitForTaskToken';

/** A task that hands its input to the function `work`. */
export function task(fields: object = {}) {
  return {
    Type: 'Task',
    Resource: INVOKE,
    Arguments: { FunctionName: 'work', Payload: '{% $states.input %}' },
    ...('Next' in fields ? {} : { End: true }),
    ...fields,
  };
}

/** A task that hands its token to the function `ask` and waits for the answer. */
export function callback(fields: object = {}) {
  const Arguments = { FunctionName: 'ask', Payload: { token: '{% $states.context.Task.Token %}' } };
  return task({ Resource: CALLBACK, Arguments, ...fields });
}
