import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildSync } from 'esbuild';
import { bundleAll } from '#infra/bundling/bundle.ts';
import { type Capability, type CapabilityName, capabilities } from '#shared/runtime/capabilities.ts';
import { variablesOfAll } from './environment.ts';
import { firstEvents } from './first-events.ts';
import { type EmptyServices, startEmptyServices } from './services.ts';
import { median, tableOf } from './table.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const probe = fileURLToPath(new URL('./probe.mjs', import.meta.url));
const runs = 15;

const bareHandler = `
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = () => client.send(new GetItemCommand({ TableName: 't', Key: { pk: { S: 'a' } } }));`;

/** What a Lambda with nothing but the default client weighs, bundled the usual way. */
const bareBundle = (folder: string): string => {
  const outfile = join(folder, 'bare.mjs');
  const banner = { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" };
  buildSync({
    stdin: { contents: bareHandler, resolveDir: root },
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    mainFields: ['module', 'main'],
    banner,
  });
  return outfile;
};

interface Subject {
  readonly name: string;
  readonly file: string;
  readonly event: unknown;
  readonly usesDatabase: boolean;
  readonly starts: Start[];
}

interface Start {
  /** Milliseconds on the clock. */
  readonly wall: number;
  /** Milliseconds of processor; less moved by what else the machine does. */
  readonly cpu: number;
}

const subjectOf = (name: CapabilityName, folder: string): Subject => {
  const { reads, writes }: Capability = capabilities[name];
  const usesDatabase = reads !== undefined || writes !== undefined;
  return { name, file: join(folder, 'index.mjs'), event: firstEvents[name], usesDatabase, starts: [] };
};

/**
 * Loads a bundle and gives it its first event, in a process of its own.
 * @throws {Error} when a function that uses the database did not call it: then nothing was measured.
 */
const start = async ({ name, file, event, usesDatabase }: Subject, services: EmptyServices): Promise<Start> => {
  services.databaseCalls();
  const env = { PATH: process.env['PATH'], ...variablesOfAll(services.url), EVENT: JSON.stringify(event) };
  const { stdout } = await run(process.execPath, [probe, file], { env });
  if (usesDatabase && services.databaseCalls() === 0) throw new Error(`The first event of ${name} asks no table`);
  return JSON.parse(stdout) as Start;
};

/** Size and start-up of every function, in turns with a bare handler within one run. */
export const measureBundles = async (progress: (line: string) => void): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const services = await startEmptyServices();
  try {
    const bare = { name: 'bare handler', file: bareBundle(folder), event: {}, usesDatabase: true, starts: [] };
    const own = Object.entries(await bundleAll()).map(([name, path]) => subjectOf(name as CapabilityName, path));
    const subjects: readonly Subject[] = [bare, ...own];
    for (let round = 1; round <= runs; round += 1) {
      progress(`start-up of every function, ${round} of ${runs}`);
      for (const subject of subjects) subject.starts.push(await start(subject, services));
    }
    return tableOf(
      ['function', 'KB', 'ms', 'times bare', 'ms of processor', 'times bare'],
      subjects.map((subject) => rowOf(subject, bare)),
    );
  } finally {
    services.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

const rowOf = ({ name, file, starts }: Subject, bare: Subject): (string | number)[] => {
  const middle = (of: Subject['starts'], which: keyof Start): number => median(of.map((one) => one[which]));
  const cells = (which: keyof Start): string[] => {
    const [own, base] = [middle(starts, which), middle(bare.starts, which)];
    return [own.toFixed(0), (own / base).toFixed(2)];
  };
  return [name, Math.round(statSync(file).size / 1024), ...cells('wall'), ...cells('cpu')];
};
