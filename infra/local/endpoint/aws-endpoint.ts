import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AsyncInvocations } from '../functions/async-invocations.ts';
import type { FunctionHost } from '../functions/host.ts';
import type { ScheduleApi } from '../schedules/protocol.ts';
import type { WorkflowEngine } from '../workflow/index.ts';
import { readBody } from './http-server.ts';
import { type Operations, ServiceError } from './operation.ts';

const bodyLimit = 16 * 1024 * 1024;

interface EndpointOptions {
  /** The services that are told apart by `x-amz-target`. */
  readonly operations: Operations;
  readonly workflows: Pick<WorkflowEngine, 'handle'>;
  readonly schedules: ScheduleApi;
  readonly sendEmail: (body: unknown) => Promise<unknown>;
  readonly host: FunctionHost;
  readonly invocations: AsyncInvocations;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** All AWS services of this machine behind one address. Nobody's signature is checked. */
export class AwsEndpoint {
  readonly #options: EndpointOptions;

  constructor(options: EndpointOptions) {
    this.#options = options;
  }

  /** Answers one request of an AWS client. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = request.headers['x-amz-target'];
    const { status, body, headers } = await this.#answer(request, typeof target === 'string' ? target : undefined);
    const type =
      typeof target === 'string'
        ? (request.headers['content-type'] ?? 'application/x-amz-json-1.0')
        : 'application/json';
    response.writeHead(status, { 'content-type': type, ...headers });
    response.end(body === undefined ? '' : JSON.stringify(body));
  }

  async #answer(request: IncomingMessage, target: string | undefined): Promise<Answer> {
    try {
      const raw = await readBody(request, bodyLimit);
      if (raw === undefined) throw new ServiceError('RequestEntityTooLargeException', 'The request is too large', 413);
      const body = parse(raw);
      return target === undefined ? await this.#byPath(request, body) : await this.#byTarget(target, body);
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      const { type, message, status } = error;
      return { status, body: { __type: type, message, Message: message }, headers: { 'x-amzn-errortype': type } };
    }
  }

  async #byTarget(target: string, body: unknown): Promise<Answer> {
    if (target.startsWith('AWSStepFunctions.')) return this.#options.workflows.handle(target, body);
    const operation = this.#options.operations[target];
    if (!operation) throw unknown(target);
    return { status: 200, body: await operation(body) };
  }

  async #byPath(request: IncomingMessage, body: unknown): Promise<Answer> {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://localhost');
    const method = request.method ?? 'GET';
    if (method === 'POST' && pathname === '/v2/email/outbound-emails') {
      return { status: 200, body: await this.#options.sendEmail(body) };
    }
    const schedule = /^\/schedules\/([^/]+)$/.exec(pathname)?.[1];
    if (schedule) {
      const name = decodeURIComponent(schedule);
      return { status: 200, body: this.#options.schedules.handle({ method, name, query, body }) };
    }
    const called = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(pathname)?.[1];
    if (method === 'POST' && called) {
      return this.#invoke(decodeURIComponent(called), request.headers['x-amz-invocation-type'] === 'Event', body);
    }
    throw unknown(`${method} ${pathname}`);
  }

  async #invoke(name: string, isEvent: boolean, payload: unknown): Promise<Answer> {
    const { host, invocations } = this.#options;
    const config = host.find(name);
    if (!config) throw new ServiceError('ResourceNotFoundException', `Function not found: ${name}`, 404);
    if (isEvent) {
      invocations.accept(config.name, JSON.stringify(payload));
      return { status: 202, body: undefined };
    }
    const result = await host.invoke(config.name, payload);
    if (result.ok) return { status: 200, body: result.payload };
    const { errorType, errorMessage, trace } = result;
    const headers = { 'x-amz-function-error': 'Unhandled' };
    return { status: 200, body: { errorType, errorMessage, trace }, headers };
  }
}

const parse = (raw: Buffer): unknown => {
  if (raw.length === 0) return {};
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    throw new ServiceError('SerializationException', 'The body is not JSON');
  }
};

const unknown = (what: string): ServiceError =>
  new ServiceError('UnknownOperationException', `${what} is not emulated on one machine`);
