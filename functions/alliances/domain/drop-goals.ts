import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { levelOf } from '#functions/frameworks/terms/tolerance.ts';
import { Conflict, type Fault, InvalidInput } from '#shared/errors/errors.ts';
import type { OnLadder } from '../terms/ladder.ts';
import { yearOf } from '../terms/report.ts';
import type { Alliance } from './alliance.ts';
import { type Breach, clauseAbout } from './breach.ts';
import type { DroppedGoal } from './dropped-goal.ts';
import type { PlanContent, PlanVersion } from './plan.ts';

type Drops = Pick<PlanVersion, 'year' | 'version' | 'content'> & {
  readonly dropped?: readonly DroppedGoal[] | undefined;
};

/** The open breaches of goals that a plan drops and of which no earlier plan said what becomes of them. */
export const openOfDropped = (
  open: readonly Breach[],
  { year, content }: Pick<Drops, 'year' | 'content'>,
): (Breach & { readonly planGoalId: string })[] =>
  open.flatMap((breach) => {
    const { finding, lastIn, dropped } = breach;
    const isOurs =
      finding.about === 'goal' && finding.id !== undefined && dropped === undefined && yearOf(lastIn) <= year;
    return isOurs && !hasGoal(content, finding.id) ? [{ ...breach, planGoalId: finding.id ?? '' }] : [];
  });

const hasGoal = ({ goals }: Pick<PlanContent, 'goals'>, id: string | undefined): boolean =>
  goals.some(({ planGoalId }) => planGoalId === id);

/**
 * Demands that a plan says of every goal that it drops what becomes of the open breach, and of no other goal: a breach does not vanish
 * because its goal does.
 * @throws {InvalidInput} naming every fault.
 */
export const demandSaid = (open: readonly Breach[], plan: Omit<Drops, 'version'>): void => {
  const openDropped = [...new Set(openOfDropped(open, plan).map(({ planGoalId }) => planGoalId))];
  const given = (plan.dropped ?? []).map(({ planGoalId }) => planGoalId);
  const faults: Fault[] = [
    ...openDropped
      .filter((id) => !given.includes(id))
      .map((id) => ({
        pointer: '/dropped',
        message: `the plan drops the goal "${id}", which has an open breach, and does not say what happens to it`,
        expected: 'stays-open or ends, with the reason',
        cause: { kind: 'missing' as const },
      })),
    ...given.flatMap((id, at) =>
      openDropped.includes(id) && given.indexOf(id) === at
        ? []
        : [
            {
              pointer: `/dropped/${at}/planGoalId`,
              message: 'the plan drops no such goal with an open breach, or names it twice',
              expected: openDropped.length > 0 ? `each of ${openDropped.join(', ')} once` : 'no dropped goal',
            },
          ],
    ),
  ];
  if (faults.length > 0)
    throw new InvalidInput('The plan drops a goal and does not say what happens to its breach.', faults);
};

/**
 * Demands that a breach which a plan ends with its goal may end so: it lies within what the regiegroep may decide by itself under the
 * framework in force, and is not on the ladder (rule 16).
 * @throws {Conflict} naming the goals.
 */
export const demandMayEnd = (
  framework: Pick<FrameworkContent, 'lines' | 'mandate'>,
  alliance: Pick<Alliance, 'lineId' | 'goalId'>,
  open: readonly Breach[],
  plan: Omit<Drops, 'version'>,
  { isOpen }: Pick<OnLadder, 'isOpen'>,
): void => {
  const within = (breach: Breach): boolean =>
    ['tolerated', 'regiegroep'].includes(levelOf(clauseAbout(framework, alliance, breach), breach.finding.deviation));
  const refused = openOfDropped(open, plan)
    .filter(({ planGoalId }) => endingIn(plan).includes(planGoalId))
    .filter((breach) => isOpen(breach) || !within(breach))
    .map(({ planGoalId }) => planGoalId);
  if (refused.length === 0) return;
  throw new Conflict(
    'breach-stays',
    `A dropped goal cannot end a breach that is escalated or that exceeds the mandate of the regiegroep: ${[...new Set(refused)].join(', ')}.`,
  );
};

const endingIn = ({ dropped = [] }: Pick<Drops, 'dropped'>): string[] =>
  dropped.filter(({ breach }) => breach === 'ends').map(({ planGoalId }) => planGoalId);

/** The breaches of dropped goals after the plan that drops them was found to fit, each with what was said of it. */
const breachesDropped = (open: readonly Breach[], plan: Drops): Breach[] =>
  openOfDropped(open, plan).flatMap(({ planGoalId, ...breach }) => {
    const said = plan.dropped?.find((one) => one.planGoalId === planGoalId);
    if (!said) return [];
    const dropped = { year: plan.year, version: plan.version, reason: said.reason };
    const status = said.breach === 'ends' ? ('over' as const) : breach.status;
    return [{ ...breach, status, dropped, revision: breach.revision + 1 }];
  });

/** An alliance, and the breaches of the goals that a plan drops, after that plan was found to fit. */
export const afterDrops = (
  alliance: Alliance,
  open: readonly Breach[],
  plan: Drops,
): { readonly alliance: Alliance; readonly breaches: readonly Breach[] } => {
  const breaches = breachesDropped(open, plan);
  const ended = new Set(breaches.filter(({ status }) => status === 'over').map(({ breachId }) => breachId));
  const { report, endedGoals: before = [], ...rest } = alliance;
  const goals = endedGoals(before, plan);
  return {
    alliance: {
      ...rest,
      ...(report ? { report: { ...report, breaches: report.breaches.filter((id) => !ended.has(id)) } } : {}),
      ...(goals.length > 0 ? { endedGoals: goals } : {}),
    },
    breaches,
  };
};

/** The goals whose breach ended with them: a later correction does not open it again, until a plan has the goal again. */
const endedGoals = (before: readonly string[], plan: Drops): string[] =>
  [...new Set([...before, ...endingIn(plan)])].filter((id) => !hasGoal(plan.content, id)).sort();
