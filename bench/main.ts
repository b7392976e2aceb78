import { measureBundles } from './bundles.ts';
import { measureBurst } from './burst.ts';
import { measureCycles } from './cycle.ts';
import { measureEvaluation } from './evaluation.ts';
import { measureLadder } from './ladder.ts';
import { measureStack } from './local-stack.ts';
import { measurePage } from './page.ts';
import { measureRegistry } from './registry.ts';
import { measureReports } from './reports.ts';
import { writeSection } from './table.ts';
import { measureThroughput } from './throughput.ts';
import { measureViews } from './views.ts';

/** Companies in the ring that grows; each is an addressee of two rounds of a cycle, one of which is measured alone. */
const sizes = { cycle: [0, 162], round: [4, 994] };
/** Municipalities of the regions in which one escalation climbs. */
const regions = [2, 12];
/** Every municipality of the Netherlands, and how many of their answers come at a time. */
const burst = { municipalities: 342, atOnce: 50 };

const progress = (line: string): void => console.log(`… ${line}`);
const sections: Readonly<Record<string, () => string | Promise<string>>> = {
  bundles: () => measureBundles(progress),
  throughput: () => measureThroughput(progress),
  page: () => measurePage(progress),
  registry: () => measureRegistry(progress),
  reports: () => measureReports(progress),
  views: () => measureViews(progress),
  evaluation: () => measureEvaluation(progress),
  stack: () => measureStack(progress),
  ladder: () => measureLadder(regions, progress),
  cycle: () => measureCycles(sizes, progress),
  burst: () => measureBurst(burst, progress),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in sections));
if (unknown.length > 0) {
  console.error(`There is no section ${unknown.join(', ')}; there are ${Object.keys(sections).join(', ')}.`);
  process.exit(1);
}
for (const [name, measure] of Object.entries(sections)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const text = await measure();
  writeSection(name, text);
  console.log(`\n${text}\n`);
}
process.exit(0);
