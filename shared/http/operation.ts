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
import type { Answer } from './kept-answers.ts';
import type { Caller, Params } from './read-request.ts';

export type { Answer, Caller };

/** A request once it has been read: nothing unparsed reaches an operation. */
export interface ApiRequest<Params, Body, Query, Place = Standing> {
  readonly params: Params;
  readonly body: Body;
  readonly query: Query;
  readonly caller: Caller;
  /** Where the caller stands in the programme now. */
  readonly standing: Place;
  readonly now: string;
}

/** Operations that may make a programme, in which nobody has a standing yet. */
type Founding = {
  [O in Operation]: (typeof routes)[O] extends Required<Pick<Route, 'mayCreate'>> ? O : never;
}[Operation];
/** Operations whose rule turns on their matter. */
type OnMatter = { [O in Operation]: ActOf<O> extends ActOnMatter ? O : never }[Operation];

/** How one operation is answered, whichever it is, and the contract by which it is. */
export interface OperationHandler {
  readonly name: Operation;
  readonly contract: Contract;
  readonly founder?: (caller: Caller) => boolean;
  /**
   * Demands the act of the operation, and then does what was asked.
   * @throws {NotEntitled} naming the rule.
   */
  answer(request: ApiRequest<Params, unknown, unknown, Standing | undefined>): Promise<Answer>;
}

/** How this operation is answered, by the variable parts of its own path. */
export interface HandlerOf<O extends Operation> extends Omit<OperationHandler, 'answer'> {
  readonly name: O;
  answer(request: ApiRequest<ParametersOf<O>, unknown, unknown, PlaceFor<O>>): Promise<Answer>;
}

/** Where a caller stands; nowhere, where it may make the programme. */
type PlaceFor<O extends Operation> = O extends Founding ? Standing | undefined : Standing;

type RequestTo<O extends Operation, C extends Contract> = ApiRequest<
  ParametersOf<O>,
  BodyOf<C>,
  QueryOf<C>,
  PlaceFor<O>
>;

interface Declared<O extends Operation, C extends Contract, Matter> {
  readonly contract: C;
  /** What it does, in the words of the authority table. */
  readonly act: ActOf<O>;
  /** The operation's own work: nothing of it is done before the act was demanded. */
  readonly answer: (request: RequestTo<O, C>, matter: Matter) => Promise<AnswerOf<C>>;
}

interface DeclaredOnMatter<O extends OnMatter, C extends Contract, Matter> extends Declared<O, C, Matter> {
  /**
   * Where the facts come from that its rule turns on. What is read for them goes on to `answer` with them, so that nothing is
   * read twice.
   */
  readonly facts: (request: RequestTo<O, C>) => Matter | Promise<Matter>;
  /** How it is done again when somebody else wrote in between: facts, demand and answer, by what is there then. */
  readonly retry?: <T>(work: () => Promise<T>) => Promise<T>;
}

interface DeclaredFounding<O extends Founding, C extends Contract> extends Declared<O, C, undefined> {
  /** Who may make a programme that is not there: no rule of a programme can say so. */
  readonly founder: (caller: Caller) => boolean;
}

interface Declare {
  <O extends OnMatter, C extends Contract, Matter extends MatterOf<ActOf<O>>>(
    name: O,
    declared: DeclaredOnMatter<O, C, Matter>,
  ): HandlerOf<O>;
  <O extends Founding, C extends Contract>(name: O, declared: DeclaredFounding<O, C>): HandlerOf<O>;
  <O extends Exclude<Operation, OnMatter | Founding>, C extends Contract>(
    name: O,
    declared: Declared<O, C, undefined>,
  ): HandlerOf<O>;
}

/** What an operation declares, whichever it is: which parts go together, `Declare` has seen to. */
interface AnyDeclared {
  readonly contract: Contract;
  readonly act: ActOf<Operation>;
  readonly facts?: (request: unknown) => unknown;
  readonly retry?: <T>(work: () => Promise<T>) => Promise<T>;
  readonly founder?: (caller: Caller) => boolean;
  readonly answer: (request: unknown, matter: unknown) => Promise<Answer>;
}

/**
 * Where a caller stands in the programme of an operation: nowhere, where there is none that knows it and it may make one.
 * @param standing - looks it up in the registry.
 * @throws {NotFound} when the programme does not know it: to an outsider the programme does not exist.
 */
export const standingFor = async (
  { founder }: Pick<OperationHandler, 'founder'>,
  caller: Caller,
  standing: () => Promise<Standing>,
): Promise<Standing | undefined> => {
  try {
    return await standing();
  } catch (error) {
    if (error instanceof NotFound && founder?.(caller)) return undefined;
    throw error;
  }
};

/** Somebody without any standing may do nothing. */
const nobody: Standing = { bureau: false };

const declare = (
  name: Operation,
  { contract, act, facts, retry = (work) => work(), founder, answer }: AnyDeclared,
): OperationHandler => ({
  name,
  contract,
  ...(founder ? { founder } : {}),
  answer: (request) =>
    retry(async () => {
      const matter = await facts?.(request);
      if (!founder?.(request.caller)) demand(act, request.standing ?? nobody, ...([matter] as FactsAbout<Act>));
      return answer(request, matter);
    }),
});

/**
 * Declares an operation of the API: which it is, the act that it is, and where the facts of its matter come from. The act is the
 * one of its route, and facts are asked exactly where its rule turns on them; anything else does not compile.
 */
export const operation = declare as Declare;
