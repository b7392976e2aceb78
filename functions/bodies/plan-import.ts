import { isDeepStrictEqual } from 'node:util';
import type { Table } from '#shared/dynamo/table.ts';
import { NotEntitled } from '#shared/errors/errors.ts';
import type { RegistryChange } from './domain/as-of.ts';
import { demandDaysOffKnown, demandFileKnows } from './domain/file-behind.ts';
import { type Difference, differencesOf } from './domain/file-difference.ts';
import type { RecordLists } from './domain/record-lists.ts';
import { followsFromSeats, ringsBySeats } from './domain/rings-by-seats.ts';
import { demandSameRules, withRulesOf } from './domain/rules-in-file.ts';
import { successionsAfter } from './domain/successions-in-file.ts';
import { ranges, registryChangeEntity, registryEntities } from './records.ts';
import type { Programme, Registry } from './terms/registry.ts';

/** The caller of an import. */
export interface Importer {
  /** Whether it may change an existing programme, or only create one. */
  readonly mayChange: boolean;
  /** Whether a framework was ever in force: from then on a file changes no rule of the game (rule 17). */
  readonly rulesBound?: boolean;
  /** The application, as the change keeps it. */
  readonly by: string;
}

/** What an import would record. */
export interface ImportPlan {
  /** The records before the import; without the programme if its first recording is absent or incomplete. */
  readonly known: RecordLists & { readonly programmes: readonly Programme[] };
  readonly changes: readonly RegistryChange[];
  /** The registry as the file describes it, with what follows from the seats. */
  readonly registry: Registry;
  /** The programme after the import. */
  readonly programme: Programme;
  /** Whether the programme itself stays as it is. */
  readonly same: boolean;
  readonly differences: readonly Difference[];
}

const keptByItsOwn = 'This programme is there already; its own programmabureau changes it.';

/**
 * What an import of a file would record. Reads, and writes nothing.
 * @throws {NotEntitled} when the programme exists, the file would change it, and the importer may not.
 * @throws {InvalidInput} when the file would change a rule of the game that only the seats change.
 * @throws {InvalidInput} when the file has a succession that is not recorded, or recorded otherwise.
 * @throws {InvalidInput} when the file ignores changes that were recorded one by one since the last file.
 */
export const planImport = async (
  table: Table,
  file: Registry,
  today: string,
  { mayChange, rulesBound = false }: Pick<Importer, 'mayChange' | 'rulesBound'>,
): Promise<ImportPlan> => {
  const { programmeId } = file.programme;
  const [known, changes] = await Promise.all([
    table.queryKinds(registryEntities, ranges.all(programmeId)),
    table.query(registryChangeEntity, ranges.changes(programmeId)),
  ]);
  const [before] = known.programmes;
  const successions = before ? successionsAfter(known.successions, file.successions) : file.successions;
  const registry = { ...file, successions, partners: ringsBySeats(file, known, today) };
  const differences = differencesOf(registry, known, today);
  const programme = programmeAfter(before, registry.programme, differences, { rulesBound, today });
  const same = isDeepStrictEqual(before, programme);
  if (!same || differences.length > 0) {
    if (before && !mayChange) throw new NotEntitled('keep the registry', keptByItsOwn);
    const bySeats = new Set(
      file.partners.filter((partner) => followsFromSeats(partner, known, today)).map(({ partnerId }) => partnerId),
    );
    const own = differences.filter(({ what: { partner } }) => !partner || !bySeats.has(partner.partnerId));
    demandFileKnows(changes, own);
    if (!same) demandDaysOffKnown(changes, file.programme);
  }
  return { known, changes, registry, programme, same, differences };
};

/** The programme as it is recorded after the import: a file changes no rule of the game once they are bound (rule 17). */
const programmeAfter = (
  before: Programme | undefined,
  file: Programme,
  differences: readonly Difference[],
  { rulesBound, today }: { readonly rulesBound: boolean; readonly today: string },
): Programme => {
  if (!before || !(rulesBound || before.ruleVersions)) return file;
  demandSameRules(before, file, differences, today);
  return withRulesOf(before, file);
};
