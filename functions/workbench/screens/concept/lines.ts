import { fundingSources } from '#shared/vocabulary/funding-source.ts';
import { notMeasured } from '#shared/vocabulary/values.ts';
import { dutchDigits, dutchNumber } from '#shared/words/dutch.ts';
import { typedLines } from '#shared/words/typed-lines.ts';
import { centsAsTyped } from '#shared/words/typed-number.ts';
import { freeIdentifier } from '../../forms/identifiers.ts';
import type { Values } from '../../forms/typed.ts';
import { directions } from '../../words/plan-words.ts';
import { at, type Content, centsIn, dayIn, numberIn, rowsOf } from './typed.ts';

export type Line = Content['lines'][number];
type Goal = Line['goals'][number];
type Indicator = Goal['indicators'][number];

const toleranceOf = (
  tolerances: readonly { readonly breach: string; readonly tolerance: number }[] | undefined,
  breach: string,
): string => {
  const found = tolerances?.find((one) => one.breach === breach);
  return found ? dutchNumber(found.tolerance) : '';
};

const indicatorTyped = (row: string, one: Indicator) => [
  [`${row}.indicatorId`, one.indicatorId],
  [`${row}.name`, one.name],
  [`${row}.unit`, one.unit],
  [`${row}.baseline`, one.baseline === notMeasured ? '' : dutchNumber(one.baseline)],
  [`${row}.target`, dutchNumber(one.target)],
  [`${row}.by`, dutchDigits(one.by)],
  [`${row}.direction`, one.direction ?? ''],
];

const goalTyped = (row: string, goal: Goal) => [
  [`${row}.goalId`, goal.goalId],
  [`${row}.title`, goal.title],
  [`${row}.description`, goal.description],
  [`${row}.activities`, goal.activities.join('\n')],
  [`${row}.goal-missed`, toleranceOf(goal.tolerances, 'goal-missed')],
  [`${row}.goal-late`, toleranceOf(goal.tolerances, 'goal-late')],
  ...goal.indicators.flatMap((one, place) => indicatorTyped(`${row}.indicators.${place}`, one)),
];

/** A programme line, as the form shows it. */
export const lineTyped = (line: Line): Values =>
  Object.fromEntries([
    ['name', line.name],
    ['budget-overrun', toleranceOf(line.tolerances, 'budget-overrun')],
    ...line.budget.flatMap(({ year, amountCents, sources = [] }, place) => [
      [`budget.${place}.year`, String(year)],
      [`budget.${place}.amountCents`, centsAsTyped(amountCents)],
      ...sources.map((one) => [`budget.${place}.${one.source}`, centsAsTyped(one.amountCents)]),
    ]),
    ...line.goals.flatMap((goal, place) => goalTyped(`goals.${place}`, goal)),
  ]);

const tolerancesIn = <B extends string>(typed: Values, row: string, breaches: readonly B[]) => {
  const given = breaches
    .map((breach) => ({ breach, typed: at(typed, row ? `${row}.${breach}` : breach).trim() }))
    .filter((one) => one.typed !== '')
    .map((one) => ({ breach: one.breach, tolerance: numberIn(one.typed) }));
  return given.length > 0 ? { tolerances: given } : {};
};

/** Gives each part of a list its identifier: the one that it had, or one of its name. */
const named = (typed: string, name: string, taken: Set<string>): string => {
  const identifier = typed === '' ? freeIdentifier(name, taken) : typed;
  taken.add(identifier);
  return identifier;
};

/** When the target counts as reached; nothing chosen is none. */
const directionIn = (typed: string): Pick<Indicator, 'direction'> => {
  const direction = directions.find((one) => one === typed);
  return direction === undefined ? {} : { direction };
};

const indicatorIn = (typed: Values, row: string, taken: Set<string>): Indicator => {
  const [name, baseline] = [at(typed, `${row}.name`), at(typed, `${row}.baseline`).trim()];
  return {
    indicatorId: named(at(typed, `${row}.indicatorId`), name, taken),
    name,
    unit: at(typed, `${row}.unit`),
    baseline: baseline === '' ? notMeasured : numberIn(baseline),
    target: numberIn(at(typed, `${row}.target`)),
    by: dayIn(at(typed, `${row}.by`)),
    ...directionIn(at(typed, `${row}.direction`)),
  };
};

const goalIn = (typed: Values, row: string, taken: Set<string>): Goal => {
  const title = at(typed, `${row}.title`);
  const rows = rowsOf(typed, `${row}.indicators`);
  const ofGoal = new Set(rows.map((one) => at(typed, `${one}.indicatorId`)));
  return {
    goalId: named(at(typed, `${row}.goalId`), title, taken),
    title,
    description: at(typed, `${row}.description`),
    activities: typedLines(at(typed, `${row}.activities`)),
    indicators: rows.map((one) => indicatorIn(typed, one, ofGoal)),
    ...tolerancesIn(typed, row, ['goal-missed', 'goal-late']),
  };
};

/** The sources of a year of which an amount was typed, in the order of the form. */
const typedSources = (typed: Values, row: string) =>
  fundingSources.filter((source) => at(typed, `${row}.${source}`).trim() !== '');

const sourcesIn = (typed: Values, row: string): Pick<Line['budget'][number], 'sources'> => {
  const sources = typedSources(typed, row).map((source) => ({
    source,
    amountCents: centsIn(at(typed, `${row}.${source}`)),
  }));
  return sources.length > 0 ? { sources } : {};
};

/**
 * A programme line from the form. A row without anything in it is none.
 * @param others - the identifiers of the goals of the other lines: goals are told apart over all lines.
 */
export const lineIn = (typed: Values, lineId: string, others: readonly string[]): Line => {
  const rows = rowsOf(typed, 'goals');
  const taken = new Set([...others, ...rows.map((row) => at(typed, `${row}.goalId`))]);
  return {
    lineId,
    name: at(typed, 'name'),
    goals: rows.map((row) => goalIn(typed, row, taken)),
    budget: rowsOf(typed, 'budget').map((row) => ({
      year: numberIn(at(typed, `${row}.year`)),
      amountCents: centsIn(at(typed, `${row}.amountCents`)),
      ...sourcesIn(typed, row),
    })),
    ...tolerancesIn(typed, '', ['budget-overrun']),
  };
};

/** The row with a place in the text: rows without anything in them are not in it. */
const rowAt = (typed: Values, list: string, place: string): string => rowsOf(typed, list)[Number(place)] ?? `${list}.0`;

/** The field that a pointer of the API is about, below its line: `/goals/0/indicators/1/target`. */
export const lineFieldAt = (below: string, typed: Values): string => {
  const [, list = '', place = '0', field = '', inner = '0', innerField = 'name'] = below.split('/');
  if (list === 'budget') {
    const row = rowAt(typed, 'budget', place);
    if (field !== 'sources') return `${row}.${field || 'year'}`;
    const given = typedSources(typed, row);
    return `${row}.${given[Number(inner)] ?? given[0] ?? fundingSources[0]}`;
  }
  if (list === 'tolerances') return 'budget-overrun';
  if (list !== 'goals') return 'name';
  const goal = rowAt(typed, 'goals', place);
  if (field === 'tolerances') return `${goal}.goal-missed`;
  if (field === 'indicators')
    return `${rowAt(typed, `${goal}.indicators`, inner)}.${innerField === 'indicatorId' ? 'name' : innerField}`;
  return `${goal}.${field === 'goalId' || field === '' ? 'title' : field}`;
};
