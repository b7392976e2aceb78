import { fact } from '#shared/events/catalogue.ts';
import { changeOrderOf } from '#shared/http/change-order.ts';
import { operation } from '#shared/http/operation.ts';
import { changeRegistry, registryState } from '../change-registry.ts';
import { registryContracts } from '../contracts/registry.ts';
import type { Deps } from '../deps.ts';
import { type Admitted, admitted, firstPeople, recordsOf } from '../domain/admission.ts';
import type { Registry } from '../terms/registry.ts';

const shown = ({ partner: { programmeId: _programme, ...partner }, people }: Admitted) => ({
  ...partner,
  people: people.map(({ personId, role }) => ({ personId, role })),
});

const recorded = (registry: Registry, partnerId: string): Admitted | undefined => {
  const partner = registry.partners.find((one) => one.partnerId === partnerId);
  return partner && { partner, people: firstPeople(registry, partner) };
};

/**
 * Records that a partner joins the programme on a day, with its people (rule 18): the fact has its college asked about the version in force.
 * Idempotent: the client chooses the identifier.
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
      const begun = admitted(registry, body, today);
      const known = begun ? undefined : recorded(registry, body.partnerId);
      if (known) return { status: 200, body: shown(known) };
      if (!begun) throw new Error('A partner that is recorded already was not found.');
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
