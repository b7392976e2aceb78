import type { AnswerOf, BodyOf } from '#client/client.ts';
import type { Plan } from '../../words/plan-words.ts';
import type { Alliance } from '../alliance/looker.ts';

export type Framework = AnswerOf<'readFramework'>['content'];
type Body = BodyOf<'raiseEscalation'>;

/** What can threaten an alliance, as a choice of the form. */
export interface Threat extends Pick<Body, 'breach' | 'about'> {
  readonly value: string;
  readonly label: string;
}

const goalThreats = (goalId: string, title: string, planGoalId?: string): Threat[] => {
  const about = { kind: 'goal' as const, goalId, ...(planGoalId === undefined ? {} : { planGoalId }) };
  const value = planGoalId ?? '';
  return [
    { value: `goal-missed.${value}`, label: `Het doel “${title}” wordt niet gehaald`, breach: 'goal-missed', about },
    { value: `goal-late.${value}`, label: `Het doel “${title}” wordt later gehaald`, breach: 'goal-late', about },
  ];
};

/** What can threaten an alliance: each goal of its plans, or the goal of the framework while it has no plan, and the budget of its line. */
export const threatsTo = (
  { goalId, lineId, title }: Pick<Alliance, 'goalId' | 'lineId' | 'title'>,
  framework: Framework | undefined,
  plans: readonly Plan[],
): Threat[] => {
  const planned = new Map(plans.flatMap(({ content }) => content.goals.map((goal) => [goal.planGoalId, goal])));
  const line = framework?.lines.find((one) => one.lineId === lineId);
  const own = line?.goals.find((one) => one.goalId === goalId)?.title ?? title;
  const goals = [...planned.values()].flatMap((goal) => goalThreats(goal.serves, goal.title, goal.planGoalId));
  return [
    ...(goals.length > 0 ? goals : goalThreats(goalId, own)),
    {
      value: 'budget-overrun',
      label: `Het kost meer dan begroot (lijn ${line?.name ?? lineId})`,
      breach: 'budget-overrun',
      about: { kind: 'budget-line', lineId },
    },
  ];
};

/** The clause of the framework about each kind of breach, with the tolerance of the goal or the line where it has its own. */
export const clausesFor = (
  { goalId, lineId }: Pick<Alliance, 'goalId' | 'lineId'>,
  { lines, mandate }: Framework,
): Framework['mandate'] => {
  const line = lines.find((one) => one.lineId === lineId);
  const goal = line?.goals.find((one) => one.goalId === goalId);
  return mandate.map((clause) => {
    const own = [...(goal?.tolerances ?? []), ...(line?.tolerances ?? [])].find(
      ({ breach }) => breach === clause.breach,
    );
    return own ? { ...clause, tolerance: own.tolerance } : clause;
  });
};

/** The unit in which the framework measures a breach. */
export const unitOf = (framework: Framework | undefined, breach: Body['breach']): Body['unit'] =>
  framework?.mandate.find((clause) => clause.breach === breach)?.unit ?? (breach === 'goal-late' ? 'days' : 'percent');
