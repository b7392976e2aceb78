import type { AnswerOf, BodyOf, Contract, QueryOf } from '#shared/api/contract.ts';
import type { ParametersOf } from '#shared/api/parameters.ts';
import type { ActOf, Operation, Route, routes } from '#shared/api/routes.ts';
import {
  type Act,
  type ActOnMatter,
  demand,
  type FactsAbout,
  type MatterOf,
  type Standing,
} from '#shared/authority/authority.ts';
import { NotFound } from '#shared/errors/errors.ts';
import type { Caller, Identity } from './identity.ts';
import type { Answer } from './kept-answers.ts';
import type { Params } from './read-request.ts';

export type { Answer, Caller };

/** A parsed request: an operation never receives unparsed input. */
export interface ApiRequest<Params, Body, Query, Place = Standing> {
  readonly params: Params;
  readonly body: Body;
  readonly query: Query;
  readonly caller: Caller;
  /** The caller's standing in the programme now. */
  readonly standing: Place;
  readonly now: string;
}

/** Operations that may create a programme, in which nobody has a standing yet. */
type Founding = {
  [O in Operation]: (typeof routes)[O] extends Required<Pick<Route, 'mayCreate'>> ? O : never;
}[Operation];
/** Operations that concern no single programme. */
type Everywhere = {
  [O in Operation]: (typeof routes)[O] extends Required<Pick<Route, 'everywhere'>> ? O : never;
}[Operation];
/** Operations whose rule needs facts of their matter. */
type OnMatter = { [O in Operation]: ActOf<O> extends ActOnMatter ? O : never }[Operation];

/** Handles one operation; type-erased. */
export interface OperationHandler {
  readonly name: Operation;
  readonly contract: Contract;
  readonly founder?: (identity: Identity) => boolean;
  /**
   * Demands the act of the operation, then carries out the request.
   * @throws {NotEntitled} naming the rule.
   */
  answer(request: ApiRequest<Params, unknown, unknown, Standing | undefined>): Promise<Answer>;
}

/** Handles one operation, with the variable parts of its own path. */
export interface HandlerOf<O extends Operation> extends Omit<OperationHandler, 'answer'> {
  readonly name: O;
  answer(request: ApiRequest<ParametersOf<O>, unknown, unknown, PlaceFor<O>>): Promise<Answer>;
}

/** The caller's standing; undefined if the caller may create the programme, or if there is no single programme. */
type PlaceFor<O extends Operation> = O extends Founding | Everywhere ? Standing | undefined : Standing;

type RequestTo<O extends Operation, C extends Contract> = ApiRequest<
  ParametersOf<O>,
  BodyOf<C>,
  QueryOf<C>,
  PlaceFor<O>
>;

interface Declared<O extends Operation, C extends Contract, Matter> {
  readonly contract: C;
  /** The act of the operation, as the authority table names it. */
  readonly act: ActOf<O>;
  /** The work of the operation; runs only after authorization. */
  readonly answer: (request: RequestTo<O, C>, matter: Matter) => Promise<AnswerOf<C>>;
}

interface DeclaredOnMatter<O extends OnMatter, C extends Contract, Matter> extends Declared<O, C, Matter> {
  /** Loads the facts that the rule needs; they are passed to `answer` too, so nothing is read twice. */
  readonly facts: (request: RequestTo<O, C>) => Matter | Promise<Matter>;
  /** Repeats facts, demand and answer on fresh data after somebody else wrote in between. */
  readonly retry?: <T>(work: () => Promise<T>) => Promise<T>;
}

interface DeclaredFounding<O extends Founding, C extends Contract> extends Declared<O, C, undefined> {
  /** Whether the caller may create a programme that does not exist; no rule of a programme can decide this. */
  readonly founder: (identity: Identity) => boolean;
}

interface DeclaredEverywhere<O extends Everywhere, C extends Contract> extends Declared<O, C, undefined> {
  /** It answers by the standing of the caller in each programme, instead of demanding one in a programme. */
  readonly everywhere: true;
}

interface Declare {
  <O extends OnMatter, C extends Contract, Matter extends MatterOf<ActOf<O>>>(
    name: O,
    declared: DeclaredOnMatter<O, C, Matter>,
  ): HandlerOf<O>;
  <O extends Founding, C extends Contract>(name: O, declared: DeclaredFounding<O, C>): HandlerOf<O>;
  <O extends Everywhere, C extends Contract>(name: O, declared: DeclaredEverywhere<O, C>): HandlerOf<O>;
  <O extends Exclude<Operation, OnMatter | Founding | Everywhere>, C extends Contract>(
    name: O,
    declared: Declared<O, C, undefined>,
  ): HandlerOf<O>;
}

/** The declaration of any operation; type-erased. `Declare` checks which parts go together. */
interface AnyDeclared {
  readonly contract: Contract;
  readonly act: ActOf<Operation>;
  readonly facts?: (request: unknown) => unknown;
  readonly retry?: <T>(work: () => Promise<T>) => Promise<T>;
  readonly founder?: (identity: Identity) => boolean;
  readonly everywhere?: true;
  readonly answer: (request: unknown, matter: unknown) => Promise<Answer>;
}

/**
 * Where the caller stands in the programme of an operation; undefined if nowhere and the caller may create the programme.
 * @param read - reads it from the registry.
 * @throws {NotFound} when the programme does not know the caller: to an outsider the programme does not exist.
 */
export const standingFor = async <Found>(
  { founder }: Pick<OperationHandler, 'founder'>,
  identity: Identity,
  read: () => Promise<Found>,
): Promise<Found | undefined> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof NotFound && founder?.(identity)) return undefined;
    throw error;
  }
};

/** A caller without a standing may do nothing. */
const nobody: Standing = { bureau: false };

const declare = (
  name: Operation,
  { contract, act, facts, retry = (work) => work(), founder, everywhere, answer }: AnyDeclared,
): OperationHandler => ({
  name,
  contract,
  ...(founder ? { founder } : {}),
  answer: (request) =>
    retry(async () => {
      const matter = await facts?.(request);
      if (!everywhere && !founder?.(request.caller))
        demand(act, request.standing ?? nobody, ...([matter] as FactsAbout<Act>));
      return answer(request, matter);
    }),
});

/**
 * Declares an operation of the API: its name, its act and, exactly if its rule needs them, how its facts are loaded. The act must
 * be the one of its route. Anything else does not compile.
 */
export const operation = declare as Declare;
