import * as z from 'zod';
import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { type Clause, clauseFor } from '#functions/frameworks/terms/tolerance.ts';
import { Finding, type Report, yearOf } from '../terms/report.ts';
import type { Alliance } from './alliance.ts';

/**
 * A breached tolerance, as reports tell of it: proposed for the escalation ladder when the first report forecasts it, open
 * until a later report confirms that it is over (product.md §3).
 */
export const Breach = z.strictObject({
  programmeId: z.string(),
  allianceId: z.string(),
  breachId: z.string(),
  status: z.enum(['open', 'over']),
  /** What the last report said of it. */
  finding: Finding,
  /** The report that first told of it, the last that did, and the one that says it is over. */
  openedIn: z.string(),
  lastIn: z.string(),
  overIn: z.string().optional(),
  revision: z.int().min(1),
});
export type Breach = z.infer<typeof Breach>;

const isBreach = ({ about, level }: Finding): boolean => about !== 'budget-line' && level !== 'tolerated';

/** What breaches, of which kind. */
const nameOf = ({ breach, id }: Finding): string => (id === undefined ? breach : `${breach}.${id}`);

/** The same place, of the same kind: a budget is that of its plan year, and the next year's is another. */
const placeOf = (finding: Finding, reportId: string): string =>
  finding.about === 'budget' ? `${nameOf(finding)}.${yearOf(reportId)}` : nameOf(finding);

/**
 * The breaches after a report: new ones with an identifier made of their place and the report that first told of them, those
 * that go on, and those that it says are over. Of what a report does not speak, nothing is over (rule 4); but a budget is that of its
 * year, and none can speak of it any more once the alliance reports on a later one.
 */
export const breachesAfter = (open: readonly Breach[], report: Report): Breach[] => {
  const { programmeId, allianceId, reportId } = report;
  const found = report.findings.filter(isBreach);
  const placeNow = (finding: Finding): string => placeOf(finding, reportId);
  const told = found.map((finding): Breach => {
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
  return [...told, ...over];
};

/**
 * What a framework (the one in force, as a rule) says of a breach: how much is tolerated, and who decides beyond that.
 * Nothing when it gives no mandate for it.
 */
export const clauseAbout = (
  framework: Pick<FrameworkContent, 'lines' | 'mandate'>,
  { lineId }: Pick<Alliance, 'lineId'>,
  { finding }: Pick<Breach, 'finding'>,
): Clause | undefined => clauseFor(framework, finding.breach, { lineId, goalId: finding.serves });
