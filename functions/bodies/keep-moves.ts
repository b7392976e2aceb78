import { compressed, decompressed } from '#shared/dynamo/compressed.ts';
import type { Table, Write } from '#shared/dynamo/table.ts';
import { dividedAgain, type Preview } from './domain/succession/preview.ts';
import { ranges, successionMovesEntity } from './records.ts';
import type { Partner, Succession } from './terms/registry.ts';
import type { Stakes } from './terms/stakes.ts';
import { KeptMoves } from './terms/succession-moves.ts';

/** What a succession moves, to be kept with the change that records it. */
export type Moved = Pick<Preview, 'moves' | 'contributions' | 'notices'> & {
  /** Whether the succession was known, and is divided in another way. */
  readonly isDividedAgain: boolean;
  /** The names of the partners, by identifier. */
  readonly names: Readonly<Record<string, string>>;
};

/** The names of partners by identifier. */
export const namesOf = (partners: readonly Pick<Partner, 'partnerId' | 'name'>[]): Moved['names'] =>
  Object.fromEntries(partners.map(({ partnerId, name }) => [partnerId, name]));

/** Keeps what a succession moves, insert only, in the transaction that records it. @param change - the number of that change. */
export const keepMoves = (table: Table, succession: Succession, change: number, moved: Moved): Write => {
  const { programmeId, successionId } = succession;
  const { isDividedAgain, names, moves, contributions, notices } = moved;
  const compressedMoves = compressed({ succession, again: isDividedAgain, names, moves, contributions, notices });
  return table.insert(successionMovesEntity, { programmeId, successionId, change, packed: compressedMoves });
};

/** What a known succession moves after it was divided in another way; undefined if it was recorded before this was kept. */
export const movesDividedAgain = async (
  table: Table,
  succession: Succession,
  stakes: Stakes,
): Promise<Moved | undefined> => {
  const { programmeId, successionId } = succession;
  const all = await table.query(successionMovesEntity, ranges.successionMoves(programmeId));
  const last = all.filter((one) => one.successionId === successionId).at(-1);
  if (!last) return undefined;
  const before = decompressed(KeptMoves, last.packed);
  return { ...before, isDividedAgain: true, ...dividedAgain(before, succession, stakes) };
};
