import type { Report } from '#functions/alliances/terms/report.ts';
import { retry } from '#shared/dynamo/retry.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { eachOrThrow, inEveryProgramme } from '#shared/runtime/each.ts';
import type { Deps } from '../deps.ts';
import { lessonIdOf, lessonStem, notKept, withoutTakenOut } from '../domain/lesson.ts';
import { keepLesson } from '../keep-lesson.ts';
import type { Lesson } from '../terms/lesson.ts';

type Alliance = Awaited<ReturnType<Deps['alliances']['alliance']>>;

/**
 * Makes each lesson of a report a thing of its own, once the report is in the record. Received twice, late, or found by the sweep as well, it is one. A correction
 * of a report brings the lessons whose titles no report over that period had yet.
 */
export const keepLessonsOfReport =
  (deps: Deps) =>
  async ({ data }: FactOf<'nl.regiodeal.alliance.reported.v1'>): Promise<void> => {
    const { programmeId, allianceId, reportId } = data;
    const alliance = await deps.alliances.alliance(programmeId, allianceId);
    await keepLessonsOf(deps, alliance, await deps.alliances.report(alliance, reportId));
  };

/**
 * Two that keep the lessons of one period at once take the same place, of which one is written; the other looks again. What was taken out of the alliance
 * is left out of its lessons, also while the report still has it: nobody takes it out once more.
 */
const keepLessonsOf = (deps: Deps, alliance: Alliance, report: Report): Promise<void> =>
  retry(async () => {
    const { programmeId, allianceId } = alliance;
    const kept = await deps.monitoring.lessonsFrom(programmeId, lessonStem(allianceId, report.period));
    if (notKept(report.lessons, kept).length === 0) return;
    const removals = await deps.registry.removals(programmeId);
    const ofAlliance = { about: 'alliance', aboutId: allianceId } as const;
    const left = (text: string, lessonId?: string): string =>
      withoutTakenOut(text, removals, [
        ofAlliance,
        ...(lessonId === undefined ? [] : [{ about: 'lesson', aboutId: lessonId } as const]),
      ]);
    for (const { lesson, at } of notKept(report.lessons, kept, left)) {
      const told = { title: left(lesson.title), text: left(lesson.text) };
      await keepLesson(deps, lessonOf(alliance, report, told, at), report.reportedAt);
    }
  });

const lessonOf = (
  { programmeId, allianceId, lineId }: Alliance,
  { reportId, period, goals, findings, reportedAt, reportedBy }: Report,
  { title, text }: Report['lessons'][number],
  at: number,
): Lesson => {
  const told = new Set(goals.map(({ planGoalId }) => planGoalId));
  const served = findings.flatMap(({ id, serves }) => (id !== undefined && told.has(id) && serves ? [serves] : []));
  return {
    programmeId,
    lessonId: lessonIdOf(allianceId, period, at),
    title,
    ground: text,
    lineId,
    goals: [...new Set(served)],
    source: { from: 'report', allianceId, reportId },
    change: 1,
    recordedAt: reportedAt,
    recordedBy: reportedBy,
    revision: 1,
  };
};

/**
 * Repairs lost facts: the lessons of every report of every alliance over the year of its newest one and the year before, so that of several facts
 * that were lost together none takes its lessons along.
 * @throws {AggregateError} at the end, when some could not be kept.
 */
export const keepMissed = (deps: Deps) => async (): Promise<void> => {
  await inEveryProgramme(deps.registry, async (programmeId) => {
    const alliances = await deps.alliances.alliances(programmeId);
    await eachOrThrow(alliances, (alliance) => keepMissedOf(deps, alliance), {
      nameOf: ({ allianceId }) => allianceId,
    });
  });
};

const keepMissedOf = async (deps: Deps, alliance: Alliance): Promise<void> => {
  if (!alliance.report) return;
  const newest = Number(alliance.report.period.from.slice(0, 4));
  const reports = [
    ...(await deps.alliances.reportsOver(alliance, newest - 1)),
    ...(await deps.alliances.reportsOver(alliance, newest)),
  ];
  for (const report of reports.filter(({ lessons }) => lessons.length > 0)) await keepLessonsOf(deps, alliance, report);
};
