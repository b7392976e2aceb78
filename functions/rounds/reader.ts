import { sameDayLater, startOfDay } from '#shared/calendar/days.ts';
import { daysOfQuarter, type Quarter } from '#shared/calendar/quarters.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { inParts } from '#shared/runtime/in-parts.ts';
import type { TakenOutWords } from '#shared/words/taken-out.ts';
import { type RoundCount, withCounts } from './domain/round-count.ts';
import {
  answerEntity,
  briefingEntity,
  contactEntity,
  placeOf,
  ranges,
  roundCountEntity,
  roundEntity,
  type StoredAnswer,
  taskEntity,
} from './records.ts';
import type { Briefing } from './terms/briefing.ts';
import type { RoundAndTasks } from './terms/earlier-rounds.ts';
import type { Round } from './terms/round.ts';
import type { Contact, RecordedAnswer, Task } from './terms/task.ts';
import { roundOfTask, taskIdOf } from './terms/task-id.ts';

/** A round with its own numbers, and the parts in which its answers are counted. */
export interface StoredRound {
  readonly round: Round;
  readonly counts: readonly RoundCount[];
}

interface OfPerson {
  readonly programmeId: string;
  readonly personId: string;
}

/** Rounds and tasks as other services read them. Only the rounds service writes them. */
export class RoundsReader {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  /** A round, with every answer counted. */
  async round(roundId: string): Promise<Round | undefined> {
    const stored = await this.roundAsStored(roundId);
    return stored && withCounts(stored.round, stored.counts);
  }

  /** Rounds in the given order; one that does not exist is left out. */
  async named(roundIds: readonly string[]): Promise<Round[]> {
    const found = await Promise.all(roundIds.map((roundId) => this.round(roundId)));
    return found.filter((round) => round !== undefined);
  }

  /** The same as stored, for callers that end or change it as a whole. */
  async roundAsStored(roundId: string): Promise<StoredRound | undefined> {
    const { rounds, counts } = await this.#table.queryKinds(
      { rounds: roundEntity, counts: roundCountEntity },
      ranges.roundWithCounts(roundId),
    );
    const [round] = rounds;
    return round && { round, counts };
  }

  /** What its addressees read beside the text; undefined for a round of an earlier release. */
  briefing(roundId: string): Promise<Briefing | undefined> {
    return this.#table.get(briefingEntity, { roundId });
  }

  /** Rounds with their tasks, in the given order; one that does not exist is left out. */
  async withTasks(roundIds: readonly string[]): Promise<RoundAndTasks[]> {
    const found = await Promise.all(
      roundIds.map(async (roundId) => {
        const [round, tasks] = await Promise.all([this.round(roundId), this.tasks(roundId)]);
        return round && { round, tasks };
      }),
    );
    return found.filter((one) => one !== undefined);
  }

  /** The rounds of a programme that accept answers, by the index of the clock. */
  async open(programmeId: string): Promise<Round[]> {
    const open = await this.#table.query(roundEntity, ranges.open);
    return open.filter((round) => round.programmeId === programmeId);
  }

  /**
   * The rounds of a programme, as stored. Those that are open come from the clock, so that one of an earlier release is there too; one that
   * ended under an earlier release is not.
   */
  async ofProgramme(programmeId: string): Promise<Round[]> {
    const [open, listed] = await Promise.all([
      this.open(programmeId),
      this.#table.query(roundEntity, ranges.listed(programmeId)),
    ]);
    const byId = new Map([...open, ...listed].map((round) => [round.roundId, round]));
    return [...byId.values()];
  }

  /** The rounds of a programme that opened since an instant: what is read does not grow with the years. */
  async openedSince(programmeId: string, since: string): Promise<Round[]> {
    const [open, opened] = await Promise.all([
      this.open(programmeId),
      this.#table.query(roundEntity, ranges.openedBetween(programmeId, since, '~')),
    ]);
    const byId = new Map([...open, ...opened].map((round) => [round.roundId, round]));
    return [...byId.values()].filter(({ openedAt }) => openedAt >= since);
  }

  /**
   * The rounds of a programme that accepted answers in a quarter, with their tasks. One that ended and had opened more than a year before the quarter is
   * not there: what is read does not grow with the years.
   */
  async runningIn(programmeId: string, quarter: Quarter): Promise<RoundAndTasks[]> {
    const { from, until } = daysOfQuarter(quarter);
    const [start, end] = [startOfDay(from), startOfDay(until)];
    const [open, opened] = await Promise.all([
      this.open(programmeId),
      this.#table.query(
        roundEntity,
        ranges.openedBetween(programmeId, startOfDay(sameDayLater(from, { years: -1 })), end),
      ),
    ]);
    const byId = new Map([...open, ...opened].map((round) => [round.roundId, round]));
    const running = [...byId.values()].filter(
      ({ status, openedAt, closedAt, termEnd }) =>
        openedAt < end && (status === 'open' || (closedAt ?? termEnd) >= start),
    );
    return inParts(running, async (round) => ({ round, tasks: await this.tasks(round.roundId) }));
  }

  /** Every open round, of all programmes; records that cannot be read are left out. */
  async openEverywhere(): Promise<Round[]> {
    const { items } = await this.#table.queryEach(roundEntity, ranges.open);
    return items;
  }

  /**
   * A part of the open rounds of all programmes, after a given place: at most `limit`, those that could not be read, and the place after
   * them unless they are the last. A round whose moment moves meanwhile may be returned twice.
   */
  async openAfter(
    place: string | undefined,
    limit: number,
  ): Promise<{ items: Round[]; faults: Error[]; next: string | undefined }> {
    const { items, faults, last } = await this.#table.queryEach(roundEntity, ranges.openAfter(place, limit));
    const isLast = items.length + faults.length < limit;
    return { items, faults, next: isLast || !last ? undefined : placeOf(last) };
  }

  tasks(roundId: string): Promise<Task[]> {
    return this.#table.query(taskEntity, ranges.tasks(roundId));
  }

  /** At most `limit` tasks of a round, in the order of their identifiers, after a given one. */
  tasksAfter(roundId: string, after: string | undefined, limit: number): Promise<Task[]> {
    return this.#table.query(taskEntity, ranges.tasksAfter(roundId, after, limit));
  }

  /** The tasks in a round that have the address digest of a registered person. */
  addressedIn(roundId: string, programmeId: string, personId: string): Promise<Task[]> {
    return this.#table.query(taskEntity, {
      ...ranges.addressedTo(programmeId, personId),
      prefix: taskIdOf(roundId, ''),
    });
  }

  task(taskId: string): Promise<Task | undefined> {
    return this.#table.get(taskEntity, { roundId: roundOfTask(taskId), taskId });
  }

  contact(roundId: string, contactId: string): Promise<Contact | undefined> {
    return this.#table.get(contactEntity, { roundId, contactId });
  }

  /**
   * The data of a registered person outside the registry, given by itself when it registered answers, or by the person who passed a task on
   * to it. It includes the deputies that it chose and those who answered for it on paper, when the registry does not know them.
   */
  contactsOf(programmeId: string, personId: string): Promise<Contact[]> {
    return this.#table.query(contactEntity, ranges.contactsOf(programmeId, personId));
  }

  /** Tasks, in any status, with the address digest of a registered person. */
  addressedTo(programmeId: string, personId: string): Promise<Task[]> {
    return this.#table.query(taskEntity, ranges.addressedTo(programmeId, personId));
  }

  /** A part of those contacts, after a given one. */
  contactsAfter(ids: OfPerson, after: string | undefined, limit: number): Promise<Contact[]> {
    return this.#table.query(contactEntity, ranges.contactsAfter(ids.programmeId, ids.personId, after, limit));
  }

  /** A part of those tasks, after a given one. */
  addressedAfter(ids: OfPerson, after: string | undefined, limit: number): Promise<Task[]> {
    return this.#table.query(taskEntity, ranges.addressedAfter(ids.programmeId, ids.personId, after, limit));
  }

  /** The open tasks of a partner in all rounds. */
  openTasks(programmeId: string, partnerId: string): Promise<Task[]> {
    return this.#table.query(taskEntity, ranges.awaitedFrom(programmeId, partnerId));
  }

  /** How copies of the remarks of an answer are found, after these were taken out. */
  async takenOut(taskId: string, number: number): Promise<TakenOutWords | undefined> {
    return (await this.answer(roundOfTask(taskId), taskId, number))?.takenOut?.words;
  }

  /** Every answer that was recorded in a round, corrected ones too. */
  answers(roundId: string): Promise<StoredAnswer[]> {
    return this.#table.query(answerEntity, ranges.answers(roundId));
  }

  /** One of the answers that were recorded for a task, by its number. */
  answer(roundId: string, taskId: string, number: number): Promise<RecordedAnswer | undefined> {
    return this.#table.get(answerEntity, { roundId, taskId, number });
  }
}
