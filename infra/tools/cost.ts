import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Activity } from '../cost/bill.ts';
import { costTable, usualActivity } from '../cost/table.ts';

/** `npm run cost`: what a month costs in every environment. `--write` puts the table in docs/cost.md. */
const { values } = parseArgs({
  options: {
    municipalities: { type: 'string' },
    partners: { type: 'string' },
    cycles: { type: 'string' },
    alliances: { type: 'string' },
    requests: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

const counted = (name: keyof Activity): number => {
  const count = Number(values[name] ?? usualActivity[name]);
  if (Number.isFinite(count) && count >= 0) return count;
  console.error(`--${name} must be a number that is not negative, not ${values[name]}.`);
  process.exit(1);
};

const text = costTable({
  municipalities: counted('municipalities'),
  partners: counted('partners'),
  cycles: counted('cycles'),
  alliances: counted('alliances'),
  requests: counted('requests'),
});
console.log(text);

if (values.write) {
  const page = fileURLToPath(new URL('../../docs/cost.md', import.meta.url));
  const [head = '', tail = ''] = readFileSync(page, 'utf8').split(/<!-- cost -->[\s\S]*<!-- \/cost -->/);
  writeFileSync(page, `${head}<!-- cost -->\n\n${text}\n\n<!-- /cost -->${tail}`);
}
