import type { IncomingMessage } from 'node:http';
import type { AsyncInvocations } from '../functions/async-invocations.ts';
import type { FunctionHost } from '../functions/host.ts';
import type { Caller } from '../rights/callers.ts';
import type { Guard } from '../rights/guard.ts';
import { actsOfMail, actsOfSchedule, type Surroundings } from '../rights/service-acts.ts';
import type { ScheduleApi } from '../schedules/protocol.ts';
import { ServiceError } from './operation.ts';

/** An answer in JSON; one without a body is empty. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface RestOptions {
  readonly schedules: ScheduleApi;
  readonly sendEmail: (body: unknown) => Promise<unknown>;
  readonly host: FunctionHost;
  readonly invocations: AsyncInvocations;
  readonly guard: Guard;
  readonly surroundings: Surroundings;
}

/** The services that are told apart by the path of a request: SES, EventBridge Scheduler and Lambda. */
export class RestServices {
  readonly #options: RestOptions;

  constructor(options: RestOptions) {
    this.#options = options;
  }

  /** @throws {ServiceError} for what a service refuses, and for a path that none of them has. */
  async answer(message: IncomingMessage, body: unknown, caller: Caller | undefined): Promise<Answer> {
    const { guard, surroundings, schedules, sendEmail } = this.#options;
    const { pathname, searchParams: query } = new URL(message.url ?? '/', 'http://localhost');
    const method = message.method ?? 'GET';
    if (method === 'POST' && pathname === '/v2/email/outbound-emails') {
      guard.check(caller, () => actsOfMail(body, surroundings));
      return { status: 200, body: await sendEmail(body) };
    }
    const schedule = /^\/schedules\/([^/]+)$/.exec(pathname)?.[1];
    if (schedule) {
      const request = { method, name: decodeURIComponent(schedule), query, body };
      guard.check(caller, () => actsOfSchedule(request, surroundings));
      return { status: 200, body: schedules.handle(request) };
    }
    const called = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(pathname)?.[1];
    if (method === 'POST' && called) {
      const isEvent = message.headers['x-amz-invocation-type'] === 'Event';
      return this.#invoke(decodeURIComponent(called), query.get('Qualifier'), isEvent, body, caller);
    }
    throw notEmulated(`${method} ${pathname}`);
  }

  async #invoke(
    name: string,
    qualifier: string | null,
    isEvent: boolean,
    payload: unknown,
    caller: Caller | undefined,
  ): Promise<Answer> {
    const { host, invocations, guard } = this.#options;
    const config = host.find(name);
    if (!config) throw new ServiceError('ResourceNotFoundException', `Function not found: ${name}`, 404);
    const version = qualifier ?? /:function:[^:]+:([^:]+)$/.exec(name)?.[1];
    const resource = version ? `${config.arn}:${version}` : config.arn;
    guard.check(caller, () => [{ action: 'lambda:InvokeFunction', resource }]);
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

/** What the stack does not answer for, by its name. */
export const notEmulated = (what: string): ServiceError =>
  new ServiceError('UnknownOperationException', `${what} is not emulated on one machine`);
