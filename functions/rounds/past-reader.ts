import { dayOf } from '#shared/calendar/days.ts';
import { recordedBy } from '#shared/calendar/recorded-by.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { roundOn } from './domain/round-on.ts';
import { taskOn } from './domain/task-on.ts';
import { RoundsReader } from './reader.ts';
import { answerEntity, ranges, trailEntity } from './records.ts';
import type { Round } from './terms/round.ts';
import type { Task } from './terms/task.ts';
import { roundOfTask } from './terms/task-id.ts';

/** Rounds and tasks as they were recorded by the end of a day: whom a round waited for then, and what had been answered. */
export class PastRounds extends RoundsReader {
  readonly #table: Table;
  readonly #day: string;
  readonly #present: RoundsReader;

  /** @param day - ISO date in Europe/Amsterdam. */
  constructor(table: Table, day: string) {
    super(table);
    this.#table = table;
    this.#day = day;
    this.#present = new RoundsReader(table);
  }

  override async round(roundId: string): Promise<Round | undefined> {
    const round = await this.#present.round(roundId);
    if (!round || dayOf(round.openedAt) > this.#day) return undefined;
    const [tasks, all, answers] = await Promise.all([
      this.tasks(roundId),
      this.#present.tasks(roundId),
      this.#table.query(answerEntity, ranges.answers(roundId)),
    ]);
    return roundOn(round, { tasks, askedLater: all.length - tasks.length, answers }, this.#day);
  }

  override async open(programmeId: string): Promise<Round[]> {
    const all = await this.ofProgramme(programmeId);
    return all.filter(({ status }) => status === 'open');
  }

  override async ofProgramme(programmeId: string): Promise<Round[]> {
    const all = await this.#present.ofProgramme(programmeId);
    return this.named(recordedBy(all, ({ openedAt }) => openedAt, this.#day).map(({ roundId }) => roundId));
  }

  override async tasks(roundId: string): Promise<Task[]> {
    const [round, tasks, answers, trails] = await Promise.all([
      this.#present.round(roundId),
      this.#present.tasks(roundId),
      this.#table.query(answerEntity, ranges.answers(roundId)),
      this.#table.query(trailEntity, ranges.trails(roundId)),
    ]);
    const of = <T extends { readonly taskId: string }>(all: readonly T[], taskId: string): T[] =>
      all.filter((one) => one.taskId === taskId);
    const endedAt = round?.closedAt;
    return tasks.flatMap((task) => {
      const { taskId } = task;
      return taskOn({ task, answers: of(answers, taskId), trail: of(trails, taskId), endedAt }, this.#day) ?? [];
    });
  }

  override async task(taskId: string): Promise<Task | undefined> {
    const all = await this.tasks(roundOfTask(taskId));
    return all.find((one) => one.taskId === taskId);
  }

  override async tasksAfter(roundId: string, after: string | undefined, limit: number): Promise<Task[]> {
    const all = await this.tasks(roundId);
    return all.filter(({ taskId }) => after === undefined || taskId > after).slice(0, limit);
  }
}
