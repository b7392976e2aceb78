import { retry } from '#shared/dynamo/retry.ts';
import { operation } from '#shared/http/operation.ts';
import { lessonContracts } from '../contracts-lessons.ts';
import type { Deps } from '../deps.ts';
import { keepLesson } from '../keep-lesson.ts';
import { wholeLesson } from '../lesson-view.ts';
import { lessonUseEntity } from '../records.ts';

/** An alliance says whether it uses a lesson, and why. The same said twice in a row is one. */
export const answerLesson = (deps: Deps) =>
  operation('answerLesson', {
    contract: lessonContracts.answerLesson,
    act: 'say whether an alliance uses a lesson',
    facts: async ({ params: { programmeId, allianceId } }) => {
      const { members } = await deps.alliances.alliance(programmeId, allianceId);
      return { alliancePartners: members };
    },
    answer: async ({ params: { programmeId, allianceId }, body, caller, now }) =>
      retry(async () => {
        const { lessonId, uses, reason } = body;
        const lesson = await deps.monitoring.lesson({ programmeId, lessonId });
        const before = await deps.monitoring.usesOf(lesson);
        const last = before.findLast((one) => one.allianceId === allianceId);
        if (last?.uses === uses && last.reason === reason)
          return { status: 200 as const, body: await wholeLesson(deps, lesson, now) };
        const use = {
          programmeId,
          lessonId,
          allianceId,
          number: before.length + 1,
          uses,
          reason,
          at: now,
          by: caller.by,
        };
        const changed = { ...lesson, change: lesson.change + 1, revision: lesson.revision + 1 };
        await keepLesson(deps, changed, now, [deps.table.insert(lessonUseEntity, use)]);
        return { status: 201 as const, body: await wholeLesson(deps, changed, now) };
      }),
  });
