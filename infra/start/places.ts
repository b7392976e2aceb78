import type { LocalStack } from 'local-aws/local-stack.ts';
import type { Place } from 'local-aws/options.ts';

/** What runs where, in the words of people who only want to look. */
export const placesIn = (stack: LocalStack): Place[] =>
  stack.table().map(({ what, where }) => ({ what: named(what, where), where }));

/** The stack knows its APIs by the names that the templates give them. */
const named = (what: string, where: string): string => {
  if (where.endsWith('/v1')) return 'API of partner applications';
  if (where.endsWith('/besluit')) return 'Decision pages, by the links in the mail';
  if (where.endsWith('/werkbank')) return 'Workbench of people';
  return what;
};
