import { periodsOf } from '#functions/alliances/terms/reporting-periods.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { conceptOf } from '../compose-evaluation.ts';
import { evaluationContracts } from '../contracts-evaluations.ts';
import { evaluationIdOf, isOver } from '../domain/stretch.ts';
import type { EvaluationDeps } from '../evaluation-sources.ts';
import { establishedView, summaryOf } from '../evaluation-view.ts';
import { noSuchEvaluation } from '../reader.ts';

/** The periods of a programme with the evaluations that were established of them: two reads. */
export const listEvaluations = (deps: Pick<EvaluationDeps, 'registry' | 'monitoring'>) =>
  operation('listEvaluations', {
    contract: evaluationContracts.listEvaluations,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, now }) => {
      const today = localDate(now);
      const [programme, established] = await Promise.all([
        deps.registry.programme(programmeId),
        deps.monitoring.evaluations(programmeId),
      ]);
      const begun = periodsOf(programme).filter(({ from }) => from <= today);
      const stretches = new Map(
        [...begun, ...established].map(({ from, until }) => [evaluationIdOf({ from, until }), { from, until }]),
      );
      const all = [...stretches].map(([evaluationId, stretch]) => ({
        evaluationId,
        ...stretch,
        over: isOver(stretch, today),
        versions: established.filter((one) => one.evaluationId === evaluationId).map(summaryOf),
      }));
      const { part, ...more } = partOf(all, {
        path: `/v1/programmes/${programmeId}/evaluations`,
        query,
        orders: { until: ({ until }) => until, from: ({ from }) => from },
        nameOf: ({ evaluationId }) => evaluationId,
      });
      return { status: 200, body: { evaluations: part, ...more } };
    },
  });

/** The concept of an evaluation, computed from the record as it is now. */
export const readEvaluationConcept = (deps: EvaluationDeps) =>
  operation('readEvaluationConcept', {
    contract: evaluationContracts.readEvaluationConcept,
    act: 'evaluate the programme',
    answer: async ({ params, now }) => {
      const { established, ...concept } = await conceptOf(deps, params, now);
      return { status: 200, body: { ...concept, established: established.map(summaryOf) } };
    },
  });

/** An established version as it was established, without what became confidential since (rule 19). */
export const readEvaluation = (deps: Pick<EvaluationDeps, 'monitoring'>) =>
  operation('readEvaluation', {
    contract: evaluationContracts.readEvaluation,
    act: 'see the programme',
    answer: async ({ params: { version, ...ids }, standing }) => {
      if (!/^[1-9]\d{0,5}$/.test(version)) throw new NotFound(noSuchEvaluation);
      const found = await deps.monitoring.evaluation({ ...ids, version: Number(version) });
      return { status: 200, body: establishedView(found, standing) };
    },
  });
