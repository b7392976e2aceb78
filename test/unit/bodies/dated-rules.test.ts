import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { programmeEntity } from '#functions/bodies/records.ts';
import { seatsOn } from '#functions/bodies/terms/bodies.ts';
import type { RuleVersion } from '#functions/bodies/terms/rules/rule-version.ts';
import { settingsOn } from '#functions/bodies/terms/rules/settings-on.ts';
import { fromStored, toStored } from '#shared/dynamo/entity.ts';
import { programmeOf, settings } from '../../support/small-programme.ts';
import { changed, faultsOf, registryOf } from './sound-file.ts';

const version = (number: number, from: string, changes: RuleVersion['changes']): RuleVersion => ({
  number,
  from,
  roundId: `proefland.rules.${number}`,
  changes,
});

describe('the rules of the game on a day (rule 17)', () => {
  const ruleVersions = [
    version(1, '2027-09-01', { vote: { quorum: 3 } }),
    version(2, '2027-05-01', {
      vote: { majority: 'two-thirds' },
      terms: { vote: { length: 'P15D', counts: 'working-days' } },
    }),
  ];
  const programme = { settings, ruleVersions };

  it('are those of the file from the start, when nothing was decided', () => {
    expect(settingsOn({ settings }, '2026-01-01')).toEqual(settings);
  });

  it('change on the day that the decision names, and only in what it names', () => {
    expect(settingsOn(programme, '2027-04-30')).toEqual(settings);
    expect(settingsOn(programme, '2027-05-01')).toEqual({
      ...settings,
      vote: { quorum: 2, majority: 'two-thirds' },
      terms: { ...settings.terms, vote: { length: 'P15D', counts: 'working-days' } },
    });
    expect(settingsOn(programme, '2027-09-01').vote).toEqual({ quorum: 3, majority: 'two-thirds' });
  });

  it('do not depend on the order in which decisions with different days were taken', () => {
    const anyDay = fc
      .integer({ min: 0, max: 900 })
      .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(anyDay, (date) => {
        const reversed = { settings, ruleVersions: ruleVersions.toReversed() };
        expect(settingsOn(reversed, date)).toEqual(settingsOn(programme, date));
      }),
    );
  });

  it('are read from a programme that was stored with the holders of fixed seats among its settings', () => {
    const programme = programmeOf('proefland');
    const regiegroep = { fixed: ['alfa'], rotating: 1 };
    const stored = toStored(programmeEntity, {
      ...programme,
      settings: { ...settings, regiegroep },
    } as typeof programme);
    expect(fromStored(programmeEntity, stored)).toEqual(programme);
  });
});

describe('a fixed seat with days in the file (rule 2)', () => {
  const merged = changed(
    ['  fixed: [stad]', '  fixed: [{ partner: stad, until: 2027-01-01 }, { partner: dorp, from: 2027-01-01 }]'],
    ['dorp, from: 2026-01-01, until: 2027-01-01', 'dorp, from: 2026-01-01, until: 2026-07-01'],
  );

  it('passes from the municipality that ends to the one that succeeds it', () => {
    const registry = registryOf(merged);
    const fixedOn = (date: string) =>
      seatsOn(registry, date)
        .filter(({ kind }) => kind === 'fixed')
        .map(({ seatId, partnerId }) => [seatId, partnerId]);
    expect(fixedOn('2026-12-31')).toEqual([['fixed-stad', 'stad']]);
    expect(fixedOn('2027-01-01')).toEqual([['fixed-dorp-2027-01-01', 'dorp']]);
  });

  it.each([
    ['begins before its holder takes part', 'fixed: [{ partner: dorp, from: 2026-01-01 }]', /does not take part/],
    [
      'ends before it begins',
      'fixed: [{ partner: stad, from: 2027-01-01, until: 2026-01-01 }]',
      /ends before it begins/,
    ],
    ['is held twice on one day', 'fixed: [stad, { partner: stad, from: 2028-01-01 }]', /fixed seat twice/],
    [
      'overlaps with a rotating one',
      'fixed: [stad, { partner: veld, from: 2029-01-01 }]',
      /a fixed seat and a rotating one/,
    ],
    ['has a day that does not exist', 'fixed: [{ partner: stad, from: 2026-02-30 }]', /does not fit/],
    ['has a field that no seat has', 'fixed: [{ partner: stad, sinds: 2026-02-01 }]', /not known here/],
  ])('is refused where it %s', (_what, fixed, message) => {
    const late = '- { ring: middle, from: 2026-02-01 }';
    const faults = faultsOf(changed(['fixed: [stad]', fixed], ['- { ring: middle, from: 2026-01-01 }', late]));
    const matching = faults.filter((fault) => message.test(fault.message));
    expect(matching.map(({ pointer }) => pointer)).toContainEqual(expect.stringMatching(/^\/regiegroep\//));
  });
});
