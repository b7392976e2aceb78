import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from 'local-aws/endpoint/ports.ts';
import { tableOf } from './table.ts';

const script = fileURLToPath(new URL('../infra/start/main.ts', import.meta.url));

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Resident memory, in KB. */
  readonly memory: number;
  readonly command: string;
}

const processes = (): Process[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,comm='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => {
      const [pid, parent, memory, ...command] = line.trim().split(/\s+/);
      return { pid: Number(pid), parent: Number(parent), memory: Number(memory), command: command.join(' ') };
    });

/** A process with everything that it started. */
const family = (pid: number, all: readonly Process[]): Process[] => [
  ...all.filter((one) => one.pid === pid),
  ...all.filter(({ parent }) => parent === pid).flatMap((child) => family(child.pid, all)),
];

interface Started {
  readonly seconds: number;
  readonly members: readonly Process[];
}

/** Starts the stack as a person does, until it says what runs where; then stops it. */
const startOnce = async (folder: string): Promise<Started> => {
  const began = performance.now();
  const port = String(await freePort());
  const child = spawn(process.execPath, [script, '--port', port, '--data', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = once(child, 'exit');
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (some) => (said += String(some)));
  while (!said.includes('Ctrl-C stops everything')) {
    if (child.exitCode !== null) throw new Error(`The stack did not start: ${said}`);
    await sleep(20);
  }
  const seconds = (performance.now() - began) / 1000;
  await sleep(2000);
  const members = family(child.pid ?? 0, processes());
  child.kill('SIGINT');
  await gone;
  return { seconds, members };
};

const megabytes = (some: readonly Process[]): string =>
  `${Math.round(some.reduce((sum, { memory }) => sum + memory, 0) / 1024)} MB`;

/** How long the whole application takes to come up on this machine, and the memory of all its processes. */
export const measureStack = async (progress: (line: string) => void): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    progress('a start with templates to synthesize or not, as the sources are');
    await startOnce(folder);
    progress('a start with everything there');
    const { seconds, members } = await startOnce(folder);
    const java = members.filter(({ command }) => command.includes('java'));
    const rest = members.filter((one) => !java.includes(one));
    return tableOf(
      ['what', ''],
      [
        ['ready, from `npm start` to the list of addresses', `${seconds.toFixed(1)} s`],
        ['resident memory of the stack itself', megabytes(rest)],
        ['resident memory of DynamoDB Local', megabytes(java)],
        ['all processes together', megabytes(members)],
      ],
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
