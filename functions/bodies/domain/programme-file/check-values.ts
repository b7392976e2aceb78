import { oddityIn } from '#shared/words/readable.ts';
import { isUnsupportedDay, unsupportedDay } from '../../terms/supported-days.ts';
import type { Finding, Path } from './finding.ts';

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
  return isUnsupportedDay(text) ? [{ path, ...unsupportedDay }] : [];
};
