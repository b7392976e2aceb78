import type { PastRegistry, RegistryChange } from '#functions/bodies/domain/as-of.ts';
import { registryAsOf } from '#functions/bodies/domain/as-of.ts';
import { keptOf, type Recorded } from '#functions/bodies/domain/recorded.ts';
import type { Registry } from '#functions/bodies/domain/registry.ts';

/** The changes of a registry, kept in memory as the database keeps them. */
export interface Ledger {
  readonly changes: readonly RegistryChange[];
}

const change = (ledger: Ledger, programmeId: string, on: string, things: readonly Recorded[]): RegistryChange => ({
  programmeId,
  recordedAt: `${on}T09:00:00.000Z`,
  recordedOn: on,
  number: ledger.changes.length + 1,
  by: 'test',
  via: 'api',
  ...keptOf(things),
});

/** A registry that is recorded whole on a day. */
export const ledgerOf = ({ programme, partners, people, seats, representations }: Registry, on: string): Ledger => {
  const things = [
    ...partners.map((partner) => ({ partner })),
    ...people.map((person) => ({ person })),
    ...seats.map((seat) => ({ seat })),
    ...representations.map((representation) => ({ representation })),
  ];
  const first = change({ changes: [] }, programme.programmeId, on, things);
  return { changes: [{ ...first, via: 'file', programme }] };
};

/** The ledger with one change more. */
export const recorded = (ledger: Ledger, on: string, things: readonly Recorded[]): Ledger => ({
  changes: [...ledger.changes, change(ledger, ledger.changes[0]?.programmeId ?? '', on, things)],
});

export const asOf = ({ changes }: Ledger, day: string): PastRegistry => {
  const registry = registryAsOf(changes, day);
  if (!registry) throw new Error('nothing is recorded');
  return registry;
};

/** A day so many days after the first of January 2026. */
export const dayAt = (days: number): string => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
