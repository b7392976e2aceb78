import { html } from 'hono/html';
import { doneOf } from '../../words/done-words.ts';
import { allianceAt } from '../alliance/page.ts';
import type { Screen } from '../screen.ts';
import { removalLink } from '../words-removal/link.ts';
import { reportTitle, reportView } from './view.ts';

/** One version of a report of an alliance. */
export const report: Screen = {
  path: 'allianties/{allianceId}/rapportages/{reportId}',
  who: 'everybody',
  show: async (visit) => {
    const { api, programmeId, params } = visit;
    const { allianceId = '', reportId = '' } = params;
    const [alliance, read] = await Promise.all([
      allianceAt(visit),
      api.call('readReport', { path: { programmeId, allianceId, reportId } }),
    ]);
    const { year, version } = read.plan;
    const ids = { programmeId, allianceId, year: String(year), version: String(version) };
    const page = { alliance, report: read, plan: await api.call('readPlan', { path: ids }) };
    return {
      title: reportTitle(page),
      main: html`${reportView(page, visit, doneOf(visit))}${removalLink(visit, 'alliance', allianceId)}`,
    };
  },
};
