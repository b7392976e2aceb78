import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

interface Kind {
  readonly folders: readonly string[];
  /** Milliseconds for one test. Default: 5,000. */
  readonly timeout?: number;
  /** Milliseconds for what is done before and after. Default: 60,000. */
  readonly hooks?: number;
  /** Whether files share their modules: where nothing but rules is loaded, loading them once is most of the speed. */
  readonly isolate?: false;
  /** Run once before all files. */
  readonly globalSetup?: string;
  /** Run before each file. */
  readonly setup?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The kinds of test, from fast and many to slow and few. `npx vitest run --project <name>` runs one. */
const kinds: Readonly<Record<string, Kind>> = {
  /** Rules and words, in memory. Properties try hundreds of cases, on a machine that may be busy with other files. */
  unit: { folders: ['unit', 'architecture'], timeout: 30_000, isolate: false },
  /** Use cases on a real DynamoDB engine. */
  adapters: {
    folders: ['adapters'],
    timeout: 240_000,
    isolate: false,
    globalSetup: 'test/adapters/support/engine.ts',
  },
  /** Every operation held against its description. Apart, with modules of its own: names lead nowhere in it. */
  contract: { folders: ['contract'], timeout: 240_000, globalSetup: 'test/adapters/support/engine.ts' },
  /** What the API promises: its description and the design rules. */
  api: { folders: ['api'], timeout: 60_000 },
  /** Templates of every environment. */
  infra: { folders: ['infra'], timeout: 60_000 },
  /** The stand-ins that make the application run on one machine. */
  local: { folders: ['local'], timeout: 240_000, hooks: 180_000, isolate: false },
  /** The whole application on one machine, in weather of its own each time (docs/local-stack.md). */
  component: {
    folders: ['component'],
    timeout: 240_000,
    hooks: 180_000,
    setup: 'test/component/support/tell-weather.ts',
    env: { WEATHER_SEED: process.env['WEATHER_SEED'] ?? 'any' },
  },
  /** Pages and e-mails in a browser. */
  pages: { folders: ['pages'], timeout: 60_000 },
};

export default defineConfig({
  test: {
    // A test in which nothing is expected cannot fail.
    expect: { requireAssertions: true },
    // More files at once than there are cores: the long ones wait for a database, a browser or a clock much of their time.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // Most of what is logged in a test is what the test provokes.
    silent: 'passed-only',
    projects: Object.entries(kinds).map(
      ([name, { folders, timeout = 5000, hooks = 60_000, isolate = true, globalSetup, setup, env }]) => ({
        test: {
          name,
          include: folders.map((folder) => `test/${folder}/**/*.test.ts`),
          testTimeout: timeout,
          hookTimeout: hooks,
          isolate,
          ...(globalSetup ? { globalSetup } : {}),
          ...(env ? { env: { ...env } } : {}),
          setupFiles: [...(setup ? [setup] : []), ...(isolate ? [] : ['test/support/real-clock.ts'])],
        },
      }),
    ),
  },
});
