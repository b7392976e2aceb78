import { compressed } from '#shared/dynamo/compressed.ts';
import type { ForgettingWords } from '#shared/dynamo/forget-words.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import type { TakenOutWords } from '#shared/words/taken-out.ts';
import { evaluationHash } from '../domain/evaluation.ts';
import type { WordsConcerned } from '../domain/words-concerned.ts';
import { contentWithout } from '../domain/words-of-evaluation.ts';
import type { MonitoringReader } from '../reader.ts';
import { evaluationContentEntity, evaluationEntity } from '../records.ts';
import type { Evaluation } from '../terms/evaluation.ts';

interface Deps extends Pick<ForgettingWords, 'client' | 'table'> {
  readonly monitoring: Pick<MonitoringReader, 'evaluations' | 'evaluation'>;
}

interface Forgetting {
  readonly concerned: WordsConcerned;
  readonly words: TakenOutWords;
  /** The number of the removal. */
  readonly change: number;
}

/**
 * Takes words that were taken out also out of the established evaluations that quote them (rule 19). An evaluation keeps the hash under which it was
 * established, and names the removal with the hash of what stands since. A repeated fact finds nothing to take out.
 */
export const forgetInEvaluations = async (deps: Deps, programmeId: string, forgetting: Forgetting): Promise<void> => {
  const { concerned } = forgetting;
  // The words of one evaluation stand in its own versions; lessons and reports stand in any.
  const evaluationId = concerned.of === 'evaluation' ? concerned.evaluationId : undefined;
  const versions = await deps.monitoring.evaluations(programmeId, evaluationId);
  for (const version of versions) await retry(() => forgetIn(deps, version, forgetting));
};

/** The content and what was taken out of it change together, so that one who changes them at the same moment reads them again. */
const forgetIn = async (
  { client, table, monitoring }: Deps,
  ids: Pick<Evaluation, 'programmeId' | 'evaluationId' | 'version'>,
  { concerned, words, change }: Forgetting,
): Promise<void> => {
  const { evaluation, content } = await monitoring.evaluation(ids);
  const left = contentWithout(content, concerned, words);
  if (!left) return;
  const { takenOut = [] } = evaluation;
  const set = { takenOut: [...takenOut, { removal: change, hash: evaluationHash(left) }] };
  await transact(client, [
    table.change(evaluationContentEntity, ids, {
      set: { packed: compressed(left) },
      condition: { expression: 'attribute_exists(#packed)' },
    }),
    table.change(evaluationEntity, ids, {
      set,
      condition: evaluation.takenOut
        ? { expression: '#takenOut = :was', values: { was: evaluation.takenOut } }
        : { expression: 'attribute_not_exists(#takenOut)' },
    }),
  ]);
};
