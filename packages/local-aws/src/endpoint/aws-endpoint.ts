import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DatabaseDoor } from '../dynamodb/door.ts';
import type { Guard } from '../rights/guard.ts';
import { actsOfTarget, type Surroundings } from '../rights/service-acts.ts';
import type { WorkflowEngine } from '../workflow/index.ts';
import { readBody } from './http-server.ts';
import { type Operations, ServiceError } from './operation.ts';
import { type Answer, notEmulated, type RestServices } from './rest.ts';

const bodyLimit = 16 * 1024 * 1024;

interface EndpointOptions {
  /** The services that are told apart by `x-amz-target`. */
  readonly operations: Operations;
  readonly workflows: Pick<WorkflowEngine, 'handle'>;
  readonly rest: RestServices;
  readonly database: DatabaseDoor;
  readonly guard: Guard;
  readonly surroundings: Surroundings;
}

/** All AWS services of this machine behind one address. A signature says who asks, and is not checked. */
export class AwsEndpoint {
  readonly #options: EndpointOptions;

  constructor(options: EndpointOptions) {
    this.#options = options;
  }

  /** Answers one request of an AWS client. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const header = request.headers['x-amz-target'];
    const target = typeof header === 'string' ? header : undefined;
    try {
      await this.#serve(request, response, target);
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      const { type, message, status } = error;
      const headers = { 'x-amzn-errortype': type };
      write(request, response, target, { status, body: { __type: type, message, Message: message }, headers });
    }
  }

  async #serve(request: IncomingMessage, response: ServerResponse, target: string | undefined): Promise<void> {
    const { guard, rest, database } = this.#options;
    const raw = await readBody(request, bodyLimit);
    if (raw === undefined) throw new ServiceError('RequestEntityTooLargeException', 'The request is too large', 413);
    const body = parse(raw);
    if (target?.startsWith('DynamoDB')) {
      const answer = await database.pass(target, request.headers, raw, body);
      response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length });
      response.end(answer.body);
      return;
    }
    const caller = guard.callers.of(request.headers.authorization);
    if (target === undefined) write(request, response, target, await rest.answer(request, body, caller));
    else {
      guard.check(caller, () => actsOfTarget(target, body, this.#options.surroundings));
      write(request, response, target, await this.#byTarget(target, body));
    }
  }

  async #byTarget(target: string, body: unknown): Promise<Answer> {
    if (target.startsWith('AWSStepFunctions.')) return this.#options.workflows.handle(target, body);
    const operation = this.#options.operations[target];
    if (!operation) throw notEmulated(target);
    return { status: 200, body: await operation(body) };
  }
}

const write = (
  request: IncomingMessage,
  response: ServerResponse,
  target: string | undefined,
  answer: Answer,
): void => {
  const { status, body, headers } = answer;
  const type =
    target === undefined ? 'application/json' : (request.headers['content-type'] ?? 'application/x-amz-json-1.0');
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(body === undefined ? '' : JSON.stringify(body));
};

const parse = (raw: Buffer): unknown => {
  if (raw.length === 0) return {};
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    throw new ServiceError('SerializationException', 'The body is not JSON');
  }
};
