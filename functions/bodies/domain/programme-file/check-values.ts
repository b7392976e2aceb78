import { oddityIn } from '#shared/words/readable.ts';
import type { Finding, Path } from './finding.ts';

/** The first and last year of a day in a programme: a day outside them is a typing error, and no calendar reaches it. */
const firstYear = 1990;
const lastYear = 2100;

/** The faults of single values in any field: invisible characters and implausible days. */
export const checkValues = (value: unknown): Finding[] => {
  const found: Finding[] = [];
  // A file can refer to itself: each group of fields is checked once.
  const seen = new Set<object>();
  const visit = (part: unknown, path: Path): void => {
    if (typeof part === 'string') found.push(...textFindings(part, path));
    if (typeof part !== 'object' || part === null || seen.has(part)) return;
    seen.add(part);
    if (Array.isArray(part)) for (const [at, item] of part.entries()) visit(item, [...path, at]);
    else for (const [name, item] of Object.entries(part)) visit(item, [...path, name]);
  };
  visit(value, []);
  return found;
};

const textFindings = (text: string, path: Path): Finding[] => {
  const odd = oddityIn(text);
  if (odd) return [{ path, message: `the text has ${odd.what}`, expected: 'a text with readable characters only' }];
  const [, year] = /^(\d{4})-\d\d-\d\d$/.exec(text) ?? [];
  const within = year === undefined || (Number(year) >= firstYear && Number(year) <= lastYear);
  return within
    ? []
    : [
        {
          path,
          message: 'the day lies outside the years that are supported',
          expected: `a day from ${firstYear} to ${lastYear}`,
        },
      ];
};
