import { everyPart } from '../../every-part.ts';
import { allianceAt } from '../alliance/page.ts';
import { periodsAt } from '../report-form/periods.ts';
import type { Screen } from '../screen.ts';
import { reportsView } from './view.ts';

/** The reports of an alliance, with the periods of the programme. */
export const reports: Screen = {
  path: 'allianties/{allianceId}/rapportages',
  who: 'everybody',
  show: async (visit) => {
    const { api, programmeId, params } = visit;
    const path = { programmeId, allianceId: params['allianceId'] ?? '' };
    const [alliance, periods, all] = await Promise.all([
      allianceAt(visit),
      periodsAt(visit),
      everyPart(api, 'listReports', { path }, (part) => part.reports),
    ]);
    return {
      title: `Rapportages van ${alliance.title}`,
      main: reportsView({ alliance, periods, reports: all }, visit),
    };
  },
};
