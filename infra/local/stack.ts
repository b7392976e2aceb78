import { join } from 'node:path';
import type { Model } from './assembly/model.ts';
import { type Database, startDatabase } from './dynamodb/process.ts';
import { makeTables } from './dynamodb/tables.ts';
import { AwsEndpoint } from './endpoint/aws-endpoint.ts';
import { listen } from './endpoint/http-server.ts';
import { choosePorts } from './endpoint/ports.ts';
import { tablesChangedBy } from './functions/rights.ts';
import { type ApiConfig, apisOf } from './gateway/config.ts';
import { Gateway } from './gateway/gateway.ts';
import { startIssuer } from './issuer/issuer.ts';
import { LocalStack } from './local-stack.ts';
import { Mailbox } from './mail/mailbox.ts';
import { mailRulesOf } from './mail/rules.ts';
import { sendEmail } from './mail/send.ts';
import { logOf, type StackOptions } from './options.ts';
import { type Addresses, addressesOf, type Core, openCore, openModel } from './parts.ts';
import { queueOperations } from './queues/protocol.ts';
import { ScheduleApi } from './schedules/protocol.ts';
import { openSecrets } from './secrets/secrets.ts';
import { openStore, type Store } from './store/database.ts';
import { eventSourcesOf } from './streams/config.ts';
import { follow } from './streams/follow.ts';
import { openWorkflowEngine } from './workflow/index.ts';
import { defineWorkflows } from './workflows.ts';

/** Undoes what was started, last first; one that fails does not keep the rest from being undone. */
class Undo {
  readonly #steps: (() => unknown)[] = [];
  add(step: () => unknown): void {
    this.#steps.push(step);
  }
  async run(): Promise<void> {
    const failures: unknown[] = [];
    for (const step of this.#steps.splice(0).reverse()) {
      try {
        await step();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Not everything stopped as it should');
  }
}

/**
 * Runs a synthesized application whole on this machine, from the templates and assets that would be deployed.
 * @throws {JavaMissing} when there is no Java for the database.
 * @throws {Error} naming what in the templates cannot be run, a port that is taken, or a folder that is in use.
 */
export const startStack = async (options: StackOptions): Promise<LocalStack> => {
  const undo = new Undo();
  try {
    return await start(options, undo);
  } catch (error) {
    await undo.run();
    throw error;
  }
};

const start = async (options: StackOptions, undo: Undo): Promise<LocalStack> => {
  const store = openStore(join(options.dataFolder, 'stack.sqlite'));
  undo.add(() => store.close());
  const ports = await choosePorts(options.ports ?? {}, options.dataFolder);
  const addresses = addressesOf(ports);
  // The database takes most of the time: everything that does not need it is made meanwhile.
  const starting = startDatabase(join(options.dataFolder, 'dynamodb'));
  starting.catch(() => undefined);
  undo.add(async () => (await starting.catch(() => undefined))?.close());
  const model = await openModel(options, addresses);
  const issuer = await startIssuer({
    port: ports.issuer,
    keyFile: join(options.dataFolder, 'issuer-keys.json'),
    clients: options.clients ?? [],
    audience: options.audience ?? 'local',
  });
  undo.add(() => issuer.close());
  const mailbox = await Mailbox.open(ports.mail, store);
  undo.add(() => mailbox.close());
  const database = await starting;
  const core = openCore(options, model, store, addresses, database.url);
  // What still works for a queue or stream ends with its function, so that is waited for after the functions are gone.
  const last: Promise<unknown>[] = [];
  undo.add(() => Promise.all(last));
  undo.add(() => core.host.close());
  await makeTables(database.url, core.tables);
  const workflows = openWorkflowEngine({
    file: join(options.dataFolder, 'workflow.sqlite'),
    invoke: core.host.invoke.bind(core.host),
    log: core.log,
  });
  undo.add(() => workflows.close());
  const machines = defineWorkflows(workflows, model);
  const shared = { options, model, store, core, addresses, database, workflows, mailbox, undo };
  const apis = apisOf(model);
  await openDoors(shared, apis, ports);
  const following = setGoing(shared);
  last.push(following.ended);
  await workflows.resume();
  return new LocalStack({ ...shared, following, issuer, machines, apis, stop: () => undo.run() });
};

interface Shared {
  readonly options: StackOptions;
  readonly model: Model;
  readonly store: Store;
  readonly core: Core;
  readonly addresses: Addresses;
  readonly database: Database;
  readonly workflows: ReturnType<typeof openWorkflowEngine>;
  readonly mailbox: Mailbox;
  readonly undo: Undo;
}

/** Lets clients in: those of the application at its public address, and the application itself at that of AWS. */
const openDoors = async (
  shared: Shared,
  apis: readonly ApiConfig[],
  ports: { http: number; aws: number },
): Promise<void> => {
  const { options, model, store, core, workflows, mailbox, undo } = shared;
  const { host, invocations, buses, queues, scheduler } = core;
  const { account, region } = model;
  const log = logOf(options);
  const groups = model.of('AWS::Scheduler::ScheduleGroup').map(({ ref }) => ref);
  const endpoint = new AwsEndpoint({
    operations: { ...buses.operations, ...queueOperations(queues), ...openSecrets(store, model) },
    workflows,
    schedules: new ScheduleApi(scheduler, groups, `arn:aws:scheduler:${region}:${account}:schedule/`),
    sendEmail: sendEmail({ rules: mailRulesOf(model), mailbox, buses, account }),
    host,
    invocations,
  });
  const gateway = new Gateway({ apis, invoke: host.invoke.bind(host), log });
  const aws = await listen(ports.aws, endpoint.handle.bind(endpoint), log);
  undo.add(() => aws.close());
  const http = await listen(ports.http, gateway.handle.bind(gateway), log);
  undo.add(() => http.close());
};

/** Starts whatever moves by itself. */
const setGoing = ({ core, model, store, database, undo }: Shared) => {
  const { host, queues, invocations, scheduler, tables, log } = core;
  const sources = { streams: eventSourcesOf(model, 'dynamodb'), queues: eventSourcesOf(model, 'sqs') };
  const following = follow(sources, {
    store,
    host,
    queues,
    region: model.region,
    databaseUrl: database.url,
    tables,
    changedBy: tablesChangedBy(model),
    log,
  });
  undo.add(() => following.stop());
  invocations.start();
  undo.add(() => invocations.stop());
  scheduler.start();
  undo.add(() => scheduler.stop());
  return following;
};
