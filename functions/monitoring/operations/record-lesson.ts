import { isDeepStrictEqual } from 'node:util';
import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict, InvalidInput, NotFound } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { operation } from '#shared/http/operation.ts';
import { lessonContracts } from '../contracts-lessons.ts';
import type { Deps } from '../deps.ts';
import { demandOwnIdentifier, demandPlaced } from '../domain/lesson.ts';
import { inSomeAlliance, wholeLesson } from '../lesson-view.ts';
import { lessonEntity } from '../records.ts';
import { GivenLesson, type Lesson } from '../terms/lesson.ts';

/** Records a lesson from somewhere else than a report, or one that a report did not name. */
export const recordLesson = (deps: Deps) =>
  operation('recordLesson', {
    contract: lessonContracts.recordLesson,
    act: 'keep lessons',
    facts: ({ params }) => inSomeAlliance(deps, params),
    answer: async ({ params: { programmeId }, body, caller, now }) => {
      const before = await deps.monitoring.lessonOrNone({ programmeId, lessonId: body.lessonId });
      if (before) return { status: 200 as const, body: await wholeLesson(deps, same(before, body), now) };
      demandOwnIdentifier(body);
      const inForce = await deps.frameworks.inForce(programmeId);
      if (!inForce) throw new NotFound('No framework is in force yet, so a lesson is about none of its goals.');
      demandPlaced(body, inForce.text.content);
      await demandSource(deps, programmeId, body);
      const lesson: Lesson = { programmeId, ...body, change: 1, recordedAt: now, recordedBy: caller.by, revision: 1 };
      const { lessonId, change } = lesson;
      try {
        await transact(deps.client, [
          deps.table.insert(lessonEntity, lesson),
          ...deps.table.record(fact('nl.regiodeal.lesson.changed.v1', now, { programmeId, lessonId, change })),
        ]);
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        const there = await deps.monitoring.lesson({ programmeId, lessonId });
        return { status: 200 as const, body: await wholeLesson(deps, same(there, body), now) };
      }
      return { status: 201 as const, body: await wholeLesson(deps, lesson, now) };
    },
  });

const same = (before: Lesson, given: GivenLesson): Lesson => {
  const { lessonId, title, ground, lineId, goals, source } = before;
  if (isDeepStrictEqual(GivenLesson.parse({ lessonId, title, ground, lineId, goals, source }), given)) return before;
  throw new Conflict('lesson-exists', 'Another lesson has this lessonId.');
};

/** A lesson that comes from a report names one that is there. */
const demandSource = async (deps: Deps, programmeId: string, { source }: GivenLesson): Promise<void> => {
  if (source.from !== 'report') return;
  const { allianceId, reportId } = source;
  if (await deps.alliances.hasReport({ programmeId, allianceId }, reportId)) return;
  throw new InvalidInput('The lesson comes from no report that is there.', [
    {
      pointer: '/source/reportId',
      message: 'the alliance has no such report',
      expected: 'a version of one of its reports',
    },
  ]);
};
