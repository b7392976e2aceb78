import { hasEntered } from '#functions/frameworks/terms/cycle.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { type Fault, InvalidInput, NotFound } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { lessonContracts } from '../contracts-lessons.ts';
import type { Deps } from '../deps.ts';
import { endedAs } from '../domain/lesson.ts';
import { keepLesson } from '../keep-lesson.ts';
import { inSomeAlliance, wholeLesson } from '../lesson-view.ts';
import { lessonEndingEntity } from '../records.ts';
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
        const kept = deps.table.insert(lessonEndingEntity, { programmeId, lessonId, change, ending });
        await keepLesson(deps, ended, now, [kept]);
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
 * that is still prepared, or is confidential, appears not to exist (rule 19). A plan changed once it was tested and found to fit: the alliance works by
 * no other.
 */
const demandTakenOver = async (deps: Deps, programmeId: string, given: GivenEnding): Promise<void> => {
  if (given.as === 'parked') return;
  const fault = await (given.as === 'framework'
    ? faultOfFramework(deps, programmeId, given)
    : faultOfPlan(deps, programmeId, given));
  if (fault) throw new InvalidInput('What took the lesson over is not there.', [fault]);
};

type Ended<As extends GivenEnding['as']> = Extract<GivenEnding, { readonly as: As }>;

/** A version that was never in force is answered like one that is not there. */
const faultOfFramework = async (
  { frameworks }: Deps,
  programmeId: string,
  { cycleId }: Ended<'framework'>,
): Promise<Fault | undefined> => {
  const cycle = await frameworks.cycle(programmeId, cycleId).catch(unlessNotFound);
  if (cycle && hasEntered(cycle)) return undefined;
  return {
    pointer: '/cycleId',
    message: 'no such version of the framework was in force',
    expected: 'a version that is in force, or was',
  };
};

const faultOfPlan = async (
  { alliances }: Deps,
  programmeId: string,
  { allianceId, year, version }: Ended<'plan'>,
): Promise<Fault | undefined> => {
  const ids = { programmeId, allianceId };
  const expected = 'a version of a plan that was tested and found to fit';
  const [plan, fits] = await Promise.all([
    alliances.plan(ids, year, version).catch(unlessNotFound),
    alliances.fits(ids, year, version),
  ]);
  if (!plan) return { pointer: '/version', message: 'the alliance has no such plan', expected };
  if (fits) return undefined;
  return {
    pointer: '/version',
    message: 'this version of the plan was not found to fit the framework',
    expected,
    dutch: 'Kies een jaarplan dat is getoetst en past.',
  };
};

const unlessNotFound = (error: unknown): undefined => {
  if (!(error instanceof NotFound)) throw error;
};
