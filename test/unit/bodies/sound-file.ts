import { type Fault, parseProgrammeFile } from '#functions/bodies/domain/programme-file.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';

/** A small programme file without faults: three municipalities, one company. */
export const soundFile = `programme: voorbeeld
name: Voorbeelddeal
period: { from: 2026-01-01, until: 2030-01-01 }
bureau:
  host: stad
  staff:
    - { role: programme-director, name: Anna Voorbeeld, email: directeur@bureau.example }
lines:
  - { id: wonen, name: Wonen }
settings:
  calendar: { workingWeekdays: [1, 2, 3, 4, 5], publicHolidays: national }
  terms:
    input: { length: P20D, counts: working-days }
    sounding: { length: P10D, counts: working-days }
    consultation: { length: P20D, counts: working-days }
    vote: { length: P10D, counts: working-days }
    approval: { length: P60D, counts: calendar-days }
    conditions: { length: P60D, counts: calendar-days }
    accession: { length: P60D, counts: calendar-days }
    composition: { length: P60D, counts: calendar-days }
    contribution: { length: P60D, counts: calendar-days }
    contribution-conditions: { length: P60D, counts: calendar-days }
    report: { length: P30D, counts: calendar-days }
    grant: { length: P60D, counts: calendar-days }
    follow-up: { length: P14D, counts: calendar-days }
    payment: { length: P14D, counts: calendar-days }
    taking-back: { length: P60D, counts: calendar-days }
    consequence: { length: P20D, counts: working-days }
    raising: { length: P60D, counts: calendar-days }
    solution: { length: P60D, counts: calendar-days }
    verdict: { length: P60D, counts: calendar-days }
    rule-change: { length: P20D, counts: working-days }
    ruling: { length: P60D, counts: calendar-days }
  reminders: [P20D, P5D]
  vote: { quorum: 2, majority: simple }
  approval: all
  oneTimeCode: [vote, approval]
  renewal: P2Y
  preparation: { college: 5, council: 10 }
regiegroep:
  fixed: [stad]
  rotating:
    seats: 1
    holders:
      - { partner: dorp, from: 2026-01-01, until: 2027-01-01 }
      - { partner: veld, from: 2027-01-01 }
recess:
  - { from: 2026-07-11, until: 2026-08-23 }
partners:
  - id: stad
    name: Stad
    kind: municipality
    rings:
      - { ring: inner, from: 2026-01-01 }
    contacts:
      - { role: college-secretary, name: Bram Voorbeeld, email: secretaris@stad.example }
      - { role: council-clerk, name: Carla Voorbeeld, email: griffie@stad.example }
    meetings:
      college: { weekday: 2, from: 2026-01-06 }
      council: { dates: [2026-09-10, 2026-06-18] }
  - id: dorp
    name: Dorp
    kind: municipality
    rings:
      - { ring: middle, from: 2026-01-01 }
    contacts:
      - { role: college-secretary, name: Daan Voorbeeld, email: secretaris@dorp.example }
      - { role: council-clerk, name: Els Voorbeeld, email: griffie@dorp.example, until: 2026-06-01 }
      - { role: council-clerk, name: Fons Voorbeeld, email: griffie@dorp.example, from: 2026-06-01 }
  - id: veld
    name: Veld
    kind: municipality
    rings:
      - { ring: middle, from: 2026-01-01 }
    contacts:
      - { role: portfolio-holder, name: Greet Voorbeeld, email: wethouder@veld.example }
      - { role: council-clerk, name: Huub Voorbeeld, email: griffie@veld.example }
    meetings:
      college: { weekday: 1, everyWeeks: 2, from: 2026-01-05 }
      recess:
        - { from: 2026-08-01, until: 2026-08-31 }
  - id: bedrijf
    name: Bedrijf
    kind: company
    rings:
      - { ring: outer, from: 2026-01-01, until: 2027-01-01 }
      - { ring: middle, from: 2027-01-01 }
    contacts:
      - { role: board-contact, name: Ilse Voorbeeld, email: bestuur@bedrijf.example }
representations:
  - { body: klankbordgroep, partner: dorp, by: veld, from: 2026-03-01, until: 2026-09-01 }
apps:
  - { id: bureau-app, actsFor: programmabureau }
  - { id: stad-app, actsFor: stad }
`;

/** The sound file with pieces of text replaced; each must be there, or the test would test nothing. */
export const changed = (...changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`Not in the file: ${from}`);
    return text.replace(from, () => to);
  }, soundFile);

export const faultsOf = (text: string): Fault[] => {
  const parsed = parseProgrammeFile(text);
  return parsed.ok ? [] : parsed.faults;
};

export const registryOf = (text: string): Registry => {
  const parsed = parseProgrammeFile(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults, null, 2));
  return parsed.registry;
};

/** The line of the first place where a piece of text stands, from 1. */
export const lineOf = (text: string, piece: string): number => text.slice(0, text.indexOf(piece)).split('\n').length;
