import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Capability, capabilities } from '#shared/runtime/capabilities.ts';
import { environmentNamed, environmentNames } from '../config/environments.ts';
import { type LogMetric, logMetrics } from '../constructs/log-metrics.ts';
import { type Activity, billOf, type Standing } from '../cost/bill.ts';
import { prices } from '../cost/prices.ts';

/** `npm run cost`: what a month costs in every environment. `--write` puts the table in docs/cost.md. */
const { values } = parseArgs({
  options: {
    municipalities: { type: 'string', default: '16' },
    partners: { type: 'string', default: '25' },
    cycles: { type: 'string', default: '2' },
    alliances: { type: 'string', default: '20' },
    requests: { type: 'string', default: '100000' },
    write: { type: 'boolean', default: false },
  },
});

const counted = (name: keyof Activity): number => {
  const count = Number(values[name]);
  if (Number.isFinite(count) && count >= 0) return count;
  console.error(`--${name} must be a number that is not negative, not ${values[name]}.`);
  process.exit(1);
};
const activity: Activity = {
  municipalities: counted('municipalities'),
  partners: counted('partners'),
  cycles: counted('cycles'),
  alliances: counted('alliances'),
  requests: counted('requests'),
};

const rows: readonly Capability[] = Object.values(capabilities);
const metrics = Object.values<LogMetric>(logMetrics).reduce((sum, { by }) => sum + (by?.values.length ?? 1), 0);
/** One for each function, each queue of dead letters, and a dozen beside. */
const alarms = rows.length + rows.filter(({ listens }) => listens).length + 15;
const sweepers = rows.filter(({ sweeps }) => sweeps).length;

const tables = environmentNames.map((name) => {
  const { sweepMinutes } = environmentNamed(name);
  const standing: Standing = { alarms, metrics, sweepers, sweepMinutes };
  // Only production carries the whole of it; elsewhere people try a tenth.
  const share = name === 'prod' ? 1 : 0.1;
  const done = Object.fromEntries(
    Object.entries(activity).map(([what, count]) => [
      what,
      ['cycles', 'alliances', 'requests'].includes(what) ? count * share : count,
    ]),
  ) as unknown as Activity;
  return { name, ...billOf(done, standing) };
});

const dollars = (usd: number): string => (usd < 0.005 ? '0.00' : usd.toFixed(2));
const production = tables.find(({ name }) => name === 'prod') ?? tables[0];
const text = [
  `${activity.municipalities} municipalities, ${activity.partners} other partners, ${activity.cycles} cycles and ${activity.alliances} alliances at a time, ${activity.requests} requests of applications a month:`,
  '',
  `| US dollars a month | ${tables.map(({ name }) => name).join(' | ')} |`,
  `|---|${tables.map(() => '---:').join('|')}|`,
  `| **total** | ${tables.map(({ total }) => `**${dollars(total)}**`).join(' | ')} |`,
  ...(production?.lines ?? []).map(({ what }) => {
    const cells = tables.map(({ lines }) => dollars(lines.find((line) => line.what === what)?.usd ?? 0));
    return `| ${what} (${prices[what].per}) | ${cells.join(' | ')} |`;
  }),
].join('\n');
console.log(text);

if (values.write) {
  const page = fileURLToPath(new URL('../../docs/cost.md', import.meta.url));
  const [head = '', tail = ''] = readFileSync(page, 'utf8').split(/<!-- cost -->[\s\S]*<!-- \/cost -->/);
  writeFileSync(page, `${head}<!-- cost -->\n\n${text}\n\n<!-- /cost -->${tail}`);
}
