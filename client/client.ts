import { setTimeout as pause } from 'node:timers/promises';
import { type Operations, operations, type Problem } from './operations.ts';

export type OperationName = keyof Operations;
/** What is sent with an operation: the parts of its address, its query and its body, as far as it has them. */
export type RequestOf<N extends OperationName> = Omit<Operations[N], 'answer' | 'conflicts'>;
export type BodyOf<N extends OperationName> = Operations[N] extends { readonly body: infer Body } ? Body : never;
export type AnswerOf<N extends OperationName> = Operations[N]['answer'];
/** The codes by which any operation can be refused, and those of its own. */
export type CodeOf<N extends OperationName> = Operations[N]['conflicts'] | CommonCode;
type CommonCode =
  | 'invalid-input'
  | 'unauthenticated'
  | 'not-entitled'
  | 'not-found'
  | 'not-acceptable'
  | 'too-large'
  | 'unsupported-media-type'
  | 'too-many-requests'
  | 'internal'
  | 'concurrent-change'
  | 'unavailable';

/** The API refused; the problem document (RFC 9457) says why. */
export class ApiProblem<N extends OperationName = OperationName> extends Error {
  override readonly name = 'ApiProblem';
  readonly operation: N;
  readonly problem: Problem & { readonly code: CodeOf<N> };
  /** The `Idempotency-Key` that it was sent with. After a status of 500 and above it may be recorded: send it again under this. */
  readonly key: string;
  constructor(operation: N, problem: Problem, key: string) {
    super(`${operation} was refused with ${problem.status} ${problem.code}: ${inWords(problem)}`);
    this.operation = operation;
    this.key = key;
    this.problem = problem as ApiProblem<N>['problem'];
  }
}

/** A problem in one sentence, with everything that is wrong. */
export const inWords = ({ detail, faults = [] }: Problem): string =>
  [detail, ...faults.map(({ pointer, message }) => `${pointer || 'body'}: ${message}.`)].join(' ');

/** The API could not be reached, or something else answered in its place. What was asked may be recorded all the same. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
  /** The `Idempotency-Key` that it was sent with, to send it again under. */
  readonly key: string;
  constructor(message: string, key: string, options?: ErrorOptions) {
    super(message, options);
    this.key = key;
  }
}

export interface Connection {
  /** Where the API is, with its version: `https://…/v1`. */
  readonly url: string;
  /** Gives a token that is valid now; it is asked before every request. */
  readonly token: () => string | Promise<string>;
  /** For somebody who signed in and has several roles: the role in which it acts (`Acting-As`). */
  readonly actingAs?: string;
  /** The names (`Idempotency-Key`) of requests that may come twice, from a form that is sent again, say. Default: each has a new one. */
  readonly keyFor?: (operation: OperationName, request: unknown) => string | undefined;
}

/** A request of any operation. */
interface Parts {
  readonly path: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** How often a request is sent while the API asks to try again (429, 503). */
const mostTries = 5;

/** The API of the governance, typed as it is described. */
export class Client {
  readonly #connection: Connection;
  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * Calls an operation.
   * @param key - the name of this request (`Idempotency-Key`), for a caller that may send it again in another life; every
   * POST has one of its own otherwise, so that trying again never does it twice. It stands in the error too: a request that
   * got a 500, a time-out or no answer at all may have been recorded, and is sent again under its key.
   * @throws {ApiProblem} when the API refuses.
   * @throws {Unreachable} when it cannot be reached.
   */
  async call<N extends OperationName>(
    name: N,
    request: RequestOf<N>,
    key: string = this.#connection.keyFor?.(name, request) ?? crypto.randomUUID(),
  ): Promise<AnswerOf<N>> {
    return understood(name, await this.#answered(name, request, key), key);
  }

  /** Every part of a list that is given in parts, as they are asked for. */
  async *parts<N extends OperationName>(name: N, request: RequestOf<N>): AsyncGenerator<AnswerOf<N>> {
    for (let partRequest = request; ; ) {
      const key = crypto.randomUUID();
      const response = await this.#answered(name, partRequest, key);
      yield await understood(name, response, key);
      // In a file there is no room for it, so it is read where every list says it.
      const [, next] = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '') ?? [];
      if (next === undefined) return;
      const query = Object.fromEntries(new URL(next, this.#connection.url).searchParams);
      partRequest = { ...request, query } as unknown as RequestOf<N>;
    }
  }

  async #answered<N extends OperationName>(name: N, request: RequestOf<N>, key: string): Promise<Response> {
    for (let attempt = 1; ; attempt += 1) {
      const response = await this.#send(name, request as unknown as Parts, key);
      const isBusy = response.status === 503 || response.status === 429;
      if (!isBusy || attempt === mostTries) return response;
      await pause(1000 * Number(response.headers.get('retry-after') ?? 1));
    }
  }

  async #send(name: OperationName, request: Parts, key: string): Promise<Response> {
    const { method, path, type, gives }: { method: string; path: string; type?: string; gives?: string } =
      operations[name];
    const below = path.replace(/\{(\w+)\}/g, (_, id: string) => encodeURIComponent(request.path[id] ?? ''));
    const url = new URL(this.#connection.url.replace(/\/$/, '') + below);
    for (const [field, value] of Object.entries(request.query ?? {}))
      if (value !== undefined) url.searchParams.set(field, String(value));
    const headers = {
      Authorization: `Bearer ${await this.#connection.token()}`,
      ...(this.#connection.actingAs === undefined ? {} : { 'Acting-As': this.#connection.actingAs }),
      ...(method === 'POST' ? { 'Idempotency-Key': key } : {}),
      ...(type ? { 'Content-Type': type } : {}),
      // The gateway sends bytes to clients that name the type first.
      ...(gives ? { Accept: `${gives}, application/problem+json` } : {}),
    };
    const body = type === 'application/json' ? JSON.stringify(request.body) : (request.body as string | undefined);
    try {
      return await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
      throw new Unreachable(`${url.origin} cannot be reached: ${cause}`, key, { cause: error });
    }
  }
}

const understood = async <N extends OperationName>(name: N, response: Response, key: string): Promise<AnswerOf<N>> => {
  if (response.ok) {
    const { gives }: { method: string; gives?: string } = operations[name];
    if (gives === undefined) return (await response.json()) as AnswerOf<N>;
    return (/^text\/|yaml$/.test(gives) ? await response.text() : await response.bytes()) as AnswerOf<N>;
  }
  if (response.headers.get('content-type') !== 'application/problem+json') {
    throw new Unreachable(`${name} answered ${response.status}, and not as this API does`, key);
  }
  throw new ApiProblem(name, (await response.json()) as Problem, key);
};
