import { doneOf } from '../../words/done-words.ts';
import { namesOf } from '../../words/names.ts';
import { dayField, faultyDay, onAskedDay } from '../past-day.ts';
import type { Screen } from '../screen.ts';
import { moneyPageView } from './view.ts';

/** The entries that the page shows; the others are in the list of the API. */
const shownEntries = 50;

/** The money of the deal: what was granted, received, planned, committed and spent, now or as of a day. */
export const money: Screen = {
  path: 'geld',
  who: 'everybody',
  nav: 'Geld',
  show: async (visit) => {
    const { api, programmeId } = visit;
    const path = { programmeId };
    const [{ found, day }, names] = await Promise.all([
      onAskedDay(visit, (query) =>
        Promise.all([
          api.call('readMoney', { path, query }),
          api.call('listMoney', { path, query: { ...query, limit: shownEntries } }),
        ]),
      ),
      namesOf(visit),
    ]);
    const [amounts, { entries, next }] = found;
    const page = { found: amounts, entries, hasMore: next !== undefined, names, day };
    return { title: 'Geld', main: moneyPageView(page, visit, doneOf(visit)), ...faultyDay(day) };
  },
};

/** The same by line, year and source as a file for a spreadsheet with Dutch settings. */
export const moneyFile: Screen = {
  path: 'geld/bestand',
  who: 'everybody',
  show: async ({ api, programmeId, query }) => {
    const asOf = query.get(dayField);
    const exportQuery = { separator: 'semicolon', ...(asOf ? { asOf } : {}) } as const;
    const text = await api.call('exportMoney', { path: { programmeId }, query: exportQuery });
    return { file: { name: `geld-${programmeId}.csv`, type: 'text/csv; charset=utf-8', text } };
  },
};
