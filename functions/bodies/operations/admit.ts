import { fact } from '#shared/events/catalogue.ts';
import { changeOrderOf } from '#shared/http/change-order.ts';
import { operation } from '#shared/http/operation.ts';
import { changeRegistry, registryState } from '../change-registry.ts';
import { registryContracts } from '../contracts/registry.ts';
import type { Deps } from '../deps.ts';
import { type Admitted, admitted, admittedBefore, recordsOf } from '../domain/admission.ts';

const shown = ({ partner: { programmeId: _programme, ...partner }, people }: Admitted) => ({
  ...partner,
  people: people.map(({ personId, role }) => ({ personId, role })),
});

/**
 * Records that a partner joins the programme on a day, with its people (rule 18): the fact has its college asked about the version in force.
 * Idempotent: the client
 * chooses the identifier, and the same sent again later is answered with what was recorded.
 */
export const admitPartner = (deps: Deps) =>
  operation('admitPartner', {
    contract: registryContracts.admitPartner,
    act: 'keep the registry',
    answer: async (request) => {
      const { body } = request;
      const order = changeOrderOf(request);
      const state = await registryState(deps, order);
      const { programmeId, registry, today } = state;
      const isKnown = registry.partners.some(({ partnerId }) => partnerId === body.partnerId);
      const first = isKnown ? await deps.registry.partnerAtFirst(programmeId, body.partnerId) : undefined;
      const before = admittedBefore(registry, body, first);
      if (before) return { status: 200, body: shown(before) };
      const begun = admitted(registry, body, today);
      await changeRegistry(deps, state, order, recordsOf(begun), (change) =>
        fact('nl.regiodeal.registry.partner-admitted.v1', request.now, {
          programmeId,
          partnerId: body.partnerId,
          change,
        }),
      );
      return { status: 201, body: shown(begun) };
    },
  });
