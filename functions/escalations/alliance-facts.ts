import type { AlliancesReader } from '#functions/alliances/reader.ts';
import { figuresOf } from '#functions/alliances/terms/breach-figures.ts';
import { isEndPhase } from '#functions/alliances/terms/phases.ts';
import { type Finding, isBreach, type Report, yearOf } from '#functions/alliances/terms/report.ts';
import { voicesOf } from '#functions/alliances/terms/voices.ts';
import type { Breach } from '#shared/vocabulary/breach.ts';
import type { AllianceFacts, LaterReport, PlanGoalName } from './terms/alliance-facts.ts';
import type { About } from './terms/escalation.ts';

const isAbout = ({ about: of, id, serves }: Finding, about: About): boolean => {
  if (about.kind !== 'goal') return of === 'budget';
  return of === 'goal' && serves === about.goalId && (about.planGoalId === undefined || id === about.planGoalId);
};

/** The findings of a report about a breach, without those that say nothing about its size. */
const findingsOn = ({ findings }: Report, breach: Breach, about: About): Finding[] =>
  findings.filter((finding) => finding.breach === breach && isAbout(finding, about) && !finding.unmeasured);

/** What a report says about a breach. A report that does not mention it confirms nothing (rule 4). */
const saidOf = (report: Report, breach: Breach, about: About): LaterReport | undefined => {
  const { reportId } = report;
  const spoken = findingsOn(report, breach, about);
  if (spoken.length === 0) return undefined;
  const breaching = spoken.filter(isBreach);
  const ruling = (breaching.length > 0 ? breaching : spoken).find(({ dispensation }) => dispensation)?.dispensation;
  const sizes = breaching.map(({ deviation }) => deviation);
  return { report: reportId, forecast: sizes.length > 0 ? Math.max(...sizes) : undefined, ruling };
};

/** Compares ISO 8601 instants by time: one moment can be written in more than one way. */
const isAfter = (instant: string, other: string): boolean => Date.parse(instant) > Date.parse(other);

/** The plan goal that a finding of a report is about, with its name in that plan. */
const planGoalOf = async (
  alliances: AlliancesReader,
  ids: { readonly programmeId: string; readonly allianceId: string },
  { id: planGoalId }: Finding,
  reportId: string,
): Promise<PlanGoalName | undefined> => {
  if (planGoalId === undefined) return undefined;
  const { plan } = await alliances.report(ids, reportId);
  const { content } = await alliances.plan(ids, plan.year, plan.version);
  const goal = content.goals.find((one) => one.planGoalId === planGoalId);
  return { planGoalId, title: goal?.title ?? planGoalId };
};

/** The same, from the records of the alliances service. */
export const allianceFacts = (alliances: AlliancesReader): AllianceFacts => ({
  standing: async (programmeId, allianceId) => {
    const alliance = await alliances.alliance(programmeId, allianceId);
    const { title, members, lineId, goalId, phase } = alliance;
    return { title, partners: members, voices: voicesOf(alliance), lineId, goalId, closed: isEndPhase(phase) };
  },
  reportSince: async (ids, { breach, about, year }, since) => {
    const report = await alliances.newestReport(ids, about.kind === 'goal' ? undefined : year);
    return report && isAfter(report.reportedAt, since) ? saidOf(report, breach, about) : undefined;
  },
  endOfYear: async (ids, { breach, about, year }) => {
    if (year === undefined || about.kind === 'goal') return undefined;
    const [newest, last] = await Promise.all([alliances.newestReport(ids), alliances.newestReport(ids, year)]);
    if (!newest || yearOf(newest.reportId) <= year) return undefined;
    return { report: newest.reportId, last: last && saidOf(last, breach, about) };
  },
  forecast: async (ids, breachId, reportId) => {
    const breach = await alliances.breach(ids, breachId);
    if (breach?.status !== 'open' || breach.lastIn !== reportId) return undefined;
    const { finding, lastIn } = breach;
    const year = finding.about === 'budget' ? yearOf(lastIn) : undefined;
    const planGoal = finding.about === 'goal' ? await planGoalOf(alliances, ids, finding, lastIn) : undefined;
    return { breach: finding.breach, goalId: finding.serves, planGoal, size: finding.deviation, year };
  },
  figures: async (ids, { breach, about }, reportId) => {
    const report = await alliances.report(ids, reportId);
    const { content } = await alliances.plan(ids, report.plan.year, report.plan.version);
    // Several goals of the plan may serve one goal of the framework: the size of the breach is that of the worst.
    const [worst] = findingsOn(report, breach, about).sort((one, other) => other.deviation - one.deviation);
    return worst && figuresOf(report, content, worst);
  },
  planGoal: async (ids, goalId, planGoalId) => {
    const { plans } = await alliances.alliance(ids.programmeId, ids.allianceId);
    const fitting = Object.entries(plans).flatMap(([year, { fitting: version }]) =>
      version === undefined ? [] : [{ year: Number(year), version }],
    );
    const found = await Promise.all(fitting.map(({ year, version }) => alliances.plan(ids, year, version)));
    const goals = found.reverse().flatMap(({ content }) => content.goals);
    const goal = goals.find((one) => one.planGoalId === planGoalId && one.serves === goalId);
    return goal && { planGoalId, title: goal.title };
  },
  lineBudget: (line) => alliances.lineBudget(line),
  forecasts: async (programmeId) => {
    const working = (await alliances.alliances(programmeId)).filter(({ phase }) => !isEndPhase(phase));
    const open = await Promise.all(working.map((alliance) => alliances.openBreaches(alliance)));
    return open.flat().map(({ allianceId, breachId, lastIn: reportId }) => ({
      programmeId,
      allianceId,
      breachId,
      reportId,
    }));
  },
});
