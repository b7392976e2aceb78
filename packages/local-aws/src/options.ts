import type { Ports } from './endpoint/ports.ts';
import type { Client } from './issuer/grants.ts';
import type { Accounts } from './sign-in/accounts.ts';
import type { SignInClient } from './sign-in/sign-in.ts';

/** The sign-in of people: at an OpenID Connect provider of this machine, at which they choose who to be. */
export interface PeopleOptions {
  /** The issuer that the templates name for people, which is replaced by that of this machine. */
  readonly templateIssuer: string;
  /** The application that they sign in to; its addresses are paths below that of the REST APIs. */
  readonly client: SignInClient;
  readonly accounts: Accounts;
}

export interface StackOptions {
  /** The folder of a cloud assembly (`cdk.out`) with the stacks of one environment; the database starts while it is made. */
  readonly assembly: string | Promise<string>;
  /** Where everything lives that must outlive a restart. */
  readonly dataFolder: string;
  /**
   * Whether the tables live in memory, which takes a third less of the processor than files do: for a stack that nobody starts again
   * on its folder. Default: they outlive a restart.
   */
  readonly tablesInMemory?: boolean;
  /** Ports to answer at. Default: those of the last time in this folder, or free ones. */
  readonly ports?: Partial<Ports>;
  /** The applications that may ask for tokens. Default: none. */
  readonly clients?: readonly Client[];
  /** The `aud` of the tokens. Default `local`. */
  readonly audience?: string;
  /** How people sign in. Default: they do not. */
  readonly people?: PeopleOptions;
  /** The issuer that the templates name, which is then replaced by that of this machine. Default: nothing is. */
  readonly templateIssuer?: string;
  /** The seed of the troubles that AWS would make now and then (README.md). Default: there are none. */
  readonly weather?: string;
  /**
   * How many times as long as the templates say a function may take, and whoever calls it through the API may wait. More than
   * 1 is for work of a size that the one database of this machine is too slow for. Default 1.
   */
  readonly patience?: number;
  /** Receives the log lines. Default: `console.log`, or nobody when `quiet`. */
  readonly log?: (line: string) => void;
  readonly quiet?: boolean;
  /** Where what Node compiled of the functions is kept; with it one starts in half the time. Default: in the data folder. */
  readonly compileCache?: string;
}

/** What answers where. */
export interface Place {
  readonly what: string;
  readonly where: string;
}

/** The log that was asked for. */
export const logOf = ({ log, quiet }: StackOptions): ((line: string) => void) => {
  if (log) return log;
  return quiet ? () => undefined : (line) => console.log(line);
};
