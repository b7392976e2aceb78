import type { RoundsReader } from '#functions/rounds/reader.ts';
import { approves } from '#functions/rounds/terms/approves.ts';
import { isOfStage } from '../domain/round-id.ts';
import type { Cycle } from '../terms/cycle.ts';

/**
 * Addressees whose college approved a text in an earlier round of its cycle: they are not asked again (rule 11).
 * @param hash - of the text.
 */
export const standingApprovals = async (
  rounds: Pick<RoundsReader, 'tasks'>,
  { rounds: held }: Pick<Cycle, 'rounds'>,
  hash: string,
): Promise<string[]> => {
  const earlier = held.filter((roundId) => isOfStage(roundId, 'approval'));
  const tasks = (await Promise.all(earlier.map((roundId) => rounds.tasks(roundId)))).flat();
  return tasks.filter((task) => approves(task) && task.answer?.textHash === hash).map(({ addresseeId }) => addresseeId);
};
