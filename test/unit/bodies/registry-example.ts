import type { Partner, Person, Registry } from '#functions/bodies/terms/registry.ts';
import type { Role } from '#shared/vocabulary/membership.ts';

const programmeId = 'voorbeeld';

export const partner = (partnerId: string, kind: Partner['kind'], rings: Partner['rings']): Partner => ({
  programmeId,
  partnerId,
  name: partnerId,
  kind,
  rings,
});

export const person = (partnerId: string, role: Role, period: { from: string; until?: string }): Person => ({
  programmeId,
  personId: `${partnerId}-${role}-${period.from}`,
  partnerId,
  role,
  name: 'Anna Voorbeeld',
  email: `${role}@${partnerId}.example`,
  ...period,
});

const term = { length: 'P10D', counts: 'working-days' } as const;

/** A programme with nobody in it yet. */
export const registry = (parts: Partial<Registry> = {}): Registry => ({
  programme: {
    programmeId,
    name: 'Voorbeeld',
    period: { from: '2026-01-01', until: '2030-01-01' },
    lines: [{ lineId: 'lijn', name: 'Lijn' }],
    bureau: { host: 'Stichting Voorbeeld' },
    settings: {
      calendar: { workingWeekdays: [1, 2, 3, 4, 5], publicHolidays: 'national' },
      terms: {
        input: term,
        sounding: term,
        consultation: term,
        vote: term,
        approval: term,
        conditions: term,
        accession: term,
        composition: term,
        contribution: term,
        'contribution-conditions': term,
        report: term,
        grant: term,
        'follow-up': term,
        payment: term,
        'taking-back': term,
        consequence: term,
        raising: term,
        solution: term,
        verdict: term,
        'rule-change': term,
        ruling: term,
      },
      reminders: ['P5D'],
      vote: { quorum: 1, majority: 'simple' },
      approval: 'all',
      oneTimeCode: [],
      renewal: 'P2Y',
      preparation: { college: 5, council: 10 },
      regiegroep: { rotating: 0 },
    },
  },
  partners: [],
  people: [],
  seats: [],
  representations: [],
  successions: [],
  departures: [],
  apps: [],
  ...parts,
});

export const seat = (partnerId: string, period: { from: string; until?: string }): Registry['seats'][number] => ({
  programmeId,
  seatId: `fixed-${partnerId}`,
  body: 'regiegroep',
  partnerId,
  kind: 'fixed',
  ...period,
});
