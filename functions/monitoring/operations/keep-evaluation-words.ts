import { isDeepStrictEqual } from 'node:util';
import { periodsOf } from '#functions/alliances/terms/reporting-periods.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { evaluationContracts } from '../contracts-evaluations.ts';
import { spoken } from '../domain/evaluation.ts';
import { stretchOf } from '../domain/stretch.ts';
import type { EvaluationDeps } from '../evaluation-sources.ts';
import { evaluationWordsEntity } from '../records.ts';
import type { KeptWords } from '../terms/evaluation.ts';

type Deps = Pick<EvaluationDeps, 'client' | 'table' | 'registry' | 'monitoring'>;

/**
 * Keeps the programmabureau's words for an evaluation: the next number, so that those before stay. Two that arrive at once take the same number, of
 * which one is written; the other finds it there when it is tried again.
 */
export const keepEvaluationWords = (deps: Deps) =>
  operation('keepEvaluationWords', {
    contract: evaluationContracts.keepEvaluationWords,
    act: 'evaluate the programme',
    answer: async ({ params, body, caller, now }) => {
      const { programmeId, evaluationId } = params;
      stretchOf(periodsOf(await deps.registry.programme(programmeId)), evaluationId);
      const words = spoken(body.words);
      return retry(async () => {
        const [last, established] = await Promise.all([
          deps.monitoring.evaluationWords(params),
          deps.monitoring.evaluations(programmeId, evaluationId),
        ]);
        const version = (established.at(-1)?.version ?? 0) + 1;
        if (last && last.number === body.basedOn + 1 && isSame(last, version, words))
          return { status: 200 as const, body: shownOf(last) };
        if ((last?.number ?? 0) !== body.basedOn)
          throw new Conflict('words-changed', `The words have number ${last?.number ?? 0}; these name another.`);
        const kept: KeptWords = {
          ...{ programmeId, evaluationId, number: body.basedOn + 1, version, words },
          writtenAt: now,
          writtenBy: caller.by,
        };
        await transact(deps.client, [deps.table.insert(evaluationWordsEntity, kept)]);
        return { status: 201 as const, body: shownOf(kept) };
      });
    },
  });

const isSame = (last: KeptWords, version: number, words: KeptWords['words']): boolean =>
  last.version === version && isDeepStrictEqual(last.words, words);

const shownOf = ({ programmeId: _programme, version: _version, ...shown }: KeptWords) => shown;
