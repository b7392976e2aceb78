import { periodsOf } from '#functions/alliances/terms/reporting-periods.ts';
import { hiddenFrom } from '#shared/authority/levels.ts';
import { Conflict, NotFound } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { stateReportContracts } from '../contracts-state-report.ts';
import { stretchOf } from '../domain/stretch.ts';
import type { EvaluationDeps } from '../evaluation-sources.ts';
import { establishedView } from '../evaluation-view.ts';
import { noSuchEvaluation } from '../reader.ts';
import { stateReportCsv, stateReportWorkbook } from '../state-report-rows.ts';

type Deps = Pick<EvaluationDeps, 'registry' | 'monitoring'>;
interface Asked {
  readonly programmeId: string;
  readonly evaluationId: string;
  readonly version: string;
}

/**
 * The established version that a report is made from, by the eyes of whoever sees nothing that is confidential now (rule 19): it leaves the
 * programme, whoever asks for it.
 * @throws {Conflict} `evaluation-not-established` for the version that a concept would become.
 * @throws {NotFound} when there is no such evaluation.
 */
const reportedBy = async ({ registry, monitoring }: Deps, { version, ...ids }: Asked, now: string) => {
  const { programmeId, evaluationId } = ids;
  const established = await monitoring.evaluations(programmeId, evaluationId);
  if (!established.some((one) => String(one.version) === version)) {
    stretchOf(periodsOf(await registry.programme(programmeId)), evaluationId);
    if (version !== String(established.length + 1)) throw new NotFound(noSuchEvaluation);
    throw new Conflict(
      'evaluation-not-established',
      'This version is a concept. Establish the evaluation, then ask for its report to the state.',
    );
  }
  const [found, levels] = await Promise.all([
    monitoring.evaluation({ ...ids, version: Number(version) }),
    registry.levels(programmeId),
  ]);
  return establishedView(found, { bureau: false, hidden: hiddenFrom(levels, { bureau: false }, localDate(now)) });
};

/** The progress report to the state, made from an established evaluation. */
export const readStateReport = (deps: Deps) =>
  operation('readStateReport', {
    contract: stateReportContracts.readStateReport,
    act: 'see the programme',
    answer: async ({ params, now }) => ({ status: 200, body: await reportedBy(deps, params, now) }),
  });

/** The same as CSV. */
export const exportStateReport = (deps: Deps) =>
  operation('exportStateReport', {
    contract: stateReportContracts.exportStateReport,
    act: 'see the programme',
    answer: async ({ params, query: { separator }, now }) => {
      const body = stateReportCsv(await reportedBy(deps, params, now), separator);
      return { status: 200, body, headers: fileOf(params, 'csv') };
    },
  });

/** The same as a workbook, in which no spreadsheet misinterprets a text. */
export const exportStateReportWorkbook = (deps: Deps) =>
  operation('exportStateReportWorkbook', {
    contract: stateReportContracts.exportStateReportWorkbook,
    act: 'see the programme',
    answer: async ({ params, now }) => {
      const { bytes, version } = await stateReportWorkbook(await reportedBy(deps, params, now));
      return { status: 200, body: bytes.toString('base64'), headers: fileOf(params, 'xlsx'), version };
    },
  });

const fileOf = ({ programmeId, evaluationId, version }: Asked, extension: string) => ({
  'Content-Disposition': `attachment; filename="voortgangsrapportage-${programmeId}-${evaluationId}-${version}.${extension}"`,
});
