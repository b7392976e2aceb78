import { randomBytes } from 'node:crypto';
import { CreateTableCommand, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { Client } from '#client/client.ts';
import { escalationRoad } from '#infra/state-machines/escalation-ladder.ts';
import { frameworkRoad } from '#infra/state-machines/framework-cycle.ts';
import type { Road } from '#infra/state-machines/staged-workflow.ts';
import {
  type Capability,
  type CapabilityName,
  capabilities,
  entryOf,
  type Owner,
  owners,
} from '#shared/runtime/capabilities.ts';
import { variablesOf } from '#shared/runtime/environment.ts';
import { WorkflowState } from '#shared/workflow/state.ts';
import { clientAt, type Engine } from '../../test/adapters/support/engine.ts';
import { type SetClock, setClock } from './clock.ts';
import { type ApiFunction, openGateway } from './gateway.ts';
import { type BusEvent, type Execution, type Services, startServices } from './services.ts';

/** A function as it is deployed. */
type Deployed = (event: unknown, context?: unknown) => Promise<unknown>;

/** A fact that a function did not take. */
export interface Undelivered {
  readonly capability: string;
  readonly type: string;
}

/** What the machine counted of the work that it did. */
export interface Counted {
  requests: number;
  readonly facts: Map<string, number>;
  readonly undelivered: Undelivered[];
  readonly sweepsFailed: Map<string, number>;
}

const names = Object.keys(capabilities) as CapabilityName[];
/** Functions of the API or of pages: nothing calls them but a request. */
const isSwept = (name: CapabilityName): boolean => (capabilities[name] as Capability).sweeps !== undefined;
/** Those of which the sweep does what nobody tells of: a day came. */
const bringsDay: ReadonlySet<CapabilityName> = new Set<CapabilityName>([
  'bodies/hear',
  'alliances/follow',
  'escalations/drive',
  'escalations/follow',
  'rounds/call',
]);
/** How often a queue delivers a fact before it gives up. */
const mostDeliveries = 5;
/** Milliseconds that one request or one fact takes. */
const moment = 1000;

const workflows: Readonly<Record<string, { road: Road; advance: CapabilityName; await: CapabilityName }>> = {
  'framework-cycle': { road: frameworkRoad, advance: 'frameworks/advance', await: 'frameworks/await' },
  'escalation-ladder': { road: escalationRoad, advance: 'escalations/advance', await: 'escalations/await' },
};
const arnOf = (name: string): string => `arn:aws:states:eu-west-1:000000000000:stateMachine:${name}:live`;

/**
 * The whole application in one process: its deployed functions on a database engine, with a clock that is set by hand. Facts are
 * carried to the functions that listen, workflows are driven and clocks of rounds go off when they are asked to, in a fixed order, so
 * that the same calls lead to the same record.
 */
export class Application {
  /** Told of every fact on the bus, once. */
  onEvent: (event: BusEvent) => void = () => undefined;
  readonly counted: Counted = { requests: 0, facts: new Map(), undelivered: [], sweepsFailed: new Map() };
  readonly clock: SetClock;
  readonly services: Services;
  readonly database: DynamoDBClient;
  readonly tables: Readonly<Record<Owner, string>>;
  readonly #functions: ReadonlyMap<CapabilityName, Deployed>;
  #gateway = { url: '', close: (): void => undefined };

  private constructor(
    clock: SetClock,
    services: Services,
    database: DynamoDBClient,
    tables: Readonly<Record<Owner, string>>,
    functions: ReadonlyMap<CapabilityName, Deployed>,
  ) {
    this.clock = clock;
    this.services = services;
    this.database = database;
    this.tables = tables;
    this.#functions = functions;
  }

  /** Starts on an engine, with tables of its own. @param start - the first moment (ISO 8601 instant). */
  static async on({ endpoint, tables }: Engine, start: string): Promise<Application> {
    const account = 'simulation';
    const database = clientAt(endpoint, account);
    const run = randomBytes(4).toString('hex');
    const named = Object.fromEntries(owners.map((owner) => [owner, `${owner}-${run}`])) as Record<Owner, string>;
    for (const owner of owners)
      await database.send(new CreateTableCommand({ TableName: named[owner], ...tables[owner] }));
    const services = await startServices();
    setEnvironment(named, endpoint, services.url, account);
    const functions = new Map<CapabilityName, Deployed>();
    for (const name of names) {
      // An entry reads its environment once; another run is another deployment, with entries of its own.
      const entry = `${new URL(`../../${entryOf(name)}`, import.meta.url).href}?${run}`;
      functions.set(name, ((await import(entry)) as { handler: Deployed }).handler);
    }
    const application = new Application(setClock(start), services, database, named, functions);
    application.#gateway = await openGateway((name) => application.#function(name) as unknown as ApiFunction);
    return application;
  }

  /** The API as an application of this name calls it. */
  clientOf(clientId: string): Client {
    return new Client({
      url: this.#gateway.url,
      token: () => {
        this.counted.requests += 1;
        this.clock.moveTo(this.clock.now() + moment);
        return clientId;
      },
    });
  }

  /** Does everything that follows from what was recorded, until nothing is left to do at this moment. */
  async settle(): Promise<void> {
    for (;;) {
      const published = await this.#publish();
      const events = this.services.bus.splice(0);
      for (const event of events) await this.#deliver(event);
      await this.#fanOut(events);
      const chained = await this.#chain();
      const driven = await this.#drive();
      const ticked = await this.#tick();
      if (published + events.length + chained + driven + ticked === 0) return;
    }
  }

  /**
   * Calls the functions that look for work, as the schedules do, and settles what follows.
   * @param which - those that do what a day brings, or all, with those that only repair what was missed.
   */
  async sweep(which: 'due' | 'all'): Promise<void> {
    for (const name of names.filter((one) => isSwept(one) && (which === 'all' || bringsDay.has(one)))) {
      try {
        await this.#function(name)({});
      } catch (error) {
        this.counted.sweepsFailed.set(name, (this.counted.sweepsFailed.get(name) ?? 0) + 1);
        console.error(`The sweep of ${name} failed:`, error);
      }
    }
    await this.settle();
  }

  /** The moment of the first call to come, if there is one. */
  nextCall(): number | undefined {
    const moments = [...this.services.schedules.values()].map(({ at }) => at);
    return moments.length > 0 ? Math.min(...moments) : undefined;
  }

  /** Stops everything, and gives the process its clock back. */
  close(): void {
    this.#gateway.close();
    this.services.close();
    this.database.destroy();
    this.clock.release();
  }

  #function(name: CapabilityName): Deployed {
    const found = this.#functions.get(name);
    if (!found) throw new Error(`${name} is not deployed`);
    return found;
  }

  /** Gives the publisher the facts of each table that are not sent yet, as the stream of the table would. @returns how many. */
  async #publish(): Promise<number> {
    const found = await Promise.all(owners.map((owner) => this.#unsentOf(owner)));
    let sent = 0;
    for (const [at, owner] of owners.entries()) {
      const items = found[at] ?? [];
      for (let from = 0; from < items.length; from += 10) {
        const Records = items.slice(from, from + 10).map((NewImage, place) => ({
          eventSourceARN: `arn:aws:dynamodb:eu-west-1:000000000000:table/${this.tables[owner]}/stream/1`,
          dynamodb: { SequenceNumber: String(from + place), NewImage },
        }));
        await this.#function('events/publish')({ Records });
      }
      sent += items.length;
    }
    return sent;
  }

  async #unsentOf(owner: Owner) {
    const { Items = [] } = await this.database.send(
      new QueryCommand({
        TableName: this.tables[owner],
        IndexName: 'unsent',
        KeyConditionExpression: 'unsentpk = :unsent AND unsentsk < :until',
        ExpressionAttributeValues: {
          ':unsent': { S: 'UNSENT' },
          ':until': { S: `${new Date(this.clock.now()).toISOString()}~` },
        },
      }),
    );
    return Items;
  }

  /** Delivers a fact to every function that listens to it, again where it fails. */
  async #deliver(event: BusEvent): Promise<void> {
    this.clock.moveTo(this.clock.now() + 1);
    this.onEvent(event);
    this.counted.facts.set(event.type, (this.counted.facts.get(event.type) ?? 0) + 1);
    for (const name of names) {
      const { listens } = capabilities[name] as Capability;
      if (!Array.isArray(listens) || !listens.includes(event.type as never)) continue;
      await this.#queue(name, [event]);
    }
  }

  /** Gives all facts to the log of partners, a batch at a time. */
  async #fanOut(events: readonly BusEvent[]): Promise<void> {
    for (let from = 0; from < events.length; from += 10)
      await this.#queue('subscriptions/fan-out', events.slice(from, from + 10));
  }

  async #queue(name: CapabilityName, events: readonly BusEvent[]): Promise<void> {
    let left = events.map(({ type, detail }, at) => ({
      messageId: String(at),
      type,
      body: JSON.stringify({ detail }),
    }));
    for (let delivery = 1; delivery <= mostDeliveries && left.length > 0; delivery += 1) {
      const { batchItemFailures } = (await this.#function(name)({ Records: left })) as {
        batchItemFailures: readonly { itemIdentifier: string }[];
      };
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      left = left.filter(({ messageId }) => failed.has(messageId));
    }
    this.counted.undelivered.push(...left.map(({ type }) => ({ capability: name, type })));
  }

  /** Places decisions that wait in the register, as its stream does. @returns how many. */
  async #chain(): Promise<number> {
    const { Items = [] } = await this.database.send(
      new QueryCommand({
        TableName: this.tables.decisions,
        IndexName: 'running',
        KeyConditionExpression: 'runningpk = :waiting',
        ExpressionAttributeValues: { ':waiting': { S: 'WAITING' } },
      }),
    );
    if (Items.length === 0) return 0;
    const Records = Items.map((NewImage, at) => ({ dynamodb: { SequenceNumber: String(at), NewImage } }));
    await this.#function('decisions/chain')({ Records });
    return Items.length;
  }

  /** Lets executions go on that can. @returns how many did. */
  async #drive(): Promise<number> {
    const { ready } = this.services;
    let went = 0;
    for (let execution = ready.shift(); execution; execution = ready.shift()) {
      await this.#goOn(execution);
      went += 1;
    }
    return went;
  }

  /** One execution up to where it waits or ends: it asks the record for the stage, opens its round and waits. */
  async #goOn(execution: Execution): Promise<void> {
    const name = Object.keys(workflows).find((known) => execution.machine === arnOf(known)) ?? '';
    const workflow = workflows[name];
    if (!workflow) throw new Error(`There is no workflow ${execution.machine}`);
    try {
      const state = WorkflowState.parse(await this.#function(workflow.advance)(execution.input));
      if (workflow.road.isEnd(state.stage)) {
        execution.status = 'SUCCEEDED';
        return;
      }
      if (workflow.road.holdsRound(state.stage)) await this.#function('rounds/open')(state);
      const taskToken = `${execution.arn}#${state.visit}#${randomBytes(4).toString('hex')}`;
      this.services.waiting.set(taskToken, execution);
      await this.#function(workflow.await)({ ...state, taskToken, execution: execution.arn });
    } catch (error) {
      execution.status = error instanceof Error && error.name === 'DriverReplaced' ? 'SUCCEEDED' : 'FAILED';
      if (execution.status === 'FAILED') console.error(`The workflow ${execution.arn} failed:`, error);
    }
  }

  /** The clocks of rounds that go off now. @returns how many did. */
  async #tick(): Promise<number> {
    const { schedules } = this.services;
    const due = [...schedules.values()].filter(({ at }) => at <= this.clock.now());
    for (const { name, roundId } of due) {
      schedules.delete(name);
      await this.#function('rounds/tick')({ roundId });
    }
    return due.length;
  }
}

const setEnvironment = (
  tables: Readonly<Record<Owner, string>>,
  endpoint: string,
  services: string,
  account: string,
): void => {
  const variables = Object.fromEntries(names.flatMap(variablesOf).map((name) => [name, 'https://simulation.example']));
  Object.assign(process.env, variables, {
    ...Object.fromEntries(Object.entries(tables).map(([owner, name]) => [`${owner.toUpperCase()}_TABLE`, name])),
    FRAMEWORK_CYCLE_ARN: arnOf('framework-cycle'),
    ESCALATION_LADDER_ARN: arnOf('escalation-ladder'),
    SHORTEST_TERM: 'PT1M',
    LONGEST_TERM: 'P2Y',
    PEOPLE_ISSUERS: '[]',
    SIGN_IN_ISSUERS: '[]',
    MAIL_BETWEEN: '0',
    MAIL_FROM: 'simulatie@simulation.example',
    OPERATORS: 'beheer',
    EVENT_SOURCE: 'urn:nld:oin:00000000000000000000:systeem:simulatie',
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: account,
    AWS_SECRET_ACCESS_KEY: 'simulation',
    AWS_ENDPOINT_URL: services,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  });
};
