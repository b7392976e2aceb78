import * as z from 'zod';
import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { type Clause, clauseFor } from '#functions/frameworks/terms/tolerance.ts';
import { Finding, type Report, yearOf } from '../terms/report.ts';
import type { Alliance } from './alliance.ts';

/**
 * A breached tolerance, as reports describe it. It is proposed for the escalation ladder when the first report forecasts it, unless a
 * ruling allows it, and is open until a later report confirms that it is over (docs/alliances.md).
 */
export const Breach = z.strictObject({
  programmeId: z.string(),
  allianceId: z.string(),
  breachId: z.string(),
  status: z.enum(['open', 'over']),
  /** The finding of the last report that forecast it. */
  finding: Finding,
  /** The report that first forecast it, the last that did, and the one that says it is over. */
  openedIn: z.string(),
  lastIn: z.string(),
  overIn: z.string().optional(),
  /** The plan version that dropped its goal, once that was found to fit, with what the alliance said of the breach. */
  dropped: z.strictObject({ year: z.int(), version: z.int().min(1), reason: z.string() }).optional(),
  revision: z.int().min(1),
});
export type Breach = z.infer<typeof Breach>;

/** A deviation that a ruling allows stays on record: it is a breach again once it is larger, or its day has passed. */
const isDeviation = ({ about, level }: Finding): boolean => about !== 'budget-line' && level !== 'tolerated';

/** The kind of breach and the goal or line that it concerns. */
const nameOf = ({ breach, id }: Finding): string => (id === undefined ? breach : `${breach}.${id}`);

/** The key of a breach: its kind and place. A budget breach belongs to its plan year; next year's is another one. */
const placeOf = (finding: Finding, reportId: string): string =>
  finding.about === 'budget' ? `${nameOf(finding)}.${yearOf(reportId)}` : nameOf(finding);

/**
 * The breaches after a report: new ones (their identifier is made of their place and the report that first forecast them), those that
 * continue, and those that the report says are over. A breach that the report does not mention is not over (rule 4). A budget breach
 * belongs to its year, though, and ends once the alliance reports on a later year.
 * @param ended - goals of plans whose breach ended with them: a report over a period in which they were planned opens none again.
 */
export const breachesAfter = (open: readonly Breach[], report: Report, ended: readonly string[] = []): Breach[] => {
  const { programmeId, allianceId, reportId } = report;
  const found = report.findings
    .filter(isDeviation)
    .filter(({ about, id = '' }) => about !== 'goal' || !ended.includes(id));
  const placeNow = (finding: Finding): string => placeOf(finding, reportId);
  const forecast = found.map((finding): Breach => {
    const before = open.find((one) => placeOf(one.finding, one.lastIn) === placeNow(finding));
    if (before) return { ...before, finding, lastIn: reportId, revision: before.revision + 1 };
    return {
      programmeId,
      allianceId,
      breachId: `${nameOf(finding)}.${reportId}`,
      status: 'open',
      finding,
      openedIn: reportId,
      lastIn: reportId,
      revision: 1,
    };
  });
  const places = new Set(found.map(placeNow));
  const spoken = new Set(
    report.findings.filter(({ about, unmeasured }) => about !== 'budget-line' && !unmeasured).map(placeNow),
  );
  const isOver = (place: string): boolean => spoken.has(place) && !places.has(place);
  const isPast = ({ finding, lastIn }: Breach): boolean =>
    finding.about === 'budget' && yearOf(lastIn) < yearOf(reportId);
  const over = open
    .filter((one) => isOver(placeOf(one.finding, one.lastIn)) || isPast(one))
    .map((before): Breach => ({ ...before, status: 'over', overIn: reportId, revision: before.revision + 1 }));
  return [...forecast, ...over];
};

/**
 * The clause of a framework (usually the one in force) about a breach: the tolerance, and who decides beyond it. Undefined when the
 * framework gives no mandate for it.
 */
export const clauseAbout = (
  framework: Pick<FrameworkContent, 'lines' | 'mandate'>,
  { lineId }: Pick<Alliance, 'lineId'>,
  { finding }: Pick<Breach, 'finding'>,
): Clause | undefined => clauseFor(framework, finding.breach, { lineId, goalId: finding.serves });
