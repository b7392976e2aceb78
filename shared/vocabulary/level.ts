import * as z from 'zod';

/** Who sees a matter (docs/glossary.md): everybody, the partners of the programme, or those who are named (rule 19). */
export const LevelName = z.enum(['public', 'among-partners', 'confidential']);
export type LevelName = z.infer<typeof LevelName>;

/** The kinds of matter that have a level of their own. A contribution has that of its alliance, which is among partners. */
export const LevelledMatter = z.enum(['framework-cycle', 'escalation']);
export type LevelledMatter = z.infer<typeof LevelledMatter>;
