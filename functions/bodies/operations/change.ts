import { isOfSeat, type Standing } from '#shared/authority/standing.ts';
import { NotEntitled, NotFound } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { changeOrderOf } from '#shared/http/change-order.ts';
import { operation } from '#shared/http/operation.ts';
import { changeRegistry, registryState } from '../change-registry.ts';
import { registryContracts } from '../contracts/registry.ts';
import type { Deps } from '../deps.ts';
import { asRecorded, placesLeft } from '../domain/ending-membership.ts';
import { identifierOf } from '../domain/record-kinds.ts';
import { representationEnded, represented } from '../domain/representing.ts';
import { demandNoSeat, ringChanged } from '../domain/ring-change.ts';
import type { Representation } from '../terms/registry.ts';

const representationIdOf = (dated: Representation): string => identifierOf('representation', dated);

const shown = ({ programmeId: _programme, ...representation }: Representation) => ({
  representationId: representationIdOf(representation as Representation),
  ...representation,
});

/**
 * Demands that whoever lets another partner speak for its seat holds that seat, or records it for its holder.
 * @throws {NotEntitled} otherwise.
 */
const demandOfSeat = (standing: Standing, { body }: Pick<Representation, 'body'>): void => {
  if (body !== 'regiegroep' || standing.bureau || isOfSeat(standing)) return;
  throw new NotEntitled('be represented', 'Only the portfolio holder lets another partner speak for the seat.');
};

/** Records that a partner lets itself be represented in a body for a period (rule 6). Idempotent. */
export const recordRepresentation = (deps: Deps) =>
  operation('recordRepresentation', {
    contract: registryContracts.recordRepresentation,
    act: 'be represented',
    facts: ({ body }) => ({ concerns: body.representedPartnerId }),
    answer: async (request) => {
      const { body } = request;
      demandOfSeat(request.standing, body);
      const order = changeOrderOf(request);
      const state = await registryState(deps, order);
      const begun = represented(state.registry, body, state.today);
      const { programmeId } = state;
      const view = shown(begun ?? { programmeId, ...body });
      if (!begun) return { status: 200, body: view };
      const { representationId } = view;
      await changeRegistry(deps, state, order, [{ representation: begun }], (change) =>
        fact('nl.regiodeal.registry.representation-recorded.v1', request.now, {
          programmeId,
          representationId,
          change,
        }),
      );
      return { status: 201, body: view };
    },
  });

/** Ends a representation earlier; the answers given for the represented partner until then stay. */
export const endRepresentation = (deps: Deps) =>
  operation('endRepresentation', {
    contract: registryContracts.endRepresentation,
    act: 'be represented',
    facts: async (request) => {
      const state = await registryState(deps, changeOrderOf(request));
      const { representationId } = request.params;
      const found = state.registry.representations.find((dated) => representationIdOf(dated) === representationId);
      if (!found) throw new NotFound('There is no such representation.');
      return { concerns: found.representedPartnerId, state, found };
    },
    answer: async (request, { state, found }) => {
      demandOfSeat(request.standing, found);
      const { programmeId, representationId } = request.params;
      const ended = representationEnded(found, request.body.until, state.today);
      if (!ended) return { status: 200, body: shown(found) };
      await changeRegistry(deps, state, changeOrderOf(request), [{ representation: ended }], (change) =>
        fact('nl.regiodeal.registry.representation-ended.v1', request.now, { programmeId, representationId, change }),
      );
      return { status: 201, body: shown(ended) };
    },
  });

/** Records that a partner moves to another ring, or leaves, from a day on; if it leaves, its seats and representations end then. */
export const changeRing = (deps: Deps) =>
  operation('changeRing', {
    contract: registryContracts.changeRing,
    act: 'keep the registry',
    answer: async (request) => {
      const order = changeOrderOf(request);
      const state = await registryState(deps, order);
      const { programmeId, registry, today } = state;
      const partner = registry.partners.find(({ partnerId }) => partnerId === request.params.partnerId);
      if (!partner) throw new NotFound('There is no such partner.');
      const { partnerId } = partner;
      demandNoSeat(registry.seats, partnerId, request.body);
      const changed = ringChanged(registry.programme, partner, request.body, today);
      if (!changed) return { status: 200, body: { partnerId, rings: partner.rings } };
      const { ring, from } = request.body;
      const places = ring === 'none' ? asRecorded(placesLeft(registry, partnerId, from)) : [];
      await changeRegistry(deps, state, order, [{ partner: changed }, ...places], (change) =>
        fact('nl.regiodeal.registry.ring-changed.v1', request.now, { programmeId, partnerId, change }),
      );
      return { status: 201, body: { partnerId, rings: changed.rings } };
    },
  });
