import { localDate } from '#shared/runtime/local-date.ts';
import type { LessonSummary } from './contracts-lessons.ts';
import type { Deps } from './deps.ts';
import { ageByDefault, ageOf, standingOn } from './domain/lesson.ts';
import type { Lesson } from './terms/lesson.ts';

/** A lesson with its age and how it stands at a moment (ISO instant). */
export const summaryOf = (
  { programmeId: _programme, revision: _revision, ...lesson }: Lesson,
  now: string,
  limit: string,
): LessonSummary => {
  const [recordedOn, today] = [localDate(lesson.recordedAt), localDate(now)];
  return { ...lesson, ageDays: ageOf(recordedOn, today), ...standingOn(lesson, { recordedOn, today, limit }) };
};

/** How long a lesson may stay without an end in a programme: months, as `P6M`. */
export const limitIn = async (
  { registry }: { readonly registry: Pick<Deps['registry'], 'programme'> },
  programmeId: string,
): Promise<string> => (await registry.programme(programmeId)).settings.lessonsDueAfter ?? ageByDefault;

/** A lesson whole: with the uses of alliances and its ends, in their order. */
export const wholeLesson = async (deps: Deps, lesson: Lesson, now: string) => {
  const [uses, endings, limit] = await Promise.all([
    deps.monitoring.usesOf(lesson),
    deps.monitoring.endingsOf(lesson),
    limitIn(deps, lesson.programmeId),
  ]);
  return {
    ...summaryOf(lesson, now, limit),
    uses: uses.map(({ programmeId: _programme, lessonId: _lesson, ...use }) => use),
    endings: endings.map(({ ending }) => ending),
  };
};

/** The partners of the alliances of a programme: each of them may record what was learnt. */
export const inSomeAlliance = async (
  { alliances }: Pick<Deps, 'alliances'>,
  { programmeId }: { readonly programmeId: string },
): Promise<{ alliancePartners: readonly string[] }> => ({
  alliancePartners: (await alliances.alliances(programmeId)).flatMap(({ members }) => members),
});
