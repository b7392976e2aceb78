import type { Report } from '#functions/alliances/terms/report.ts';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { type FactOf, fact } from '#shared/events/catalogue.ts';
import { eachOrThrow } from '#shared/runtime/each.ts';
import type { Deps } from '../deps.ts';
import { lessonIdOf } from '../domain/lesson.ts';
import { lessonEntity } from '../records.ts';
import type { Lesson } from '../terms/lesson.ts';

type Alliance = Awaited<ReturnType<Deps['alliances']['alliance']>>;

/**
 * Makes each lesson of a report a thing of its own, once the report is in the record. A lesson has the place in its report as its identifier, and
 * is inserted: heard of twice, or swept beside, it is one. A correction of a report brings what stands at places that had no lesson yet.
 */
export const hearReport =
  (deps: Deps) =>
  async ({ data }: FactOf<'nl.regiodeal.alliance.reported.v1'>): Promise<void> => {
    const { programmeId, allianceId, reportId } = data;
    const alliance = await deps.alliances.alliance(programmeId, allianceId);
    await keepLessonsOf(deps, alliance, await deps.alliances.report(alliance, reportId));
  };

const keepLessonsOf = async (deps: Deps, alliance: Alliance, report: Report): Promise<void> => {
  for (const [at, lesson] of report.lessons.entries()) await keepLesson(deps, lessonOf(alliance, report, lesson, at));
};

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

const keepLesson = async ({ client, table }: Deps, lesson: Lesson): Promise<void> => {
  const { programmeId, lessonId, change, recordedAt } = lesson;
  try {
    await transact(client, [
      table.insert(lessonEntity, lesson),
      ...table.record(fact('nl.regiodeal.lesson.changed.v1', recordedAt, { programmeId, lessonId, change })),
    ]);
  } catch (error) {
    // It is there already.
    if (!(error instanceof ConditionFailed)) throw error;
  }
};

/**
 * Repairs lost facts: the lessons of the newest report of every alliance.
 * @throws {AggregateError} at the end, when some could not be kept.
 */
export const keepMissed = (deps: Deps) => async (): Promise<void> => {
  await eachOrThrow(
    await deps.registry.programmeIds(),
    async (programmeId) => {
      const alliances = await deps.alliances.alliances(programmeId);
      await eachOrThrow(
        alliances.filter(({ report }) => report !== undefined),
        async (alliance) => {
          const { reportId = '' } = alliance.report ?? {};
          await keepLessonsOf(deps, alliance, await deps.alliances.report(alliance, reportId));
        },
        { nameOf: ({ allianceId }) => allianceId },
      );
    },
    { nameOf: (programmeId) => programmeId },
  );
};
