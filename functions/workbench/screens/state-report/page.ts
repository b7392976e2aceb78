import { stateReportTitle } from '#shared/pages/state-report-sections.ts';
import type { Screen, Visit } from '../screen.ts';
import { stateReportView } from './view.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The established version that an address names. */
const pathOf = ({ programmeId, params }: Pick<Visit, 'programmeId' | 'params'>) => ({
  programmeId,
  evaluationId: params['evaluationId'] ?? '',
  version: params['version'] ?? '',
});

/** The name of the files, without what comes after the dot. */
const nameOf = (visit: Pick<Visit, 'programmeId' | 'params'>): string => {
  const { programmeId, evaluationId, version } = pathOf(visit);
  return `voortgangsrapportage-${programmeId}-${evaluationId}-${version}`;
};

/** The progress report to the state, to read or print. */
export const stateReport: Screen = {
  path: 'evaluaties/{evaluationId}/versies/{version}/rijk',
  who: 'everybody',
  show: async (visit) => {
    const found = await visit.api.call('readStateReport', { path: pathOf(visit) });
    return { title: stateReportTitle(found.content), main: stateReportView(found, visit) };
  },
};

/** The same as a file for a spreadsheet with Dutch settings. */
export const stateReportFile: Screen = {
  path: 'evaluaties/{evaluationId}/versies/{version}/rijk/bestand',
  who: 'everybody',
  show: async (visit) => {
    const query = { separator: 'semicolon' } as const;
    const text = await visit.api.call('exportStateReport', { path: pathOf(visit), query });
    return { file: { name: `${nameOf(visit)}.csv`, type: 'text/csv; charset=utf-8', text } };
  },
};

/** The same as a workbook, in which every text stays as it was typed. */
export const stateReportWorkbook: Screen = {
  path: 'evaluaties/{evaluationId}/versies/{version}/rijk/werkmap',
  who: 'everybody',
  show: async (visit) => {
    const bytes = await visit.api.call('exportStateReportWorkbook', { path: pathOf(visit) });
    return { file: { name: `${nameOf(visit)}.xlsx`, type: workbookType, bytes } };
  },
};
