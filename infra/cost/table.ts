import { environmentNamed, environmentNames } from '../config/environments.ts';
import { type Activity, billOf } from './bill.ts';
import { prices } from './prices.ts';
import { standingOf } from './standing.ts';

/** The activity that docs/cost.md shows: what a region as large as Zuid-Limburg and Parkstad together does. */
export const usualActivity: Activity = {
  municipalities: 16,
  partners: 25,
  cycles: 2,
  alliances: 20,
  requests: 100_000,
};

/** Only production carries the whole of it; elsewhere people try a tenth. */
const shareOf = (name: string, { cycles, alliances, requests, ...people }: Activity): Activity => {
  const share = name === 'prod' ? 1 : 0.1;
  return { ...people, cycles: cycles * share, alliances: alliances * share, requests: requests * share };
};

const dollars = (usd: number): string => (usd < 0.005 ? '0.00' : usd.toFixed(2));

/** The bill of a month in every environment, as a table in Markdown: the dearest line of production first. */
export const costTable = (activity: Activity): string => {
  const { municipalities, partners, cycles, alliances, requests } = activity;
  const bills = environmentNames.map((name) => {
    const environment = environmentNamed(name);
    const { region } = environment;
    return { name, region, ...billOf(region, shareOf(name, activity), standingOf(environment)) };
  });
  const production = bills.find(({ name }) => name === 'prod') ?? bills[0];
  return [
    `${municipalities} municipalities, ${partners} other partners, ${cycles} cycles and ${alliances} alliances at a time, ${requests} requests of applications a month:`,
    '',
    `| US dollars a month | ${bills.map(({ name }) => name).join(' | ')} |`,
    `|---|${bills.map(() => '---:').join('|')}|`,
    `| region | ${bills.map(({ region }) => region).join(' | ')} |`,
    `| **total** | ${bills.map(({ total }) => `**${dollars(total)}**`).join(' | ')} |`,
    ...(production?.lines ?? []).map(({ what }) => {
      const cells = bills.map(({ lines }) => dollars(lines.find((line) => line.what === what)?.usd ?? 0));
      return `| ${what} (${prices[what].per}) | ${cells.join(' | ')} |`;
    }),
  ].join('\n');
};
