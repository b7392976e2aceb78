import { NotFound } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { changeOrderOf } from '#shared/http/change-order.ts';
import { operation } from '#shared/http/operation.ts';
import { changeRegistry, registryState } from '../change-registry.ts';
import { registryContracts } from '../contracts/registry.ts';
import type { Deps } from '../deps.ts';
import { membershipEnded } from '../domain/ending-membership.ts';
import { identifierOf } from '../domain/record-kinds.ts';
import { presentAfter } from '../terms/present.ts';
import { lostQuorum } from '../terms/quorum.ts';
import type { Departure, Registry } from '../terms/registry.ts';

/** Records that a partner leaves the programme on a day, with its ground: its seats and representations end with it (rule 18). */
export const endMembership = (deps: Deps) =>
  operation('endMembership', {
    contract: registryContracts.endMembership,
    act: 'keep the registry',
    answer: async (request) => {
      const { partnerId } = request.params;
      const order = changeOrderOf(request);
      const state = await registryState(deps, order);
      const { programmeId, registry, today, since } = state;
      const partner = registry.partners.find((one) => one.partnerId === partnerId);
      if (!partner) throw new NotFound('There is no such partner.');
      const ended = membershipEnded(registry, partner, request.body, today);
      if (!ended) return { status: 200, body: shown(registry, { programmeId, partnerId, ...request.body }, today) };
      const { records, departure } = ended;
      const after = presentAfter(registry, records, { since, on: today });
      await changeRegistry(deps, state, order, records, (change) =>
        fact('nl.regiodeal.registry.membership-ended.v1', request.now, {
          programmeId,
          partnerId,
          endsOn: departure.on,
          change,
        }),
      );
      return { status: 201, body: shown(after, departure, today) };
    },
  });

/** A departure with the places that end on its day, and what that makes impossible. */
const shown = (registry: Registry, { partnerId, on, ground }: Departure, today: string) => {
  const { partners, seats, representations } = registry;
  const lost = lostQuorum(registry, today);
  const concerns = ({ representedPartnerId, byPartnerId }: Registry['representations'][number]): boolean =>
    representedPartnerId === partnerId || byPartnerId === partnerId;
  return {
    partnerId,
    on,
    ground,
    rings: partners.find((partner) => partner.partnerId === partnerId)?.rings ?? [],
    vacatedSeats: seats.filter((seat) => seat.partnerId === partnerId && seat.until === on).map(({ seatId }) => seatId),
    endedRepresentations: representations
      .filter((one) => concerns(one) && one.until === on)
      .map((one) => identifierOf('representation', one)),
    warnings: lost ? [lost] : [],
  };
};
