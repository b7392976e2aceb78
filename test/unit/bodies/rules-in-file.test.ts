import { describe, expect, it } from 'vitest';
import { differencesOf } from '#functions/bodies/domain/file-difference.ts';
import { demandSameRules, withRulesOf } from '#functions/bodies/domain/rules-in-file.ts';
import { settingsOn } from '#functions/bodies/terms/rules/settings-on.ts';
import { today } from '../../support/small-programme.ts';
import { changed, registryOf, soundFile } from './sound-file.ts';

const known = registryOf(soundFile);
const importing = (...changes: readonly (readonly [string, string])[]) => {
  const file = registryOf(changed(...changes));
  const { programme: _programme, ...lists } = known;
  return () => demandSameRules(known.programme, file.programme, differencesOf(file, lists, today), today);
};

describe('a file after the first framework is in force (rule 17)', () => {
  it.each([
    ['a quorum of 1', ['quorum: 2', 'quorum: 1'], '/settings/vote/quorum', /proposeRuleChange/],
    ['another majority', ['majority: simple', 'majority: unanimous'], '/settings/vote/majority', /proposeRuleChange/],
    ['fewer codes', ['oneTimeCode: [vote, approval]', 'oneTimeCode: []'], '/settings/oneTimeCode', /proposeRuleChange/],
    [
      'another term of a vote',
      ['vote: { length: P10D', 'vote: { length: P11D'],
      '/settings/terms/vote',
      /proposeRuleChange/,
    ],
    [
      'another rotating holder',
      ['partner: veld, from: 2027-01-01', 'partner: veld, from: 2028-01-01'],
      '/regiegroep/rotating/holders',
      /callReview/,
    ],
    [
      'another holder of a fixed seat',
      ['fixed: [stad]', 'fixed: [{ partner: stad, until: 2029-01-01 }]'],
      '/regiegroep/fixed',
      /proposeRuleChange/,
    ],
  ] as const)('is refused with %s, naming it and how to propose it', (_what, change, pointer, expected) => {
    expect(importing(change)).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        faults: expect.arrayContaining([
          expect.objectContaining({ pointer, expected: expect.stringMatching(expected) as string }),
        ]) as unknown[],
      }),
    );
  });

  it('changes what the programmabureau keeps, and no rule', () => {
    const file = changed(
      ['reminders: [P20D, P5D]', 'reminders: [P3D]'],
      ['input: { length: P20D', 'input: { length: P25D'],
    );
    expect(importing(['reminders: [P20D, P5D]', 'reminders: [P3D]'])).not.toThrow();
    const ruleVersions = [
      { from: '2027-01-01', number: 1, roundId: 'voorbeeld.rules.1', changes: { vote: { quorum: 1 } } },
    ];
    const after = withRulesOf({ ...known.programme, ruleVersions }, registryOf(file).programme);
    expect(after.settings).toMatchObject({ reminders: ['P3D'], terms: { input: { length: 'P25D' } } });
    expect(settingsOn(after, '2026-12-31').vote.quorum).toBe(2);
    expect(settingsOn(after, '2027-01-01').vote.quorum).toBe(1);
  });
});
