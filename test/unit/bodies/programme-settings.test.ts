import { describe, expect, test } from 'vitest';
import { PastRegistry, RegistryChange } from '#functions/bodies/domain/as-of.ts';
import { parseProgrammeFile } from '#functions/bodies/domain/programme-file.ts';
import { programmeEntity } from '#functions/bodies/records.ts';
import { PresentRegistry, withoutNames } from '#functions/bodies/terms/present.ts';
import { ProgrammeSettings, termOfBefore } from '#functions/bodies/terms/programme-settings.ts';
import { fromStored, toStored } from '#shared/dynamo/entity.ts';
import { roundKindNames } from '#shared/vocabulary/round-kinds.ts';
import { smallRegistry } from '../../support/small-programme.ts';
import { soundFile } from './sound-file.ts';

const { programme, ...lists } = smallRegistry();
const { terms, ...others } = programme.settings;
const settingsWithout = (kind: string): unknown => ({
  ...others,
  terms: Object.fromEntries(Object.entries(terms).filter(([name]) => name !== kind)),
});

describe('a programme that was stored before there was a kind of round', () => {
  const change = { programmeId: programme.programmeId, number: 1, by: 'beheer', via: 'file' };
  const recorded = { recordedAt: '2026-01-05T09:00:00.000Z', recordedOn: '2026-01-05' };

  test.each(roundKindNames)('is read wherever it is stored, with a term of its own for it: %s', (kind) => {
    const { settings: _settings, ...rest } = programme;
    const before = { ...rest, settings: settingsWithout(kind) } as typeof programme;
    const { programme: _programme, ...past } = withoutNames({ programme, ...lists });
    const read = [
      fromStored(programmeEntity, toStored(programmeEntity, before)),
      PresentRegistry.parse({ programme: before, ...lists }).programme,
      PastRegistry.parse({ programme: before, ...past }).programme,
      RegistryChange.parse({ ...change, ...recorded, programme: before }).programme,
    ];
    const expected = { ...programme, settings: { ...others, terms: { ...terms, [kind]: termOfBefore } } };
    expect(read).toEqual([expected, expected, expected, expected]);
  });

  test('keeps the terms that it has', () => {
    expect(PresentRegistry.parse({ programme, ...lists }).programme).toEqual(programme);
  });

  test('is damaged when it has no terms at all, or one that no kind has', () => {
    const damaged = [others, { ...others, terms: [] }, { ...others, terms: { ...terms, veto: termOfBefore } }];
    const read = damaged.map((settings) =>
      PresentRegistry.safeParse({ programme: { ...programme, settings }, ...lists }),
    );
    expect(read.map(({ success }) => success)).toEqual([false, false, false]);
  });
});

test.each(roundKindNames)('a programme file names the term of every kind of round: %s', (kind) => {
  const file = soundFile.replace(new RegExp(`^ +${kind}: \\{ length.*\\n`, 'm'), '');
  expect(file).not.toBe(soundFile);
  expect(parseProgrammeFile(file)).toMatchObject({ ok: false, faults: [{ pointer: `/settings/terms/${kind}` }] });
  expect(ProgrammeSettings.safeParse(settingsWithout(kind)).success).toBe(false);
});
