import type { LastEvaluationOf } from '#functions/frameworks/terms/last-evaluation-of.ts';
import type { MonitoringReader } from '#functions/monitoring/reader.ts';
import { lastEvaluation } from '#functions/monitoring/terms/last-evaluation.ts';
import { evaluationTitle } from '#shared/pages/evaluation-sections.ts';

/** The last established evaluation of a version of the framework, by the records of the monitoring service. */
export const lastEvaluationIn =
  (monitoring: Pick<MonitoringReader, 'evaluations'>): LastEvaluationOf =>
  async (programmeId, cycleId) => {
    const found = lastEvaluation(await monitoring.evaluations(programmeId), cycleId);
    if (!found) return undefined;
    const { evaluationId, version } = found;
    return { evaluationId, version, title: evaluationTitle(found) };
  };
