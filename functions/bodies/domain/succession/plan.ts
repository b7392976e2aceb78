import { InvalidInput } from '#shared/errors/errors.ts';
import { presentAfter } from '../../terms/present.ts';
import type { Registry, Succession } from '../../terms/registry.ts';
import type { Recorded } from '../recorded.ts';
import { faultsOf } from './check.ts';
import { foundedBy } from './founding.ts';
import type { GivenSuccession } from './given-succession.ts';
import { type Moves, movesOf, recordsOf } from './moves.ts';
import { type Notice, noticesOf } from './notices.ts';
import { successionOf } from './recorded-succession.ts';

/** A succession with everything of the registry that it moves, before anything is written. */
export interface Plan {
  readonly succession: Succession;
  readonly moves: Moves;
  readonly notices: readonly Notice[];
  /** The records to write; without the succession itself. */
  readonly records: readonly Recorded[];
}

/** The days that decide which records are history. */
interface Days {
  readonly since: string;
  /** ISO date; a succession cannot begin earlier. */
  readonly today: string;
}

/**
 * Plans a succession on the registry as it stands. It changes nothing.
 * @throws {InvalidInput} with every fault.
 */
export const planned = (registry: Registry, given: GivenSuccession, { since, today }: Days): Plan => {
  const faults = faultsOf(registry, given, today);
  if (faults.length > 0) throw new InvalidInput('The succession does not fit the registry.', faults);
  const succession = successionOf(registry, given);
  const { partners, people } = foundedBy(registry, given, succession);
  const founding = [...partners.map((partner) => ({ partner })), ...people.map((person) => ({ person }))];
  const days = { since, on: today };
  const begun = presentAfter(registry, founding, days);
  const moves = movesIn(begun, succession);
  const records = latest([...founding, ...recordsOf(moves)]);
  const after = presentAfter(begun, [...recordsOf(moves), { succession }], days);
  return { succession, moves, notices: noticesOf(after, succession, moves), records };
};

/** What moves with a succession; a rename moves nothing. */
export const movesIn = (registry: Registry, succession: Succession): Moves =>
  succession.kind === 'rename'
    ? { ended: [], drawnIn: [], seats: { moved: [], givenUp: [], undivided: [] }, people: [], representations: [] }
    : movesOf(registry, succession);

/** Each record in its last version: a partner that begins may be drawn into the inner ring. */
const latest = (records: readonly Recorded[]): Recorded[] => {
  const partners = new Map(records.flatMap(({ partner }) => (partner ? [[partner.partnerId, partner]] : [])));
  const others = records.filter(({ partner }) => partner === undefined);
  return [...[...partners.values()].map((partner) => ({ partner })), ...others];
};
