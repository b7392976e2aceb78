import { seesMatter } from '#shared/authority/levels.ts';
import type { Standing } from '#shared/authority/standing.ts';
import { decompressed } from '#shared/dynamo/compressed.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { inParts } from '#shared/runtime/in-parts.ts';
import { evaluationSeenBy, type Sees } from './domain/evaluation.ts';
import { presentHash } from './domain/words-of-evaluation.ts';
import {
  evaluationContentEntity,
  evaluationEntity,
  evaluationWordsEntity,
  lessonEndingEntity,
  lessonEntity,
  lessonUseEntity,
  measurementEntity,
  type OfEvaluation,
  type OfIndicator,
  type OfLesson,
  ranges,
} from './records.ts';
import { type Evaluation, EvaluationContent, type KeptWords } from './terms/evaluation.ts';
import type { Lesson, LessonEnding, LessonUse } from './terms/lesson.ts';
import type { Measurement } from './terms/measurement.ts';
import type { PastFigures } from './terms/movement.ts';

export const noSuchEvaluation = 'There is no such evaluation.';

/** Measurements, lessons and evaluations, as other services read them. Only the monitoring service writes them. */
export class MonitoringReader {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  /** Every measurement of a programme, in the order of indicator, day and number: one query. */
  measurements(programmeId: string): Promise<Measurement[]> {
    return this.#table.query(measurementEntity, ranges.measurements(programmeId));
  }

  /** The same of one indicator, or of one day of it. */
  measurementsOf({ programmeId, indicatorId }: OfIndicator, day?: string): Promise<Measurement[]> {
    return this.#table.query(measurementEntity, ranges.measurements(programmeId, indicatorId, day));
  }

  /** Every lesson of a programme: one query. */
  lessons(programmeId: string): Promise<Lesson[]> {
    return this.#table.query(lessonEntity, ranges.lessons(programmeId));
  }

  /** Those whose identifier begins with some words: one query. */
  lessonsFrom(programmeId: string, stem: string): Promise<Lesson[]> {
    return this.#table.query(lessonEntity, ranges.lessons(programmeId, stem));
  }

  lessonOrNone({ programmeId, lessonId }: OfLesson): Promise<Lesson | undefined> {
    return this.#table.get(lessonEntity, { programmeId, lessonId });
  }

  /** @throws {NotFound} when the programme has no such lesson. */
  async lesson(ids: OfLesson): Promise<Lesson> {
    const lesson = await this.lessonOrNone(ids);
    if (!lesson) throw new NotFound('There is no such lesson.');
    return lesson;
  }

  /** What alliances said about using a lesson, in order. */
  usesOf(ids: OfLesson): Promise<LessonUse[]> {
    return this.#table.query(lessonUseEntity, ranges.ofLesson(ids, 'USE#'));
  }

  /** Every end of a lesson, in order. */
  endingsOf(ids: OfLesson): Promise<LessonEnding[]> {
    return this.#table.query(lessonEndingEntity, ranges.ofLesson(ids, 'ENDING#'));
  }

  /** Every established version of the evaluations of a programme, or of one of them, in the order of their periods: one query. */
  evaluations(programmeId: string, evaluationId?: string): Promise<Evaluation[]> {
    return this.#table.query(evaluationEntity, ranges.evaluations(programmeId, evaluationId));
  }

  /**
   * An established version with its content.
   * @throws {NotFound} when there is no such version.
   */
  async evaluation(
    ids: OfEvaluation & { readonly version: number },
  ): Promise<{ readonly evaluation: Evaluation; readonly content: EvaluationContent }> {
    // One after the other: who changes both on the condition that the first is as it was read would write an older content back.
    const evaluation = await this.#table.get(evaluationEntity, ids);
    const stored = await this.#table.get(evaluationContentEntity, ids);
    if (!evaluation || !stored) throw new NotFound(noSuchEvaluation);
    return { evaluation, content: decompressed(EvaluationContent, stored.packed) };
  }

  /**
   * The figures of the design requirements in some established versions, by the number of the requirement and in the order given: one read for each.
   * They leave out what somebody who sees nothing confidential does not see now (rule 19).
   */
  async figuresOf(programmeId: string, moments: readonly Evaluation[], outsider: Standing): Promise<PastFigures> {
    const sees: Sees = (matter, matterId) => seesMatter(outsider, matter, matterId);
    const found = await inParts(moments, ({ evaluationId, version }) =>
      this.evaluation({ programmeId, evaluationId, version }),
    );
    const seen = found.map(
      ({ evaluation, content }) => evaluationSeenBy({ content, hash: presentHash(evaluation) }, sees).content,
    );
    const all = seen.flatMap(({ evaluationId, version, from, until, requirements }) =>
      requirements.figures.map(({ number, meets, of, percent }) => ({
        number,
        figure: {
          ...{ evaluationId, version, from, until, asOf: requirements.asOf, meets, of },
          ...(percent === undefined ? {} : { percent }),
        },
      })),
    );
    return new Map(
      [...Map.groupBy(all, ({ number }) => number)].map(([number, ofNumber]) => [
        number,
        ofNumber.map(({ figure }) => figure),
      ]),
    );
  }

  /** The programmabureau's words for an evaluation that were kept last. */
  async evaluationWords(ids: OfEvaluation): Promise<KeptWords | undefined> {
    const [last] = await this.#table.query(evaluationWordsEntity, ranges.lastWords(ids));
    return last;
  }
}
