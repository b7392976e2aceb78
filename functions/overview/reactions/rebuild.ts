import { logInfo } from '#shared/observability/log.ts';
import { eachOrThrow } from '#shared/runtime/each.ts';
import type { Deps } from '../deps.ts';
import type { PartName } from '../domain/parts.ts';
import { type Kept, keepPart } from '../keep-part.ts';
import { type AnyKept, keptParts } from '../parts/table.ts';

/**
 * Computes every part of the overviews of programmes from the record, and stores what is different. It repairs what a lost fact left behind, and
 * fills the place after a release that changed the form. It may run beside the consumer: both store what the record says.
 * @param only - one programme; default: all.
 * @returns the parts that were behind, by name.
 * @throws {AggregateError} at the end, when some could not be computed.
 */
export const rebuild = async (deps: Deps, only?: string): Promise<string[]> => {
  const programmes = only === undefined ? await deps.sources.registry.programmeIds() : [only];
  const behind: string[] = [];
  const bring = async (kept: AnyKept): Promise<void> => {
    if (!(await keepPart(deps, kept as Kept<PartName>))) return;
    behind.push(nameOf(kept));
    logInfo('overview-behind', { programme: kept.programmeId, part: kept.part });
  };
  await eachOrThrow(
    programmes,
    async (programmeId) => eachOrThrow(await partsOf(deps, programmeId), bring, { nameOf }),
    {
      nameOf: (programmeId) => programmeId,
    },
  );
  return behind;
};

const nameOf = ({ programmeId, part, name }: Pick<AnyKept, 'programmeId' | 'part' | 'name'>): string =>
  [programmeId, part, name].filter(Boolean).join('.');

const partsOf = async (deps: Deps, programmeId: string): Promise<AnyKept[]> => {
  const parts = keptParts(deps);
  const alliances = await deps.sources.alliances.alliances(programmeId);
  return [
    parts.framework(programmeId),
    parts.rounds(programmeId),
    parts.list(programmeId),
    ...alliances.map(({ allianceId }) => parts.alliance(programmeId, allianceId)),
    parts.ladder(programmeId),
    parts.agenda(programmeId),
    parts.requirements(programmeId),
    parts.indicators(programmeId),
    parts.money(programmeId),
  ];
};
