import { isDeepStrictEqual } from 'node:util';
import {
  type ChangeOrder,
  changeRegistry,
  type RegistryState,
  type WriteDeps,
} from '#functions/bodies/change-registry.ts';
import type { Partner, Seat } from '#functions/bodies/terms/registry.ts';
import { inRing, ringBefore, whileSeated } from '#functions/bodies/terms/seat-ring.ts';
import { fact } from '#shared/events/catalogue.ts';
import type { Ring } from '#shared/vocabulary/membership.ts';
import { passingOnEntity } from './records.ts';
import type { PassingOn } from './terms/passing-on.ts';
import type { Rotated } from './terms/rotation.ts';

/**
 * Records that a rotating seat passes on, and on which ground. Its holder is in the inner ring from that day on, and the former one goes to the
 * ring that was named or, by default, to the one before its seat (rule 2).
 * @throws {Conflict} when somebody changed the registry meanwhile.
 */
export const passOn = async (
  deps: WriteDeps,
  state: RegistryState,
  { by, now }: Pick<ChangeOrder, 'by' | 'now'>,
  { ended, begun }: Rotated,
  ground: Pick<PassingOn, 'review' | 'outsideReview'>,
  formerHolderRing?: Ring,
): Promise<void> => {
  const { programmeId } = state;
  const { seatId, partnerId, from } = begun;
  const change = state.changes + 1;
  const recorded = { recordedAt: now, recordedBy: by, change };
  const passing = deps.table.insert(passingOnEntity, {
    programmeId,
    seatId,
    partnerId,
    from,
    ...ground,
    ...recorded,
  });
  const records = [
    ...(ended ? [{ seat: ended }] : []),
    { seat: begun },
    ...inTheirRings(state.registry, { ended, begun }, formerHolderRing).map((partner) => ({ partner })),
  ];
  await changeRegistry(
    deps,
    state,
    { by, now },
    records,
    (change) => fact('nl.regiodeal.registry.seat-rotated.v1', now, { programmeId, seatId, change }),
    [passing],
  );
};

/** The partners whose ring changes with their seat: nobody else, and only when the ring differs. */
const inTheirRings = (
  { partners }: RegistryState['registry'],
  { ended, begun }: { readonly ended: Seat | undefined; readonly begun: Seat },
  formerHolderRing: Ring | undefined,
): Partner[] =>
  partners.flatMap((partner) => {
    const after = (): Partner => {
      if (partner.partnerId === begun.partnerId) return whileSeated(partner, begun);
      if (partner.partnerId !== ended?.partnerId) return partner;
      return inRing(partner, formerHolderRing ?? ringBefore(partner, ended), { from: begun.from });
    };
    const moved = after();
    return isDeepStrictEqual(moved.rings, partner.rings) ? [] : [moved];
  });
