import { isDeepStrictEqual } from 'node:util';
import { InvalidInput, NotFound } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { changeOrderOf } from '#shared/http/change-order.ts';
import { operation } from '#shared/http/operation.ts';
import { changeRegistry, registryState } from '../change-registry.ts';
import { meetingContracts } from '../contracts/meetings.ts';
import type { Deps } from '../deps.ts';
import { meetingFaults } from '../domain/given-meetings.ts';
import { dayFaults } from '../terms/supported-days.ts';

/** Records when the bodies of a partner meet and when nobody does: all of it, in the place of what was known (rule 21). Idempotent. */
export const changeMeetings = (deps: Deps) =>
  operation('changeMeetings', {
    contract: meetingContracts.changeMeetings,
    act: 'keep the registry',
    answer: async (request) => {
      const { partnerId } = request.params;
      const meetings = request.body;
      const order = changeOrderOf(request);
      const state = await registryState(deps, order);
      const partner = state.registry.partners.find((one) => one.partnerId === partnerId);
      if (!partner) throw new NotFound('There is no such partner.');
      const faults = meetingFaults(partner.kind, meetings, '');
      if (faults.length > 0) throw new InvalidInput('The meetings do not fit the partner.', faults);
      const body = { partnerId, meetings };
      if (isDeepStrictEqual(partner.meetings, meetings)) return { status: 200, body };
      await changeRegistry(deps, state, order, [{ partner: { ...partner, meetings } }], (change) =>
        fact('nl.regiodeal.registry.meetings-changed.v1', request.now, {
          programmeId: state.programmeId,
          partnerId,
          change,
        }),
      );
      return { status: 201, body };
    },
  });

/** Records the days off of the programme beside the public holidays: all of them, in the place of those before (rule 13). Idempotent. */
export const changeDaysOff = (deps: Deps) =>
  operation('changeDaysOff', {
    contract: meetingContracts.changeDaysOff,
    act: 'keep the registry',
    answer: async (request) => {
      const { daysOff } = request.body;
      const faults = dayFaults(daysOff, '/daysOff');
      if (faults.length > 0) throw new InvalidInput('These days are not supported.', faults);
      const order = changeOrderOf(request);
      const state = await registryState(deps, order);
      const { programme } = state.registry;
      const { calendar } = programme.settings;
      if (isDeepStrictEqual(calendar.daysOff ?? [], daysOff)) return { status: 200, body: { daysOff } };
      const { daysOff: _before, ...rest } = calendar;
      const after = { ...rest, ...(daysOff.length > 0 ? { daysOff } : {}) };
      await changeRegistry(
        deps,
        state,
        order,
        [],
        (change) =>
          fact('nl.regiodeal.registry.days-off-changed.v1', request.now, { programmeId: state.programmeId, change }),
        [],
        { ...programme, settings: { ...programme.settings, calendar: after } },
      );
      return { status: 201, body: { daysOff } };
    },
  });
