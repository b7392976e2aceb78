import { join } from 'node:path';
import { openDoors, type Shared } from './doors.ts';
import { startDatabase } from './dynamodb/process.ts';
import { makeTables } from './dynamodb/tables.ts';
import { choosePorts } from './endpoint/ports.ts';
import { apisOf } from './gateway/config.ts';
import { startIssuer } from './issuer/issuer.ts';
import { LocalStack } from './local-stack.ts';
import { Mailbox } from './mail/mailbox.ts';
import type { StackOptions } from './options.ts';
import { type Addresses, addressesOf, openCore, openModel } from './parts.ts';
import { startSignIn } from './sign-in/sign-in.ts';
import { openStore } from './store/database.ts';
import { eventSourcesOf } from './streams/config.ts';
import { follow } from './streams/follow.ts';
import { Undo } from './undo.ts';
import { openWorkflowEngine } from './workflow/index.ts';
import { defineWorkflows, invokeForWorkflows, stateMachinesOf } from './workflows.ts';

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
  const starting = startDatabase(join(options.dataFolder, 'dynamodb'), { inMemory: options.tablesInMemory === true });
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
  const signIn = await openSignIn(options, addresses, ports.signIn);
  undo.add(async () => signIn?.close());
  const mailbox = await Mailbox.open(ports.mail, store);
  undo.add(() => mailbox.close());
  const database = await starting;
  const core = openCore(options, model, store, addresses);
  // What still works for a queue or stream ends with its function, so that is waited for after the functions are gone.
  const last: Promise<unknown>[] = [];
  undo.add(() => Promise.all(last));
  undo.add(() => core.host.close());
  await makeTables(database.url, core.tables);
  const stateMachines = stateMachinesOf(model);
  const workflows = openWorkflowEngine({
    file: join(options.dataFolder, 'workflow.sqlite'),
    invoke: invokeForWorkflows(stateMachines, core),
    log: core.log,
  });
  undo.add(() => workflows.close());
  const machines = defineWorkflows(workflows, stateMachines);
  const shared = { options, model, store, core, addresses, database, workflows, mailbox, undo };
  const apis = apisOf(model, options.patience);
  // Whoever writes to a table before anybody follows its stream is found at the first look.
  let stir = (_: readonly string[]): void => undefined;
  await openDoors({ ...shared, onChange: (tables) => stir(tables) }, apis, ports);
  const following = setGoing(shared);
  stir = (tables) => following.stir(tables);
  last.push(following.ended);
  await workflows.resume();
  return new LocalStack({ ...shared, following, issuer, signIn, machines, apis, stop: () => undo.run() });
};

/** Lets people sign in, where the application has people. */
const openSignIn = async ({ people, audience, dataFolder }: StackOptions, { http }: Addresses, port: number) =>
  people &&
  startSignIn({
    port,
    keyFile: join(dataFolder, 'sign-in-keys.json'),
    client: people.client,
    application: http,
    audience: audience ?? 'local',
    accounts: people.accounts,
  });

/** Starts whatever moves by itself. */
const setGoing = ({ core, model, store, database, undo }: Shared) => {
  const { host, queues, invocations, scheduler, tables, mappings, weather, log } = core;
  const sources = { streams: eventSourcesOf(model, 'dynamodb'), queues: eventSourcesOf(model, 'sqs') };
  const following = follow(sources, {
    store,
    host,
    queues,
    region: model.region,
    databaseUrl: database.url,
    tables,
    rights: mappings,
    weather,
    log,
  });
  undo.add(() => following.stop());
  invocations.start();
  undo.add(() => invocations.stop());
  scheduler.start();
  undo.add(() => scheduler.stop());
  return following;
};
