import { roundOfTask } from '#functions/rounds/terms/task-id.ts';
import type { AskedApproval } from '../terms/approval.ts';
import { takenBackTasks } from '../terms/approval.ts';
import type { Cycle } from '../terms/cycle.ts';
import { type Acceptance, type Exclusion, isOfAccession, notCounting } from './acceptance.ts';
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
  readonly asked: readonly Pick<AskedApproval, 'takenBack'>[];
}

export interface ConditionNow {
  readonly condition: Condition;
  /** Absent while the approval round is open, and for approvals of an earlier release, which count. */
  readonly acceptance?: Acceptance;
  readonly binding: Binding;
}

/**
 * Every condition of a version as it stands for a text. An approval of another text counts no more (rule 11), nor one whose conditions were
 * refused, that exclude others which were accepted, that was taken back, or that a later approval of the same college replaced (rule 8).
 */
export const conditionsNow = (known: KnownOfConditions, cycle: Pick<Cycle, 'text' | 'rounds'>): ConditionNow[] => {
  const { conditions, acceptances, exclusions, asked } = known;
  const ofText = acceptances.filter(({ textHash }) => textHash === cycle.text.hash);
  const last = lastOfEach(ofText, cycle);
  const lost = new Set([
    ...notCounting(last, conditions, exclusions),
    ...takenBackTasks(asked),
    ...ofText.filter((one) => !last.includes(one)).map(({ taskId }) => taskId),
  ]);
  return conditions.map((condition) => {
    const acceptance = acceptances.find(({ taskId }) => taskId === condition.taskId);
    const counts = stillBinds(condition, cycle) && !lost.has(condition.taskId);
    const binding = !counts ? 'void' : acceptance?.status === 'open' ? 'waits' : 'binds';
    return { condition, ...(acceptance ? { acceptance } : {}), binding };
  });
};

/** The acceptance of the last approval of each college. One is asked to accede after every round of the cycle (rule 18). */
const lastOfEach = (acceptances: readonly Acceptance[], { rounds }: Pick<Cycle, 'rounds'>): Acceptance[] => {
  const placeOf = (acceptance: Acceptance): number => {
    const roundId = roundOfTask(acceptance.taskId);
    return isOfAccession(acceptance) ? rounds.length + Number(roundId.split('.').at(-1)) : rounds.indexOf(roundId);
  };
  const inOrder = acceptances.toSorted((one, other) => placeOf(one) - placeOf(other));
  return [...new Map(inOrder.map((one) => [one.addresseeId, one])).values()];
};
