import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { daysBetween, sameDayLater } from '#shared/calendar/days.ts';
import { Conflict, type Fault, InvalidInput } from '#shared/errors/errors.ts';
import type { AboutIds } from '#shared/vocabulary/words-about.ts';
import { type TakenOutWords, withoutWords } from '#shared/words/taken-out.ts';
import type { Ending, GivenEnding, GivenLesson, Lesson } from '../terms/lesson.ts';

/** How long a lesson may stay without an end before it comes on the agenda by itself, when the programme does not say so. */
export const ageByDefault = 'P6M';

/** How a lesson stands on a day: somebody still has to do something with it, or it ended, or it is parked. */
export const lessonStandings = ['open', 'due', 'parked', 'ended'] as const;
export type LessonStanding = (typeof lessonStandings)[number];

/** The day from which a lesson counts: that on which it was recorded, or until which it was parked (ISO date). */
const openSince = ({ ending }: Pick<Lesson, 'ending'>, recordedOn: string): string =>
  ending?.as === 'parked' ? ending.until : recordedOn;

/**
 * How a lesson stands on a day (ISO date). One that nobody ended is due once it is older than the limit, and one that was parked is open again on
 * its day, and due on it (rule 22).
 * @param limit - the setting `lessonsDueAfter`: months, as `P6M`.
 */
export const standingOn = (
  lesson: Pick<Lesson, 'ending'>,
  { recordedOn, today, limit }: { readonly recordedOn: string; readonly today: string; readonly limit: string },
): { readonly standing: LessonStanding; readonly dueOn?: string } => {
  const { ending } = lesson;
  if (ending && ending.as !== 'parked') return { standing: 'ended' };
  if (ending && today < ending.until) return { standing: 'parked', dueOn: ending.until };
  const since = openSince(lesson, recordedOn);
  const dueOn = ending ? since : sameDayLater(since, { months: Number(limit.slice(1, -1)) });
  return { standing: today >= dueOn ? 'due' : 'open', dueOn };
};

/** Whole days since a lesson was recorded (ISO dates). */
export const ageOf = (recordedOn: string, today: string): number => Math.max(0, daysBetween(recordedOn, today));

/** What a lesson is held against when it is recorded. */
export interface RecordedUnder {
  /** The framework in force. */
  readonly content: Pick<FrameworkContent, 'lines'>;
  /** ISO date. */
  readonly today: string;
  /** Whether the report that the lesson names is there; of no meaning for one from elsewhere. */
  readonly hasReport: boolean;
}

/**
 * Demands that a lesson can be recorded: on a line of the framework in force, about goals of that line, from a report that is there or a meeting that
 * was held, and under an identifier that no report takes.
 * @throws {InvalidInput} naming every fault.
 */
export const demandRecordable = (given: GivenLesson, { content, today, hasReport }: RecordedUnder): void => {
  const faults = [
    ...faultsOfIdentifier(given),
    ...faultsOfPlace(given, content),
    ...faultsOfSource(given, today, hasReport),
  ];
  if (faults.length > 0)
    throw new InvalidInput('The lesson does not fit the framework in force, or its source.', faults);
};

/** A line that the framework does not have, or goals that are not on that line. */
const faultsOfPlace = ({ lineId, goals }: GivenLesson, { lines }: RecordedUnder['content']): Fault[] => {
  const line = lines.find((one) => one.lineId === lineId);
  if (!line)
    return [
      {
        pointer: '/lineId',
        message: 'the framework in force has no such line',
        expected: `one of ${lines.map((one) => one.lineId).join(', ')}`,
      },
    ];
  const known = line.goals.map(({ goalId }) => goalId);
  return goals.flatMap((goalId, at) =>
    known.includes(goalId)
      ? []
      : [
          {
            pointer: `/goals/${at}`,
            message: 'the line has no such goal in the framework in force',
            expected: `one of ${known.join(', ')}`,
          },
        ],
  );
};

/** A report that is not there, or a meeting that is to come: nothing was learnt from it yet. */
const faultsOfSource = ({ source }: GivenLesson, today: string, hasReport: boolean): Fault[] => {
  if (source.from === 'report' && !hasReport)
    return [
      {
        pointer: '/source/reportId',
        message: 'the alliance has no such report',
        expected: 'a version of one of its reports',
      },
    ];
  return source.from === 'meeting' && source.heldOn > today
    ? [{ pointer: '/source/heldOn', message: 'this day is to come', expected: 'today, or a day before it' }]
    : [];
};

/**
 * A lesson after it ended, or was parked.
 * @param today - ISO date.
 * @throws {Conflict} when it changed meanwhile, or ended already.
 * @throws {InvalidInput} when it is parked until a day that came.
 */
export const endedAs = (
  lesson: Lesson,
  { change, ...given }: GivenEnding,
  { at, by, today }: { readonly at: string; readonly by: string; readonly today: string },
): Lesson => {
  if (change !== lesson.change)
    throw new Conflict('lesson-changed', `The lesson has change ${lesson.change}; this one names another.`);
  if (lesson.ending && lesson.ending.as !== 'parked')
    throw new Conflict('lesson-ended', 'The lesson ended: what took it over stays.');
  if (given.as === 'parked' && given.until <= today)
    throw new InvalidInput('A lesson is parked until a day to come.', [
      { pointer: '/until', message: 'this day is not in the future', expected: 'a day after today' },
    ]);
  const ending = { ...given, at, by } as Ending;
  return { ...lesson, ending, change: lesson.change + 1, revision: lesson.revision + 1 };
};

interface Period {
  readonly from: string;
  readonly until: string;
}

/** What the identifiers of the lessons out of the reports of an alliance over a period begin with. */
export const lessonStem = (allianceId: string, { from, until }: Period): string =>
  `${allianceId.slice(0, 45)}-${from.replaceAll('-', '')}-${until.replaceAll('-', '')}-`;

/** The identifier of a lesson out of the reports of an alliance over a period, by its place among them, from 0. */
export const lessonIdOf = (allianceId: string, period: Period, at: number): string =>
  `${lessonStem(allianceId, period)}${at + 1}`;

/** A text without the words that were taken out of some things, whatever is left of it already. */
export const withoutTakenOut = (
  text: string,
  removals: readonly (AboutIds & { readonly words: TakenOutWords })[],
  things: readonly AboutIds[],
): string =>
  removals
    .filter((one) => things.some(({ about, aboutId }) => one.about === about && one.aboutId === aboutId))
    .reduce((left, { words }) => withoutWords(left, words), text);

/**
 * The lessons of a report that are not kept yet, each with its place among those of its period. A lesson is known by its title, and not by where it
 * stands: a correction that puts one before it neither keeps it twice nor loses the one before it. Of several with one title each is kept. One of which
 * words of the title were taken out is known by what is left of it: otherwise the report would bring the words back, as another lesson.
 * @param kept - those that are kept of the alliance and the period (`lessonStem`).
 * @param left - what is left of a title after the removals from a lesson that is kept.
 */
export const notKept = <Told extends { readonly title: string }>(
  told: readonly Told[],
  kept: readonly Pick<Lesson, 'lessonId' | 'title'>[],
  left: (title: string, lessonId: string) => string = (title) => title,
): { readonly lesson: Told; readonly at: number }[] => {
  const places = kept.map(({ lessonId }) => Number(lessonId.split('-').at(-1))).filter(Number.isInteger);
  const free = Math.max(0, ...places);
  const unmatched = [...kept];
  const isKept = (isOne: (one: Pick<Lesson, 'lessonId' | 'title'>) => boolean): boolean => {
    const at = unmatched.findIndex(isOne);
    return at >= 0 && unmatched.splice(at, 1).length > 0;
  };
  return told
    .filter(({ title }) => !isKept((one) => one.title === title))
    .filter(({ title }) => !isKept((one) => left(one.title, one.lessonId) === left(title, one.lessonId)))
    .map((lesson, at) => ({ lesson, at: free + at }));
};

/** The period in the identifier of a lesson out of a report (`lessonStem`). */
const ofReport = /-\d{8}-\d{8}-/;

/** An identifier of a lesson out of a report: that lesson would be taken as kept, and be lost. */
const faultsOfIdentifier = ({ lessonId }: Pick<GivenLesson, 'lessonId'>): Fault[] =>
  ofReport.test(lessonId)
    ? [
        {
          pointer: '/lessonId',
          message: 'it names a period, as those of lessons out of reports do',
          expected: 'an identifier without a period',
          dutch: 'Kies een titel zonder een periode in cijfers.',
        },
      ]
    : [];
