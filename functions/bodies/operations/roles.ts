import type { Standing } from '#shared/authority/standing.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { changeOrderOf } from '#shared/http/change-order.ts';
import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { type ChangeOrder, changeRegistry, type RegistryState, registryState } from '../change-registry.ts';
import { roleContracts } from '../contracts/roles.ts';
import type { Deps } from '../deps.ts';
import { holderOf } from '../domain/colleagues.ts';
import { contactChanged, personRecorded, roleEnded } from '../domain/holding-roles.ts';
import { programmabureau } from '../terms/bodies.ts';
import type { Person } from '../terms/registry.ts';

/** A person in a role; with name and address for the programmabureau and for its own partner (rule 19). */
const shownTo = ({ bureau, partner }: Standing) =>
  function view({ programmeId: _programme, name, email, ...role }: Person) {
    const sees = bureau || (role.partnerId !== undefined && role.partnerId === partner?.partnerId);
    return { ...role, ...(sees ? { name, email } : {}) };
  };

/** The people of a programme with their roles of now and later. */
export const listPeople = (deps: Deps) =>
  operation('listPeople', {
    contract: roleContracts.listPeople,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, standing }) => {
      const { partnerId, role } = query;
      const { people, partners } = await deps.registry.registry(programmeId);
      const known = partnerId === undefined || partnerId === programmabureau;
      if (!known && !partners.some((one) => one.partnerId === partnerId))
        throw new NotFound('There is no such partner.');
      const matching = people
        .filter((one) => partnerId === undefined || (one.partnerId ?? programmabureau) === partnerId)
        .filter((one) => role === undefined || one.role === role)
        .map(shownTo(standing));
      const { part, next } = partOf(matching, {
        path: `/v1/programmes/${programmeId}/people`,
        query,
        orders: { personId: ({ personId }) => personId, from: ({ from }) => from },
        nameOf: ({ personId }) => personId,
      });
      return { status: 200, body: { people: part, ...(next ? { next } : {}) } };
    },
  });

/** Gives somebody a role, in succession of somebody else where that is named. Idempotent: whoever has the role from that day on is known by the address. */
export const recordPerson = (deps: Deps) =>
  operation('recordPerson', {
    contract: roleContracts.recordPerson,
    act: 'keep the registry',
    answer: async (request) => {
      const { body, standing } = request;
      const order = changeOrderOf(request);
      const state = await registryState(deps, order);
      const recorded = personRecorded(state.registry, body, state.today);
      if (!recorded) {
        const known = personIn(state, holderOf(state.registry, body)?.personId ?? '');
        return { status: 200, body: shownTo(standing)(known) };
      }
      const { begun, ended } = recorded;
      await change(deps, state, order, begun, ended ? [ended] : []);
      return { status: 201, body: shownTo(standing)(begun) };
    },
  });

/** @throws {NotFound} when the present registry has no such person. */
const personIn = ({ registry }: RegistryState, personId: string): Person => {
  const person = registry.people.find((one) => one.personId === personId);
  if (!person) throw new NotFound('There is no such person.');
  return person;
};

const change = (deps: Deps, state: RegistryState, order: ChangeOrder, person: Person, others: readonly Person[] = []) =>
  changeRegistry(
    deps,
    state,
    order,
    [person, ...others].map((one) => ({ person: one })),
    (number) =>
      fact('nl.regiodeal.registry.role-recorded.v1', order.now, {
        programmeId: state.programmeId,
        personId: person.personId,
        change: number,
      }),
  );

/** Changes the contact data of somebody in a role. Idempotent: the same data again change nothing. */
export const changePerson = (deps: Deps) =>
  operation('changePerson', {
    contract: roleContracts.changePerson,
    act: 'keep the registry',
    answer: async (request) => {
      const order = changeOrderOf(request);
      const state = await registryState(deps, order);
      const person = personIn(state, request.params.personId);
      const changed = contactChanged(person, request.body);
      if (changed) await change(deps, state, order, changed);
      return { status: changed ? 201 : 200, body: shownTo(request.standing)(changed ?? person) };
    },
  });

/** Ends a role on a day. Idempotent: the same end again changes nothing. */
export const endRole = (deps: Deps) =>
  operation('endRole', {
    contract: roleContracts.endRole,
    act: 'keep the registry',
    answer: async (request) => {
      const order = changeOrderOf(request);
      const state = await registryState(deps, order);
      const person = personIn(state, request.params.personId);
      const ended = roleEnded(state.registry, person, request.body.until, state.today);
      if (ended) await change(deps, state, order, ended);
      return { status: ended ? 201 : 200, body: shownTo(request.standing)(ended ?? person) };
    },
  });
