import { NotFound } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { changeOrderOf } from '#shared/http/change-order.ts';
import { operation } from '#shared/http/operation.ts';
import { basisOf, changeRegistry } from '../change-registry.ts';
import { peopleContracts } from '../contracts/people.ts';
import type { Deps } from '../deps.ts';
import { erased } from '../domain/erasure.ts';
import { ranges, registryChangeEntity } from '../records.ts';
import type { Person } from '../terms/registry.ts';

/** @throws {NotFound} when the programme has no such person; another programme's people are not there either. */
const personFor = async (
  { registry }: Deps,
  { programmeId, personId }: Pick<Person, 'programmeId' | 'personId'>,
): Promise<Person> => {
  const person = await registry.person(programmeId, personId);
  if (!person) throw new NotFound('There is no such person.');
  return person;
};

/** What is held of a person outside the registry. */
export interface HeldElsewhere {
  /** What the person filled in of itself with its answers. */
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

/** Everything held of a person: contact data, every record of the role, and what it filled in of itself with its answers. */
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
 * Erases the name and the address of a person. That the role was held stays, and no decision is touched: decisions point
 * at roles and bodies, never at names. Whoever is erased already stays so.
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
      const basis = await basisOf(deps, order);
      const gone = erased(person, basis.today, request.now);
      await changeRegistry(deps, basis, order, [{ person: gone }], (change) =>
        fact('nl.regiodeal.registry.person-erased.v1', request.now, { programmeId, personId, change }),
      );
      return { status: 201, body: { personId, erasedAt: gone.erasedAt } };
    },
  });
