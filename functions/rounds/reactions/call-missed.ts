import { eachOrThrow, inEveryProgramme } from '#shared/runtime/each.ts';
import { type MatterIds, type MatterKind, matterKinds } from '#shared/vocabulary/matter.ts';
import type { Matters } from '../matter.ts';
import { type Deps, openRound } from './open-round.ts';

/**
 * Opens every round that a record requires and no workflow opens, when its event was missed or its opening was interrupted: otherwise
 * nobody would be asked and no term would run. A round that is or was open does not change.
 * @throws {AggregateError} at the end, when some could not be opened.
 */
export const callMissed = (deps: Deps) => async (): Promise<void> => {
  const nameOf = ({ programmeId, matter, matterId }: MatterIds): string => `${programmeId}.${matter}.${matterId}`;
  const inProgramme = async (programmeId: string): Promise<void> => {
    const found = await Promise.all(matterKinds.map((matter) => waitingOf(deps.matters, programmeId, matter)));
    await eachOrThrow(found.flat(), (ids) => openMissed(deps, ids), { nameOf });
  };
  await inEveryProgramme(deps.registry, inProgramme);
};

/**
 * Opens the rounds of every matter of a kind that waits in a programme. A round that is or was open does not change.
 * @throws {AggregateError} at the end, when some could not be opened.
 */
export const openEach = async (deps: Deps, programmeId: string, matter: MatterKind): Promise<void> => {
  const waiting = await waitingOf(deps.matters, programmeId, matter);
  await eachOrThrow(waiting, (ids) => openMissed(deps, ids), { nameOf: ({ matterId }) => matterId });
};

const waitingOf = async (matters: Matters, programmeId: string, matter: MatterKind): Promise<MatterIds[]> => {
  const waiting = (await matters[matter].waiting?.(programmeId)) ?? [];
  return waiting.map((matterId) => ({ programmeId, matter, matterId }));
};

const openMissed = async (deps: Deps, ids: MatterIds): Promise<void> => {
  const called = await deps.matters[ids.matter].called(ids);
  const round = called && (await deps.rounds.round(called.roundId));
  if (called && !round?.issued) await openRound(deps)(ids);
};
