import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tableOf } from '../bench/table.ts';
import { type Account, tablesOf, verdictOf } from './account.ts';

const page = fileURLToPath(new URL('../docs/simulation.md', import.meta.url));

const introduction = `# A simulated programme

\`npm run simulate\` plays the years of a programme over the API: partners join, leave and merge, frameworks go their road, alliances report, are late or
silent, breaches climb the ladder, money is granted, paid and corrected. It runs the deployed functions in one process on DynamoDB Local, with
a clock that is set. Then it reads the whole record through the API and checks the promises of [the rules](rules.md) on it, each on everything
that the record has of it. It exits with 1 when a promise does not hold.

What people do is drawn by a seed: the same options give the same account. \`--seed\`, \`--years\`, \`--partners\` and \`--alliances\` set
them. \`--write\` wrote this page.`;

/** Writes the account on its page. */
export const writePage = (account: Account): void => {
  const { seed, years, partners, alliances } = account.options;
  const tables = Object.entries(tablesOf(account)).map(
    ([name, { header, rows }]) =>
      `## ${name}\n\n${tableOf(
        header.map((cell) => cell || ' '),
        rows,
      )}`,
  );
  const run = `The account of \`--seed ${seed} --years ${years} --partners ${partners} --alliances ${alliances}\`. ${verdictOf(account)}`;
  writeFileSync(page, `${[introduction, run, ...tables].join('\n\n')}\n`);
};
