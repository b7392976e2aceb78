import type { Table } from '#shared/dynamo/table.ts';
import { entryEntity, headEntity, markEntity, ranges, registrationEntity } from './records.ts';
import type { Decision } from './terms/decision.ts';

/** The register as other services read it. Only the decisions service writes it. */
export class DecisionsReader {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  /** The current end of the register of a programme: with it anybody can prove later that nothing before it changed (rule 5). */
  end(programmeId: string): Promise<{ sequence: number; hash: string } | undefined> {
    return this.#table.get(headEntity, { programmeId });
  }

  /** The number of a decision in the register; undefined while it waits for its place there. */
  async numberOf(programmeId: string, decisionId: string): Promise<number | undefined> {
    const registration = await this.#table.get(registrationEntity, { programmeId, decisionId });
    return registration?.sequence ?? (await this.#table.get(markEntity, { decisionId }))?.sequence;
  }

  /** The decisions on one text, about the given matters, in the order of registration. */
  async onText(
    programmeId: string,
    textHash: string,
    isAbout: (decision: Pick<Decision, 'matter' | 'matterId'>) => boolean,
  ): Promise<Decision[]> {
    const entries = await this.#table.query(entryEntity, ranges.entries(programmeId));
    return entries
      .map(({ decision }) => decision)
      .filter((decision) => decision.textHash === textHash && isAbout(decision));
  }
}
