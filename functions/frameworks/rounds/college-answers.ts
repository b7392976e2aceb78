import type { RoundsReader } from '#functions/rounds/reader.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { isOfStage } from '../domain/round-id.ts';
import { type Accession, accessionRoundId } from '../terms/accession.ts';
import type { Cycle } from '../terms/cycle.ts';

/** The rounds of a cycle in which colleges are asked whether they approve, in order. */
export const approvalRounds = ({ rounds }: Pick<Cycle, 'rounds'>): string[] =>
  rounds.filter((roundId) => isOfStage(roundId, 'approval'));

/** Every round in which a college that joined later, or took its approval back, was asked about a version in force, in order (rule 18). */
export const accessionRounds = (accession: Accession): string[] =>
  Array.from({ length: accession.asked }, (_, before) => accessionRoundId(accession, before + 1));

/**
 * The tasks in which colleges decided on a text, in the order of the given rounds.
 * @param hash - of the text.
 */
export const answersOn = async (
  rounds: Pick<RoundsReader, 'tasks'>,
  roundIds: readonly string[],
  hash: string,
): Promise<Task[]> => {
  const found = await Promise.all(roundIds.map((roundId) => rounds.tasks(roundId)));
  return found.flat().filter(({ status, answer }) => status === 'answered' && answer?.textHash === hash);
};
