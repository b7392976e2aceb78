import type { RoundsReader } from '#functions/rounds/reader.ts';
import { approves } from '#functions/rounds/terms/approves.ts';
import { notCounting } from '../domain/acceptance.ts';
import { isOfStage } from '../domain/round-id.ts';
import type { FrameworksReader } from '../reader.ts';
import type { Cycle } from '../terms/cycle.ts';

interface Deps {
  readonly rounds: Pick<RoundsReader, 'tasks'>;
  readonly frameworks: Pick<FrameworksReader, 'conditions' | 'acceptances' | 'exclusions'>;
}

/**
 * Addressees whose college approved a text in an earlier round of its cycle: they are not asked again (rule 11), unless the conditions of
 * their approval were refused (rule 8).
 * @param hash - of the text.
 */
export const standingApprovals = async (
  { rounds, frameworks }: Deps,
  cycle: Pick<Cycle, 'programmeId' | 'cycleId' | 'rounds'>,
  hash: string,
): Promise<string[]> => {
  const earlier = cycle.rounds.filter((roundId) => isOfStage(roundId, 'approval'));
  const [found, acceptances, conditions, exclusions] = await Promise.all([
    Promise.all(earlier.map((roundId) => rounds.tasks(roundId))),
    frameworks.acceptances(cycle),
    frameworks.conditions(cycle),
    frameworks.exclusions(cycle),
  ]);
  const lost = notCounting(acceptances, conditions, exclusions);
  return found
    .flat()
    .filter((task) => approves(task) && task.answer?.textHash === hash && !lost.has(task.taskId))
    .map(({ addresseeId }) => addresseeId);
};
