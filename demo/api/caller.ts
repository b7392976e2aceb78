import { type AnswerOf, Client, type OperationName, type RequestOf } from '#client/client.ts';
import type { Operations } from '#client/operations.ts';

export interface Connection {
  /** Where the API is, with its version: `https://…/v1`. */
  readonly url: string;
  readonly token: string;
  readonly programmeId: string;
}

/** What is sent with an operation of one programme, which the caller knows. */
export type Below<N extends OperationName> = Omit<RequestOf<N>, 'path'> & {
  readonly path: Omit<Operations[N]['path'], 'programmeId'>;
};

/** Calls the API of one programme as one application, through the client that anybody may use. */
export class Caller {
  readonly #client: Client;
  readonly #programmeId: string;
  constructor({ url, token, programmeId }: Connection) {
    this.#client = new Client({ url, token: () => token });
    this.#programmeId = programmeId;
  }

  /** @throws {ApiProblem} when the API refuses. @throws {Unreachable} when it cannot be reached. */
  call<N extends OperationName>(name: N, request: Below<N>): Promise<AnswerOf<N>> {
    return this.#client.call(name, this.#within(request));
  }

  /** A list to its end, from however many parts. */
  async all<N extends OperationName, T>(
    name: N,
    request: Below<N>,
    items: (part: AnswerOf<N>) => readonly T[],
  ): Promise<T[]> {
    const found: T[] = [];
    for await (const part of this.#client.parts(name, this.#within(request))) found.push(...items(part));
    return found;
  }

  #within<N extends OperationName>(request: Below<N>): RequestOf<N> {
    return { ...request, path: { ...request.path, programmeId: this.#programmeId } } as unknown as RequestOf<N>;
  }
}
