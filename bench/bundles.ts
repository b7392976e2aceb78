import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { bundleAll } from '#infra/bundling/bundle.ts';
import { type CapabilityName, variablesOfAll } from './environment.ts';
import { firstEvents } from './first-events.ts';
import { median, tableOf } from './table.ts';

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

/** Milliseconds from nothing to the first event, in a process of its own, with every service out of reach. */
const startUp = (file: string, event: string): number => {
  const environment = { PATH: process.env['PATH'], ...variablesOfAll };
  const printed = execFileSync(process.execPath, [probe, file, event], { env: environment, encoding: 'utf8' });
  const { load, first } = JSON.parse(printed) as { load: number; first: number };
  return load + first;
};

/** Size and start-up of every function, against a bare handler, taken in turns within one run. */
export const measureBundles = (progress: (line: string) => void): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const bare = bareBundle(folder);
    const bareEvent = join(folder, 'bare.json');
    writeFileSync(bareEvent, '{}');
    const bundles = Object.entries(bundleAll()) as [CapabilityName, string][];
    const rows = bundles.map(([name, path]) => {
      progress(`start-up of ${name}`);
      const file = join(path, 'index.mjs');
      const event = join(folder, 'event.json');
      writeFileSync(event, JSON.stringify(firstEvents[name]));
      const pairs = Array.from({ length: runs }, () => ({ own: startUp(file, event), bare: startUp(bare, bareEvent) }));
      const [own, base] = [median(pairs.map((pair) => pair.own)), median(pairs.map((pair) => pair.bare))];
      return [name, Math.round(statSync(file).size / 1024), own.toFixed(0), (own / base).toFixed(2)];
    });
    const bareRow = ['bare handler, default client', Math.round(statSync(bare).size / 1024), '', '1.00'];
    return tableOf(['function', 'KB', 'ms', 'times bare'], [bareRow, ...rows]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
