import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import { accessionTaskId } from '#functions/frameworks/terms/accession.ts';
import type { Cycle } from '#functions/frameworks/terms/cycle.ts';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import { approves, approvesConditionally } from '#functions/rounds/terms/approves.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { taskIdOf } from '#functions/rounds/terms/task-id.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { ApprovedFramework, HandedCondition } from './terms/handover.ts';

export interface Readers {
  readonly frameworks: Pick<FrameworksReader, 'accessions' | 'conditions' | 'acceptances'>;
  readonly rounds: Pick<RoundsReader, 'task'>;
}

/** What a college decided on a version of the framework. */
interface HandedFramework {
  readonly framework: ApprovedFramework;
  readonly conditions: readonly HandedCondition[];
}

/**
 * The approval of a version by the college of a municipality, or of those that it follows up (rules 11 and 18), with its conditions; undefined
 * when none of them approved its present text.
 * @param partnerIds - the municipality and everybody whom it stands for.
 */
export const handedFramework = async (
  readers: Readers,
  cycle: Cycle,
  partnerIds: readonly string[],
): Promise<HandedFramework | undefined> => {
  const approvals = await approvalsOf(readers, cycle, partnerIds);
  const last = approvals.at(-1);
  if (!last || cycle.status === 'withdrawn') return undefined;
  const { decision } = last.answer ?? {};
  const framework: ApprovedFramework = {
    cycleId: cycle.cycleId,
    title: cycle.title,
    status: cycle.status,
    ...(cycle.status !== 'running' && cycle.endedAt ? { inForceSince: localDate(cycle.endedAt) } : {}),
    ...(decision ? { decision: { decidedOn: decision.decidedOn, reference: decision.reference } } : {}),
    underConditions: approvals.some(approvesConditionally),
  };
  const conditional = approvals.filter(approvesConditionally);
  return { framework, conditions: conditional.length > 0 ? await conditionsOf(readers, cycle, conditional) : [] };
};

/** The approvals of the present text, in the order in which they were given. */
const approvalsOf = async (
  { frameworks, rounds }: Readers,
  cycle: Cycle,
  partnerIds: readonly string[],
): Promise<Task[]> => {
  const accessions = (await frameworks.accessions(cycle.programmeId)).filter(
    ({ cycleId, partnerId }) => cycleId === cycle.cycleId && partnerIds.includes(partnerId),
  );
  const held = [...cycle.rounds, ...(cycle.roundId ? [cycle.roundId] : [])];
  // A college is asked in no other round of a cycle than the approval.
  const approvalTasks = held.flatMap((roundId) =>
    partnerIds.map((partnerId) => taskIdOf(roundId, `college-${partnerId}`)),
  );
  const tasks = await Promise.all(
    [...approvalTasks, ...accessions.map(accessionTaskId)].map((taskId) => rounds.task(taskId)),
  );
  return tasks
    .filter((task) => task !== undefined)
    .filter((task) => approves(task) && task.answer?.textHash === cycle.text.hash)
    .sort((one, other) => (one.answer?.givenAt ?? '').localeCompare(other.answer?.givenAt ?? ''));
};

const conditionsOf = async (
  { frameworks }: Readers,
  cycle: Cycle,
  approvals: readonly Task[],
): Promise<HandedCondition[]> => {
  const [conditions, acceptances] = await Promise.all([frameworks.conditions(cycle), frameworks.acceptances(cycle)]);
  const theirs = new Set(approvals.map(({ taskId }) => taskId));
  return conditions
    .filter(({ taskId }) => theirs.has(taskId))
    .map(({ conditionId, taskId, text, status }) => ({
      conditionId,
      of: 'framework',
      about: `${cycle.title}, versie ${cycle.cycleId}`,
      text,
      status,
      accepted: acceptances.find((one) => one.taskId === taskId)?.status ?? 'open',
    }));
};
