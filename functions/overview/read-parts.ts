import type { Standing } from '#shared/authority/standing.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { inParts } from '#shared/runtime/in-parts.ts';
import type { PartName, PartOf, Parts } from './domain/parts.ts';
import type { Kept } from './keep-part.ts';
import type { DatedSources, Sources } from './parts/sources.ts';
import { keptParts } from './parts/table.ts';
import { contentOf, overviewPartEntity, ranges } from './records.ts';

export interface Reads {
  /** The table of the escalations, which also has the parts of overviews. */
  readonly table: Table;
  readonly sources: DatedSources;
}

type Found = <N extends PartName>(kept: Kept<N>) => Promise<PartOf<N>>;

/**
 * The parts of the overview of a programme as they are kept: one query. A part that is not there yet (of a new programme, or after a release that
 * changed their form and before its first sweep), or cannot be read, is computed from the record.
 * @param now - ISO instant.
 */
export const storedParts = async ({ table, sources }: Reads, programmeId: string, now: string): Promise<Parts> => {
  const { items: stored } = await table.queryEach(overviewPartEntity, ranges.overview(programmeId));
  return together(sources, programmeId, now, async ({ part, name, compute }) => {
    const found = stored.find((one) => one.part === part && one.name === name);
    return (found && contentOf(part, found)) ?? compute(undefined);
  });
};

/** One part as it is kept: one query. One that is not there yet, or cannot be read, is computed. */
export const storedPartOr = async <N extends PartName>(
  table: Table,
  { compute, ...place }: Kept<N>,
): Promise<PartOf<N>> => {
  const { items } = await table.queryEach(overviewPartEntity, ranges.part(place.programmeId, place.part));
  const stored = items.find(({ name }) => name === place.name);
  return (stored && contentOf(place.part, stored)) ?? compute(undefined);
};

/** The same, computed from the record whole. */
export const computedParts = (sources: Sources, programmeId: string, now: string): Promise<Parts> =>
  together(sources, programmeId, now, ({ compute }) => compute(undefined));

const together = async (sources: Sources, programmeId: string, now: string, found: Found): Promise<Parts> => {
  const kept = keptParts({ sources, clock: () => now });
  const [framework, rounds, list, ladder, agenda, indicators, money] = await Promise.all([
    found(kept.framework(programmeId)),
    found(kept.rounds(programmeId)),
    found(kept.list(programmeId)),
    found(kept.ladder(programmeId)),
    found(kept.agenda(programmeId)),
    found(kept.indicators(programmeId)),
    found(kept.money(programmeId)),
  ]);
  const alliances = await inParts(list.alliances, (allianceId) => found(kept.alliance(programmeId, allianceId)));
  return { framework, rounds, alliances, ladder, agenda, indicators, money };
};

/**
 * The figures of the requirements alone, as they are kept. They are computed for a reader from whom something is hidden that they do not leave out:
 * what became confidential a moment ago counts for nobody any more (rule 19).
 * @param now - ISO instant.
 */
export const storedRequirements = async (
  { table, sources }: Reads,
  programmeId: string,
  { hidden = [] }: Standing,
  now: string,
): Promise<PartOf<'requirements'>> => {
  const { part, compute } = keptParts({ sources, clock: () => now }).requirements(programmeId);
  const { items } = await table.queryEach(overviewPartEntity, ranges.part(programmeId, part));
  const [stored] = items;
  const kept = stored && contentOf(part, stored);
  return kept && hidden.every((name) => kept.without.includes(name)) ? kept : compute(undefined);
};
