import { findJava } from 'local-aws/dynamodb/java.ts';
import type { LocalStack } from 'local-aws/local-stack.ts';
import type { StackOptions } from 'local-aws/options.ts';
import { startStack } from 'local-aws/stack.ts';
import { localEnvironment } from '../config/environments.ts';
import { localAssembly } from './assembly.ts';
import { localClients, operator } from './clients.ts';
import { compiled } from './kept.ts';
import { peopleOf, peopleSettings } from './people.ts';

export interface LaunchOptions extends Pick<StackOptions, 'dataFolder' | 'tablesInMemory'> {
  /** Default: those of the last time in the data folder, or free ones. */
  readonly ports?: NonNullable<StackOptions['ports']>;
  /** The seed of troubles that come now and then (docs/local-stack.md). Default: there are none. */
  readonly weather?: string | undefined;
  /** How many times as long functions may take (see `StackOptions`). Default 1. */
  readonly patience?: number;
  /** Receives the log lines of the stack. */
  readonly log: (line: string) => void;
  /** Is told how far the start is. */
  readonly onStep?: (step: string) => void;
}

export interface Launched {
  readonly stack: LocalStack;
  /** Where the API answers, with its version. */
  readonly apiUrl: string;
}

/**
 * The issuer that the templates name. The address of the real one depends on a free port; the stack puts it in the
 * place of this name, so that the templates are the same whatever the port.
 */
const templateIssuer = 'http://issuer.localhost';

/**
 * Runs the application whole on this machine, from templates that are synthesized for it when the sources changed.
 * @throws {JavaMissing} when there is no Java for the database.
 * @throws {Error} naming a port that is taken, a folder in use, or what in the templates cannot be run.
 */
export const launch = async ({
  dataFolder,
  tablesInMemory,
  ports,
  weather,
  patience,
  log,
  onStep,
}: LaunchOptions): Promise<Launched> => {
  // Without Java nothing comes of it: said before anybody waits for a synthesis.
  await findJava();
  const environment = localEnvironment({ issuer: templateIssuer, operators: [operator], people: [peopleSettings] });
  const began = performance.now();
  const templates = localAssembly(environment).then(({ folder, made }) => {
    onStep?.(
      made ? `Templates synthesized in ${seconds(began)}` : 'Templates as synthesized before; no source changed',
    );
    return folder;
  });
  // Whoever starts the stack waits for them, and may be told before that a port is taken.
  templates.catch(() => undefined);
  let running: LocalStack | undefined;
  const stack = await startStack({
    assembly: templates,
    dataFolder,
    ...(tablesInMemory === undefined ? {} : { tablesInMemory }),
    ...(ports ? { ports } : {}),
    ...(weather === undefined ? {} : { weather }),
    ...(patience === undefined ? {} : { patience }),
    clients: localClients(),
    audience: environment.tokens.audience,
    templateIssuer,
    people: peopleOf(() => running),
    compileCache: compiled,
    log,
  });
  running = stack;
  onStep?.(`Stack up in ${seconds(began)}: ${stack.functions().length} functions behind the APIs, queues and workflow`);
  return { stack, apiUrl: `${stack.url}/v1` };
};

const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;
