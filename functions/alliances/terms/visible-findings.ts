import { seesMatter } from '#shared/authority/levels.ts';
import type { Standing } from '#shared/authority/standing.ts';
import type { Colour } from '../domain/report-standing.ts';
import { rulingInWords } from './dispensation.ts';
import type { Finding } from './report.ts';

/**
 * The findings of a report without the rulings on escalations that a reader does not see (rule 19). A deviation that such a ruling allows is
 * red, as it is without a ruling: amber beyond the tolerance would tell that there is one.
 */
export const visibleFindings = (findings: readonly Finding[], standing: Standing): Finding[] =>
  findings.map((finding) => {
    const { dispensation, ...rest } = finding;
    if (!dispensation || seesMatter(standing, 'escalation', dispensation.escalationId)) return finding;
    return {
      ...rest,
      ...(dispensation.standing === 'allowed' ? { colour: 'red' as const } : {}),
      reason: finding.reason.replace(`; ${rulingInWords(dispensation, finding.breach)}`, ''),
    };
  });

/** The escalations whose rulings allow deviations, once each. */
export const allowedBy = (findings: readonly Pick<Finding, 'dispensation'>[]): string[] => [
  ...new Set(
    findings.flatMap(({ dispensation }) => (dispensation?.standing === 'allowed' ? dispensation.escalationId : [])),
  ),
];

/**
 * The colour of a report or a goal as a reader sees it: red where an escalation that the reader does not see led to a ruling that allows a
 * deviation (rule 19).
 * @param escalations - those whose rulings allow a deviation in it.
 */
export const visibleColour = (
  colour: Colour,
  escalations: readonly string[] | undefined,
  standing: Standing,
): Colour =>
  escalations?.every((escalationId) => seesMatter(standing, 'escalation', escalationId)) === false ? 'red' : colour;

/** A report as a reader sees it. */
export const reportSeenBy = <R extends { readonly colour: Colour; readonly findings: readonly Finding[] }>(
  report: R,
  standing: Standing,
): R & { readonly findings: Finding[] } => ({
  ...report,
  colour: visibleColour(report.colour, allowedBy(report.findings), standing),
  findings: visibleFindings(report.findings, standing),
});
