import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Mail } from '#demo/mailbox.ts';
import { compiled } from '#infra/start/kept.ts';
import type { Leaving } from './traces.ts';
import { weatherSeed } from './weather.ts';

const Announced = z.object({
  apiUrl: z.string(),
  mailUrl: z.string(),
  dynamoUrl: z.string(),
  awsUrl: z.string(),
  tokens: z.record(z.string(), z.string()),
});
const Logged = z.object({ logs: z.array(z.tuple([z.string(), z.array(z.string())])) });
type Announced = z.infer<typeof Announced>;
const Store = z.object({
  emails: z.array(
    z.object({
      messageId: z.string(),
      /** Seconds since 1970. */
      at: z.number(),
      subject: z.string(),
      destination: z.object({ to: z.array(z.string()) }),
      body: z.object({ text: z.string().optional() }),
    }),
  ),
});
const clients = ['beheer', 'programmabureau-zuid-limburg', 'programmabureau-parkstad', 'zaaksysteem-maastricht'];
const program = fileURLToPath(new URL('./stack-process.ts', import.meta.url));

/** The whole application in a process that can be killed at any moment and started again on the same data. */
export class MortalStack {
  readonly #folder: string;
  #child: ChildProcess | undefined;
  #where: Announced | undefined;
  /** What was read from the mailbox, by message, and the second of its last: the mailbox tells what came since. */
  readonly #mails = new Map<string, Mail>();
  #latest = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async start(): Promise<Announced> {
    const child = fork(program, [this.#folder, ...clients], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      // It is started again and again: what it is made of is compiled once.
      env: { ...process.env, NODE_COMPILE_CACHE: compiled, WEATHER_SEED: weatherSeed ?? '' },
    });
    this.#child = child;
    const [announced] = await once(child, 'message', { signal: AbortSignal.timeout(120_000) });
    this.#where = Announced.parse(announced);
    return this.#where;
  }

  /** Ends it as a power cut ends a process: nothing is finished, nothing is said. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** Ends its database alone, as when that one runs out of memory: the rest goes on and finds nobody. */
  killDatabase(): void {
    process.kill(Number(readFileSync(join(this.#folder, 'dynamodb', 'process.pid'), 'utf8')), 'SIGKILL');
  }

  /** What it leaves behind, before and after it was killed. */
  async leaving(): Promise<Leaving> {
    const [child, where] = [this.#child, this.#where];
    if (!child || !where) throw new Error('The stack was not started.');
    const answered = once(child, 'message', { signal: AbortSignal.timeout(60_000) });
    child.send('logs');
    const { logs } = Logged.parse((await answered)[0]);
    return { dynamoUrl: where.dynamoUrl, awsUrl: where.awsUrl, logs: () => logs };
  }

  /** Everything that was ever sent and read, oldest first; what is sent while it is down is read later. */
  async mails(): Promise<Mail[]> {
    const response = await fetch(`${this.#where?.mailUrl}/store?since=${this.#latest}`).catch(() => undefined);
    if (!response?.ok) return [...this.#mails.values()];
    for (const { messageId, at, destination, subject, body } of Store.parse(await response.json()).emails) {
      this.#latest = Math.max(this.#latest, at);
      this.#mails.set(messageId, {
        to: /<([^>]+)>/.exec(destination.to[0] ?? '')?.[1] ?? destination.to[0] ?? '',
        subject,
        text: body.text ?? '',
      });
    }
    return [...this.#mails.values()];
  }
}
