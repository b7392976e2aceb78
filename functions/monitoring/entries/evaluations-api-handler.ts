import { evaluationDepsOf } from '#functions/wiring/evaluation-sources.ts';
import { apiHandler } from '#shared/http/api.ts';
import { keptAnswers } from '#shared/http/kept-answers.ts';
import { databaseClient } from '#shared/runtime/aws.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { establishEvaluation } from '../operations/establish-evaluation.ts';
import { keepEvaluationWords } from '../operations/keep-evaluation-words.ts';
import { listEvaluations, readEvaluation, readEvaluationConcept } from '../operations/read-evaluations.ts';
import { exportStateReport, exportStateReportWorkbook, readStateReport } from '../operations/read-state-report.ts';

const deps = evaluationDepsOf(databaseClient(), environmentOf('monitoring/evaluations'));

export const handler = apiHandler(
  {
    listEvaluations: listEvaluations(deps),
    readEvaluationConcept: readEvaluationConcept(deps),
    keepEvaluationWords: keepEvaluationWords(deps),
    establishEvaluation: establishEvaluation(deps),
    readEvaluation: readEvaluation(deps),
    readStateReport: readStateReport(deps),
    exportStateReport: exportStateReport(deps),
    exportStateReportWorkbook: exportStateReportWorkbook(deps),
  },
  systemClock,
  deps.registry,
  keptAnswers(deps.client, deps.table),
);
