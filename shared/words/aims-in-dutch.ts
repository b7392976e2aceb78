import type { aims } from '../vocabulary/breach-figures.ts';

/** When a goal or an indicator counts as reached, in Dutch. */
export const aimsInDutch: Readonly<Record<(typeof aims)[number], string>> = {
  'at-least': 'ten minste',
  'at-most': 'ten hoogste',
  exactly: 'precies',
  'yes-no': 'ja of nee',
};
