import type { RoundsReader } from '#functions/rounds/reader.ts';
import { noSuchMatter } from '#shared/authority/levels.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { driverEntity, runningDrivers } from '#shared/workflow/driver.ts';
import type { Acceptance, Exclusion } from './domain/acceptance.ts';
import type { Adjustment } from './domain/adjustment.ts';
import { type ConditionNow, conditionsNow } from './domain/binding.ts';
import type { Condition } from './domain/condition.ts';
import type { InputAnswer } from './domain/input-answer.ts';
import {
  acceptanceEntity,
  accessionEntity,
  adjustmentEntity,
  askedApprovalEntity,
  conditionEntity,
  cycleEntity,
  exclusionEntity,
  type FrameworkText,
  frameworkEntity,
  inputAnswerEntity,
  ranges,
  textEntity,
  visitEntity,
} from './records.ts';
import { accessionRounds, answersOn, approvalRounds } from './rounds/college-answers.ts';
import type { Accession } from './terms/accession.ts';
import type { AskedApproval } from './terms/approval.ts';
import type { Cycle, Framework, StageVisit } from './terms/cycle.ts';

/** The same words for what is not there and for what the reader does not see. */
export const noSuchCycle = noSuchMatter['framework-cycle'];
export const noSuchText = 'There is no such text.';

/** Cycles and texts as other services read them. Only the frameworks service writes them. */
export class FrameworksReader {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  framework(programmeId: string): Promise<Framework | undefined> {
    return this.#table.get(frameworkEntity, { programmeId });
  }

  /** Whether a version was ever in force. */
  async wasInForce(programmeId: string): Promise<boolean> {
    return (await this.framework(programmeId))?.inForce !== undefined;
  }

  /** The version in force with its text; undefined while there is none. */
  async inForce(programmeId: string): Promise<{ cycle: Cycle; text: FrameworkText } | undefined> {
    const framework = await this.framework(programmeId);
    if (framework?.inForce === undefined) return undefined;
    const cycle = await this.cycle(programmeId, framework.inForce);
    return { cycle, text: await this.text(programmeId, cycle.cycleId, cycle.text.number) };
  }

  /**
   * The version that was in force at the end of a day, with its text; undefined while there was none.
   * @param day - ISO date.
   */
  async inForceOn(programmeId: string, day: string): Promise<{ cycle: Cycle; text: FrameworkText } | undefined> {
    const now = await this.inForce(programmeId);
    if (!now || (now.cycle.endedAt !== undefined && localDate(now.cycle.endedAt) <= day)) return now;
    const earlier = (await this.cycles(programmeId)).filter(
      ({ status, endedAt }) => status === 'superseded' && endedAt !== undefined && localDate(endedAt) <= day,
    );
    const last = earlier.toSorted((one, other) => Number(one.cycleId) - Number(other.cycleId)).at(-1);
    return last && { cycle: last, text: await this.text(programmeId, last.cycleId, last.text.number) };
  }

  /** Every cycle of a programme, in order. */
  cycles(programmeId: string): Promise<Cycle[]> {
    return this.#table.query(cycleEntity, ranges.cycles(programmeId));
  }

  /** @throws {NotFound} when the programme has no such cycle. */
  async cycle(programmeId: string, cycleId: string): Promise<Cycle> {
    const cycle = /^[1-9]\d{0,5}$/.test(cycleId)
      ? await this.#table.get(cycleEntity, { programmeId, cycleId })
      : undefined;
    if (!cycle) throw new NotFound(noSuchCycle);
    return cycle;
  }

  /** @throws {NotFound} when the version has no such text. */
  async text(programmeId: string, cycleId: string, number: number): Promise<FrameworkText> {
    const text = await this.#table.get(textEntity, { programmeId, cycleId, number });
    if (!text) throw new NotFound(noSuchText);
    return text;
  }

  /** Every municipality that joined while a framework was in force, with how it stands to that version. */
  accessions(programmeId: string): Promise<Accession[]> {
    return this.#table.query(accessionEntity, ranges.accessions(programmeId));
  }

  accession(ids: Pick<Accession, 'programmeId' | 'cycleId' | 'partnerId'>): Promise<Accession | undefined> {
    return this.#table.get(accessionEntity, ids);
  }

  /** The approvals that colleges were asked to take back, of one version or of all. */
  askedApprovals(programmeId: string, cycleId?: string): Promise<AskedApproval[]> {
    return this.#table.query(askedApprovalEntity, ranges.askedApprovals(programmeId, cycleId));
  }

  askedApproval(ids: Pick<AskedApproval, 'programmeId' | 'cycleId' | 'partnerId'>): Promise<AskedApproval | undefined> {
    return this.#table.get(askedApprovalEntity, ids);
  }

  inputAnswer(programmeId: string, cycleId: string, taskId: string): Promise<InputAnswer | undefined> {
    return this.#table.get(inputAnswerEntity, { programmeId, cycleId, taskId });
  }

  /** What was done with the input in a cycle, one answer for each task that has one. */
  inputAnswers({ programmeId, cycleId }: Pick<Cycle, 'programmeId' | 'cycleId'>): Promise<InputAnswer[]> {
    return this.#table.query(inputAnswerEntity, ranges.ofCycle({ programmeId, cycleId }, 'INPUT-ANSWER#'));
  }

  /** The conditions that colleges attached to their approval of a version. */
  conditions(ids: Pick<Cycle, 'programmeId' | 'cycleId'>): Promise<Condition[]> {
    return this.#table.query(conditionEntity, ranges.ofCycle(ids, 'CONDITION#'));
  }

  /** The regiegroep's answers to those conditions, one for each approval that carries some. */
  acceptances(ids: Pick<Cycle, 'programmeId' | 'cycleId'>): Promise<Acceptance[]> {
    return this.#table.query(acceptanceEntity, ranges.ofCycle(ids, 'ACCEPTANCE#'));
  }

  acceptance(ids: Pick<Acceptance, 'programmeId' | 'cycleId' | 'taskId'>): Promise<Acceptance | undefined> {
    return this.#table.get(acceptanceEntity, ids);
  }

  /** The conditions of a version that somebody marked as excluding each other. */
  exclusions(ids: Pick<Cycle, 'programmeId' | 'cycleId'>): Promise<Exclusion[]> {
    return this.#table.query(exclusionEntity, ranges.ofCycle(ids, 'EXCLUSION#'));
  }

  /**
   * Those conditions as they stand now: which bind, which wait for the seats, and which came with an approval that does not count.
   * @param rounds - where the colleges answered.
   */
  async conditionsNow(
    cycle: Pick<Cycle, 'programmeId' | 'cycleId' | 'text' | 'rounds'>,
    rounds: Pick<RoundsReader, 'tasks'>,
  ): Promise<ConditionNow[]> {
    const conditions = await this.conditions(cycle);
    if (conditions.length === 0) return [];
    const [acceptances, exclusions, askedApprovals, accessions] = await Promise.all([
      this.acceptances(cycle),
      this.exclusions(cycle),
      this.askedApprovals(cycle.programmeId, cycle.cycleId),
      this.accessions(cycle.programmeId),
    ]);
    const joined = accessions.filter(({ cycleId }) => cycleId === cycle.cycleId);
    const roundIds = [...approvalRounds(cycle), ...joined.flatMap(accessionRounds)];
    const answered = await answersOn(rounds, roundIds, cycle.text.hash);
    return conditionsNow({ conditions, acceptances, exclusions, askedApprovals, answered }, cycle);
  }

  /** Every running cycle, of all programmes; records that cannot be read are left out. */
  async running(): Promise<Cycle[]> {
    const { items } = await this.#table.queryEach(driverEntity, runningDrivers);
    const found = await Promise.all(
      items.map(({ programmeId, matterId: cycleId }) => this.#table.get(cycleEntity, { programmeId, cycleId })),
    );
    return found.flatMap((cycle) => cycle ?? []);
  }

  /** One entry of a stage, by its number. */
  visit(programmeId: string, cycleId: string, visit: number): Promise<StageVisit | undefined> {
    return this.#table.get(visitEntity, { programmeId, cycleId, visit });
  }

  /** The cycle that adjusts the framework for a visit of an escalation; undefined while there is none. */
  adjustment(
    ids: Pick<Adjustment, 'programmeId' | 'escalationId' | 'escalationVisit'>,
  ): Promise<Adjustment | undefined> {
    return this.#table.get(adjustmentEntity, ids);
  }

  /** Every cycle that an escalation led to. */
  adjustmentsFor({
    programmeId,
    escalationId,
  }: Pick<Adjustment, 'programmeId' | 'escalationId'>): Promise<Adjustment[]> {
    return this.#table.query(adjustmentEntity, ranges.adjustments(programmeId, escalationId));
  }

  /** Every escalation that a cycle adjusts the framework for. */
  async escalationsOf({ programmeId, cycleId }: Pick<Cycle, 'programmeId' | 'cycleId'>): Promise<Adjustment[]> {
    const all = await this.#table.query(adjustmentEntity, ranges.adjustments(programmeId));
    return all.filter((adjustment) => adjustment.cycleId === cycleId);
  }
}
