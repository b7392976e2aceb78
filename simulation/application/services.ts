import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod';

/** A fact on the bus, as a function receives it. */
export interface BusEvent {
  readonly type: string;
  readonly detail: unknown;
}

/** A call of a function at a moment (milliseconds). */
export interface Scheduled {
  readonly name: string;
  readonly at: number;
  readonly roundId: string;
}

/** An execution of a workflow, which waits for its token while it is not in `ready`. */
export interface Execution {
  readonly machine: string;
  readonly arn: string;
  readonly input: unknown;
  status: 'RUNNING' | 'SUCCEEDED' | 'FAILED';
}

/** What the application said to the services of AWS that it calls, and has not been done yet. */
export interface Services {
  readonly url: string;
  /** Facts that nobody took from the bus yet, in order. */
  readonly bus: BusEvent[];
  /** Calls to come. */
  readonly schedules: Map<string, Scheduled>;
  readonly executions: Map<string, Execution>;
  /** Executions that can go on: they were started, or their token was returned. */
  readonly ready: Execution[];
  /** The executions that wait for a token. */
  readonly waiting: Map<string, Execution>;
  /** How many e-mails were sent to each address. */
  readonly mails: Map<string, number>;
  close(): void;
}

type State = Omit<Services, 'url' | 'close'>;

const json = (value: unknown) => ({ status: 200, body: value });
const refused = (type: string) => ({ status: 400, body: { __type: type, message: type } });

const Put = z.object({ Entries: z.array(z.object({ DetailType: z.string(), Detail: z.string() })) });
const Start = z.object({ stateMachineArn: z.string(), name: z.string(), input: z.string() });
const Schedule = z.object({ ScheduleExpression: z.string(), Target: z.object({ Input: z.string() }) });
const Sent = z.object({ Destination: z.object({ ToAddresses: z.array(z.string()) }) });

/** The answers by the target of the request, as the JSON protocols of AWS name it. */
const byTarget: Readonly<Record<string, (state: State, body: unknown) => { status: number; body: unknown }>> = {
  'secretsmanager.GetSecretValue': () => json({ SecretString: 'the key that links are signed with' }),
  'AWSEvents.PutEvents': ({ bus }, body) => {
    const { Entries } = Put.parse(body);
    bus.push(...Entries.map(({ DetailType: type, Detail }) => ({ type, detail: JSON.parse(Detail) as unknown })));
    return json({ FailedEntryCount: 0, Entries: Entries.map((_, at) => ({ EventId: String(at) })) });
  },
  'AWSStepFunctions.StartExecution': ({ executions, ready }, body) => {
    const { stateMachineArn, name, input } = Start.parse(body);
    const arn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
    if (executions.has(arn)) return refused('ExecutionAlreadyExists');
    const execution = {
      machine: stateMachineArn,
      arn,
      input: JSON.parse(input) as unknown,
      status: 'RUNNING',
    } as const;
    const kept: Execution = { ...execution };
    executions.set(arn, kept);
    ready.push(kept);
    return json({ executionArn: arn, startDate: 0 });
  },
  'AWSStepFunctions.DescribeExecution': ({ executions }, body) => {
    const { executionArn } = z.object({ executionArn: z.string() }).parse(body);
    const found = executions.get(executionArn);
    return found ? json({ executionArn, status: found.status }) : refused('ExecutionDoesNotExist');
  },
  'AWSStepFunctions.SendTaskSuccess': ({ waiting, ready }, body) => {
    const { taskToken } = z.object({ taskToken: z.string() }).parse(body);
    const execution = waiting.get(taskToken);
    if (!execution) return refused('TaskTimedOut');
    waiting.delete(taskToken);
    ready.push(execution);
    return json({});
  },
};

const scheduled = ({ schedules }: State, path: string, body: unknown) => {
  const name = path.slice('/schedules/'.length);
  if (schedules.has(name)) return { status: 409, body: { __type: 'ConflictException', Message: name } };
  const { ScheduleExpression, Target } = Schedule.parse(body);
  const [, at = ''] = /^at\((.+)\)$/.exec(ScheduleExpression) ?? [];
  const { roundId } = z.object({ roundId: z.string() }).parse(JSON.parse(Target.Input));
  schedules.set(name, { name, at: Date.parse(`${at}Z`), roundId });
  return json({ ScheduleArn: name });
};

const mailed = ({ mails }: State, body: unknown) => {
  const { ToAddresses } = Sent.parse(body).Destination;
  for (const address of ToAddresses) mails.set(address, (mails.get(address) ?? 0) + 1);
  const number = [...mails.values()].reduce((sum, count) => sum + count, 0);
  return json({ MessageId: `mail-${number}` });
};

const answered = (state: State, request: IncomingMessage, body: unknown) => {
  const known = byTarget[String(request.headers['x-amz-target'] ?? '')];
  if (known) return known(state, body);
  const path = request.url ?? '';
  if (path.startsWith('/schedules/')) return scheduled(state, path, body);
  if (path === '/v2/email/outbound-emails') return mailed(state, body);
  throw new Error(`The application called a service that the simulation does not have: ${request.method} ${path}`);
};

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  return text === '' ? undefined : JSON.parse(text);
};

/** Starts stand-ins of the services that the functions call, besides their database: they take in what is said, and do nothing by themselves. */
export const startServices = async (): Promise<Services> => {
  const state: State = {
    bus: [],
    schedules: new Map(),
    executions: new Map(),
    ready: [],
    waiting: new Map(),
    mails: new Map(),
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, body } = answered(state, request, await bodyOf(request));
    response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
  };
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve).unref();
  });
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { ...state, url: `http://127.0.0.1:${port}`, close };
};
