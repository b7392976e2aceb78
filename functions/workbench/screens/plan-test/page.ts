import { formScreen } from '../../forms/form-screen.ts';
import { withDone } from '../../words/done-words.ts';
import { namesOf } from '../../words/names.ts';
import { allianceAt } from '../alliance/page.ts';
import { planPath } from '../plan/view.ts';
import type { Visit } from '../screen.ts';
import { readPlanTest } from './form.ts';
import { type PlanTestAbout, planTestForm } from './view.ts';

/** The programmabureau tests the newest version of a plan against the framework. */
export const planTest = formScreen({
  ...planTestForm,
  load: async (visit: Visit): Promise<PlanTestAbout> => {
    const { api, programmeId, params } = visit;
    const { allianceId = '', year = '' } = params;
    const [alliance, names, { lines }] = await Promise.all([
      allianceAt(visit),
      namesOf(visit),
      api.call('listLineBudgets', { path: { programmeId } }),
    ]);
    // A year without a plan asks for version 0, which is not there: the page says so.
    const version = String(alliance.plans[year]?.version ?? 0);
    const plan = await api.call('readPlan', { path: { programmeId, allianceId, year, version } });
    const budget = lines.find((one) => one.lineId === alliance.lineId && one.year === plan.year);
    return { alliance, names, plan, budget };
  },
  read: readPlanTest,
  send: async ({ api, programmeId, here }, body, { alliance: { allianceId }, plan: { year } }) => {
    const path = { programmeId, allianceId, year: String(year) };
    const { version } = await api.call('testPlan', { path, body });
    return withDone(here(planPath(allianceId, year, version)), 'getoetst');
  },
});
