import type { RoundsReader } from '#functions/rounds/reader.ts';
import { roundOfTask, taskOfAnswer } from '#functions/rounds/terms/task-id.ts';
import { dayOf } from '#shared/calendar/days.ts';
import { recordedBy } from '#shared/calendar/recorded-by.ts';
import { conditionOn } from '#shared/conditions/condition-on.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { inParts } from '#shared/runtime/in-parts.ts';
import type { Acceptance, Exclusion } from './domain/acceptance.ts';
import type { Adjustment } from './domain/adjustment.ts';
import type { Condition } from './domain/condition.ts';
import { cycleOn } from './domain/cycle-on.ts';
import type { InputAnswer } from './domain/input-answer.ts';
import { FrameworksReader, noSuchCycle } from './reader.ts';
import { ranges, textEntity, visitEntity } from './records.ts';
import type { Accession } from './terms/accession.ts';
import type { AskedApproval, Consequence } from './terms/approval.ts';
import type { Cycle, Framework } from './terms/cycle.ts';

type Ids = Pick<Cycle, 'programmeId' | 'cycleId'>;

/** Cycles and texts as they were recorded by the end of a day: what was in force then, and where the running cycle was. */
export class PastFrameworks extends FrameworksReader {
  readonly #table: Table;
  readonly #rounds: Pick<RoundsReader, 'answer'>;
  readonly #day: string;
  readonly #present: FrameworksReader;

  /**
   * @param rounds - as they are now: they say when the decision of a college was registered.
   * @param day - ISO date in Europe/Amsterdam.
   */
  constructor(table: Table, rounds: Pick<RoundsReader, 'answer'>, day: string) {
    super(table);
    this.#table = table;
    this.#rounds = rounds;
    this.#day = day;
    this.#present = new FrameworksReader(table);
  }

  override async framework(programmeId: string): Promise<Framework | undefined> {
    const [now, cycles, inForce] = await Promise.all([
      this.#present.framework(programmeId),
      this.cycles(programmeId),
      this.inForce(programmeId),
    ]);
    if (!now || cycles.length === 0) return undefined;
    const running = cycles.findLast(({ status }) => status === 'running');
    return {
      programmeId,
      versions: cycles.length,
      revision: now.revision,
      ...(running ? { running: running.cycleId } : {}),
      ...(inForce ? { inForce: inForce.cycle.cycleId } : {}),
    };
  }

  override async inForce(programmeId: string) {
    const found = await this.#present.inForceOn(programmeId, this.#day);
    return found && { ...found, cycle: { ...found.cycle, status: 'in-force' as const } };
  }

  override async inForceOn(programmeId: string, day: string) {
    return this.#present.inForceOn(programmeId, day < this.#day ? day : this.#day);
  }

  override async cycles(programmeId: string): Promise<Cycle[]> {
    const all = await this.#present.cycles(programmeId);
    const past = await Promise.all(all.map((cycle) => this.#on(cycle, all)));
    return past.filter((cycle) => cycle !== undefined);
  }

  override async cycle(programmeId: string, cycleId: string): Promise<Cycle> {
    const found = (await this.cycles(programmeId)).find((cycle) => cycle.cycleId === cycleId);
    if (!found) throw new NotFound(noSuchCycle);
    return found;
  }

  override async accessions(programmeId: string): Promise<Accession[]> {
    const all = recordedBy(await super.accessions(programmeId), ({ askedAt }) => askedAt, this.#day);
    return all.map(({ concludedAt, ...accession }) =>
      concludedAt !== undefined && dayOf(concludedAt) > this.#day
        ? { ...accession, status: 'asked' as const }
        : { ...accession, ...(concludedAt === undefined ? {} : { concludedAt }) },
    );
  }

  override async askedApprovals(programmeId: string, cycleId?: string): Promise<AskedApproval[]> {
    const all = await super.askedApprovals(programmeId, cycleId);
    return inParts(all, async (askedApproval) => {
      const registered = await Promise.all(
        askedApproval.takenBack.map((one) => this.#isRegistered(one.registrationId)),
      );
      return {
        ...askedApproval,
        takenBack: askedApproval.takenBack.filter((_, at) => registered[at]),
        consequences: recordedBy(askedApproval.consequences, ({ askedAt }) => askedAt, this.#day).map((one) =>
          this.#answeredBy(one),
        ),
      };
    });
  }

  /** Whether a decision had been registered: a college may decide days before, and until then nobody knew (rule 8). */
  async #isRegistered(answerId: string): Promise<boolean> {
    const taskId = taskOfAnswer(answerId);
    const answer = await this.#rounds.answer(roundOfTask(taskId), taskId, Number(answerId.slice(taskId.length + 1)));
    return answer !== undefined && dayOf(answer.givenAt) <= this.#day;
  }

  #answeredBy({ answeredAt, ...consequence }: Consequence): Consequence {
    if (answeredAt === undefined) return consequence;
    return dayOf(answeredAt) > this.#day ? { ...consequence, status: 'asked' } : { ...consequence, answeredAt };
  }

  override async inputAnswers(ids: Ids): Promise<InputAnswer[]> {
    return recordedBy(await super.inputAnswers(ids), ({ answeredAt }) => answeredAt, this.#day);
  }

  override async conditions(ids: Ids): Promise<Condition[]> {
    return (await super.conditions(ids)).map((condition) => conditionOn(condition, this.#day));
  }

  override async acceptances(ids: Ids): Promise<Acceptance[]> {
    return (await super.acceptances(ids)).map(({ answeredAt, ...acceptance }) =>
      answeredAt !== undefined && dayOf(answeredAt) > this.#day
        ? { ...acceptance, status: 'open' as const }
        : { ...acceptance, ...(answeredAt === undefined ? {} : { answeredAt }) },
    );
  }

  override async exclusions(ids: Ids): Promise<Exclusion[]> {
    const all = (await super.exclusions(ids)).map((one) => ({
      ...one,
      marks: recordedBy(one.marks, ({ at }) => at, this.#day),
    }));
    return all.filter(({ marks }) => marks.length > 0);
  }

  override async adjustmentsFor(ids: Pick<Adjustment, 'programmeId' | 'escalationId'>): Promise<Adjustment[]> {
    return recordedBy(await super.adjustmentsFor(ids), ({ linkedAt }) => linkedAt, this.#day);
  }

  async #on(cycle: Cycle, all: readonly Cycle[]): Promise<Cycle | undefined> {
    const [visits, texts] = await Promise.all([
      this.#table.query(visitEntity, ranges.ofCycle(cycle, 'VISIT#')),
      this.#table.query(textEntity, ranges.ofCycle(cycle, 'TEXT#')),
    ]);
    const next = all.find(
      (one) => Number(one.cycleId) > Number(cycle.cycleId) && one.endedAt !== undefined && one.status !== 'withdrawn',
    );
    return cycleOn({ cycle, visits, texts }, next?.endedAt && dayOf(next.endedAt), this.#day);
  }
}
