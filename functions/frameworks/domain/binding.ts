import type { Task } from '#functions/rounds/terms/task.ts';
import type { AskedApproval } from '../terms/approval.ts';
import { takenBackTasks } from '../terms/approval.ts';
import type { Cycle } from '../terms/cycle.ts';
import { type Acceptance, type Exclusion, notCounting } from './acceptance.ts';
import { type Condition, stillBinds } from './condition.ts';

/**
 * How a condition of an approval stands: it binds; or it waits, as the seats have not accepted it; or it is void, as the approval that it came
 * with does not count.
 */
export type Binding = 'binds' | 'waits' | 'void';

/** What the record says about the conditions of one version. */
export interface KnownOfConditions {
  readonly conditions: readonly Condition[];
  readonly acceptances: readonly Acceptance[];
  readonly exclusions: readonly Exclusion[];
  /** The approvals that colleges were asked to take back. */
  readonly askedApprovals: readonly Pick<AskedApproval, 'takenBack'>[];
  /** The tasks in which colleges decided on the text, in the order of their rounds; accessions come last (rule 18). */
  readonly answered: readonly Pick<Task, 'taskId' | 'addresseeId'>[];
}

export interface ConditionNow {
  readonly condition: Condition;
  /** Absent while the approval round is open, and for approvals of an earlier release, which count. */
  readonly acceptance?: Acceptance;
  readonly binding: Binding;
}

/**
 * Every condition of a version as it stands for a text. An approval of another text counts no more (rule 11), nor one whose conditions were
 * refused, that exclude others which were accepted, that was taken back, or that a later answer of the same college replaced (rule 8).
 */
export const conditionsNow = (known: KnownOfConditions, cycle: Pick<Cycle, 'text'>): ConditionNow[] => {
  const { conditions, acceptances, exclusions, askedApprovals, answered } = known;
  const last = new Set(lastOfEach(answered));
  const past = new Set(answered.filter((task) => !last.has(task)).map(({ taskId }) => taskId));
  const counted = acceptances.filter(({ taskId, textHash }) => textHash === cycle.text.hash && !past.has(taskId));
  const lost = new Set([...notCounting(counted, conditions, exclusions), ...takenBackTasks(askedApprovals), ...past]);
  return conditions.map((condition) => {
    const acceptance = acceptances.find(({ taskId }) => taskId === condition.taskId);
    const counts = stillBinds(condition, cycle) && !lost.has(condition.taskId);
    const binding = !counts ? 'void' : acceptance?.status === 'open' ? 'waits' : 'binds';
    return { condition, ...(acceptance ? { acceptance } : {}), binding };
  });
};

/** The last answer of each college, of answers in order. What it answered before is past, with its conditions. */
export const lastOfEach = <Answer extends Pick<Task, 'addresseeId'>>(answered: readonly Answer[]): Answer[] => [
  ...new Map(answered.map((one) => [one.addresseeId, one])).values(),
];
