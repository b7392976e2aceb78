import type { AnswerOf, BodyOf } from '#client/client.ts';
import { type DecidingRoundKind, decidingRoundKinds } from '#shared/vocabulary/round-kinds.ts';
import { countsWords, majorityWords } from '#shared/words/rules-in-dutch.ts';
import { filledRows, inRow } from '../../forms/rows.ts';
import type { Reader, Values } from '../../forms/typed.ts';
import type { Majority, Settings, Term } from '../../words/rule-words.ts';

type Programme = AnswerOf<'readProgramme'>;
type Body = BodyOf<'proposeRuleChange'>;
type Changes = NonNullable<Body['changes']>;

/** What the form of a rule change is about: the rules now, who holds a rotating seat, and whether the seats decide on another one. */
export interface RulesAbout {
  readonly programme: Programme;
  readonly rotating: readonly string[];
  readonly isOpen: boolean;
  /** ISO date. */
  readonly today: string;
}

export const majorities = Object.keys(majorityWords) as Majority[];
export const counts = Object.keys(countsWords) as Term['counts'][];

/** The number of months in a duration of years and months; undefined for another one. */
const monthsIn = (duration: string): number | undefined => {
  const [all, years, months] = /^P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(duration) ?? [];
  return all ? Number(years ?? 0) * 12 + Number(months ?? 0) : undefined;
};
const daysIn = (duration: string): string | undefined => {
  const [, count, unit] = /^P(\d+)([DW])$/.exec(duration) ?? [];
  return unit === 'W' ? String(Number(count) * 7) : count;
};
/** Days of the longest term: two years. */
const longestTerm = 730;

/** The fields of the term of a kind of round. */
export const termField = (kind: DecidingRoundKind): string => `termijn-${kind}`;
export const countsField = (kind: DecidingRoundKind): string => `telt-${kind}`;
/** The field of the code of a kind of round. */
export const codeField = (kind: DecidingRoundKind): string => `code-${kind}`;
/** The field of a holder of a rotating seat. */
export const leavingField = (partnerId: string): string => `eindigt-${partnerId}`;

/** The rules now, as the form begins with them. A term that is no number of days is left empty, and stays. */
export const rulesTyped = ({ settings }: Programme): Values => {
  const { vote, regiegroep, terms, oneTimeCode } = settings;
  const turn = regiegroep.turn === undefined ? undefined : monthsIn(regiegroep.turn);
  return {
    quorum: String(vote.quorum),
    meerderheid: vote.majority,
    roulerend: String(regiegroep.rotating),
    beurt: turn === undefined ? '' : String(turn),
    ...Object.fromEntries(regiegroep.fixed.map((partnerId, at) => [inRow('vast', at + 1, 'wie'), partnerId])),
    ...Object.fromEntries(
      decidingRoundKinds.flatMap((kind) => [
        [termField(kind), daysIn(terms[kind].length) ?? ''],
        [countsField(kind), terms[kind].counts],
        [codeField(kind), oneTimeCode.includes(kind) ? 'ja' : 'nee'],
      ]),
    ),
  };
};

/** A proposal as it was typed: only what differs from the rules now. */
export const readRules = (reader: Reader, { programme, rotating }: RulesAbout): Body => {
  const { settings, partners } = programme;
  const changes: Changes = {
    ...filled('vote', voteOf(reader, settings)),
    ...filled('regiegroep', regiegroepOf(reader, settings)),
    ...filled('terms', termsOf(reader, settings)),
    ...codesOf(reader, settings),
  };
  const municipalities = partners.filter(({ kind }) => kind === 'municipality').map(({ partnerId }) => partnerId);
  const fixed = filledRows(reader.values, 'vast', ['wie']).map((row) =>
    reader.choice(inRow('vast', row, 'wie'), municipalities, 'Kies een gemeente.'),
  );
  const isSameFixed = fixed.toSorted().join() === settings.regiegroep.fixed.toSorted().join();
  const leaving = rotating
    .filter((partnerId) => reader.values[leavingField(partnerId)] === 'ja')
    .map((partnerId) => ({ partnerId }));
  const body: Body = {
    from: reader.day('vanaf'),
    motivation: reader.text('motivering', 'Vertel waarom de regels moeten veranderen.'),
    ...(Object.keys(changes).length > 0 ? { changes } : {}),
    ...(isSameFixed ? {} : { fixedSeats: fixed }),
    ...(leaving.length > 0 ? { leaving } : {}),
  };
  if (Object.keys(body).length === 2 && reader.faults.length === 0)
    reader.fault('quorum', 'Er verandert niets. Wijzig ten minste één regel.');
  return body;
};

const filled = <Name extends string, Value extends object>(
  name: Name,
  value: Value,
): { readonly [N in Name]?: Value } =>
  Object.keys(value).length === 0 ? {} : ({ [name]: value } as { readonly [N in Name]: Value });

const whole = (reader: Reader, field: string, least: number, most: number): number => {
  const count = reader.number(field);
  if (!Number.isInteger(count) || count < least || count > most)
    reader.fault(field, `Vul een heel getal in, van ${least} tot en met ${most}.`);
  return count;
};

const voteOf = (reader: Reader, { vote }: Settings): NonNullable<Changes['vote']> => {
  const quorum = whole(reader, 'quorum', 1, 100);
  const majority = reader.choice('meerderheid', majorities, 'Kies een meerderheid.');
  return {
    ...(quorum === vote.quorum ? {} : { quorum }),
    ...(majority === vote.majority ? {} : { majority }),
  };
};

const regiegroepOf = (reader: Reader, { regiegroep }: Settings): NonNullable<Changes['regiegroep']> => {
  const rotating = whole(reader, 'roulerend', 0, 20);
  const before = regiegroep.turn === undefined ? undefined : monthsIn(regiegroep.turn);
  const isTyped = reader.optional('beurt') !== undefined;
  const months = isTyped ? whole(reader, 'beurt', 1, 240) : undefined;
  if (!isTyped && before !== undefined)
    reader.fault('beurt', 'Een duur kan worden gewijzigd, maar niet weggehaald. Vul een aantal maanden in.');
  return {
    ...(rotating === regiegroep.rotating ? {} : { rotating }),
    ...(months === undefined || months === before ? {} : { turn: `P${months}M` }),
  };
};

const termsOf = (reader: Reader, { terms }: Settings): NonNullable<Changes['terms']> =>
  Object.fromEntries(
    decidingRoundKinds.flatMap((kind) => {
      const before = terms[kind];
      const kept = daysIn(before.length);
      if (reader.optional(termField(kind)) === undefined) {
        if (kept !== undefined) reader.fault(termField(kind), 'Vul een aantal dagen in.');
        return [];
      }
      const days = `P${whole(reader, termField(kind), 1, longestTerm)}D`;
      // A term in weeks stays as it is while its number of days is the same.
      const length = days === `P${kept}D` ? before.length : days;
      const counted = reader.choice(countsField(kind), counts, 'Kies hoe de dagen tellen.');
      return length === before.length && counted === before.counts ? [] : [[kind, { length, counts: counted }]];
    }),
  );

const codesOf = (reader: Reader, { oneTimeCode }: Settings): Pick<Changes, 'oneTimeCode'> => {
  const codeKinds = decidingRoundKinds.filter(
    (kind) => reader.choice(codeField(kind), ['ja', 'nee'], 'Kies ja of nee.') === 'ja',
  );
  const isSame = codeKinds.toSorted().join() === oneTimeCode.toSorted().join();
  return isSame ? {} : { oneTimeCode: codeKinds };
};

/** The rules as they would be, for the page that shows the difference. */
export const settingsAfter = ({ settings }: Programme, { changes = {}, fixedSeats }: Body): Settings => ({
  ...settings,
  vote: { ...settings.vote, ...defined(changes.vote) },
  oneTimeCode: changes.oneTimeCode ?? settings.oneTimeCode,
  terms: { ...settings.terms, ...defined(changes.terms) },
  regiegroep: { ...settings.regiegroep, ...defined(changes.regiegroep), ...(fixedSeats ? { fixed: fixedSeats } : {}) },
});

const defined = <T extends object>(parts: T = {} as T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
