import type { DecidingRoundKind, RoundKind } from '#shared/vocabulary/round-kinds.ts';
import { decidingRoundKinds, roundKindNames } from '#shared/vocabulary/round-kinds.ts';
import { type RuleName, type RulesInForce, type RuleWords, ruleWords, termName } from '#shared/words/rules-in-dutch.ts';
import type { ProgrammeSettings } from '../programme-settings.ts';

/** What a rule of the game is on a day: the settings, and the holders of the fixed seats by their identifiers. */
export interface RuleBook {
  readonly settings: ProgrammeSettings;
  readonly fixed: readonly string[];
}

/** The name of a partner by its identifier. */
export type NameOf = (partnerId: string) => string;

interface Named {
  readonly english: string;
  readonly dutch: string;
}
/** A rule of the game changes by a decision of the seats only (rule 17). */
interface RuleRow extends Named {
  readonly kind: 'rule';
  readonly value: RuleWords['value'];
}
/** The programmabureau keeps it: its file changes it. */
interface KeptRow extends Named {
  readonly kind: 'kept';
}

type Whole = Exclude<keyof ProgrammeSettings, 'terms' | 'vote' | 'regiegroep'>;
type Within<G extends 'vote' | 'regiegroep'> = `${G}.${keyof ProgrammeSettings[G] & string}`;
/** The name of a setting, by its place in a file. */
export type SettingName = Whole | Within<'vote'> | Within<'regiegroep'> | 'regiegroep.fixed' | `terms.${RoundKind}`;

/** A rule of the game, in the words that a file, a proposal and the workbench share. */
const rule = (name: RuleName, english: string): RuleRow => ({ kind: 'rule', english, ...ruleWords[name] });

const decides = (kind: RoundKind): kind is DecidingRoundKind =>
  decidingRoundKinds.some((deciding) => deciding === kind);

const termRow = (kind: RoundKind): RuleRow | KeptRow => {
  const english = `the term of ${kind}`;
  return decides(kind) ? rule(`terms.${kind}`, english) : { kind: 'kept', english, dutch: termName(kind) };
};

const terms = Object.fromEntries(roundKindNames.map((kind) => [`terms.${kind}`, termRow(kind)])) as Record<
  `terms.${RoundKind}`,
  RuleRow | KeptRow
>;

/**
 * Every setting of a programme, with its names and who changes it (rule 17). A setting that is missing here does not compile.
 */
export const settingRows = {
  'regiegroep.fixed': rule('regiegroep.fixed', 'the holders of the fixed seats'),
  'regiegroep.rotating': rule('regiegroep.rotating', 'the number of rotating seats'),
  'regiegroep.turn': rule('regiegroep.turn', 'the term of a rotating seat'),
  'vote.quorum': rule('vote.quorum', 'the quorum of a vote'),
  'vote.majority': rule('vote.majority', 'the majority of a vote'),
  approval: rule('approval', 'the approval rule'),
  oneTimeCode: rule('oneTimeCode', 'the answers that ask a one-time code'),
  ...terms,
  calendar: { kind: 'kept', english: 'the working days', dutch: 'Werkdagen' },
  reminders: { kind: 'kept', english: 'the reminders', dutch: 'Herinneringen' },
  renewal: { kind: 'kept', english: 'the renewal of a framework', dutch: 'Vernieuwing van de kaders' },
  preparation: { kind: 'kept', english: 'the preparation of meetings', dutch: 'Voorbereiding van vergaderingen' },
  watch: { kind: 'kept', english: 'the watching of a solution', dutch: 'Volgen van een oplossing' },
  reportingPeriod: { kind: 'kept', english: 'the reporting periods', dutch: 'Rapportageperioden' },
  announceBefore: { kind: 'kept', english: 'the announcement of what ends', dutch: 'Aankondiging van wat eindigt' },
  requirementNorms: {
    kind: 'kept',
    english: 'the norms of the design requirements',
    dutch: 'Normen van de ontwerpeisen',
  },
  lessonsDueAfter: { kind: 'kept', english: 'the age of lessons', dutch: 'Ouderdom van lessen' },
  askedNorms: {
    kind: 'kept',
    english: 'the norms of what is asked of partners',
    dutch: 'Normen van wat wij partners vragen',
  },
  dailyMail: { kind: 'kept', english: 'the daily mail', dutch: 'Eén mail per dag' },
  linkLifetime: { kind: 'kept', english: 'the life of a link', dutch: 'Geldigheid van een link' },
  statements: { kind: 'kept', english: 'the statements on privacy and accessibility', dutch: 'Verklaringen' },
} as const satisfies Readonly<
  Record<Exclude<RuleName, `terms.${string}`>, RuleRow> & Record<SettingName, RuleRow | KeptRow>
>;

/** The settings of a programme that are, or hold, a rule of the game; the terms apart, of which the kind of round says it. */
export type RuleSetting = {
  [N in SettingName]: (typeof settingRows)[N]['kind'] extends 'rule'
    ? N extends `${infer Group}.${string}`
      ? Group
      : N
    : never;
}[SettingName];

/** A rule of the game that differs, in Dutch. */
export interface RuleDifference {
  readonly name: SettingName;
  readonly english: string;
  readonly dutch: string;
  readonly was: string;
  readonly becomes: string;
}

const rules: readonly (readonly [SettingName, RuleRow])[] = (
  Object.entries(settingRows) as [SettingName, RuleRow | KeptRow][]
).flatMap(([name, row]) => (row.kind === 'rule' ? [[name, row] as const] : []));

const rulesOf = ({ settings, fixed }: RuleBook, nameOf: NameOf): RulesInForce => ({
  ...settings,
  fixed: fixed.map(nameOf),
});

/** The rules of the game that differ, in the order of the table. */
export const ruleDifference = (before: RuleBook, after: RuleBook, nameOf: NameOf): RuleDifference[] =>
  rules.flatMap(([name, { english, dutch, value }]) => {
    const [was, becomes] = [value(rulesOf(before, nameOf)), value(rulesOf(after, nameOf))];
    return was === becomes ? [] : [{ name, english, dutch, was, becomes }];
  });
