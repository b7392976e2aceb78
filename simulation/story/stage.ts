import { type AnswerOf, ApiProblem, type Client, type OperationName, type RequestOf } from '#client/client.ts';
import type { Application } from '../application/application.ts';
import { Agenda, dateOf } from './agenda.ts';
import { Chance } from './chance.ts';
import type { Glimpse } from './glimpses.ts';
import { appOf, bureau, type Options, operator, partnersOf, programmeId } from './region.ts';
import { Used } from './used.ts';

type Asked<N extends OperationName> = Omit<RequestOf<N>, 'path'> & { readonly path?: Readonly<Record<string, string>> };

/** What an action of the story came to, when the API refused it. */
interface Refusal {
  readonly operation: string;
  readonly code: string;
}

/** Where the story plays: the application, its people, and what they still have to do. */
export class Stage {
  readonly application: Application;
  readonly options: Options;
  readonly chance: Chance;
  readonly agenda = new Agenda();
  /** The partners that take part or did, with those that came later. */
  readonly partners: Map<string, { readonly kind: string }>;
  readonly refusals = new Map<string, number>();
  readonly used = new Used();
  readonly glimpses: Glimpse[] = [];
  /** The partners that others answer for in the coalition, each with its representative. */
  readonly representedBy = new Map<string, string>();
  readonly #clients = new Map<string, Client>();

  constructor(application: Application, options: Options) {
    this.application = application;
    this.options = options;
    this.chance = new Chance(options.seed);
    this.partners = new Map(partnersOf(options).map(({ partnerId, kind }) => [partnerId, { kind }]));
  }

  now = (): number => this.application.clock.now();
  today = (): string => dateOf(this.now());

  /** Calls the API as an application. @throws {ApiProblem} when it refuses. */
  async call<N extends OperationName>(clientId: string, name: N, request: Asked<N>): Promise<AnswerOf<N>> {
    const client = this.#clients.get(clientId) ?? this.application.clientOf(clientId);
    this.#clients.set(clientId, client);
    const path = { programmeId, ...request.path };
    const answer = await client.call(name, { ...request, path } as unknown as RequestOf<N>);
    await this.application.settle();
    return answer;
  }

  bureau = <N extends OperationName>(name: N, request: Asked<N> = {} as Asked<N>): Promise<AnswerOf<N>> =>
    this.call(bureau, name, request);

  operator = <N extends OperationName>(name: N, request: Asked<N>): Promise<AnswerOf<N>> =>
    this.call(operator, name, request);

  partner = <N extends OperationName>(partnerId: string, name: N, request: Asked<N>): Promise<AnswerOf<N>> =>
    this.call(appOf(partnerId), name, request);

  /** Reads as the programmabureau, without anything that follows from it. */
  read = <N extends OperationName>(name: N, request: Asked<N> = {} as Asked<N>): Promise<AnswerOf<N>> =>
    this.readAs(bureau, name, request);

  /** Reads as an application, without anything that follows from it. @throws {ApiProblem} when it refuses. */
  async readAs<N extends OperationName>(clientId: string, name: N, request: Asked<N>): Promise<AnswerOf<N>> {
    const client = this.#clients.get(clientId) ?? this.application.clientOf(clientId);
    this.#clients.set(clientId, client);
    return client.call(name, { ...request, path: { programmeId, ...request.path } } as unknown as RequestOf<N>);
  }

  /** Every part of a list. */
  async all<N extends OperationName, T>(
    name: N,
    request: Asked<N>,
    itemsOf: (answer: AnswerOf<N>) => readonly T[],
  ): Promise<T[]> {
    const client = this.application.clientOf(bureau);
    const found: T[] = [];
    const requestInProgramme = { ...request, path: { programmeId, ...request.path } } as unknown as RequestOf<N>;
    for await (const part of client.parts(name, requestInProgramme)) found.push(...itemsOf(part));
    return found;
  }

  /** Does something that the API may refuse, as people do; counts the refusal. @returns whether it was done. */
  async tried(act: () => Promise<unknown>): Promise<boolean> {
    return (await this.refusalOf(act)) === undefined;
  }

  /** Does something that the API may refuse, as people do; counts the refusal. @returns its code; undefined when it was done. */
  async refusalOf(act: () => Promise<unknown>): Promise<string | undefined> {
    try {
      await act();
      return undefined;
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.problem.status >= 500) throw error;
      const { operation, problem } = error;
      this.#refused({ operation, code: problem.code });
      if (process.env['SIMULATION_VERBOSE']) console.error(this.today(), error.message);
      return problem.code;
    }
  }

  #refused({ operation, code }: Refusal): void {
    const name = `${operation} ${code}`;
    this.refusals.set(name, (this.refusals.get(name) ?? 0) + 1);
  }
}
