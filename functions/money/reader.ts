import { decompressed } from '#shared/dynamo/compressed.ts';
import type { Table } from '#shared/dynamo/table.ts';
import type { Entry } from './domain/entry.ts';
import { noSums, Sums } from './domain/ledger.ts';
import { ledgerDayEntity, ledgerEntity, type MoneyName, moneyEntryEntity, moneyNameEntity, ranges } from './records.ts';

/** The money of a deal as it stood: what all entries came to, and how many there were. */
export interface MoneyState {
  readonly sums: Sums;
  readonly entries: number;
}

const noState: MoneyState = { sums: noSums, entries: 0 };

/** The money of the deal as other services read it. Only the money service writes it. */
export class MoneyReader {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  /** How the money stands now: one read, whatever was recorded before. */
  async state(programmeId: string): Promise<MoneyState & { readonly recordedOn?: string }> {
    const ledger = await this.#table.get(ledgerEntity, { programmeId });
    if (!ledger) return noState;
    return { sums: decompressed(Sums, ledger.packed), entries: ledger.revision, recordedOn: ledger.recordedOn };
  }

  /** How it stood as it was recorded by the end of a day (ISO date): one read too. */
  async stateOn(programmeId: string, day: string): Promise<MoneyState> {
    const [found] = await this.#table.query(ledgerDayEntity, ranges.stateOn(programmeId, day));
    return found ? { sums: decompressed(Sums, found.packed), entries: found.revision } : noState;
  }

  /** An entry by its name, with its name's own record; undefined when there is none. */
  async entry(
    programmeId: string,
    entryId: string,
  ): Promise<{ readonly entry: Entry; readonly name: MoneyName } | undefined> {
    const name = await this.#table.get(moneyNameEntity, { programmeId, entryId });
    if (!name) return undefined;
    const entry = await this.#table.get(moneyEntryEntity, { programmeId, sequence: name.sequence });
    return entry && { entry, name };
  }

  /** Entries from the newest on, after a place in their order. */
  entries(
    programmeId: string,
    part: { readonly behind?: number | undefined; readonly limit: number },
  ): Promise<Entry[]> {
    return this.#table.query(moneyEntryEntity, ranges.entries(programmeId, part));
  }
}
