import { parseArgs } from 'node:util';
import { startEngine } from '../test/adapters/support/engine.ts';
import { printed } from './account.ts';
import { writePage } from './page.ts';
import { simulate } from './simulate.ts';

/**
 * `npm run simulate`: simulates a whole programme over the API, in one process, with a clock that is set; checks every promise of the rules on
 * what it recorded; and prints an account. The same options give the same account. `--write` puts it on docs/simulation.md.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    years: { type: 'string', default: '4' },
    partners: { type: 'string', default: '11' },
    alliances: { type: 'string', default: '3' },
    write: { type: 'boolean', default: false },
  },
});
const whole = (name: string, text: string, most: number): number => {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new Error(`--${name} must be a whole number from 1 up to ${most}`);
};
const options = {
  seed: whole('seed', values.seed, 1_000_000),
  years: whole('years', values.years, 4),
  partners: whole('partners', values.partners, 40),
  alliances: whole('alliances', values.alliances, 30),
};

const began = performance.now();
const { engine, stop } = await startEngine();
const log = console.info;
// What the functions log is for a platform; what fails is counted.
console.info = () => undefined;
try {
  const { account } = await simulate(engine, options, (line) => process.stderr.write(`${line}\n`));
  console.info = log;
  console.log(printed(account));
  if (values.write) writePage(account);
  process.stderr.write(`${((performance.now() - began) / 1000).toFixed(0)} s\n`);
  process.exitCode = account.checks.every(({ faults }) => faults.length === 0) ? 0 : 1;
} finally {
  stop();
}
