import { periodsOf } from '#functions/alliances/terms/reporting-periods.ts';
import { compressed } from '#shared/dynamo/compressed.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { conceptOf } from '../compose-evaluation.ts';
import { evaluationContracts } from '../contracts-evaluations.ts';
import { demandEstablishable } from '../domain/evaluation.ts';
import { demandOver, stretchOf } from '../domain/stretch.ts';
import type { EvaluationDeps } from '../evaluation-sources.ts';
import { establishedView } from '../evaluation-view.ts';
import { evaluationContentEntity, evaluationEntity } from '../records.ts';
import type { Evaluation } from '../terms/evaluation.ts';

/**
 * Establishes the concept that was read, by its hash: what is stored is exactly that (rules 5 and 11). The same request sent twice finds the version
 * with that hash. Of two that arrive at once one takes the number; the other finds it there when it is tried again.
 */
export const establishEvaluation = (deps: EvaluationDeps) =>
  operation('establishEvaluation', {
    contract: evaluationContracts.establishEvaluation,
    act: 'evaluate the programme',
    answer: async ({ params, body, caller, standing, now }) => {
      const { programmeId, evaluationId } = params;
      const stretch = stretchOf(periodsOf(await deps.registry.programme(programmeId)), evaluationId);
      demandOver(stretch, localDate(now));
      return retry(async () => {
        const known = await deps.monitoring.evaluations(programmeId, evaluationId);
        const same = known.find(({ hash }) => hash === body.hash);
        if (same) {
          const found = await deps.monitoring.evaluation({ ...params, version: same.version });
          return { status: 200 as const, body: establishedView(found, standing) };
        }
        const { content } = await conceptOf(deps, params, now);
        demandEstablishable(content, body.hash);
        const { from, until, version, replaces, framework } = content;
        const evaluation: Evaluation = {
          ...{ programmeId, evaluationId, from, until, version },
          ...(replaces === undefined ? {} : { replaces }),
          ...(framework ? { cycleId: framework.cycleId } : {}),
          hash: body.hash,
          establishedAt: now,
          establishedBy: caller.by,
        };
        await transact(deps.client, [
          deps.table.insert(evaluationEntity, evaluation),
          deps.table.insert(evaluationContentEntity, {
            ...{ programmeId, evaluationId, version },
            packed: compressed(content),
          }),
          ...deps.table.record(
            fact('nl.regiodeal.evaluation.established.v1', now, { programmeId, evaluationId, version }),
          ),
        ]);
        const location = `/v1/programmes/${programmeId}/evaluations/${evaluationId}/versions/${version}`;
        return { status: 201 as const, body: establishedView({ evaluation, content }, standing), location };
      });
    },
  });
