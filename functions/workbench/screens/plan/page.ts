import { doneOf } from '../../words/done-words.ts';
import { namesOf } from '../../words/names.ts';
import { allianceAt } from '../alliance/page.ts';
import type { Screen } from '../screen.ts';
import { planTitle, planView } from './view.ts';

/** One version of the plan of a year: its goals, its budget and its test. */
export const plan: Screen = {
  path: 'allianties/{allianceId}/jaarplannen/{year}/{version}',
  who: 'everybody',
  show: async (visit) => {
    const { api, programmeId, params } = visit;
    const { allianceId = '', year = '', version = '' } = params;
    const [found, alliance, names] = await Promise.all([
      api.call('readPlan', { path: { programmeId, allianceId, year, version } }),
      allianceAt(visit),
      namesOf(visit),
    ]);
    return {
      title: planTitle(found),
      main: planView({ plan: found, alliance, names }, visit, doneOf(visit)),
    };
  },
};
