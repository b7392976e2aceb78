import * as z from 'zod';

/** What somebody wrote about, whose words can be taken out by what they say: the matter with everything that was written in its course. */
export const WordsAbout = z.enum(['framework-cycle', 'alliance', 'escalation', 'grant', 'lesson']);
export type WordsAbout = z.infer<typeof WordsAbout>;

/** What words that were taken out were written about: its kind, and its identifier within that kind. */
export interface AboutIds {
  readonly programmeId: string;
  readonly about: WordsAbout;
  readonly aboutId: string;
}
