import type { Report } from '#functions/alliances/terms/report.ts';
import { allowedBy } from '#functions/alliances/terms/visible-findings.ts';
import type { AlliancePart, YearOfAlliance } from '../domain/parts.ts';
import type { Sources } from './sources.ts';

type Read = Pick<Sources, 'alliances'>;
type Alliance = Awaited<ReturnType<Sources['alliances']['alliance']>>;
type Plan = Awaited<ReturnType<Sources['alliances']['plan']>>;

/** An alliance with its money, and the goals of the plan it works by with the values of its newest report. Four reads at most. */
export const alliancePart = async (
  { alliances }: Read,
  { programmeId, allianceId }: { readonly programmeId: string; readonly allianceId: string },
): Promise<AlliancePart> => {
  const ids = { programmeId, allianceId };
  const alliance = await alliances.alliance(programmeId, allianceId);
  const [visits, report] = await Promise.all([
    alliances.visits(ids),
    alliance.report ? alliances.report(ids, alliance.report.reportId) : undefined,
  ]);
  const worksBy = report?.plan ?? fittingOf(alliance);
  const plan = worksBy ? await alliances.plan(ids, worksBy.year, worksBy.version) : undefined;
  const { title, lineId, goalId, phase, lead, members, pitchedAt } = alliance;
  return {
    allianceId,
    title,
    lineId,
    goalId,
    phase,
    since: visits.at(-1)?.enteredAt ?? pitchedAt,
    ...(lead ? { leadId: lead.partnerId } : {}),
    members: members.length,
    ...(report ? { colour: report.colour, reportId: report.reportId, ...rulingsIn(report.findings) } : {}),
    goals: plan ? goalsOf(plan, report) : [],
    money: moneyOf(alliance),
  };
};

/** The plan of the last year that has a fitting one. */
const fittingOf = ({ plans }: Alliance): { year: number; version: number } | undefined =>
  Object.entries(plans)
    .flatMap(([year, { fitting }]) => (fitting === undefined ? [] : [{ year: Number(year), version: fitting }]))
    .sort((one, other) => one.year - other.year)
    .at(-1);

const worst = ['red', 'amber'] as const;

const goalsOf = ({ content }: Plan, report: Report | undefined): AlliancePart['goals'] =>
  content.goals.map(({ planGoalId, title, serves, unit, baseline, target, by }) => {
    const told = report?.goals.find((goal) => goal.planGoalId === planGoalId);
    const goal = { planGoalId, title, serves, unit, baseline, target, by };
    if (!report || !told) return goal;
    const found = report.findings.filter(({ about, id }) => about === 'goal' && id === planGoalId);
    const colour = worst.find((one) => found.some((finding) => finding.colour === one)) ?? 'green';
    return { ...goal, reached: told.reached, forecast: told.forecast, colour, ...rulingsIn(found) };
  });

/** The escalations whose rulings allow a deviation: whoever does not see one of them sees it without the ruling (rule 19). */
const rulingsIn = (findings: Report['findings']): Pick<AlliancePart, 'allowedBy'> => {
  const escalations = allowedBy(findings);
  return escalations.length > 0 ? { allowedBy: escalations } : {};
};

/** The money of an alliance by year, the years in order. */
const moneyOf = ({ figures }: Alliance): YearOfAlliance[] => {
  const { asked: askedShares, promised, decided, paid } = figures;
  const years = [...new Set([askedShares, promised, decided, paid].flatMap((shares) => Object.keys(shares)))].sort();
  return years
    .map((year) => ({
      year: Number(year),
      askedCents: askedShares[year]?.cents ?? 0,
      promisedCents: promised[year]?.cents ?? 0,
      decidedCents: decided[year]?.cents ?? 0,
      paidCents: paid[year]?.cents ?? 0,
    }))
    .filter(({ askedCents, promisedCents, decidedCents, paidCents }) =>
      [askedCents, promisedCents, decidedCents, paidCents].some((amount) => amount > 0),
    );
};
