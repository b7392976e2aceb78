import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../endpoint/ports.ts';
import { findJava, jarFolder } from './java.ts';
import { endLeftover } from './leftover.ts';
import { streamCall } from './stream-protocol.ts';

/** A running DynamoDB Local. */
export interface Database {
  readonly url: string;
  /** Ends it and waits until it is gone. */
  close(): Promise<void>;
}

/** How long it may take to come up, in milliseconds. */
const patience = 30_000;

/**
 * Little memory, and a compiler that starts fast: it serves one machine for a day, not thousands for a year. No stack traces: for each
 * transaction it makes every error that it knows of.
 */
const jvm = [
  ...['-Xss512k', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:ReservedCodeCacheSize=48m'],
  '-XX:-StackTraceInThrowable',
];
/** In memory it holds the tables too. What it makes for a request is garbage after it: the larger the young part, the less is looked through. */
const heap = { files: ['-Xmx320m'], memory: ['-Xmx768m', '-Xmn320m'] } as const;

/**
 * Starts DynamoDB Local on the files in a folder, or in memory: then the folder only tells whose process it is.
 * @throws {JavaMissing} when there is no Java to run it.
 * @throws {Error} with what it said, when it does not come up.
 */
export const startDatabase = async (folder: string, { inMemory = false } = {}): Promise<Database> => {
  const files = resolve(folder);
  mkdirSync(files, { recursive: true });
  const pidFile = join(files, 'process.pid');
  const [java, port] = await Promise.all([findJava(), freePort(), endLeftover(pidFile, files)]);
  const jar = jarFolder();
  const tables = inMemory ? ['-inMemory'] : ['-dbPath', files];
  const server = ['-jar', join(jar, 'DynamoDBLocal.jar'), ...tables, '-sharedDb', '-port', String(port)];
  const command = [
    java,
    ...jvm,
    ...heap[inMemory ? 'memory' : 'files'],
    // By this a process that was left over is known.
    `-Dfolder=${files}`,
    `-Djava.library.path=${join(jar, 'DynamoDBLocal_lib')}`,
    ...server,
    '-disableTelemetry',
  ];
  const guard = fileURLToPath(new URL('./guard.sh', import.meta.url));
  const child = spawn('sh', [guard, pidFile, ...command], {
    cwd: jar,
    stdio: ['pipe', 'pipe', 'pipe'],
    // A process group of its own: an interrupt from the keyboard reaches us, and we close it in order.
    detached: true,
  });
  const said = collect(child);
  const url = `http://localhost:${port}`;
  await comeUp(child, url, said);
  return { url, close: () => end(child) };
};

/** Its last words, for when it fails. */
const collect = (child: ChildProcess): (() => string) => {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk) => {
      text = (text + String(chunk)).slice(-4000);
    });
  }
  // Writing to one that is gone is no news: its end is noticed anyway.
  child.stdin?.on('error', () => undefined);
  return () => text;
};

const comeUp = async (child: ChildProcess, url: string, said: () => string): Promise<void> => {
  const limit = Date.now() + patience;
  while (Date.now() < limit && child.exitCode === null) {
    try {
      await streamCall(url, 'DynamoDB_20120810.ListTables', {});
      return;
    } catch {
      await sleep(50);
    }
  }
  child.stdin?.end();
  throw new Error(`DynamoDB Local did not start: ${said().trim() || 'it said nothing'}`);
};

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.stdin?.end();
  await gone;
};
