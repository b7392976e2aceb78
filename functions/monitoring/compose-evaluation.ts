import { seesDue } from '#functions/alliances/terms/due.ts';
import { periodsOf } from '#functions/alliances/terms/reporting-periods.ts';
import { allowedBy, visibleColour } from '#functions/alliances/terms/visible-findings.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { hiddenFrom, seesMatter } from '#shared/authority/levels.ts';
import type { Standing } from '#shared/authority/standing.ts';
import { inParts } from '#shared/runtime/in-parts.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { sourceOfPartner } from '#shared/vocabulary/funding-source.ts';
import type { Contributed } from './domain/contributed.ts';
import {
  type AskedReport,
  composed,
  type EvaluatedAlliance,
  type EvaluatedLesson,
  type EvaluationEvidence,
  evaluationHash,
  wordsForNext,
} from './domain/evaluation.ts';
import { ageByDefault } from './domain/lesson.ts';
import { dayOfState, isOver, type Stretch, stretchOf } from './domain/stretch.ts';
import type { EvaluationDeps } from './evaluation-sources.ts';
import { indicatorsUnder } from './find-indicators.ts';
import type { OfEvaluation } from './records.ts';
import type { Evaluation, EvaluationContent } from './terms/evaluation.ts';
import { momentsOf } from './terms/last-evaluation.ts';

/** An evaluation that is not established yet, composed from the record as it is now. */
export interface Concept {
  readonly content: EvaluationContent;
  readonly hash: string;
  /** Whether its stretch is over, so that it can be established. */
  readonly over: boolean;
  /** The number of the words in it; 0 before any were kept. */
  readonly wordsNumber: number;
  /** The versions that were established. */
  readonly established: readonly Evaluation[];
}

/**
 * The concept of an evaluation. The reads grow with the alliances, the escalations and the lessons of the programme, because it adds them all up;
 * they are made when the programmabureau looks at it, and once more when it is established.
 * @param now - ISO instant.
 * @throws {NotFound} when the programme has no such reporting period.
 */
export const conceptOf = async (deps: EvaluationDeps, ids: OfEvaluation, now: string): Promise<Concept> => {
  const { programmeId, evaluationId } = ids;
  const registry = await deps.registry.registry(programmeId);
  const stretch = stretchOf(periodsOf(registry.programme), evaluationId);
  const [kept, all] = await Promise.all([
    deps.monitoring.evaluationWords(ids),
    deps.monitoring.evaluations(programmeId),
  ]);
  const established = all.filter((one) => one.evaluationId === evaluationId);
  const last = momentsOf(all, { before: stretch.until, most: 1 });
  const evidence = await evidenceOf(deps, registry, stretch, last, now);
  const version = (established.at(-1)?.version ?? 0) + 1;
  const content = composed(evidence, { version, words: wordsForNext(kept, version - 1) });
  return {
    content,
    hash: evaluationHash(content),
    over: isOver(stretch, localDate(now)),
    wordsNumber: kept?.number ?? 0,
    established,
  };
};

/** What the record says of a stretch, by the eyes of whoever sees nothing that is confidential (rule 19). */
const evidenceOf = async (
  deps: EvaluationDeps,
  registry: Registry,
  stretch: Stretch,
  last: readonly Evaluation[],
  now: string,
): Promise<EvaluationEvidence> => {
  const { programmeId } = registry.programme;
  const today = localDate(now);
  const asOf = dayOfState(stretch, today);
  // Of a day that passed, what was recorded since is left out: otherwise a correction of months later would lose what was late then.
  const record = asOf < today ? deps.asOf(asOf) : deps;
  const levels = await deps.registry.levels(programmeId);
  const outsider: Standing = { bureau: false, hidden: hiddenFrom(levels, { bureau: false }, today) };
  const framework = await deps.frameworks.inForceOn(programmeId, asOf);
  const content = framework?.text.content;
  const [alliances, indicators, money, contributed, ladder, lessons, askedReports, due, figures, before] =
    await Promise.all([
      alliancesOn(record, programmeId, outsider, asOf),
      content ? indicatorsUnder(deps, programmeId, content, asOf) : [],
      deps.moneyOn(programmeId, asOf, now),
      contributedOn(record, registry),
      ladderOn(record, programmeId, outsider, asOf),
      lessonsOf(deps, programmeId),
      askedOver(record, programmeId, stretch),
      record.dueIn(programmeId, asOf),
      record.requirementsOn(programmeId, asOf, now),
      deps.monitoring.figuresOf(programmeId, last, outsider),
    ]);
  const names = new Map(registry.partners.map(({ partnerId, name }) => [partnerId, name]));
  return {
    programmeId,
    stretch,
    asOf,
    ...(framework ? { framework: { cycleId: framework.cycle.cycleId, content: framework.text.content } } : {}),
    alliances,
    indicators,
    money,
    contributed,
    ...ladder,
    lessons,
    lessonLimit: registry.programme.settings.lessonsDueAfter ?? ageByDefault,
    askedReports,
    due: due.filter((one) => seesDue(outsider, one)),
    figures,
    before,
    nameOf: (partnerOrBody) => names.get(partnerOrBody) ?? partnerOrBody,
  };
};

/** The alliances that there were on a day, each in the phase and with the report of that day. */
const alliancesOn = async (
  { alliances }: Pick<EvaluationDeps, 'alliances'>,
  programmeId: string,
  outsider: Standing,
  day: string,
): Promise<EvaluatedAlliance[]> => {
  const all = await alliances.alliances(programmeId);
  const found = await inParts(all, async (alliance) => {
    const [visits, work] = await Promise.all([alliances.visits(alliance), alliances.workOn(alliance, day)]);
    const visit = visits.findLast(({ enteredAt }) => localDate(enteredAt) <= day);
    if (!visit) return [];
    const { allianceId, title, lineId, goalId, lead } = alliance;
    const report = work?.report;
    const rulings = report ? allowedBy(report.findings) : [];
    const seesAll = rulings.every((escalationId) => seesMatter(outsider, 'escalation', escalationId));
    return [
      {
        ...{ allianceId, title, lineId, goalId },
        ...(lead ? { lead: lead.partnerId } : {}),
        phase: visit.phase,
        ...(report
          ? {
              report: {
                reportId: report.reportId,
                period: report.period,
                colour: visibleColour(report.colour, rulings, outsider),
                risks: report.risks,
                ...(seesAll ? { allowedBy: rulings } : {}),
              },
            }
          : {}),
      },
    ];
  });
  return found.flat();
};

/** What partners give in money, by the alliance, the year and the source that each partner is: one query for each alliance. */
const contributedOn = async (
  { alliances }: Pick<EvaluationDeps, 'alliances'>,
  { programme: { programmeId }, partners }: Registry,
): Promise<Contributed[]> => {
  const kinds = new Map(partners.map(({ partnerId, kind }) => [partnerId, kind]));
  const found = await inParts(await alliances.alliances(programmeId), async (alliance) => {
    const parts = await alliances.parts(alliance);
    return parts.flatMap(({ partnerId, figures: { asked: askedShares, promised, decided, paid } }) => {
      const kind = kinds.get(partnerId);
      const years = new Set([askedShares, promised, decided, paid].flatMap((shares) => Object.keys(shares)));
      return [...years].map((year) => ({
        ...{ lineId: alliance.lineId, year: Number(year), source: kind ? sourceOfPartner(kind) : ('other' as const) },
        askedCents: askedShares[year]?.cents ?? 0,
        promisedCents: promised[year]?.cents ?? 0,
        decidedCents: decided[year]?.cents ?? 0,
        paidCents: paid[year]?.cents ?? 0,
      }));
    });
  });
  return found.flat();
};

/** The escalations and what rulings allow, as they stood on a day. */
const ladderOn = async (
  { escalations }: Pick<EvaluationDeps, 'escalations'>,
  programmeId: string,
  outsider: Standing,
  day: string,
): Promise<Pick<EvaluationEvidence, 'escalations' | 'dispensations'>> => {
  const [all, allowed] = await Promise.all([
    escalations.escalations(programmeId),
    escalations.standingDispensations(programmeId),
  ]);
  const sees = ({ escalationId }: { readonly escalationId: string }): boolean =>
    seesMatter(outsider, 'escalation', escalationId);
  const found = await inParts(all.filter(sees), async (escalation) => {
    const history = await escalations.history(escalation);
    const visit = history.findLast(({ enteredAt }) => localDate(enteredAt) <= day);
    if (!visit) return [];
    const { escalationId, allianceId, title, raisedAt, endedAt } = escalation;
    const { breach, size, unit } = visit.dossier;
    const endedOn = endedAt && localDate(endedAt);
    return [
      {
        ...{ escalationId, allianceId, title, breach, size, unit },
        stage: visit.stage,
        raisedOn: localDate(raisedAt),
        ...(endedOn && endedOn <= day ? { endedOn } : {}),
      },
    ];
  });
  return {
    escalations: found.flat(),
    dispensations: allowed
      .filter(sees)
      .map(({ escalationId, allianceId, breach, upTo, unit, until, conditions, decidedAt, decisionId }) => ({
        ...{ escalationId, allianceId, breach, upTo, unit, until, conditions, decisionId },
        decidedOn: localDate(decidedAt),
      })),
  };
};

const lessonsOf = async (
  { monitoring }: Pick<EvaluationDeps, 'monitoring'>,
  programmeId: string,
): Promise<EvaluatedLesson[]> =>
  inParts(await monitoring.lessons(programmeId), async (lesson) => {
    const [uses, endings] = await Promise.all([monitoring.usesOf(lesson), monitoring.endingsOf(lesson)]);
    return {
      lesson,
      recordedOn: localDate(lesson.recordedAt),
      uses: uses.map(({ allianceId, uses: isUsed, at }) => ({ allianceId, uses: isUsed, on: localDate(at) })),
      endings: endings.map(({ ending }) => ({ ending, on: localDate(ending.at) })),
    };
  });

/** The reports that were asked for over a stretch, each with the day on which it first came. */
const askedOver = async (
  { alliances }: Pick<EvaluationDeps, 'alliances'>,
  programmeId: string,
  { from, until }: Stretch,
): Promise<AskedReport[]> => {
  const requests = await alliances.reportRequests(programmeId);
  const ours = requests.filter(({ period }) => period.from >= from && period.until <= until);
  return inParts(ours, async ({ allianceId, period, dueOn }) => {
    const reports = await alliances.reportsOver({ programmeId, allianceId }, Number(period.from.slice(0, 4)));
    const first = reports.find((report) => report.period.from === period.from && report.period.until === period.until);
    return { allianceId, period, dueOn, reportedOn: first && localDate(first.reportedAt) };
  });
};
