import type { DecidingRoundKind, RoundKind } from '#shared/vocabulary/round-kinds.ts';
import { decidingRoundKinds, roundKindNames, roundKindRows } from '#shared/vocabulary/round-kinds.ts';
import { dutchDuration } from '#shared/words/dutch-duration.ts';
import type { ProgrammeSettings, Term } from '../programme-settings.ts';

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
  /** Its value in Dutch. Two values are different rules when their words differ. */
  readonly value: (book: RuleBook, nameOf: NameOf) => string;
}
/** The programmabureau keeps it: its file changes it. */
interface KeptRow extends Named {
  readonly kind: 'kept';
}

type Whole = Exclude<keyof ProgrammeSettings, 'terms' | 'vote' | 'regiegroep'>;
type Within<G extends 'vote' | 'regiegroep'> = `${G}.${keyof ProgrammeSettings[G] & string}`;
/** The name of a setting, by its place in a file. */
export type SettingName = Whole | Within<'vote'> | Within<'regiegroep'> | 'regiegroep.fixed' | `terms.${RoundKind}`;

const counted = { 'calendar-days': 'kalenderdagen', 'working-days': 'werkdagen' } as const;
const termInDutch = ({ length, counts }: Term): string => `${dutchDuration(length)}, geteld in ${counted[counts]}`;
const seats = (count: number): string => (count === 1 ? '1 zetel' : `${count} zetels`);
const majorities = {
  simple: 'meer voor dan tegen',
  'two-thirds': 'twee derde voor',
  unanimous: 'alle zetels voor',
} as const;
const listed = (items: readonly string[]): string => (items.length === 0 ? 'geen' : [...items].sort().join(', '));

const decides = (kind: RoundKind): kind is DecidingRoundKind =>
  decidingRoundKinds.some((deciding) => deciding === kind);

const termRow = (kind: RoundKind): RuleRow | KeptRow => {
  const named = { english: `the term of ${kind}`, dutch: `Termijn voor ${roundKindRows[kind].dutch}` };
  if (!decides(kind)) return { kind: 'kept', ...named };
  return { kind: 'rule', ...named, value: ({ settings }) => termInDutch(settings.terms[kind]) };
};

const terms = Object.fromEntries(roundKindNames.map((kind) => [`terms.${kind}`, termRow(kind)])) as Record<
  `terms.${RoundKind}`,
  RuleRow | KeptRow
>;

/**
 * Every setting of a programme, with its names and who changes it (rule 17). A setting that is missing here does not compile.
 */
export const settingRows = {
  'regiegroep.fixed': {
    kind: 'rule',
    english: 'the holders of the fixed seats',
    dutch: 'Vaste zetels',
    value: ({ fixed }, nameOf) => listed(fixed.map(nameOf)),
  },
  'regiegroep.rotating': {
    kind: 'rule',
    english: 'the number of rotating seats',
    dutch: 'Aantal roulerende zetels',
    value: ({ settings }) => String(settings.regiegroep.rotating),
  },
  'regiegroep.turn': {
    kind: 'rule',
    english: 'the term of a rotating seat',
    dutch: 'Duur van een roulerende zetel',
    value: ({ settings: { regiegroep } }) =>
      regiegroep.turn ? dutchDuration(regiegroep.turn) : 'tot de zetel doorgaat',
  },
  'vote.quorum': {
    kind: 'rule',
    english: 'the quorum of a vote',
    dutch: 'Quorum: zetels die ten minste meestemmen',
    value: ({ settings }) => seats(settings.vote.quorum),
  },
  'vote.majority': {
    kind: 'rule',
    english: 'the majority of a vote',
    dutch: 'Meerderheid bij een stemming',
    value: ({ settings }) => majorities[settings.vote.majority],
  },
  approval: {
    kind: 'rule',
    english: 'the approval rule',
    dutch: 'Colleges die moeten instemmen',
    value: () => 'alle colleges',
  },
  oneTimeCode: {
    kind: 'rule',
    english: 'the answers that ask a one-time code',
    dutch: 'Antwoorden met een eenmalige code',
    value: ({ settings }) => listed(settings.oneTimeCode.map((kind) => roundKindRows[kind].dutch)),
  },
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
} as const satisfies Readonly<Record<SettingName, RuleRow | KeptRow>>;

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

/** The rules of the game that differ, in the order of the table. */
export const ruleDifference = (before: RuleBook, after: RuleBook, nameOf: NameOf): RuleDifference[] =>
  rules.flatMap(([name, { english, dutch, value }]) => {
    const [was, becomes] = [value(before, nameOf), value(after, nameOf)];
    return was === becomes ? [] : [{ name, english, dutch, was, becomes }];
  });
