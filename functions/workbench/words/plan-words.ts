import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { aimsInDutch } from '#shared/words/aims-in-dutch.ts';
import { dutchNumber, euros } from '#shared/words/dutch.ts';
import { status } from '../pages/parts.ts';
import type { Names } from './names.ts';

export type Plan = AnswerOf<'readPlan'>;
export type PlanGoal = Plan['content']['goals'][number];
type Quoted = NonNullable<Plan['test']>['grounds'][number];
type Standing = AnswerOf<'readAlliance'>['plans'][string];

/** When a goal counts as reached. */
export type Direction = NonNullable<PlanGoal['direction']>;

/** When a goal counts as reached, as a choice says it. */
export const directionWords: Readonly<Record<Direction, string>> = aimsInDutch;
export const directions = Object.keys(directionWords) as Direction[];

/** How a goal moves an indicator of the framework. */
export type How = NonNullable<PlanGoal['moves']>['how'];

/** How a goal moves an indicator of the framework, as a choice says it. */
export const howWords: Readonly<Record<How, string>> = {
  adds: 'wat u bereikt, telt erbij op',
  'only-source': 'uw doel is de enige bron',
  helps: 'uw doel helpt alleen en telt niet mee',
};
/** The same, as a table says it. */
export const howInDutch: Readonly<Record<How, string>> = {
  adds: 'telt erbij op',
  'only-source': 'is de enige bron',
  helps: 'helpt, en telt niet mee',
};
export const hows = Object.keys(howWords) as How[];

type Gap = NonNullable<Plan['gaps']>[number];

/** What is wrong with how the plans serve an indicator, in a sentence. */
export const gapInDutch = ({ name, gap, unit, target, together }: Omit<Gap, 'indicatorId' | 'goalId'>): string => {
  if (gap === 'unserved') return `“${name}”: geen enkel doel van een jaarplan telt mee voor deze indicator.`;
  if (gap === 'several-sources') return `“${name}”: meer dan één doel zegt de enige bron van deze indicator te zijn.`;
  const sum = together === undefined ? '' : ` (samen ${dutchNumber(together)} ${unit})`;
  return `“${name}”: ook als elk doel wordt gehaald${sum}, is de streefwaarde van ${dutchNumber(target)} ${unit} niet gehaald.`;
};

/** A value of a goal, with its unit. */
export const valueInDutch = ({ direction, unit }: PlanGoal, value: number): string => {
  if (direction !== 'yes-no') return `${dutchNumber(value)} ${unit}`;
  return value === 1 ? 'ja' : 'nee';
};

/** Where a goal begins, in words. */
export const baselineInDutch = (goal: PlanGoal): string =>
  goal.baseline === 'not-measured-yet' ? 'nog niet gemeten' : valueInDutch(goal, goal.baseline);

/** What a goal is to reach, in words. */
export const targetInDutch = (goal: PlanGoal): string => {
  const { direction, target } = goal;
  const value = valueInDutch(goal, target);
  return direction === undefined || direction === 'yes-no' ? value : `${directionWords[direction]} ${value}`;
};

/** How one version of a plan stands, in a word with a colour. */
export const versionStatus = ({ version, test }: Plan, now?: Standing): Html => {
  if (now?.fitting === version && now.unfitSince !== undefined) return status('past niet meer', 'error');
  if (test?.verdict === 'fits') return status('past binnen de kaders', 'ok');
  if (test?.verdict === 'returned') return status('teruggegeven', 'error');
  return now && now.version > version ? status('vervangen') : status('wacht op de toets', 'warning');
};

/** The part of the framework that a ground names. */
export const groundInDutch = ({ ground }: Quoted, names: Names): string => {
  if (ground.ground === 'goal') return `Het doel "${names.goal(ground.goalId)}"`;
  if (ground.ground === 'budget') return `Het budget van de lijn ${names.line(ground.lineId)}`;
  return { monitoring: 'De monitoring', accountability: 'De verantwoording', organisation: 'De organisatie' }[
    ground.ground
  ];
};

const decisionsInDutch = (decisions: string): string =>
  decisions.replaceAll('decision', 'besluit').replaceAll('a ruling', 'een besluit van de regiegroep');

/** What the framework says there. The API quotes a budget in cents, with the rulings that moved it; older quotations have what each moved. */
export const clauseInDutch = ({ ground, clause }: Quoted): string =>
  ground.ground === 'budget'
    ? clause
        .replace(/(\d{4}): (\d+)/g, (_, year: string, cents: string) => `${year}: ${euros(Number(cents))}`)
        .replace(/, less (\d+) by/g, (_, cents: string) => `, min ${euros(Number(cents))} door`)
        .replace(/, and (\d+) by/g, (_, cents: string) => `, plus ${euros(Number(cents))} door`)
        .replace(/\(after ([^)]*)\)/g, (_, decisions: string) => `(na ${decisionsInDutch(decisions)})`)
        .replaceAll('door decision', 'door besluit')
        .replaceAll('door a ruling', 'door een besluit van de regiegroep')
    : clause;
