import type { GivenSuccession } from '#functions/bodies/domain/succession/given-succession.ts';
import { planned } from '#functions/bodies/domain/succession/plan.ts';
import { presentAfter } from '#functions/bodies/terms/present.ts';
import type { Partner, Person, Registry, Seat } from '#functions/bodies/terms/registry.ts';
import type { Role } from '#shared/vocabulary/membership.ts';
import { settings } from './small-programme.ts';

/** The day before the merger of the example, and the day of it. */
export const before = '2026-12-01';
export const mergerDay = '2027-01-01';
export const programmeId = 'herindeling';

export const municipality = (partnerId: string, ring: 'inner' | 'middle' = 'inner'): Partner => ({
  programmeId,
  partnerId,
  name: partnerId.charAt(0).toUpperCase() + partnerId.slice(1),
  kind: 'municipality',
  rings: [{ ring, from: '2026-01-01' }],
});

const roles: readonly Role[] = ['portfolio-holder', 'college-secretary', 'council-clerk'];
const peopleOf = (partnerId: string): Person[] =>
  roles.map((role) => ({
    programmeId,
    personId: `${partnerId}-${role}`,
    partnerId,
    role,
    name: `${role} ${partnerId}`,
    email: `${role}@${partnerId}.example`,
    from: '2026-01-01',
  }));

const seat = (partnerId: string, kind: Seat['kind']): Seat => ({
  programmeId,
  seatId: `${kind}-${partnerId}`,
  body: 'regiegroep',
  partnerId,
  kind,
  from: '2026-01-01',
});

const municipalities = ['oudedorp', 'nieuwedijk', 's-hertogenveen', 'sudoost-waldlan'];

/** Two municipalities with fixed seats that will merge, one with a rotating seat, one without, a school; the quorum is three. */
export const mergingRegistry = (parts: Partial<Registry> = {}): Registry => ({
  programme: {
    programmeId,
    name: 'Regio Deal Proefland',
    period: { from: '2026-01-01', until: '2030-01-01' },
    lines: [{ lineId: 'gezond', name: 'Gezond' }],
    bureau: { host: 'Programmabureau Proefland' },
    settings: { ...settings, vote: { quorum: 3, majority: 'simple' } },
  },
  partners: [
    ...municipalities.map((partnerId) => municipality(partnerId, partnerId === 'sudoost-waldlan' ? 'middle' : 'inner')),
    { ...municipality('hogeschool-proef', 'middle'), kind: 'knowledge-institution' },
  ],
  people: municipalities.flatMap(peopleOf),
  seats: [seat('oudedorp', 'fixed'), seat('nieuwedijk', 'fixed'), seat('s-hertogenveen', 'rotating')],
  representations: [],
  apps: [
    { programmeId, clientId: 'bureau-herindeling', actsFor: 'programmabureau' },
    ...municipalities.map((actsFor) => ({ programmeId, clientId: `app-${actsFor}`, actsFor })),
  ],
  successions: [],
  departures: [],
  ...parts,
});

/** Oudedorp and Nieuwedijk become Nieuwoude on the first of January 2027. */
export const merger: GivenSuccession = {
  successionId: 'nieuwoude',
  kind: 'merge',
  on: mergerDay,
  ground: { reference: 'Stb. 2026, 321' },
  predecessors: ['oudedorp', 'nieuwedijk'],
  successors: [{ partnerId: 'nieuwoude', name: 'Nieuwoude' }],
};

/** Oudedorp is divided over its three neighbours. */
export const split: GivenSuccession = {
  successionId: 'oudedorp-verdeeld',
  kind: 'split',
  on: mergerDay,
  ground: { reference: 'Stb. 2026, 322' },
  predecessors: ['oudedorp'],
  successors: [{ partnerId: 'nieuwedijk' }, { partnerId: 's-hertogenveen' }, { partnerId: 'sudoost-waldlan' }],
};

/** A registry after a succession was recorded, on a day before it holds (ISO date). */
export const recordedIn = (registry: Registry, given: GivenSuccession, today = before): Registry => {
  const { succession, records } = planned(registry, given, { since: '2026-01-01', today });
  return presentAfter(registry, [...records, { succession }], { since: '2026-01-01', on: today }) as Registry;
};
