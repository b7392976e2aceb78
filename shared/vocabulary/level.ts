import * as z from 'zod';
import { documentMatter } from './document-id.ts';
import { MatterKind } from './matter.ts';
import { wholeOf } from './words-about.ts';

/**
 * Who sees a matter (docs/glossary.md): everybody, the partners of the programme, or, when it is confidential, the programmabureau, the seats
 * and those who are named (rule 19).
 */
export const LevelName = z.enum(['public', 'among-partners', 'confidential']);
export type LevelName = z.infer<typeof LevelName>;

/**
 * What has a level of its own. A contribution has the level of its alliance, which is always `among-partners`. A document has
 * that of the matter that it belongs to, unless it is given one of its own.
 */
export const LevelledMatter = z.enum(['framework-cycle', 'escalation', documentMatter]);
export type LevelledMatter = z.infer<typeof LevelledMatter>;

interface OfMatter {
  readonly matter: string;
  readonly matterId: string;
}

/** The matter whose level applies: the one that a matter is part of, or the matter itself. */
export const matterOfLevel = (matter: string, matterId: string): OfMatter => {
  const kind = MatterKind.safeParse(matter);
  if (!kind.success) return { matter, matterId };
  const { about, aboutId } = wholeOf({ matter: kind.data, matterId });
  return LevelledMatter.safeParse(about).success ? { matter: about, matterId: aboutId } : { matter, matterId };
};
