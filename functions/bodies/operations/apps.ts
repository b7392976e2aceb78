import { NotFound } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { changeOrderOf } from '#shared/http/change-order.ts';
import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { type ChangeOrder, changeRegistry, type RegistryState, registryState } from '../change-registry.ts';
import { appContracts } from '../contracts/apps.ts';
import type { Deps } from '../deps.ts';
import { appEnded, appRecorded, isOver } from '../domain/keeping-apps.ts';
import type { KnownApp } from '../terms/record-schemas.ts';

const shown = ({ programmeId: _programme, ...app }: KnownApp) => app;

/** The applications that may call the API in a programme now or later, each with the party that it acts for. */
export const listApps = (deps: Deps) =>
  operation('listApps', {
    contract: appContracts.listApps,
    act: 'keep the registry',
    answer: async ({ params: { programmeId }, query, now }) => {
      const { apps } = await deps.registry.registry(programmeId);
      // The stored registry dates from its last change, so applications that have ended since are still in it.
      const today = localDate(now);
      const known = apps.filter((app) => !isOver(app, today));
      const { part, next } = partOf(known.map(shown), {
        path: `/v1/programmes/${programmeId}/applications`,
        query,
        orders: { clientId: ({ clientId }) => clientId },
        nameOf: ({ clientId }) => clientId,
      });
      return { status: 200, body: { applications: part, ...(next ? { next } : {}) } };
    },
  });

const recordAppChange = (deps: Deps, state: RegistryState, order: ChangeOrder, app: KnownApp): Promise<void> =>
  changeRegistry(deps, state, order, [{ app }], (number) =>
    fact('nl.regiodeal.registry.application-changed.v1', order.now, {
      programmeId: state.programmeId,
      clientId: app.clientId,
      change: number,
    }),
  );

/** Lets an application act for a party (rule 1: a token says who it is, the registry what it may do). Idempotent. */
export const recordApp = (deps: Deps) =>
  operation('recordApp', {
    contract: appContracts.recordApp,
    act: 'keep the registry',
    answer: async (request) => {
      const order = changeOrderOf(request);
      const state = await registryState(deps, order);
      const recorded = appRecorded(state.registry, request.body, state.today);
      if (recorded) await recordAppChange(deps, state, order, recorded);
      return { status: recorded ? 201 : 200, body: request.body };
    },
  });

/** Ends what an application may do, from a day on; what it recorded stays. Idempotent. */
export const endApp = (deps: Deps) =>
  operation('endApp', {
    contract: appContracts.endApp,
    act: 'keep the registry',
    answer: async (request) => {
      const order = changeOrderOf(request);
      const state = await registryState(deps, order);
      const app = state.registry.apps.find(({ clientId }) => clientId === request.params.clientId);
      if (!app) throw new NotFound('There is no such application.');
      const ended = appEnded(state.registry, app, request.body.until, state.today);
      if (ended) await recordAppChange(deps, state, order, ended);
      return { status: ended ? 201 : 200, body: shown(ended ?? app) };
    },
  });
