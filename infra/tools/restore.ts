import { parseArgs } from 'node:util';
import { ExpectedFailure } from './programme/failure.ts';
import { checks, copies, starts, stops, tables } from './restore/commands.ts';

const usage = `npm run restore -- stop --env <env> [--apply]
    Stops the application: queues, streams and sweeps first, then the APIs, then the functions.
npm run restore -- tables --env <env>
    The table of each owner and the name of its restored copy, a line each.
npm run restore -- copy --env <env> [--only <owner,…>] [--changed keep|replace] [--newer keep|remove] [--apply]
    Says what a restore would do, and with --apply does it. Started again after it was cut off, it goes on.
        --suffix <text>     how the copies are called: the table's name with this behind it; default -restored
        --copy <owner>=<table>   the copy of one owner, where it is called otherwise; may be given several times
        --kinds <kind,…>    items of these kinds only
        --also <kind,…>     kinds that go back although they only go forward
        --despite-faults    also where the record would not hold
npm run restore -- check --env <env>
    Reads the whole record and says what does not hold. Changes nothing; the application may run.
npm run restore -- start --env <env> [--apply]
    Starts the application again, in reverse order, as its templates say.

Without --apply nothing is changed. Instead of --env: --endpoint <url> --table <owner>=<table> … for a database on this machine.
It ends with 0 when all is well, 1 when something does not hold, 2 when it was not done.`;

const text = { type: 'string' } as const;
const yes = { type: 'boolean', default: false } as const;
const several = { type: 'string', multiple: true, default: [] as string[] } as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    env: text,
    endpoint: text,
    table: several,
    copy: several,
    suffix: { type: 'string', default: '-restored' },
    only: text,
    changed: text,
    newer: text,
    kinds: text,
    also: text,
    apply: yes,
    'despite-faults': yes,
    help: yes,
  },
});
export type Options = typeof values;

const commands: Readonly<Record<string, (options: Options) => Promise<boolean>>> = {
  stop: stops,
  tables,
  copy: copies,
  check: checks,
  start: starts,
};

try {
  const command = commands[positionals[0] ?? ''];
  if (values.help) console.log(usage);
  else if (command && positionals.length === 1) process.exitCode = (await command(values)) ? 0 : 1;
  else throw new ExpectedFailure(usage);
} catch (error) {
  const named = error instanceof Error && '$metadata' in error ? `${error.name}: ${error.message}` : error;
  console.error(error instanceof ExpectedFailure ? error.message : named);
  process.exitCode = 2;
}
