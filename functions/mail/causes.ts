import { factEntity, factIn } from '#shared/dynamo/outbox.ts';
import type { Table } from '#shared/dynamo/table.ts';
import type { Fact } from '#shared/events/catalogue.ts';
import type { FactsFor } from '#shared/events/facts-for.ts';
import { type FactTables, ownerOfFact } from '#shared/events/owners.ts';
import type { Owner } from '#shared/runtime/capabilities.ts';

/** The tables of the facts that require letters. */
export type TablesOfCauses = FactTables<FactsFor<'mail/send'>>;

/** Finds a fact that requires letters in the table of its owner. */
export type CauseOf = (cause: { readonly type: string; readonly factId: string }) => Promise<Fact | undefined>;

export const causesIn =
  (tables: TablesOfCauses): CauseOf =>
  async ({ type, factId }) => {
    const stored = await (tables as Readonly<Partial<Record<Owner, Table>>>)[ownerOfFact(type)]?.get(factEntity, {
      id: factId,
    });
    return stored && factIn(stored);
  };
