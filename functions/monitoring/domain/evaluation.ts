import type { Due } from '#functions/alliances/terms/due.ts';
import { isOnCourse } from '#functions/alliances/terms/on-course.ts';
import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { hashOf } from '#shared/vocabulary/hash.ts';
import {
  type ComputedFigure,
  type EvaluatedMoney,
  EvaluationContent,
  type EvaluationWords,
  type KeptWords,
  type LevelledPart,
} from '../terms/evaluation.ts';
import type { IndicatorStanding } from '../terms/indicator.ts';
import type { Lesson, LessonEnding, LessonUse } from '../terms/lesson.ts';
import { movedFrom, type PastFigure, type PastFigures } from '../terms/movement.ts';
import { type Contributed, contributionsIn } from './contributed.ts';
import { ageOf, standingOn } from './lesson.ts';
import type { Stretch } from './stretch.ts';

type Content = EvaluationContent;
type Period = Content['periods'][number];
type Colour = NonNullable<Content['goals'][number]['colour']>;

/** An alliance as it stood on the day of the evaluation. */
export interface EvaluatedAlliance {
  readonly allianceId: string;
  readonly title: string;
  readonly lineId: string;
  readonly goalId: string;
  readonly lead?: string;
  readonly phase: Content['goals'][number]['alliances'][number]['phase'];
  /** Its newest report, in the colour that everybody sees. */
  readonly report?: {
    readonly reportId: string;
    readonly period: Period;
    readonly colour: Colour;
    readonly risks: readonly { readonly description: string; readonly measure?: string | undefined }[];
    /** The escalations whose rulings allow a deviation in it. */
    readonly allowedBy?: readonly string[];
  };
}

/** A lesson with the days on which it changed (ISO dates). */
export interface EvaluatedLesson {
  readonly lesson: Pick<Lesson, 'lessonId' | 'title' | 'source'>;
  readonly recordedOn: string;
  readonly uses: readonly (Pick<LessonUse, 'allianceId' | 'uses'> & { readonly on: string })[];
  readonly endings: readonly { readonly ending: LessonEnding['ending']; readonly on: string }[];
}

/** A report that was asked for, with the day on which it first came (ISO date). */
export interface AskedReport {
  readonly allianceId: string;
  readonly period: Period;
  readonly dueOn: string;
  readonly reportedOn?: string | undefined;
}

type WithoutLine<Part extends 'lines' | 'cells' | 'corrections'> = readonly Omit<
  NonNullable<EvaluatedMoney[Part]>[number],
  'line'
>[];

/** The money of the deal on a day, before the lines have their names. */
export interface MoneyEvidence extends Pick<EvaluatedMoney, 'total' | 'sources' | 'cofinancing'> {
  readonly lines: WithoutLine<'lines'>;
  readonly cells: WithoutLine<'cells'>;
  readonly corrections: WithoutLine<'corrections'>;
}

/** What the record says of a stretch of time, without anything confidential (rule 19). Days are ISO dates. */
export interface EvaluationEvidence {
  readonly programmeId: string;
  readonly stretch: Stretch;
  readonly asOf: string;
  readonly framework?: { readonly cycleId: string; readonly content: Pick<FrameworkContent, 'title' | 'lines'> };
  readonly alliances: readonly EvaluatedAlliance[];
  readonly indicators: readonly IndicatorStanding[];
  readonly money: MoneyEvidence;
  /** What partners were asked for, promised, decided and paid in money. */
  readonly contributed: readonly Contributed[];
  readonly escalations: Content['escalations'];
  readonly dispensations: readonly Omit<Content['dispensations'][number], 'alliance'>[];
  readonly lessons: readonly EvaluatedLesson[];
  /** How long a lesson may stay without an end: months, as `P6M`. */
  readonly lessonLimit: string;
  readonly askedReports: readonly AskedReport[];
  readonly due: readonly Due[];
  readonly figures: readonly ComputedFigure[];
  /** The figures in the evaluation before this one. */
  readonly before: PastFigures;
  /** The name of whoever owes something. */
  readonly nameOf: (partnerOrBody: string) => string;
}

/** The version that an evaluation becomes, with the programmabureau's words for it. */
export interface Version {
  readonly version: number;
  readonly words: EvaluationWords;
}

/**
 * The evaluation of a stretch, put together from the record. It is parsed, so that what is hashed is what is stored. The same record gives the same
 * document on the same day.
 */
export const composed = (evidence: EvaluationEvidence, { version, words }: Version): Content => {
  const { programmeId, stretch, asOf, framework } = evidence;
  return EvaluationContent.parse({
    programmeId,
    evaluationId: stretch.evaluationId,
    from: stretch.from,
    until: stretch.until,
    periods: stretch.periods,
    asOf,
    version,
    ...(version > 1 ? { replaces: version - 1 } : {}),
    ...(framework ? { framework: { cycleId: framework.cycleId, title: framework.content.title } } : {}),
    words,
    goals: goalsOf(evidence),
    indicators: evidence.indicators,
    money: moneyOf(evidence),
    escalations: evidence.escalations.filter(
      ({ raisedOn, endedOn }) => raisedOn <= asOf && (endedOn === undefined || endedOn >= stretch.from),
    ),
    dispensations: evidence.dispensations
      .filter(({ decidedOn, until }) => decidedOn <= asOf && until >= stretch.from)
      .map((one) => ({ ...one, alliance: titleOf(evidence, one.allianceId) })),
    lessons: lessonsOf(evidence),
    risks: risksOf(evidence),
    missing: missingOf(evidence),
    late: lateOf(evidence),
    requirements: {
      asOf,
      figures: evidence.figures.map((one) => figureOf(one, evidence.before.get(one.number)?.at(-1))),
    },
  });
};

/** SHA-256 (hex) over the canonical form (RFC 8785): what is established is exactly what was read. */
export const evaluationHash = (content: Content): string => hashOf(content);

const titleOf = ({ alliances }: EvaluationEvidence, allianceId: string): string =>
  alliances.find((one) => one.allianceId === allianceId)?.title ?? allianceId;

const worst = ['red', 'amber', 'green'] as const;
const worstOf = (colours: readonly (Colour | undefined)[]): Colour | undefined =>
  worst.find((one) => colours.includes(one));

/** The goals of the framework in its order, and after them those that only alliances still serve. */
const goalsOf = ({ framework, alliances }: EvaluationEvidence): Content['goals'] => {
  const given = (framework?.content.lines ?? []).flatMap(({ lineId, name: line, goals }) =>
    goals.map(({ goalId, title }) => ({ lineId, line, goalId, title })),
  );
  const known = new Set(given.map(({ goalId }) => goalId));
  const others = new Map(
    alliances.filter(({ goalId }) => !known.has(goalId)).map(({ lineId, goalId }) => [goalId, { lineId, goalId }]),
  );
  return [...given, ...others.values()].map((goal) => {
    const serving = alliances.filter(({ goalId }) => goalId === goal.goalId);
    const colour = worstOf(serving.map(({ report }) => report?.colour));
    return {
      ...goal,
      ...(colour ? { colour } : {}),
      alliances: serving.map(({ allianceId, title, phase, report }) => ({
        allianceId,
        title,
        phase,
        ...(report ? { colour: report.colour, reportId: report.reportId } : {}),
        ...(report?.allowedBy?.length ? { allowedBy: [...report.allowedBy] } : {}),
      })),
    };
  });
};

const moneyOf = ({ money, contributed, framework }: EvaluationEvidence): EvaluatedMoney => {
  const names = new Map((framework?.content.lines ?? []).map(({ lineId, name }) => [lineId, name]));
  const named = <Row extends { readonly lineId?: string | undefined }>(row: Row): Row & { line?: string } => {
    const line = row.lineId === undefined ? undefined : names.get(row.lineId);
    return { ...row, ...(line === undefined ? {} : { line }) };
  };
  return {
    ...money,
    lines: money.lines.map(named),
    cells: money.cells.map(named),
    contributions: contributionsIn(contributed).map(named),
    corrections: money.corrections.map(named),
  };
};

/**
 * The lessons of a stretch. One out of a report belongs to the stretch that the report is about, although it came later; everything else to that of
 * its day. So each lesson is new in exactly one period.
 */
const lessonsOf = (evidence: EvaluationEvidence): Content['lessons'] => {
  const { lessons, stretch, asOf, lessonLimit: limit } = evidence;
  const isWithin = (day: string): boolean => stretch.from <= day && day < stretch.until;
  const known = lessons.filter(({ recordedOn }) => recordedOn <= asOf);
  return {
    new: known
      .filter(({ lesson: { source }, recordedOn }) =>
        source.from === 'report' ? isOfStretch(stretch, source.reportId) : isWithin(recordedOn),
      )
      .map(({ lesson }) => namedOf(lesson)),
    used: known.flatMap(({ lesson, uses }) =>
      lastOfEach(uses.filter(({ on }) => on <= asOf))
        .filter((use) => use.uses && isWithin(use.on))
        .map(({ allianceId }) => ({ ...namedOf(lesson), allianceId, alliance: titleOf(evidence, allianceId) })),
    ),
    ended: known.flatMap(({ lesson, endings }) =>
      endings.filter(({ on }) => isWithin(on)).map(({ ending }) => ({ ...namedOf(lesson), as: ending.as })),
    ),
    ageing: known.flatMap(({ lesson, recordedOn, endings }) => {
      const ending = endings.findLast(({ on }) => on <= asOf)?.ending;
      const { standing, dueOn } = standingOn({ ending }, { recordedOn, today: asOf, limit });
      return standing === 'due' && dueOn !== undefined
        ? [{ ...namedOf(lesson), ageDays: ageOf(recordedOn, asOf), dueOn }]
        : [];
    }),
  };
};

const namedOf = ({ lessonId, title }: Pick<Lesson, 'lessonId' | 'title'>) => ({ lessonId, title });

/** Whether a report is about a period of a stretch, by its identifier. */
const isOfStretch = ({ periods }: Pick<Stretch, 'periods'>, reportId: string): boolean =>
  periods.some(({ from, until }) => reportId.startsWith(`${from}_${until}.`));

/** What each alliance said last. */
const lastOfEach = (uses: EvaluatedLesson['uses']): EvaluatedLesson['uses'] => [
  ...new Map(uses.map((use) => [use.allianceId, use])).values(),
];

/** The risks that the newest reports name, of those about the stretch. */
const risksOf = ({ alliances, stretch }: EvaluationEvidence): Content['risks'] =>
  alliances.flatMap(({ allianceId, title, report }) =>
    report && stretch.periods.some(({ from, until }) => report.period.from >= from && report.period.until <= until)
      ? report.risks.map((risk) => ({ allianceId, alliance: title, ...risk }))
      : [],
  );

/** The reports on the stretch whose day passed before they came, or that did not come by the day of the evaluation. */
const missingOf = (evidence: EvaluationEvidence): Content['missing'] =>
  evidence.askedReports
    .filter(({ period, dueOn, reportedOn }) => {
      const isOurs = evidence.stretch.periods.some(({ from, until }) => from === period.from && until === period.until);
      return isOurs && dueOn < evidence.asOf && (reportedOn === undefined || reportedOn > evidence.asOf);
    })
    .map(({ allianceId, period, dueOn }) => {
      const lead = evidence.alliances.find((one) => one.allianceId === allianceId)?.lead;
      return {
        allianceId,
        alliance: titleOf(evidence, allianceId),
        ...(lead === undefined ? {} : { lead: evidence.nameOf(lead) }),
        period,
        dueOn,
      };
    });

/** What else is late: reports are named by their period, and lessons by their age. */
const lateOf = (evidence: EvaluationEvidence): Content['late'] =>
  evidence.due
    .filter(({ what, late }) => late && what !== 'report' && what !== 'lesson')
    .map(({ what, dueOn, owedBy, allianceId, escalationId, cycleId }) => ({
      what,
      dueOn,
      owedBy,
      owedByName: evidence.nameOf(owedBy),
      ...(allianceId === undefined ? {} : { allianceId, alliance: titleOf(evidence, allianceId) }),
      ...(escalationId === undefined ? {} : { escalationId }),
      ...(cycleId === undefined ? {} : { cycleId }),
    }));

type Figure = Content['requirements']['figures'][number];

const figureOf = (
  { number, figure, meets, of, percent, norm, colour, facts }: ComputedFigure,
  before: PastFigure | undefined,
): Figure => {
  const met = facts
    .filter((fact) => fact.meets && (fact.kind === 'escalation' || fact.onlyBy))
    .map((fact) => ({ ...factOf(fact), ...(fact.onlyBy ? { onlyBy: [...fact.onlyBy] } : {}) }));
  const moved = movedFrom(before, { meets, of });
  return {
    ...{ number, figure, meets, of },
    ...(percent === undefined ? {} : { percent }),
    norm,
    ...(colour === undefined ? {} : { colour }),
    ...(before ? { before } : {}),
    ...(moved ? { moved } : {}),
    short: facts.filter((fact) => !fact.meets).map(factOf),
    ...(met.length > 0 ? { met } : {}),
  };
};

const factOf = ({ kind, id, name }: ComputedFigure['facts'][number]): Figure['short'][number] => ({ kind, id, name });

/** Words without what is empty. */
export const spoken = (words: EvaluationWords): EvaluationWords =>
  Object.fromEntries(Object.entries(words).filter(([, text]) => text !== undefined && text !== ''));

/**
 * The words for the next version of an evaluation: those that were kept last. What they say was corrected belongs to an earlier version, and is dropped.
 * @param established - the number of versions that there are.
 */
export const wordsForNext = (kept: KeptWords | undefined, established: number): EvaluationWords => {
  if (!kept) return {};
  const { correction: _correction, ...others } = kept.words;
  return kept.version === established + 1 ? kept.words : others;
};

/**
 * Demands that a concept is the one that was read, and that a version that replaces another says what it corrects (rule 5).
 * @throws {Conflict} `evaluation-changed` or `correction-missing`.
 */
export const demandEstablishable = (concept: Content, hash: string): void => {
  if (concept.version > 1 && concept.words.correction === undefined)
    throw new Conflict('correction-missing', 'A version was established. Say in the words what this one corrects.');
  if (evaluationHash(concept) !== hash)
    throw new Conflict('evaluation-changed', 'The record or the words changed since this concept was read.');
};

/** Whether a reader sees a matter now. */
export type Sees = (matter: 'escalation' | 'framework-cycle', matterId: string) => boolean;

/**
 * An evaluation for a reader: what became confidential after it was established is left out, with what follows from it, so that no count and no colour
 * tells of it (rule 19).
 * @param hash - that under which it was established.
 * @returns the content, and whether it is whole: only then its hash can be checked.
 */
export const evaluationSeenBy = (
  { content, hash }: { readonly content: Content; readonly hash: string },
  sees: Sees,
): { readonly content: Content; readonly whole: boolean } => {
  const seen = ({ escalationId }: { readonly escalationId: string }): boolean => sees('escalation', escalationId);
  const goals = content.goals.map((goal) => goalSeen(goal, sees));
  const shown: Content = {
    ...content,
    goals,
    escalations: content.escalations.filter(seen),
    dispensations: content.dispensations.filter(seen),
    late: content.late.filter(
      ({ escalationId, cycleId }) =>
        (escalationId === undefined || sees('escalation', escalationId)) &&
        (cycleId === undefined || sees('framework-cycle', cycleId)),
    ),
    requirements: {
      ...content.requirements,
      figures: content.requirements.figures.map((figure) =>
        figure.figure === 'goals-on-course' ? goalsFigureSeen(figure, content.goals, goals) : figureSeen(figure, sees),
      ),
    },
  };
  return { content: shown, whole: evaluationHash(shown) === hash };
};

/** A goal without what rulings on hidden escalations allow: red, as without a ruling. */
const goalSeen = (goal: Content['goals'][number], sees: Sees): Content['goals'][number] => {
  const isSeen = ({ allowedBy = [] }: (typeof goal.alliances)[number]): boolean =>
    allowedBy.every((escalationId) => sees('escalation', escalationId));
  if (goal.alliances.every(isSeen)) return goal;
  const alliances = goal.alliances.map((one) => {
    const { allowedBy: _allowedBy, ...rest } = one;
    return isSeen(one) ? one : { ...rest, colour: 'red' as const };
  });
  const { colour: _colour, ...rest } = goal;
  const colour = worstOf(alliances.map((one) => one.colour));
  return { ...rest, ...(colour ? { colour } : {}), alliances };
};

/**
 * The figure of the goals on course as it is without what hidden rulings allow: a goal that is carried by such a ruling alone does not meet it. It is
 * not compared: the earlier count may depend on the same ruling.
 * @param goals - of the evaluation as it was established.
 * @param seen - the same, in the same order, as the reader sees them.
 */
const goalsFigureSeen = (figure: Figure, goals: Content['goals'], seen: Content['goals']): Figure => {
  if (goals.every((goal, at) => goal === seen[at])) return figure;
  const lost = goals.filter(({ alliances }, at) => alliances.some(isOnCourse) && !seen[at]?.alliances.some(isOnCourse));
  const known = new Set(figure.short.map(({ id }) => id));
  // Only the goals of the framework, which alone have a title here, are behind the figure.
  const added = lost.flatMap(({ goalId, title }) =>
    title === undefined || known.has(goalId) ? [] : [{ kind: 'goal', id: goalId, name: title }],
  );
  const place = new Map(goals.map(({ goalId }, at) => [goalId, at]));
  // In the order of the goals, so that it does not show which of them was added.
  const short = [...figure.short, ...added].toSorted(
    (one, other) => (place.get(one.id) ?? goals.length) - (place.get(other.id) ?? goals.length),
  );
  return recounted({ ...figure, short }, { meets: figure.meets - added.length, of: figure.of });
};

/**
 * A figure counted again without hidden escalations, and without the facts that meet its requirement by hidden matters alone. It is not compared: the
 * earlier count includes them.
 */
const figureSeen = (figure: Figure, sees: Sees): Figure => {
  const isSeen = ({ kind, id }: Figure['short'][number]): boolean => kind !== 'escalation' || sees('escalation', id);
  const isKnown = ({ matter, matterId }: LevelledPart): boolean => sees(matter, matterId);
  const { met = [], ...rest } = figure;
  if ([...figure.short, ...met].every(isSeen) && met.every(({ onlyBy = [] }) => onlyBy.every(isKnown))) return figure;
  const left = met.filter(isSeen).map((one) => (one.onlyBy ? { ...one, onlyBy: one.onlyBy.filter(isKnown) } : one));
  const [lost, seenMet] = [
    left.filter(({ onlyBy }) => onlyBy?.length === 0).map(({ onlyBy: _none, ...fact }) => fact),
    left.filter(({ onlyBy }) => onlyBy?.length !== 0),
  ];
  const short = figure.short.filter(isSeen);
  const [hiddenShort, hiddenMet] = [figure.short.length - short.length, met.length - left.length];
  return recounted(
    // By their names, so that it does not show which of them were added.
    {
      ...{ ...rest, short: lost.length > 0 ? [...short, ...lost].toSorted(byName) : short },
      ...(seenMet.length > 0 ? { met: seenMet } : {}),
    },
    { meets: figure.meets - hiddenMet - lost.length, of: figure.of - hiddenShort - hiddenMet },
  );
};

const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  one.name.localeCompare(other.name, 'nl');

/** A figure with another count, without what its own count was compared with. */
const recounted = (figure: Figure, { meets, of }: Pick<Figure, 'meets' | 'of'>): Figure => {
  const { percent: _percent, colour: _colour, before: _before, moved: _moved, ...rest } = figure;
  return {
    ...{ ...rest, meets, of },
    ...(of === 0
      ? {}
      : { percent: Math.floor((meets * 100) / of), colour: meets * 100 >= figure.norm * of ? 'green' : 'red' }),
  };
};
