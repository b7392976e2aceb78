import { dayOf } from '#shared/calendar/days.ts';
import { recordedBy } from '#shared/calendar/recorded-by.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { inParts } from '#shared/runtime/in-parts.ts';
import { MonitoringReader } from './reader.ts';
import type { Evaluation } from './terms/evaluation.ts';
import type { Lesson } from './terms/lesson.ts';

/** Lessons and evaluations as they were recorded by the end of a day. Measurements say themselves when they were entered. */
export class PastMonitoring extends MonitoringReader {
  readonly #day: string;

  /** @param day - ISO date in Europe/Amsterdam. */
  constructor(table: Table, day: string) {
    super(table);
    this.#day = day;
  }

  override async evaluations(programmeId: string, evaluationId?: string): Promise<Evaluation[]> {
    const all = await super.evaluations(programmeId, evaluationId);
    return recordedBy(all, ({ establishedAt }) => establishedAt, this.#day);
  }

  override async lessons(programmeId: string): Promise<Lesson[]> {
    const all = await super.lessons(programmeId);
    const known = recordedBy(all, ({ recordedAt }) => recordedAt, this.#day);
    return inParts(known, (lesson) => this.#on(lesson));
  }

  async #on(lesson: Lesson): Promise<Lesson> {
    if (lesson.ending === undefined || dayOf(lesson.ending.at) <= this.#day) return lesson;
    const { ending: _later, ...open } = lesson;
    const endings = recordedBy(await this.endingsOf(lesson), ({ ending }) => ending.at, this.#day);
    const last = endings.at(-1);
    return { ...open, ...(last ? { ending: last.ending } : {}) };
  }
}
