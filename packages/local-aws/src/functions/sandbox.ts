import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { InvokeResult } from '../workflow/index.ts';
import type { FunctionConfig } from './config.ts';
import { crash, exited, gone } from './crash.ts';
import type { FunctionError, Order, Report, SandboxData } from './messages.ts';

/** How long loading a function may take, in milliseconds; Lambda gives ten seconds to a machine of its own. */
const loadLimit = 30_000;

interface SandboxOptions {
  readonly config: FunctionConfig;
  readonly variables: Readonly<Record<string, string>>;
  /** The folder in which a thread finds what threads before it compiled: half of the time that one takes to start. */
  readonly compileCache: string;
  readonly onOutput: (text: string) => void;
}

type Settle = (result: InvokeResult) => void;

/** A thread with one function in it. It can take several invocations at a time; once it is spent it takes no more. */
export class Sandbox {
  readonly #config: FunctionConfig;
  readonly #worker: Worker;
  readonly #ready: Promise<FunctionError | undefined>;
  readonly #waiting = new Map<number, Settle>();
  readonly #onOutput: (text: string) => void;
  readonly #bell = new SharedArrayBuffer(4);
  #lastId = 0;
  #load = 0;
  #spent = false;

  constructor({ config, variables, compileCache, onOutput }: SandboxOptions) {
    this.#config = config;
    const data: SandboxData = { ...config, functionName: config.name, functionArn: config.arn, bell: this.#bell };
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: data,
      env: { ...variables, NODE_COMPILE_CACHE: compileCache },
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: Math.min(config.memoryMegabytes, 256), maxYoungGenerationSizeMb: 24 },
    });
    for (const stream of [this.#worker.stdout, this.#worker.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk) => onOutput(String(chunk)));
    }
    this.#onOutput = onOutput;
    this.#ready = this.#start();
  }

  /** Whether it may be given another invocation. */
  get spent(): boolean {
    return this.#spent;
  }

  /** How many invocations it has taken that did not end yet. */
  get load(): number {
    return this.#load;
  }

  /** Calls the function; an error in it is a result, never a rejection. */
  async invoke(event: string): Promise<InvokeResult> {
    this.#load += 1;
    try {
      return await this.#call(event);
    } finally {
      this.#load -= 1;
    }
  }

  /** Ends the thread, and with it whatever it was doing. */
  async close(): Promise<void> {
    this.#spent = true;
    await this.#worker.terminate();
  }

  async #call(event: string): Promise<InvokeResult> {
    const requestId = randomUUID();
    const broken = await this.#ready;
    if (broken) return { ok: false, ...broken };
    if (this.#spent && this.#waiting.size === 0) return { ok: false, ...gone(requestId) };
    return new Promise((resolve) => {
      this.#lastId += 1;
      const id = this.#lastId;
      const limit = this.#config.timeoutSeconds * 1000;
      const timer = setTimeout(() => this.#expire(id, requestId), limit);
      this.#waiting.set(id, (result) => {
        clearTimeout(timer);
        resolve(result);
      });
      const order: Order = { id, event, requestId, deadline: Date.now() + limit };
      this.#worker.postMessage(order);
      this.#wake();
    });
  }

  /** Counts the order, for which the thread may be waiting. */
  #wake(): void {
    const given = new Int32Array(this.#bell);
    Atomics.add(given, 0, 1);
    Atomics.notify(given, 0);
  }

  #start(): Promise<FunctionError | undefined> {
    return new Promise((resolve) => {
      const end = (error?: FunctionError): void => {
        clearTimeout(timer);
        if (error) this.#spent = true;
        resolve(error);
      };
      const timer = setTimeout(() => {
        end({ errorType: 'Sandbox.Timedout', errorMessage: 'The function took too long to load', trace: [] });
        void this.close();
      }, loadLimit);
      this.#worker.on('message', (report: Report) => this.#receive(report, end));
      this.#worker.on('error', (error: unknown) => this.#collapse(crash(error), end));
      this.#worker.on('exit', (code) => this.#collapse(exited(code), end));
    });
  }

  #receive(report: Report, end: (error?: FunctionError) => void): void {
    if (report.kind === 'said') this.#onOutput(report.text);
    if (report.kind === 'ready') end();
    if (report.kind === 'broken') {
      end(report.error);
      void this.close();
    }
    if (report.kind === 'done') this.#settle(report.id, { ok: true, payload: JSON.parse(report.payload) });
    if (report.kind === 'failed') this.#settle(report.id, { ok: false, ...report.error });
  }

  #settle(id: number, result: InvokeResult): void {
    const settle = this.#waiting.get(id);
    this.#waiting.delete(id);
    settle?.(result);
    // The last one out of a sandbox that is spent turns off the light.
    if (this.#spent && this.#waiting.size === 0) void this.#worker.terminate();
  }

  /** Others in the same thread may finish, unless it hangs: then they run into their own limit. */
  #expire(id: number, requestId: string): void {
    this.#spent = true;
    const seconds = this.#config.timeoutSeconds.toFixed(2);
    const errorMessage = `RequestId: ${requestId} Error: Task timed out after ${seconds} seconds`;
    this.#settle(id, { ok: false, errorType: 'Sandbox.Timedout', errorMessage, trace: [] });
  }

  #collapse(error: FunctionError, end: (error: FunctionError) => void): void {
    this.#spent = true;
    end(error);
    for (const id of [...this.#waiting.keys()]) this.#settle(id, { ok: false, ...error });
  }
}
