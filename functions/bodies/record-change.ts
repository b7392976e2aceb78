import { compressed } from '#shared/dynamo/compressed.ts';
import type { Table, Write } from '#shared/dynamo/table.ts';
import type { RegistryChange } from './domain/as-of.ts';
import { type Kept, keptOf, type Recorded } from './domain/recorded.ts';
import { pastEntity, presentEntity, registryChangeEntity } from './records.ts';
import { type PresentRegistry, withoutNames } from './terms/present.ts';

type Change = Omit<RegistryChange, keyof Kept>;

/** Most writes that recording a change takes. */
export const writesOfChange = 3;

/**
 * Keeps the recorded change: insert only, so no later change alters it. With it, the registry as it then stands.
 * @param after - the registry after this change, and when it was first recorded; none while a programme is half recorded.
 */
export const recordChange = (
  table: Table,
  change: Change,
  records: readonly Recorded[],
  after: { readonly present: PresentRegistry; readonly since: string } | undefined,
): Write[] => [
  table.insert(registryChangeEntity, { ...change, ...keptOf(records) }),
  ...(after ? standingWrites(table, change, after) : []),
];

const standingWrites = (
  table: Table,
  { programmeId, number, recordedOn }: Change,
  { present, since }: { readonly present: PresentRegistry; readonly since: string },
): Write[] => {
  const standing = { programmeId, number, recordedOn, recordedSince: since };
  return [
    table.put(presentEntity, { ...standing, packed: compressed(present) }),
    table.put(pastEntity, { ...standing, packed: compressed(withoutNames(present)) }),
  ];
};
