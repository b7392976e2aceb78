import type { Dispensation } from '#functions/alliances/terms/dispensation.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import { noSuchMatter } from '#shared/authority/levels.ts';
import { recordedBy } from '#shared/calendar/recorded-by.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { inParts } from '#shared/runtime/in-parts.ts';
import { escalationOn } from './domain/escalation-on.ts';
import { obligationOn } from './domain/obligation-on.ts';
import { EscalationsReader } from './reader.ts';
import type { OfEscalation } from './records.ts';
import type { Escalation, Growth, StageVisit } from './terms/escalation.ts';
import { type Obligation, obligationRoundsOf } from './terms/obligation.ts';
import { isEndStage } from './terms/stages.ts';

/** The ladder as it was recorded by the end of a day: the rung of each escalation, and what rulings had allowed until then. */
export class PastEscalations extends EscalationsReader {
  readonly #rounds: Pick<RoundsReader, 'named'>;
  readonly #day: string;
  readonly #present: EscalationsReader;

  /**
   * @param rounds - as they are now: they say when an obligation was asked about.
   * @param day - ISO date in Europe/Amsterdam.
   */
  constructor(table: Table, rounds: Pick<RoundsReader, 'named'>, day: string) {
    super(table);
    this.#rounds = rounds;
    this.#day = day;
    this.#present = new EscalationsReader(table);
  }

  override async escalations(programmeId: string): Promise<Escalation[]> {
    const all = await this.#present.escalations(programmeId);
    const past = await inParts(all, (escalation) => this.#on(escalation));
    return past.filter((escalation) => escalation !== undefined);
  }

  override async open(programmeId: string, allianceId?: string): Promise<Escalation[]> {
    const all = await this.escalations(programmeId);
    return all.filter((one) => !isEndStage(one.stage) && (allianceId === undefined || one.allianceId === allianceId));
  }

  override async escalation(programmeId: string, escalationId: string): Promise<Escalation> {
    const past = await this.#on(await this.#present.escalation(programmeId, escalationId));
    if (!past) throw new NotFound(noSuchMatter.escalation);
    return past;
  }

  override async history(ids: OfEscalation): Promise<StageVisit[]> {
    return recordedBy(await super.history(ids), ({ enteredAt }) => enteredAt, this.#day);
  }

  override async growths(ids: OfEscalation): Promise<Growth[]> {
    return recordedBy(await super.growths(ids), ({ recordedAt }) => recordedAt, this.#day);
  }

  override async dispensations(programmeId: string, allianceId?: string): Promise<Dispensation[]> {
    return recordedBy(await super.dispensations(programmeId, allianceId), ({ decidedAt }) => decidedAt, this.#day);
  }

  override async obligations(programmeId: string, escalationId?: string): Promise<Obligation[]> {
    const all = await super.obligations(programmeId, escalationId);
    const past = await inParts(all, async (one) =>
      obligationOn(one, await this.#rounds.named(obligationRoundsOf(one)), this.#day),
    );
    return past.filter((one) => one !== undefined);
  }

  async #on(escalation: Escalation): Promise<Escalation | undefined> {
    const [visits, growths] = await Promise.all([this.#present.history(escalation), this.#present.growths(escalation)]);
    return escalationOn({ escalation, visits, growths }, this.#day);
  }
}
