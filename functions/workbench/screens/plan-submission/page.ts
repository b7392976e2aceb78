import { formScreen } from '../../forms/form-screen.ts';
import { withDone } from '../../words/done-words.ts';
import { namesOf } from '../../words/names.ts';
import { allianceAt } from '../alliance/page.ts';
import { planPath } from '../plan/view.ts';
import type { Visit } from '../screen.ts';
import { readPlanForm } from './form.ts';
import { type PlanFormAbout, planForm } from './view.ts';

/** A partner of an alliance submits the plan of a year, or its next version. */
export const planSubmission = formScreen({
  ...planForm,
  load: async (visit: Visit): Promise<PlanFormAbout> => {
    const { api, programmeId, params } = visit;
    const { allianceId = '', year = '' } = params;
    const [alliance, names, { lines }] = await Promise.all([
      allianceAt(visit),
      namesOf(visit),
      api.call('listLineBudgets', { path: { programmeId } }),
    ]);
    // A goal of last year's plan can be dropped too, so the newest version of every year is read.
    const plans = await Promise.all(
      Object.entries(alliance.plans).map(([of, { version }]) =>
        api.call('readPlan', { path: { programmeId, allianceId, year: of, version: String(version) } }),
      ),
    );
    const budget = lines.find((one) => one.lineId === alliance.lineId && one.year === Number(year));
    return { alliance, names, year, plans, budget };
  },
  read: readPlanForm,
  send: async ({ api, programmeId, here }, body, { alliance: { allianceId } }) => {
    const { year, version } = await api.call('submitPlan', { path: { programmeId, allianceId }, body });
    return withDone(here(planPath(allianceId, year, version)), 'plan');
  },
});
