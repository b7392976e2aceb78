import { setFlagsFromString } from 'node:v8';
import { accessKeyOf } from '../rights/callers.ts';
import type { InvokeResult } from '../workflow/index.ts';
import type { FunctionConfig } from './config.ts';
import type { FunctionLogs } from './log.ts';
import { SandboxPool } from './pool.ts';
import { Sandbox } from './sandbox.ts';

/** The most that a request or an answer of a function may weigh, in bytes. */
export const payloadLimit = 6 * 1024 * 1024;

interface HostOptions {
  readonly functions: readonly FunctionConfig[];
  readonly logs: FunctionLogs;
  readonly region: string;
  /** Variables that every function gets: where the services of this machine answer. */
  readonly endpoints: Readonly<Record<string, string>>;
  readonly compileCache: string;
}

/**
 * Megabytes that a thread may fill before all of its memory is looked through for what is left over. Most threads are asked little, and
 * would do that again and again while they start.
 */
const unlooked = 64;

/** The most threads of one function: each has a copy of its code in memory. */
const width = 2;

/** Runs the functions of the application, each in threads of its own, which start when they are needed. */
export class FunctionHost {
  readonly functions: readonly FunctionConfig[];
  readonly #options: HostOptions;
  readonly #pools = new Map<string, SandboxPool>();
  #running = 0;
  #closed = false;

  constructor(options: HostOptions) {
    this.#options = options;
    this.functions = options.functions;
    setFlagsFromString(`--initial-old-space-size=${unlooked}`);
  }

  /** How many invocations are under way. */
  get running(): number {
    return this.#running;
  }

  /** The function that a name, an ARN (with or without qualifier) or a logical id stands for. */
  find(nameOrArn: string): FunctionConfig | undefined {
    const name = /:function:([^:]+)/.exec(nameOrArn)?.[1] ?? nameOrArn;
    return this.functions.find((one) => one.name === name || one.logicalId === name);
  }

  /** Invokes a function and waits for it. Whatever goes wrong is in the result. */
  async invoke(nameOrArn: string, payload: unknown): Promise<InvokeResult> {
    const config = this.find(nameOrArn);
    if (!config) return failure('ResourceNotFoundException', `Function not found: ${nameOrArn}`);
    if (this.#closed) return failure('ServiceException', 'The stack is stopping');
    const event = JSON.stringify(payload ?? {});
    if (Buffer.byteLength(event) > payloadLimit) {
      return failure('RequestTooLargeException', `The event is larger than ${payloadLimit} bytes`);
    }
    this.#running += 1;
    try {
      return checked(await this.#pool(config).invoke(event));
    } finally {
      this.#running -= 1;
    }
  }

  /** Ends every thread. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#pools.values()].map((pool) => pool.close()));
  }

  #pool(config: FunctionConfig): SandboxPool {
    const present = this.#pools.get(config.name);
    if (present) return present;
    const variables = { ...config.variables, ...this.#platform(config) };
    const onOutput = (text: string): void => this.#options.logs.append(config.name, text);
    const { compileCache } = this.#options;
    const made = new SandboxPool(() => new Sandbox({ config, variables, compileCache, onOutput }), width);
    this.#pools.set(config.name, made);
    return made;
  }

  /** What Lambda sets for every function, and with it where its services are. */
  #platform({ name, handler, memoryMegabytes }: FunctionConfig): Record<string, string> {
    const { region, endpoints } = this.#options;
    return {
      ...endpoints,
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      // The key tells the services which function asks. A function has no other way to them.
      AWS_ACCESS_KEY_ID: accessKeyOf(name),
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_LAMBDA_FUNCTION_NAME: name,
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMegabytes),
      AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
      AWS_LAMBDA_LOG_STREAM_NAME: 'local',
      AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      _HANDLER: handler,
      TZ: ':UTC',
    };
  }
}

const failure = (errorType: string, errorMessage: string): InvokeResult => ({
  ok: false,
  errorType,
  errorMessage,
  trace: [],
});

const checked = (result: InvokeResult): InvokeResult => {
  if (!result.ok || Buffer.byteLength(JSON.stringify(result.payload) ?? '') <= payloadLimit) return result;
  return failure('Function.ResponseSizeTooLarge', 'Response payload size exceeded maximum allowed payload size.');
};
