import { NotFound } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { changeOrderOf } from '#shared/http/change-order.ts';
import { operation } from '#shared/http/operation.ts';
import { changeRegistry, registryState } from '../change-registry.ts';
import { peopleContracts } from '../contracts/people.ts';
import type { Deps } from '../deps.ts';
import { erased } from '../domain/erasure.ts';
import { ranges, registryChangeEntity } from '../records.ts';
import type { Person } from '../terms/registry.ts';

/** @throws {NotFound} when the programme has no such person; people of another programme are not found either. */
const personFor = async (
  { registry }: Deps,
  { programmeId, personId }: Pick<Person, 'programmeId' | 'personId'>,
): Promise<Person> => {
  const person = await registry.person(programmeId, personId);
  if (!person) throw new NotFound('There is no such person.');
  return person;
};

/** The personal data outside the registry. */
export interface HeldElsewhere {
  /** The contact data that the person entered with its answers. */
  contactsOf(
    programmeId: string,
    personId: string,
  ): Promise<
    readonly {
      readonly taskId: string;
      readonly name: string;
      readonly role: string;
      readonly email?: string | undefined;
    }[]
  >;
  /** The tasks that recognise the address of the person. */
  addressedTo(
    programmeId: string,
    personId: string,
  ): Promise<readonly { readonly taskId: string; readonly addressDigest?: string | undefined }[]>;
}

/** All data of a person: contact data, every record of the role, and the contact data that it entered with its answers. */
export const exportPerson = (deps: Deps & { readonly elsewhere: HeldElsewhere }) =>
  operation('exportPerson', {
    contract: peopleContracts.exportPerson,
    act: 'handle personal data',
    answer: async (request) => {
      const person = await personFor(deps, request.params);
      const changes = await deps.table.query(registryChangeEntity, ranges.changes(person.programmeId));
      const history = changes.flatMap(({ recordedAt, by, via, roles = [] }) =>
        roles.filter(({ personId }) => personId === person.personId).map((role) => ({ recordedAt, by, via, role })),
      );
      const { programmeId, personId } = person;
      const [given, addressed] = await Promise.all([
        deps.elsewhere.contactsOf(programmeId, personId),
        deps.elsewhere.addressedTo(programmeId, personId),
      ]);
      const registrations = given.map(({ taskId, name, role, email }) => ({
        taskId,
        name,
        role,
        ...(email ? { email } : {}),
      }));
      const recognisedBy = addressed.flatMap(({ taskId, addressDigest }) =>
        addressDigest ? [{ taskId, addressDigest }] : [],
      );
      return { status: 200, body: { person, history, registrations, recognisedBy } };
    },
  });

/**
 * Erases the name and the address of a person. The record of the role stays, and no decision changes: decisions refer to roles
 * and bodies, never to names. Idempotent.
 */
export const erasePerson = (deps: Deps) =>
  operation('erasePerson', {
    contract: peopleContracts.erasePerson,
    act: 'handle personal data',
    answer: async (request) => {
      const person = await personFor(deps, request.params);
      const { programmeId, personId, erasedAt } = person;
      if (erasedAt !== undefined) return { status: 200, body: { personId, erasedAt } };
      const order = changeOrderOf(request);
      const state = await registryState(deps, order);
      const gone = erased(person, state.today, request.now);
      await changeRegistry(deps, state, order, [{ person: gone }], (change) =>
        fact('nl.regiodeal.registry.person-erased.v1', request.now, { programmeId, personId, change }),
      );
      return { status: 201, body: { personId, erasedAt: gone.erasedAt } };
    },
  });
