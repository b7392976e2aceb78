import {
  type DecidingRoundKind,
  decidingRoundKinds,
  type RoundKind,
  roundKindRows,
} from '#shared/vocabulary/round-kinds.ts';
import { dutchDuration } from './dutch-duration.ts';

/** A term: its length, and which days it counts. */
export interface TermInForce {
  /** ISO 8601 duration. */
  readonly length: string;
  readonly counts: 'calendar-days' | 'working-days';
}

/** The rules of the game as they hold on a day (rule 17), with the names of the holders of the fixed seats. */
export interface RulesInForce {
  readonly fixed: readonly string[];
  readonly regiegroep: { readonly rotating: number; readonly turn?: string | undefined };
  readonly vote: { readonly quorum: number; readonly majority: 'simple' | 'two-thirds' | 'unanimous' };
  readonly oneTimeCode: readonly RoundKind[];
  readonly terms: Readonly<Record<DecidingRoundKind, TermInForce>>;
}

/** The name of a rule of the game: its place in the settings of a programme. */
export type RuleName =
  | 'regiegroep.fixed'
  | 'regiegroep.rotating'
  | 'regiegroep.turn'
  | 'vote.quorum'
  | 'vote.majority'
  | 'approval'
  | 'oneTimeCode'
  | `terms.${DecidingRoundKind}`;

/** A rule of the game in Dutch. Two values are different rules when their words differ. */
export interface RuleWords {
  readonly dutch: string;
  readonly value: (rules: RulesInForce) => string;
}

export const majorityWords: Readonly<Record<RulesInForce['vote']['majority'], string>> = {
  simple: 'meer voor dan tegen',
  'two-thirds': 'twee derde voor',
  unanimous: 'alle zetels voor',
};

export const countsWords: Readonly<Record<TermInForce['counts'], string>> = {
  'calendar-days': 'kalenderdagen',
  'working-days': 'werkdagen',
};

/** A term in Dutch: "20 dagen, geteld in werkdagen". */
export const termInDutch = ({ length, counts }: TermInForce): string =>
  `${dutchDuration(length)}, geteld in ${countsWords[counts]}`;

const seats = (count: number): string => (count === 1 ? '1 zetel' : `${count} zetels`);
const listed = (items: readonly string[]): string => (items.length === 0 ? 'geen' : items.toSorted().join(', '));

/** What the term of a kind of round is called. */
export const termName = (kind: RoundKind): string => `Termijn voor ${roundKindRows[kind].dutch}`;

const terms = Object.fromEntries(
  decidingRoundKinds.map((kind) => [
    `terms.${kind}`,
    { dutch: termName(kind), value: (rules: RulesInForce) => termInDutch(rules.terms[kind]) },
  ]),
) as Record<`terms.${DecidingRoundKind}`, RuleWords>;

/** Every rule of the game, in the order in which people read them. */
export const ruleWords: Readonly<Record<RuleName, RuleWords>> = {
  'regiegroep.fixed': { dutch: 'Vaste zetels', value: ({ fixed }) => listed(fixed) },
  'regiegroep.rotating': { dutch: 'Aantal roulerende zetels', value: ({ regiegroep }) => String(regiegroep.rotating) },
  'regiegroep.turn': {
    dutch: 'Duur van een roulerende zetel',
    value: ({ regiegroep: { turn } }) => (turn ? dutchDuration(turn) : 'tot de zetel doorgaat'),
  },
  'vote.quorum': { dutch: 'Quorum: zetels die ten minste meestemmen', value: ({ vote }) => seats(vote.quorum) },
  'vote.majority': { dutch: 'Meerderheid bij een stemming', value: ({ vote }) => majorityWords[vote.majority] },
  approval: { dutch: 'Colleges die moeten instemmen', value: () => 'alle colleges' },
  oneTimeCode: {
    dutch: 'Antwoorden met een eenmalige code',
    value: ({ oneTimeCode }) => listed(oneTimeCode.map((kind) => roundKindRows[kind].dutch)),
  },
  ...terms,
};
