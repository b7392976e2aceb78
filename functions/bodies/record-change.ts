import type { Table, Write } from '#shared/dynamo/table.ts';
import type { RegistryChange } from './domain/as-of.ts';
import { keptOf, type Recorded } from './domain/recorded.ts';
import { registryChangeEntity } from './records.ts';

/** Keeps what was recorded, beside the recording itself: insert only, so that no later change touches it. */
export const recordChange = (
  table: Table,
  change: Omit<RegistryChange, 'partners' | 'roles' | 'seats' | 'representations' | 'apps' | 'erased'>,
  things: readonly { readonly what: Recorded }[],
): Write => table.insert(registryChangeEntity, { ...change, ...keptOf(things.map(({ what }) => what)) });
