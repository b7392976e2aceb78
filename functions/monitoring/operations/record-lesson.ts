import { isDeepStrictEqual } from 'node:util';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { Conflict, NotFound } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { lessonContracts } from '../contracts-lessons.ts';
import type { Deps } from '../deps.ts';
import { demandRecordable } from '../domain/lesson.ts';
import { keepLesson } from '../keep-lesson.ts';
import { inSomeAlliance, wholeLesson } from '../lesson-view.ts';
import { GivenLesson, type Lesson } from '../terms/lesson.ts';

/** Records a lesson from a meeting or from elsewhere, or one that a report did not name. */
export const recordLesson = (deps: Deps) =>
  operation('recordLesson', {
    contract: lessonContracts.recordLesson,
    act: 'keep lessons',
    facts: ({ params }) => inSomeAlliance(deps, params),
    answer: async ({ params: { programmeId }, body, caller, now }) => {
      const before = await deps.monitoring.lessonOrNone({ programmeId, lessonId: body.lessonId });
      if (before) return { status: 200 as const, body: await wholeLesson(deps, same(before, body), now) };
      const inForce = await deps.frameworks.inForce(programmeId);
      if (!inForce) throw new NotFound('No framework is in force yet, so a lesson is about none of its goals.');
      demandRecordable(body, {
        content: inForce.text.content,
        today: localDate(now),
        hasReport: await hasReport(deps, programmeId, body),
      });
      const lesson: Lesson = { programmeId, ...body, change: 1, recordedAt: now, recordedBy: caller.by, revision: 1 };
      try {
        await keepLesson(deps, lesson, now);
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        const there = await deps.monitoring.lesson(lesson);
        return { status: 200 as const, body: await wholeLesson(deps, same(there, body), now) };
      }
      return { status: 201 as const, body: await wholeLesson(deps, lesson, now) };
    },
  });

const same = (before: Lesson, given: GivenLesson): Lesson => {
  if (isDeepStrictEqual(GivenLesson.strip().parse(before), given)) return before;
  throw new Conflict('lesson-exists', 'Another lesson has this lessonId.');
};

/** Whether the report that a lesson comes from is there. */
const hasReport = async ({ alliances }: Deps, programmeId: string, { source }: GivenLesson): Promise<boolean> =>
  source.from === 'report' && alliances.hasReport({ programmeId, allianceId: source.allianceId }, source.reportId);
