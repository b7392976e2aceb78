import * as z from 'zod';
import { accessionIds } from './accession-id.ts';
import { approvalIds } from './approval-id.ts';
import { cycleOfConditions } from './conditions-id.ts';
import { documentMatter } from './document-id.ts';
import { obligationIds } from './obligation-id.ts';

/** Who sees a matter (docs/glossary.md): everybody, the partners of the programme, or those who are named (rule 19). */
export const LevelName = z.enum(['public', 'among-partners', 'confidential']);
export type LevelName = z.infer<typeof LevelName>;

/**
 * What has a level of its own. A contribution has that of its alliance, which is among partners. A document has that of what it belongs to,
 * unless it is given one of its own.
 */
export const LevelledMatter = z.enum(['framework-cycle', 'escalation', documentMatter]);
export type LevelledMatter = z.infer<typeof LevelledMatter>;

interface OfMatter {
  readonly matter: string;
  readonly matterId: string;
}

/** The kinds of matter that are part of another one and have its level. */
const parts: Readonly<Record<string, (matterId: string) => OfMatter>> = {
  conditions: (matterId) => ({ matter: 'framework-cycle', matterId: cycleOfConditions(matterId) }),
  obligation: (matterId) => ({ matter: 'escalation', matterId: obligationIds(matterId).escalationId }),
  approval: (matterId) => ({ matter: 'framework-cycle', matterId: approvalIds(matterId).cycleId }),
  accession: (matterId) => ({ matter: 'framework-cycle', matterId: accessionIds(matterId).cycleId }),
};

/** The matter whose level a matter has: its own, or that of which it is a part. */
export const levelledWith = (matter: string, matterId: string): OfMatter =>
  parts[matter]?.(matterId) ?? { matter, matterId };
