import { seesMatter } from '#shared/authority/levels.ts';
import type { Standing } from '#shared/authority/standing.ts';
import { rulingInWords } from './dispensation.ts';
import type { Finding } from './report.ts';

/** The findings of a report without the rulings on escalations that a reader does not see (rule 19). */
export const visibleFindings = (findings: readonly Finding[], standing: Standing): Finding[] =>
  findings.map((finding) => {
    const { dispensation, ...rest } = finding;
    if (!dispensation || seesMatter(standing, 'escalation', dispensation.escalationId)) return finding;
    return { ...rest, reason: finding.reason.replace(`; ${rulingInWords(dispensation, finding.breach)}`, '') };
  });
