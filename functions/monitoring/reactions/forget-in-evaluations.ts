import { compressed } from '#shared/dynamo/compressed.ts';
import type { ForgettingWords } from '#shared/dynamo/forget-words.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import type { TakenOutWords } from '#shared/words/taken-out.ts';
import { evaluationHash } from '../domain/evaluation.ts';
import { contentWithout, type WrittenAbout } from '../domain/words-of-evaluation.ts';
import type { MonitoringReader } from '../reader.ts';
import { evaluationContentEntity, evaluationEntity } from '../records.ts';
import type { Evaluation } from '../terms/evaluation.ts';

interface Deps extends ForgettingWords {
  readonly monitoring: Pick<MonitoringReader, 'lessons' | 'evaluations' | 'evaluation'>;
}

type Taken = FactOf<'nl.regiodeal.registry.words-taken-out.v1'>['data'];

/**
 * Takes words that were taken out also out of the established evaluations that quote them (rule 19). An evaluation keeps the hash under which it was
 * established, and names the removal with the hash of what stands since. A repeated fact finds nothing to take out.
 */
export const forgetInEvaluations =
  (deps: Deps) =>
  async ({ data }: { readonly data: Taken }): Promise<void> => {
    const { programmeId, change, evaluationId } = data;
    const about = await writtenAbout(deps, data);
    const removal = about && (await deps.registry.removal(programmeId, change));
    if (!removal) return;
    // The words of one evaluation stand in its own versions; lessons and reports stand in any.
    const versions = await deps.monitoring.evaluations(programmeId, evaluationId);
    for (const version of versions) await retry(() => forgetIn(deps, version, { about, words: removal.words, change }));
  };

const writtenAbout = async (
  { monitoring }: Deps,
  { programmeId, lessonId, allianceId, evaluationId }: Taken,
): Promise<WrittenAbout | undefined> => {
  if (lessonId !== undefined) return { lessonIds: new Set([lessonId]), ownWords: false };
  if (evaluationId !== undefined) return { lessonIds: new Set(), ownWords: true };
  if (allianceId === undefined) return undefined;
  const all = await monitoring.lessons(programmeId);
  const theirs = all.filter(({ source }) => source.from === 'report' && source.allianceId === allianceId);
  return { lessonIds: new Set(theirs.map((lesson) => lesson.lessonId)), allianceId, ownWords: false };
};

interface Forgetting {
  readonly about: WrittenAbout;
  readonly words: TakenOutWords;
  /** The number of the removal. */
  readonly change: number;
}

/** The content and what was taken out of it change together, so that one who changes them at the same moment reads them again. */
const forgetIn = async (
  { client, table, monitoring }: Deps,
  ids: Pick<Evaluation, 'programmeId' | 'evaluationId' | 'version'>,
  { about, words, change }: Forgetting,
): Promise<void> => {
  const { evaluation, content } = await monitoring.evaluation(ids);
  const left = contentWithout(content, about, words);
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
