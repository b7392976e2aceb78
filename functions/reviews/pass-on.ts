import { type Basis, type ChangeOrder, changeRegistry, type WriteDeps } from '#functions/bodies/change-registry.ts';
import { fact } from '#shared/events/catalogue.ts';
import { passingOnEntity } from './records.ts';
import type { PassingOn } from './terms/passing-on.ts';
import type { Rotated } from './terms/rotation.ts';

/**
 * Records that a rotating seat passes on, and on which ground.
 * @throws {Conflict} when somebody changed the registry meanwhile.
 */
export const passOn = async (
  deps: WriteDeps,
  basis: Basis,
  { by, now }: Pick<ChangeOrder, 'by' | 'now'>,
  { ended, begun }: Rotated,
  ground: Pick<PassingOn, 'review' | 'outsideReview'>,
): Promise<void> => {
  const { programmeId } = basis;
  const { seatId, partnerId, from } = begun;
  const change = basis.changes + 1;
  const recorded = { recordedAt: now, recordedBy: by, change };
  const passing = deps.table.insert(passingOnEntity, {
    programmeId,
    seatId,
    partnerId,
    from,
    ...ground,
    ...recorded,
  });
  const things = [...(ended ? [{ seat: ended }] : []), { seat: begun }];
  await changeRegistry(
    deps,
    basis,
    { by, now },
    things,
    (change) => fact('nl.regiodeal.registry.seat-rotated.v1', now, { programmeId, seatId, change }),
    [passing],
  );
};
