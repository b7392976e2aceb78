import { formScreen } from '../../forms/form-screen.ts';
import { withDone } from '../../words/done-words.ts';
import { allianceAt } from '../alliance/page.ts';
import type { Visit } from '../screen.ts';
import type { ReportFormAbout } from './about.ts';
import { readReportForm } from './form.ts';
import { earlierOf, periodAmong, periodIn, periodsAt, planOf, reportPath } from './periods.ts';
import { trialView } from './trial-view.ts';
import { reportForm } from './view.ts';

/** A partner of an alliance reports over a period, and can see first what would turn red. */
export const reporting = formScreen({
  ...reportForm,
  load: async (visit: Visit): Promise<ReportFormAbout> => {
    const { api, programmeId, params } = visit;
    const period = periodIn(params['period']);
    const [alliance, periods] = await Promise.all([allianceAt(visit), periodsAt(visit)]);
    const { allianceId } = alliance;
    const found = periodAmong(periods, period);
    const of = planOf(alliance, period, found);
    const ids = of && { programmeId, allianceId, year: String(of.year), version: String(of.version) };
    const [plan, earlier] = await Promise.all([
      ids && api.call('readPlan', { path: ids }),
      earlierOf(visit, alliance, period, periods),
    ]);
    return { alliance, period, plan, periods, dueOn: found?.dueOn, ...earlier };
  },
  read: readReportForm,
  tried: async ({ api, programmeId }, body, about) => {
    const path = { programmeId, allianceId: about.alliance.allianceId };
    return { shown: trialView(await api.call('tryReport', { path, body }), about) };
  },
  send: async ({ api, programmeId, here }, body, { alliance: { allianceId } }) => {
    const { reportId } = await api.call('submitReport', { path: { programmeId, allianceId }, body });
    return withDone(here(reportPath(allianceId, reportId)), 'gerapporteerd');
  },
});
