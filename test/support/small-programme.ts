import type {
  Partner,
  Person,
  Programme,
  ProgrammeSettings,
  Registry,
  Seat,
} from '#functions/bodies/terms/registry.ts';
import type { PartnerKind, Ring, Role } from '#shared/vocabulary/membership.ts';

/** A day within the small programme, and an instant on it. */
export const today = '2027-03-01';
export const now = '2027-03-01T09:00:00.000Z';

export const settings: ProgrammeSettings = {
  calendar: { workingWeekdays: [1, 2, 3, 4, 5], publicHolidays: 'national' },
  terms: {
    input: { length: 'P20D', counts: 'working-days' },
    sounding: { length: 'P15D', counts: 'working-days' },
    consultation: { length: 'P20D', counts: 'working-days' },
    vote: { length: 'P10D', counts: 'working-days' },
    approval: { length: 'P56D', counts: 'calendar-days' },
    conditions: { length: 'P15D', counts: 'working-days' },
    accession: { length: 'P20D', counts: 'working-days' },
    composition: { length: 'P10D', counts: 'working-days' },
    contribution: { length: 'P90D', counts: 'calendar-days' },
    'contribution-conditions': { length: 'P15D', counts: 'working-days' },
    report: { length: 'P30D', counts: 'calendar-days' },
    grant: { length: 'P20D', counts: 'working-days' },
    'follow-up': { length: 'P10D', counts: 'working-days' },
    payment: { length: 'P10D', counts: 'working-days' },
    'taking-back': { length: 'P20D', counts: 'working-days' },
    consequence: { length: 'P10D', counts: 'working-days' },
    raising: { length: 'P5D', counts: 'working-days' },
    solution: { length: 'P10D', counts: 'working-days' },
    verdict: { length: 'P5D', counts: 'working-days' },
    'rule-change': { length: 'P20D', counts: 'working-days' },
    ruling: { length: 'P10D', counts: 'working-days' },
  },
  reminders: ['P7D', 'P2D'],
  vote: { quorum: 2, majority: 'simple' },
  approval: 'all',
  oneTimeCode: ['vote', 'approval'],
  renewal: 'P2Y',
  preparation: { college: 10, council: 20 },
  regiegroep: { rotating: 1 },
};

export const programmeOf = (programmeId: string): Programme => ({
  programmeId,
  name: 'Regio Deal Proefland',
  period: { from: '2026-01-01', until: '2030-01-01' },
  lines: [
    { lineId: 'gezond', name: 'Gezonde gemeenschappen' },
    { lineId: 'kennis', name: 'Kenniseconomie' },
  ],
  bureau: { host: 'alfa' },
  settings,
});

interface Member {
  readonly partnerId: string;
  readonly kind: PartnerKind;
  readonly ring: Ring;
  readonly from?: string;
  readonly until?: string;
}

/**
 * One partner in every situation that decides who is asked: each ring, municipality or not, with a seat or without, gone
 * and still to come.
 */
export const members: readonly Member[] = [
  { partnerId: 'alfa', kind: 'municipality', ring: 'inner' },
  { partnerId: 'beta', kind: 'municipality', ring: 'inner' },
  { partnerId: 'gamma', kind: 'municipality', ring: 'inner' },
  { partnerId: 'delta', kind: 'municipality', ring: 'outer' },
  { partnerId: 'school', kind: 'knowledge-institution', ring: 'inner' },
  { partnerId: 'zorg', kind: 'civil-society', ring: 'middle' },
  { partnerId: 'bedrijf', kind: 'company', ring: 'outer' },
  { partnerId: 'gegaan', kind: 'municipality', ring: 'inner', until: today },
  { partnerId: 'straks', kind: 'municipality', ring: 'inner', from: '2027-03-02' },
];

const partnerOf = (programmeId: string, { partnerId, kind, ring, from = '2026-01-01', until }: Member): Partner => ({
  programmeId,
  partnerId,
  name: partnerId.charAt(0).toUpperCase() + partnerId.slice(1),
  kind,
  rings: [{ ring, from, ...(until ? { until } : {}) }],
});

const personOf = (programmeId: string, partnerId: string, role: Role): Person => ({
  programmeId,
  personId: `${partnerId}-${role}`,
  partnerId,
  role,
  name: `Persoon ${partnerId} ${role}`,
  email: `${role}@${partnerId}.example`,
  from: '2026-01-01',
});

const rolesOf = ({ kind }: Member): readonly Role[] =>
  kind === 'municipality' ? ['portfolio-holder', 'college-secretary', 'council-clerk'] : ['board-contact'];

const seat = (programmeId: string, partnerId: string, kind: Seat['kind']): Seat => ({
  programmeId,
  seatId: `zetel-${partnerId}`,
  body: 'regiegroep',
  partnerId,
  kind,
  from: '2026-01-01',
});

/** The small programme whole. Parts of it can be replaced. */
export const smallRegistry = (programmeId = 'proefland', parts: Partial<Registry> = {}): Registry => ({
  programme: programmeOf(programmeId),
  partners: members.map((member) => partnerOf(programmeId, member)),
  people: [
    ...members.flatMap((member) => rolesOf(member).map((role) => personOf(programmeId, member.partnerId, role))),
    {
      programmeId,
      personId: 'programmabureau-programme-director',
      role: 'programme-director',
      name: 'Persoon bureau',
      email: 'bureau@proefland.example',
      from: '2026-01-01',
    },
  ],
  seats: [
    seat(programmeId, 'alfa', 'fixed'),
    seat(programmeId, 'beta', 'fixed'),
    seat(programmeId, 'gamma', 'rotating'),
  ],
  representations: [],
  departures: [],
  apps: [
    { programmeId, clientId: `bureau-${programmeId}`, actsFor: 'programmabureau' },
    { programmeId, clientId: `alfa-${programmeId}`, actsFor: 'alfa' },
    { programmeId, clientId: `delta-${programmeId}`, actsFor: 'delta' },
    { programmeId, clientId: `school-${programmeId}`, actsFor: 'school' },
  ],
  successions: [],
  ...parts,
});
