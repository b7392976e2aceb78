import { registryState } from '#functions/bodies/change-registry.ts';
import { rotatingSeatIdOf } from '#functions/bodies/terms/seat-ids.ts';
import { changeOrderOf } from '#shared/http/change-order.ts';
import { operation } from '#shared/http/operation.ts';
import { compositionContracts } from '../contracts/composition.ts';
import type { Deps } from '../deps.ts';
import { passOn } from '../pass-on.ts';
import { groundOf } from '../terms/passing-on.ts';
import { rotated } from '../terms/rotation.ts';

/**
 * Passes a rotating seat on (rule 2): as the regiegroep decided in its review, when that could not be carried out on its day, or outside a
 * review for a recorded reason.
 */
export const rotateSeat = (deps: Deps) =>
  operation('rotateSeat', {
    contract: compositionContracts.rotateSeat,
    act: 'keep the registry',
    answer: async (request) => {
      const order = changeOrderOf(request);
      const state = await registryState(deps, order);
      const { programmeId, registry, today } = state;
      const { outsideReview: _reason, ...nextHolder } = request.body;
      const turn = rotated(registry, nextHolder, today);
      const { partnerId, from } = nextHolder;
      const seatId = rotatingSeatIdOf(partnerId, from);
      if (!turn) return { status: 200, body: { seatId, partnerId, from } };
      const [reviews, before] = await Promise.all([
        deps.reviews.reviews(programmeId),
        deps.reviews.passingsOn(programmeId),
      ]);
      const ground = groundOf(request.body, reviews, before);
      await passOn(deps, state, order, turn, ground, request.body.formerHolderRing);
      const succeeds = turn.ended ? { succeeds: turn.ended.seatId } : {};
      return { status: 201, body: { seatId, partnerId, from, ...succeeds, ...ground } };
    },
  });
