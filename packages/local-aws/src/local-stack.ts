import { setTimeout as sleep } from 'node:timers/promises';
import type { FunctionConfig } from './functions/config.ts';
import type { Mail } from './mail/mailbox.ts';
import type { Place } from './options.ts';
import { placesOf } from './places.ts';
import type { QueueCounts } from './queues/census.ts';
import type { StoredSchedule } from './schedules/store.ts';
import type { StackParts } from './stack-parts.ts';
import { streamLag } from './streams/poller.ts';
import type { InvokeResult } from './workflow/index.ts';

/** A queue and what is in it. */
export interface QueueState extends QueueCounts {
  readonly name: string;
  readonly logicalId: string;
  readonly arn: string;
  readonly url: string;
  readonly messages: readonly { readonly id: string; readonly body: string; readonly receives: number }[];
}

/** An application that runs whole on this machine. */
export class LocalStack {
  /** Where the REST APIs answer, each below the name of its stage; no slash at the end. */
  readonly url: string;
  /** The page that shows the mail that was sent. */
  readonly mailUrl: string;
  readonly issuerUrl: string;
  /** The issuer at which people sign in; undefined when they do not. */
  readonly signInUrl: string | undefined;
  /** Where the AWS services answer. */
  readonly awsUrl: string;
  /** Where DynamoDB answers: with the others. */
  readonly dynamoUrl: string;
  readonly #parts: StackParts;
  #stopping: Promise<void> | undefined;

  constructor(parts: StackParts) {
    this.#parts = parts;
    this.url = parts.addresses.http;
    this.mailUrl = parts.addresses.mail;
    this.issuerUrl = parts.addresses.issuer;
    this.signInUrl = parts.signIn?.url;
    this.awsUrl = parts.addresses.aws;
    this.dynamoUrl = parts.addresses.aws;
  }

  /** What runs where, for a person to read. */
  table(): Place[] {
    return placesOf(this.#parts);
  }

  /** The names of the functions. */
  functions(): string[] {
    return this.#parts.core.host.functions.map(({ name }) => name);
  }

  /**
   * Invokes a function by its name, its logical id, or the beginning of either.
   * @throws {Error} when that is the beginning of none, or of several.
   */
  invoke(name: string, payload: unknown = {}): Promise<InvokeResult> {
    return this.#parts.core.host.invoke(this.#find(name).name, payload);
  }

  /**
   * The environment variables that the templates give a function.
   * @throws {Error} as `invoke` does.
   */
  variables(name: string): Readonly<Record<string, string>> {
    return this.#find(name).variables;
  }

  /**
   * Everything that a function wrote to its output, a line each.
   * @throws {Error} as `invoke` does.
   */
  logs(name: string): string[] {
    return this.#parts.core.logs.read(this.#find(name).name);
  }

  /**
   * A token for a client that the stack was started with; by default with all its scopes.
   * @throws {Error} when the client or a scope is not granted.
   */
  token(clientId: string, scopes?: readonly string[]): Promise<string> {
    return this.#parts.issuer.token(clientId, scopes);
  }

  /** Everything that was ever sent, oldest first. */
  async mails(): Promise<readonly Mail[]> {
    return this.#parts.mailbox.all();
  }

  /** How many state transitions an execution took so far. */
  stateTransitions(executionArn: string): number {
    return this.#parts.workflows.transitions(executionArn);
  }

  queues(): QueueState[] {
    const { queues } = this.#parts.core;
    return queues.queues.map((queue) => ({
      name: queue.name,
      logicalId: queue.logicalId,
      arn: queue.arn,
      url: queue.url,
      ...queues.counts(queue),
      messages: queues.peek(queue),
    }));
  }

  /** Every schedule, that of the templates and those that the application made, soonest first. */
  schedules(): StoredSchedule[] {
    return this.#parts.core.scheduler.schedules.all();
  }

  /**
   * Resolves when nothing moves any more by itself: no function runs, no message waits for one, no stream holds
   * anything new. What waits for a later moment, such as a retry or a schedule, does not count.
   * @throws {Error} when that takes longer than the limit in milliseconds.
   */
  async settled(limit = 30_000): Promise<void> {
    const started = Date.now();
    let quietFrom = started;
    const { streams } = this.#parts.following;
    while (!streams.every(({ emptyAt }) => emptyAt > quietFrom + streamLag) || Date.now() < quietFrom + streamLag) {
      if (Date.now() > started + limit) throw new Error(`The stack was still busy after ${limit} ms`);
      await sleep(20);
      if (!this.#isQuiet()) quietFrom = Date.now();
      // Nobody may have a reason to look at a stream for a while.
      const after = quietFrom + streamLag;
      if (Date.now() > after) for (const stream of streams) if (stream.emptyAt <= after) stream.stir();
    }
  }

  /** Ends everything and leaves no process behind; the folder can be started from again. */
  stop(): Promise<void> {
    this.#stopping ??= this.#parts.stop();
    return this.#stopping;
  }

  #isQuiet(): boolean {
    const { core, following } = this.#parts;
    const { host, invocations, queues } = core;
    const followed = queues.queues.filter(({ arn }) => following.queueArns.has(arn));
    return host.running === 0 && invocations.pending === 0 && !followed.some((queue) => queues.isBusy(queue));
  }

  #find(name: string): FunctionConfig {
    const { host } = this.#parts.core;
    const exact = host.find(name);
    if (exact) return exact;
    const found = host.functions.filter((one) => one.logicalId.startsWith(name) || one.name.startsWith(name));
    const [only] = found;
    if (only && found.length === 1) return only;
    const all = host.functions.map((one) => one.name).join(', ');
    throw new Error(`${name} is the beginning of ${found.length} functions; there are ${all}`);
  }
}
