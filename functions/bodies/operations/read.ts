import { explain } from '#shared/authority/explain.ts';
import { isOfSeat } from '#shared/authority/standing.ts';
import { personOf } from '#shared/http/identity.ts';
import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Role } from '#shared/vocabulary/membership.ts';
import { programmeContracts } from '../contracts/programmes.ts';
import type { Deps } from '../deps.ts';
import { bureauOn } from '../domain/bureau.ts';
import { isAskedFor, representedFor } from '../terms/asked-as.ts';
import { bodiesOn, programmabureau, ringOn, seatsOn, seatsSpokenFor } from '../terms/bodies.ts';
import { asRole } from '../terms/person-standing.ts';
import type { ProgrammeSettings } from '../terms/programme-settings.ts';
import type { Registry } from '../terms/registry.ts';
import { settingsOn } from '../terms/rules/settings-on.ts';
import { standingIn } from '../terms/standing.ts';

/** The settings of a day (ISO date), with the holders of the fixed seats, which the records of the seats name. */
const settingsShown = (registry: Pick<Registry, 'programme' | 'partners' | 'seats'>, date: string) => {
  const { regiegroep, ...settings } = settingsOn(registry.programme, date);
  const fixed = seatsOn(registry, date).filter(({ kind }) => kind === 'fixed');
  return { ...settings, regiegroep: { ...regiegroep, fixed: fixed.map(({ partnerId }) => partnerId) } };
};

/** The seats for which somebody answers in a role; nothing for whoever answers for none. */
const seatsOf = (
  registry: Registry,
  { partnerId, ...role }: { readonly partnerId: string; readonly role?: Role },
  today: string,
): { seats?: string[] } => {
  const seats = isOfSeat(role) ? seatsSpokenFor(registry, partnerId, today) : [];
  return seats.length > 0 ? { seats } : {};
};

/** Where the statements of a programme are on a day (ISO date); nothing for one that names none. */
const statementsOf = (
  { programme }: Pick<Registry, 'programme'>,
  date: string,
): Pick<ProgrammeSettings, 'statements'> => {
  const { statements } = settingsOn(programme, date);
  return statements ? { statements } : {};
};

/** The programmes in which the caller has a standing today, each with the roles that it has there. */
export const listProgrammes = (deps: Deps) =>
  operation('listProgrammes', {
    contract: programmeContracts.listProgrammes,
    act: 'see the programme',
    everywhere: true,
    answer: async ({ query, caller, now }) => {
      const today = localDate(now);
      const places = await deps.registry.placesOf(caller, today);
      const shown = places.map(({ registry, stands }) => ({
        programmeId: registry.programme.programmeId,
        name: registry.programme.name,
        ...statementsOf(registry, today),
        standings: stands.map(({ partnerId = programmabureau, personId, role }) => ({
          actsFor: partnerId,
          party: registry.partners.find((partner) => partner.partnerId === partnerId)?.name ?? partnerId,
          ...(personId && role ? { personId, role } : {}),
          ...seatsOf(registry, { partnerId, ...(role ? { role } : {}) }, today),
        })),
      }));
      const { part, next } = partOf(shown, {
        path: '/v1/programmes',
        query,
        orders: { name: ({ name }) => name, programmeId: ({ programmeId }) => programmeId },
        nameOf: ({ programmeId }) => programmeId,
      });
      return { status: 200, body: { programmes: part, ...(next ? { next } : {}) } };
    },
  });

/** The programme: period, lines, settings, and its partners with their rings. No people: they are contact data. */
export const readProgramme = (deps: Deps) =>
  operation('readProgramme', {
    contract: programmeContracts.readProgramme,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, now }) => {
      const asOf = query.asOf ?? localDate(now);
      const registry = await deps.registry.registryAsOf(programmeId, asOf);
      const partners = registry.partners.map((partner) => {
        const { programmeId: _programme, ...shown } = partner;
        const ring = ringOn(partner, asOf);
        return { ...shown, ...(ring ? { ring } : {}) };
      });
      const representations = registry.representations.map(({ programmeId: _programme, ...dated }) => dated);
      const departures = registry.departures.map(({ programmeId: _programme, ...departure }) => departure);
      const bureau = bureauOn(registry, asOf);
      const settings = settingsShown(registry, asOf);
      const successions = registry.successions.map(({ programmeId: _programme, ...succession }) => succession);
      const body = {
        ...registry.programme,
        settings,
        bureau,
        asOf,
        partners,
        representations,
        successions,
        departures,
      };
      return { status: 200, body };
    },
  });

/** The bodies on a day, as the membership determines them. */
export const listBodies = (deps: Deps) =>
  operation('listBodies', {
    contract: programmeContracts.listBodies,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, now }) => {
      const asOf = query.asOf ?? localDate(now);
      return {
        status: 200,
        body: { asOf, bodies: bodiesOn(await deps.registry.registryAsOf(programmeId, asOf), asOf) },
      };
    },
  });

/** The acts that the calling application may do in the programme, with their rules and the recorded facts behind them (rule 1). */
export const explainAuthority = (deps: Deps) =>
  operation('explainAuthority', {
    contract: programmeContracts.explainAuthority,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, caller, standing, now }) => {
      const asOf = query.asOf ?? localDate(now);
      const { by, clientId, person } = caller;
      const named = person ? { personId: personOf(by) } : {};
      const { partner, role } = standing;
      if (!partner) return { status: 200, body: { asOf, clientId, ...named, ...explain(standing) } };
      const [past, { people, apps }] = await Promise.all([
        deps.registry.registryAsOf(programmeId, asOf),
        deps.registry.registry(programmeId),
      ]);
      // History keeps no people: who is asked follows from those that are known today.
      const registry = { ...past, people, apps };
      const standingAs = (partnerId: string) => asRole(standingIn(registry, partnerId, asOf), role);
      const actor = { partnerId: partner.partnerId, ...named };
      const explained = explain(standingAs(partner.partnerId), {
        isAsked: (act) => isAskedFor(registry, act, actor, asOf),
        alsoFor: (act) => representedFor(registry, act, actor, asOf).map(standingAs),
      });
      return { status: 200, body: { asOf, clientId, ...named, ...explained } };
    },
  });
