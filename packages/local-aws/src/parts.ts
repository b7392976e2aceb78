import { join } from 'node:path';
import { readDeployment } from './assembly/deployment.ts';
import { Model } from './assembly/model.ts';
import { readAssembly } from './assembly/nested.ts';
import { laterStacks } from './assembly/order.ts';
import { EventBuses } from './bus/bus.ts';
import { rulesOf } from './bus/rules.ts';
import { openTargets } from './bus/targets.ts';
import { tablesOf } from './dynamodb/tables.ts';
import type { Ports } from './endpoint/ports.ts';
import { asyncConfigsOf } from './functions/async-config.ts';
import { AsyncInvocations } from './functions/async-invocations.ts';
import { functionsOf } from './functions/config.ts';
import { FunctionHost } from './functions/host.ts';
import { functionLogs } from './functions/log.ts';
import { logOf, type StackOptions } from './options.ts';
import { queuesOf } from './queues/config.ts';
import { QueueStore } from './queues/store.ts';
import { Callers } from './rights/callers.ts';
import { Guard } from './rights/guard.ts';
import { MappingRights } from './rights/mappings.ts';
import { Rights } from './rights/rights.ts';
import { Scheduler, templateSchedulesOf } from './schedules/scheduler.ts';
import type { Store } from './store/database.ts';
import { Weather } from './weather/weather.ts';

/** Where the parts of a stack answer. */
export interface Addresses {
  readonly http: string;
  readonly aws: string;
  readonly mail: string;
  readonly issuer: string;
  readonly signIn: string;
}

export const addressesOf = (ports: Ports): Addresses => ({
  http: `http://localhost:${ports.http}`,
  aws: `http://localhost:${ports.aws}`,
  mail: `http://localhost:${ports.mail}`,
  issuer: `http://localhost:${ports.issuer}`,
  signIn: `http://localhost:${ports.signIn}`,
});

/**
 * Refuses what a deployment would fail on: here all stacks are there at once, there each is made after the one before.
 * @throws {Error} naming each place where a stack names something of a stack that is deployed later.
 */
const demandOrder = (folder: string): void => {
  const later = laterStacks(readDeployment(folder));
  if (later.length > 0) throw new Error(`These stacks cannot be deployed in their order: ${later.join('; ')}`);
};

/**
 * Reads the assembly, with the public addresses in its texts replaced by those of this machine.
 * @throws {Error} naming what cannot be run, and what names something of a stack that is deployed later.
 */
export const openModel = async (options: StackOptions, addresses: Addresses): Promise<Model> => {
  const { templateIssuer, people } = options;
  const folder = await options.assembly;
  demandOrder(folder);
  const gateway = /https:\/\/[a-z0-9]+\.execute-api\.[a-z0-9-]+\.amazonaws\.com/g;
  return new Model({
    assembly: readAssembly(folder),
    awsUrl: addresses.aws,
    rewrite: (text) => {
      const local = text.replaceAll(gateway, addresses.http);
      const forPeople = people ? local.replaceAll(people.templateIssuer, addresses.signIn) : local;
      return templateIssuer ? forPeople.replaceAll(templateIssuer, addresses.issuer) : forPeople;
    },
  });
};

/** What every part asks before it does something for another. */
const openRights = (model: Model, log: (line: string) => void) => {
  const rights = new Rights(model);
  const callers = new Callers(model);
  const guard = new Guard({ rights, callers, account: model.account, log });
  return { rights, callers, guard, mappings: new MappingRights(rights, callers, log) };
};

/** The functions, and what keeps and brings their events; nothing moves yet. */
export const openCore = (options: StackOptions, model: Model, store: Store, addresses: Addresses) => {
  const log = logOf(options);
  const logs = functionLogs(join(options.dataFolder, 'logs'));
  const weather = new Weather(options.weather);
  const { account, region } = model;
  const host = new FunctionHost({
    functions: functionsOf(model, options.patience),
    logs,
    region,
    endpoints: { AWS_ENDPOINT_URL: addresses.aws },
    compileCache: options.compileCache ?? join(options.dataFolder, 'compiled'),
  });
  const allowed = openRights(model, log);
  const { rights, mappings } = allowed;
  const queues = new QueueStore(store, queuesOf(model), weather);
  const putAside = (target: string, failuresTo: string, body: string): void => {
    const queue = queues.find(failuresTo);
    if (!queue) log(`There is no queue ${failuresTo} for what failed`);
    else if (mappings.mayPutAside({ target, failuresTo })) queues.send(queue, body);
  };
  const invoke = host.invoke.bind(host);
  const invocations = new AsyncInvocations({ store, configs: asyncConfigsOf(model), invoke, putAside, log });
  const targets = openTargets({ queues, host, invocations, log });
  const names = model.of('AWS::Events::EventBus').map(({ ref }) => ref);
  const buses = new EventBuses({ store, account, region, buses: names, rules: rulesOf(model), targets, rights });
  const groupArn = (name: string): string => `arn:aws:scheduler:${region}:${account}:schedule-group/${name}`;
  const scheduler = new Scheduler({ store, targets, rights, groupArn, log });
  scheduler.adopt(templateSchedulesOf(model));
  const tables = tablesOf(model);
  return { log, logs, weather, host, queues, invocations, buses, scheduler, tables, ...allowed };
};
export type Core = ReturnType<typeof openCore>;
