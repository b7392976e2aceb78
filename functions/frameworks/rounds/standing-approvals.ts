import type { RoundsReader } from '#functions/rounds/reader.ts';
import { approves } from '#functions/rounds/terms/approves.ts';
import { addresseeId } from '#functions/rounds/terms/audience.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { answerIdOf } from '#functions/rounds/terms/task-id.ts';
import { notCounting } from '../domain/acceptance.ts';
import { lastOfEach } from '../domain/binding.ts';
import type { FrameworksReader } from '../reader.ts';
import { accessionTaskId, isBinding } from '../terms/accession.ts';
import { type ApprovalDecision, takenBackTasks } from '../terms/approval.ts';
import type { Cycle } from '../terms/cycle.ts';
import { answersOn, approvalRounds } from './college-answers.ts';

interface Deps {
  readonly rounds: Pick<RoundsReader, 'tasks'>;
  readonly frameworks: Pick<FrameworksReader, 'askedApprovals' | 'conditions' | 'acceptances' | 'exclusions'>;
}

type OfCycle = Pick<Cycle, 'programmeId' | 'cycleId' | 'rounds'>;

/**
 * Addressees whose college approved a text in an earlier round of its cycle: they are not asked again (rule 11), unless the conditions of
 * their approval were refused or it was taken back (rule 8).
 * @param hash - of the text.
 */
export const standingApprovals = async (deps: Deps, cycle: OfCycle, hash: string): Promise<string[]> =>
  (await collegesOn(deps, cycle, hash)).standing.map((task) => task.addresseeId);

/** The tasks in which colleges decided on a text. */
interface Colleges {
  /** The last answer of each college. What it answered in an earlier round is past, with its conditions. */
  readonly last: readonly Task[];
  /** The approvals among them that stand. */
  readonly standing: readonly Task[];
}

/**
 * How the colleges stand to a text, by the approval rounds of its cycle.
 * @param hash - of the text.
 */
export const collegesOn = async ({ rounds, frameworks }: Deps, cycle: OfCycle, hash: string): Promise<Colleges> => {
  const [answered, acceptances, conditions, exclusions, askedApprovals] = await Promise.all([
    answersOn(rounds, approvalRounds(cycle), hash),
    frameworks.acceptances(cycle),
    frameworks.conditions(cycle),
    frameworks.exclusions(cycle),
    frameworks.askedApprovals(cycle.programmeId, cycle.cycleId),
  ]);
  const last = lastOfEach(answered);
  const lasting = new Set(last.map(({ taskId }) => taskId));
  const counted = acceptances.filter(({ taskId }) => lasting.has(taskId));
  const lost = new Set([...notCounting(counted, conditions, exclusions), ...takenBackTasks(askedApprovals)]);
  return { last, standing: last.filter((task) => approves(task) && !lost.has(task.taskId)) };
};

/**
 * The approval of a college that stands for the present text of a version: from a round of its cycle that is over, or from its accession.
 * In an open round the college corrects its answer instead.
 */
export const approvalOfCollege = async (
  { rounds, frameworks }: { readonly rounds: RoundsReader; readonly frameworks: FrameworksReader },
  cycle: Cycle,
  partnerId: string,
): Promise<ApprovalDecision | undefined> => {
  const { programmeId, cycleId, stage, roundId, text } = cycle;
  const over = stage === 'approval' ? cycle.rounds.filter((one) => one !== roundId) : cycle.rounds;
  const [{ standing }, accession, askedApprovals] = await Promise.all([
    collegesOn({ rounds, frameworks }, { programmeId, cycleId, rounds: over }, text.hash),
    frameworks.accession({ programmeId, cycleId, partnerId }),
    frameworks.askedApprovals(programmeId, cycleId),
  ]);
  const joined = accession && isBinding(accession) ? await rounds.task(accessionTaskId(accession)) : undefined;
  const lost = takenBackTasks(askedApprovals);
  const task = [...standing, ...(joined && !lost.has(joined.taskId) ? [joined] : [])].findLast(
    (one) => one.addresseeId === addresseeId('college', partnerId),
  );
  const decision = task?.answer?.decision;
  if (!task?.answer || !decision) return undefined;
  const { taskId, answer } = task;
  const { decidedOn, reference } = decision;
  return { taskId, registrationId: answerIdOf(taskId, answer.number), decidedOn, reference };
};
