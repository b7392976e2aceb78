import { oddityIn } from '#shared/words/readable.ts';
import type { Finding, Path } from './finding.ts';

/** The days that a programme can name: what is further off is a slip of the keyboard, and no calendar reaches it. */
const firstYear = 1990;
const lastYear = 2100;

/** What is wrong with single values wherever they stand: characters that nobody sees, days that nobody means. */
export const checkValues = (value: unknown): Finding[] => {
  const found: Finding[] = [];
  // A file can refer to itself: each group of fields is looked at once.
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
  if (odd) return [{ path, message: `the text has ${odd.what}`, expected: 'what people can read' }];
  const [, year] = /^(\d{4})-\d\d-\d\d$/.exec(text) ?? [];
  const within = year === undefined || (Number(year) >= firstYear && Number(year) <= lastYear);
  return within
    ? []
    : [{ path, message: 'the day lies too far off', expected: `a day from ${firstYear} to ${lastYear}` }];
};
