import { type Fault, InvalidInput } from '#shared/errors/errors.ts';
import { decidingRoundKinds } from '#shared/vocabulary/round-kinds.ts';
import type { Programme } from '../terms/registry.ts';
import { type RuleSetting, ruleDifference, type SettingName } from '../terms/rules/setting-rows.ts';
import { settingsOn } from '../terms/rules/settings-on.ts';
import type { Difference } from './file-difference.ts';

const places: Readonly<Partial<Record<SettingName, string>>> = {
  'regiegroep.rotating': '/regiegroep/rotating/seats',
  'regiegroep.turn': '/regiegroep/rotating/turn',
};

/**
 * Demands that a file changes no rule of the game: those change by a decision of the seats only (rule 17).
 * @param before - the programme as it is recorded.
 * @param file - the programme as the file has it.
 * @param differences - the records that the file would change.
 * @param today - ISO date: the rules of this day are in force.
 * @throws {InvalidInput} with each rule that differs, and how to propose it.
 */
export const demandSameRules = (
  before: Programme,
  file: Programme,
  differences: readonly Difference[],
  today: string,
): void => {
  const faults = [...settingFaults(before, file, today), ...seatFaults(differences)];
  if (faults.length === 0) return;
  throw new InvalidInput('A file does not change the rules of the game: the seats decide on them (rule 17).', faults);
};

const settingFaults = (before: Programme, file: Programme, today: string): Fault[] =>
  ruleDifference(
    { settings: settingsOn(before, today), fixed: [] },
    { settings: file.settings, fixed: [] },
    (partnerId) => partnerId,
  ).map(({ name, english }) => ({
    pointer: places[name] ?? `/settings/${name.replaceAll('.', '/')}`,
    message: `${english} is a rule of the game, and differs from the one in force`,
    expected: 'the rule in force; propose another one with proposeRuleChange (POST /rule-changes)',
  }));

const seatFaults = (differences: readonly Difference[]): Fault[] =>
  differences.flatMap(({ what: { seat }, was }) => {
    if (!seat) return [];
    const fixed = seat.kind === 'fixed';
    const seatNamed = was === 'created' ? `a ${seat.kind} seat` : `the seat ${seat.seatId}`;
    const differs = { created: 'begins', changed: 'has other days', ended: 'is left out' } as const;
    return [
      {
        pointer: fixed ? '/regiegroep/fixed' : '/regiegroep/rotating/holders',
        message: `${seatNamed} ${differs[was]}, which was not decided`,
        expected: fixed
          ? 'the seats as recorded; propose other holders with proposeRuleChange (POST /rule-changes)'
          : 'the seats as recorded; propose another holder with callReview (POST /composition-reviews)',
      },
    ];
  });

type Terms = Programme['settings']['terms'];

const decidingTermsOf = (before: Terms, { settings }: Programme): Terms => ({
  ...settings.terms,
  ...Object.fromEntries(decidingRoundKinds.map((kind) => [kind, before[kind]])),
});

/** A programme as a file changes it, with the rules of the game that it has by its record. */
export const withRulesOf = (before: Programme, file: Programme): Programme => {
  const { vote, approval, oneTimeCode, terms, regiegroep } = before.settings;
  const { ruleVersions } = before;
  // A new rule that is missing here does not compile: a file would change it in silence.
  const rules: Pick<Programme['settings'], RuleSetting> = { vote, approval, oneTimeCode, regiegroep };
  return {
    ...file,
    settings: { ...file.settings, ...rules, terms: decidingTermsOf(terms, file) },
    ...(ruleVersions ? { ruleVersions } : {}),
  };
};
