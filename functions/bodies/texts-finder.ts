import type { AboutIds } from '#shared/vocabulary/words-about.ts';

/**
 * Finds every text that people wrote about something, in the records of its owner, which is on a floor above.
 * @throws {NotFound} when there is no such thing.
 */
export type TextsFinder = (about: AboutIds & { readonly programmeId: string }) => Promise<readonly string[]>;
