import type { AnswerOf } from '#client/client.ts';
import { type DecidingRoundKind, decidingRoundKinds, roundKindRows } from '#shared/vocabulary/round-kinds.ts';
import { dutchDuration } from '#shared/words/dutch-duration.ts';

export type Settings = AnswerOf<'readProgramme'>['settings'];
export type Term = Settings['terms'][DecidingRoundKind];
export type Majority = Settings['vote']['majority'];

export const majorityWords: Readonly<Record<Majority, string>> = {
  simple: 'meer voor dan tegen',
  'two-thirds': 'twee derde voor',
  unanimous: 'alle zetels voor',
};

export const countsWords: Readonly<Record<Term['counts'], string>> = {
  'calendar-days': 'kalenderdagen',
  'working-days': 'werkdagen',
};

/** A term in Dutch: "20 dagen, geteld in werkdagen". */
export const termInDutch = ({ length, counts }: Term): string =>
  `${dutchDuration(length)}, geteld in ${countsWords[counts]}`;

const listed = (items: readonly string[]): string => (items.length === 0 ? 'geen' : items.toSorted().join(', '));

/** One rule of the game: its place in the settings, its name, and its value. */
export interface RuleInDutch {
  readonly key: string;
  readonly name: string;
  readonly value: string;
}

/** The rules of the game in Dutch, in their order. */
export const rulesInDutch = (
  { regiegroep, vote, oneTimeCode, terms }: Settings,
  nameOf: (partnerId: string) => string,
): readonly RuleInDutch[] => [
  { key: 'fixed', name: 'Vaste zetels', value: listed(regiegroep.fixed.map(nameOf)) },
  { key: 'rotating', name: 'Aantal roulerende zetels', value: String(regiegroep.rotating) },
  {
    key: 'turn',
    name: 'Duur van een roulerende zetel',
    value: regiegroep.turn ? dutchDuration(regiegroep.turn) : 'tot de zetel doorgaat',
  },
  { key: 'quorum', name: 'Quorum: zetels die ten minste meestemmen', value: String(vote.quorum) },
  { key: 'majority', name: 'Meerderheid bij een stemming', value: majorityWords[vote.majority] },
  { key: 'approval', name: 'Colleges die moeten instemmen', value: 'alle colleges' },
  {
    key: 'codes',
    name: 'Antwoorden met een eenmalige code',
    value: listed(oneTimeCode.map((kind) => roundKindRows[kind].dutch)),
  },
  ...decidingRoundKinds.map((kind) => ({
    key: `terms.${kind}`,
    name: `Termijn voor ${roundKindRows[kind].dutch}`,
    value: termInDutch(terms[kind]),
  })),
];
