import { hasEntered } from '#functions/frameworks/terms/cycle.ts';
import { noSuchMatter } from '#shared/authority/levels.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { InvalidInput, NotFound } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { lessonContracts } from '../contracts-lessons.ts';
import type { Deps } from '../deps.ts';
import { endedAs } from '../domain/lesson.ts';
import { inSomeAlliance, wholeLesson } from '../lesson-view.ts';
import { lessonEndingEntity, lessonEntity } from '../records.ts';
import type { GivenEnding, LessonEnding } from '../terms/lesson.ts';

/** A lesson ends: a framework or a plan took it over, or it is parked until a day. Every end stays in its history (rule 5). */
export const endLesson = (deps: Deps) =>
  operation('endLesson', {
    contract: lessonContracts.endLesson,
    act: 'keep lessons',
    facts: ({ params }) => inSomeAlliance(deps, params),
    answer: async ({ params: { programmeId, lessonId }, body, caller, now }) =>
      retry(async () => {
        const lesson = await deps.monitoring.lesson({ programmeId, lessonId });
        const endings = await deps.monitoring.endingsOf(lesson);
        if (isSent(endings, body)) return { status: 200 as const, body: await wholeLesson(deps, lesson, now) };
        await demandTakenOver(deps, programmeId, body);
        const ended = endedAs(lesson, body, { at: now, by: caller.by, today: localDate(now) });
        const { change, ending } = ended;
        if (!ending) throw new Error(`The lesson ${lessonId} has no end after it ended`);
        await transact(deps.client, [
          deps.table.replace(lessonEntity, ended),
          deps.table.insert(lessonEndingEntity, { programmeId, lessonId, change, ending }),
          ...deps.table.record(fact('nl.regiodeal.lesson.changed.v1', now, { programmeId, lessonId, change })),
        ]);
        return { status: 201 as const, body: await wholeLesson(deps, ended, now) };
      }),
  });

/** Whether this end is on record already as the change that it was to be, whatever changed after it. */
const isSent = (endings: readonly LessonEnding[], { change: seen, ...given }: GivenEnding): boolean => {
  const known: Readonly<Record<string, unknown>> | undefined = endings.find(
    ({ change }) => change === seen + 1,
  )?.ending;
  return known !== undefined && Object.entries(given).every(([field, value]) => known[field] === value);
};

/**
 * What took a lesson over is in the record. A version of the framework changed it once it was in force: everybody sees it from then on, while one
 * that is still prepared, or is confidential, appears not to exist (rule 19).
 */
const demandTakenOver = async (deps: Deps, programmeId: string, given: GivenEnding): Promise<void> => {
  if (given.as === 'parked') return;
  try {
    if (given.as === 'framework') await demandEntered(deps, programmeId, given.cycleId);
    else await deps.alliances.plan({ programmeId, allianceId: given.allianceId }, given.year, given.version);
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    throw new InvalidInput('What took the lesson over is not there.', [
      given.as === 'framework'
        ? {
            pointer: '/cycleId',
            message: 'no such version of the framework was in force',
            expected: 'a version that is in force, or was',
          }
        : {
            pointer: '/version',
            message: 'the alliance has no such plan',
            expected: 'a version of a plan that is there',
          },
    ]);
  }
};

/** @throws {NotFound} for a version that was never in force, in the words for one that is not there. */
const demandEntered = async ({ frameworks }: Deps, programmeId: string, cycleId: string): Promise<void> => {
  if (!hasEntered(await frameworks.cycle(programmeId, cycleId))) throw new NotFound(noSuchMatter['framework-cycle']);
};
