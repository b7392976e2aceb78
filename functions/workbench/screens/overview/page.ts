import { namesOf, versionInForce } from '../../words/names.ts';
import { faultyDay, onAskedDay } from '../past-day.ts';
import type { Screen } from '../screen.ts';
import { overviewView } from './view.ts';

/** The overview of the programme on one page, for the evening before the meeting; also as of an earlier day. */
export const overview: Screen = {
  path: 'overzicht',
  who: 'everybody',
  nav: 'Overzicht',
  show: async (visit) => {
    const { api, programmeId } = visit;
    const path = { programmeId };
    const [{ found, day }, askedOfPartners, names, inForce] = await Promise.all([
      onAskedDay(visit, (query) => api.call('readOverview', { path, query })),
      api.call('readAsked', { path }),
      namesOf(visit),
      versionInForce(visit),
    ]);
    // What was asked is counted for a quarter, not for a day.
    const main = overviewView(found, names, visit, {
      day,
      inForce,
      ...(day.past === undefined ? { askedOfPartners } : {}),
    });
    return { title: 'Overzicht', main, ...faultyDay(day) };
  },
};
