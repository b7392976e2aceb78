import { isDeepStrictEqual } from 'node:util';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Table, Write } from '#shared/dynamo/table.ts';
import { chunks, transact, transactionLimit } from '#shared/dynamo/transact.ts';
import { NotEntitled } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import type { Registry } from './domain/registry.ts';
import { ended, endedRings } from './domain/succession.ts';
import {
  appEntity,
  type KnownApp,
  partnerEntity,
  personEntity,
  programmeEntity,
  ranges,
  registryEntities,
  representationEntity,
  seatEntity,
} from './records.ts';

/** What an import did: how many recorded things are new, changed, as they were, or ended because the file drops them. */
export interface ImportResult {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly ended: number;
}

interface Parts {
  readonly client: DynamoDBClient;
  readonly table: Table;
}

const keptByItsOwn = 'This programme is there already; its own programmabureau changes it.';

type Known = Omit<Registry, 'programme' | 'apps'> & { programmes: Registry['programme'][]; apps: KnownApp[] };
interface Planned {
  readonly write: Write;
  readonly was: 'created' | 'changed' | 'ended';
}

/**
 * Records a programme as its file says. The same file again changes nothing; what a file drops is not removed but ended
 * today (rule 5). The programme itself and the fact are written with the last of the changes, so that an import that was
 * cut off is simply done again.
 * @throws {NotEntitled} when the programme is there, the file would change it, and whoever asks may not.
 */
export const importProgramme = async (
  { client, table }: Parts,
  registry: Registry,
  today: string,
  now: string,
  { mayChange = true } = {},
): Promise<ImportResult> => {
  const { programmeId } = registry.programme;
  const known = await table.queryKinds(registryEntities, ranges.all(programmeId));
  const plan = planOf(table, registry, known, today);
  const [before] = known.programmes;
  const same = isDeepStrictEqual(before, registry.programme);
  if (!same || plan.length > 0) {
    if (before && !mayChange) throw new NotEntitled('keep the registry', keptByItsOwn);
    const told = fact('nl.regiodeal.programme.imported.v1', now, { programmeId, importedAt: now });
    const last = [table.put(programmeEntity, registry.programme), ...table.record(told)];
    const runs = chunks(plan, transactionLimit - last.length).map((some) => some.map(({ write }) => write));
    const ending = [...(runs.pop() ?? []), ...last];
    for (const writes of [...runs, ending]) await transact(client, writes);
  }
  const count = (was: Planned['was']): number => plan.filter((planned) => planned.was === was).length;
  const total =
    1 +
    registry.partners.length +
    registry.people.length +
    registry.seats.length +
    registry.representations.length +
    registry.apps.length;
  const created = count('created') + (before ? 0 : 1);
  const changed = count('changed') + (before && !same ? 1 : 0);
  return { created, changed, unchanged: total - created - changed, ended: count('ended') };
};

const planOf = (table: Table, registry: Registry, known: Known, today: string): Planned[] => [
  ...changes(
    registry.partners,
    known.partners,
    ({ partnerId }) => partnerId,
    (item) => table.put(partnerEntity, item),
    (item) => endedRings(item, today),
  ),
  ...changes(
    registry.people,
    known.people,
    ({ personId }) => personId,
    (item) => table.put(personEntity, item),
    (item) => ended(item, today),
  ),
  ...changes(
    registry.seats,
    known.seats,
    ({ seatId }) => seatId,
    (item) => table.put(seatEntity, item),
    (item) => ended(item, today),
  ),
  ...changes(
    registry.representations,
    known.representations,
    ({ body, representedPartnerId, from }) => `${body}#${representedPartnerId}#${from}`,
    (item) => table.put(representationEntity, item),
    (item) => ended(item, today),
  ),
  ...changes<KnownApp>(
    registry.apps,
    known.apps,
    ({ clientId }) => clientId,
    (item) => table.put(appEntity, item),
    (item) => ended(item, today),
  ),
];

const changes = <Item>(
  wanted: readonly Item[],
  known: readonly Item[],
  identify: (item: Item) => string,
  write: (item: Item) => Write,
  end: (item: Item) => Item | undefined,
): Planned[] => {
  const before = new Map(known.map((item) => [identify(item), item]));
  const kept = new Set(wanted.map(identify));
  const changed = wanted
    .filter((item) => !isDeepStrictEqual(before.get(identify(item)), item))
    .map((item): Planned => ({ write: write(item), was: before.has(identify(item)) ? 'changed' : 'created' }));
  const dropped = known
    .filter((item) => !kept.has(identify(item)))
    .flatMap((item): Planned[] => {
      const last = end(item);
      return last === undefined ? [] : [{ write: write(last), was: 'ended' }];
    });
  return [...changed, ...dropped];
};
