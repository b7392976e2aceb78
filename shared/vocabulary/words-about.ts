import * as z from 'zod';
import { accessionIds } from './accession-id.ts';
import { approvalIds } from './approval-id.ts';
import { cycleOfConditions } from './conditions-id.ts';
import { contributionIds } from './contribution-id.ts';
import type { MatterKind } from './matter.ts';
import { obligationIds } from './obligation-id.ts';
import { paymentMatterIds } from './payment-id.ts';
import { reportMatterIds } from './report-id.ts';

/** What somebody wrote about: everything that people write in the course of one belongs to it. */
export const WordsAbout = z.enum([
  'framework-cycle',
  'alliance',
  'escalation',
  'grant',
  'lesson',
  'evaluation',
  'composition',
  'rules',
]);
export type WordsAbout = z.infer<typeof WordsAbout>;

/** What words were written about: its kind, and its identifier within that kind. */
export interface AboutIds {
  readonly about: WordsAbout;
  readonly aboutId: string;
}

const cycle = (aboutId: string): AboutIds => ({ about: 'framework-cycle', aboutId });
const alliance = ({ allianceId }: { readonly allianceId: string }): AboutIds => ({
  about: 'alliance',
  aboutId: allianceId,
});

/** What the questions of a kind of matter are part of. */
const wholes: Readonly<Record<MatterKind, (matterId: string) => AboutIds>> = {
  'framework-cycle': cycle,
  conditions: (matterId) => cycle(cycleOfConditions(matterId)),
  accession: (matterId) => cycle(accessionIds(matterId).cycleId),
  approval: (matterId) => cycle(approvalIds(matterId).cycleId),
  composition: (aboutId) => ({ about: 'composition', aboutId }),
  rules: (aboutId) => ({ about: 'rules', aboutId }),
  contribution: (matterId) => alliance(contributionIds(matterId)),
  report: (matterId) => alliance(reportMatterIds(matterId)),
  payment: (matterId) => alliance(paymentMatterIds(matterId)),
  grant: (aboutId) => ({ about: 'grant', aboutId }),
  escalation: (aboutId) => ({ about: 'escalation', aboutId }),
  obligation: (matterId) => ({ about: 'escalation', aboutId: obligationIds(matterId).escalationId }),
};

/** What is written in the course of a matter is part of. */
export const wholeOf = ({ matter, matterId }: { readonly matter: MatterKind; readonly matterId: string }): AboutIds =>
  wholes[matter](matterId);

/** The kinds that bodies decide on: a removal of words about one of these stands in the register beside its decisions. */
export const decidedKinds = {
  'framework-cycle': 'framework-cycle',
  escalation: 'escalation',
  grant: 'grant',
  composition: 'composition',
  rules: 'rules',
} as const satisfies Partial<Record<WordsAbout, MatterKind>>;
