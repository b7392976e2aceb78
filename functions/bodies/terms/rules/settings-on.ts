import type { ProgrammeSettings } from '../programme-settings.ts';
import type { RuleChanges, RuleVersion } from './rule-version.ts';

/** A programme whose rules changed by decisions: the settings of its file, and each decision with the day from which it holds. */
export interface Ruled {
  readonly settings: ProgrammeSettings;
  readonly ruleVersions?: readonly RuleVersion[] | undefined;
}

/** The values of a group of settings after a change, which may name some of them. */
const merged = <T extends object>(before: T, change: { readonly [K in keyof T]?: T[K] | undefined } = {}): T => ({
  ...before,
  ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
});

/** Settings after a change: what it names is replaced, everything else stays. */
export const changedBy = (settings: ProgrammeSettings, changes: RuleChanges): ProgrammeSettings => {
  const { vote, terms, regiegroep, ...whole } = changes;
  return {
    ...merged(settings, whole),
    vote: merged(settings.vote, vote),
    terms: merged(settings.terms, terms),
    regiegroep: merged(settings.regiegroep, regiegroep),
  };
};

/** The decided changes in the order in which they apply: by their first day, then in the order of the decisions. */
const inOrder = (versions: readonly RuleVersion[]): RuleVersion[] =>
  [...versions].sort((one, other) => one.from.localeCompare(other.from) || one.number - other.number);

/**
 * The settings of a programme on a day (ISO date), with the rules of the game in force on that day (rule 17). A programme without decided
 * changes has the rules of its file from the start.
 */
export const settingsOn = ({ settings, ruleVersions = [] }: Ruled, date: string): ProgrammeSettings =>
  inOrder(ruleVersions)
    .filter(({ from }) => from <= date)
    .reduce((before, { changes }) => changedBy(before, changes), settings);
