import { isoDay } from '#shared/words/typed-day.ts';
import { doneOf } from '../../words/done-words.ts';
import { namesOf } from '../../words/names.ts';
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
    const { api, programmeId, query } = visit;
    const typed = query.get('dag')?.trim() ?? '';
    const day = typed === '' ? undefined : isoDay(typed);
    const asOf = day === undefined ? {} : { asOf: day };
    const [found, entries, names] = await Promise.all([
      api.call('readMoney', { path: { programmeId }, query: asOf }),
      api.call('listMoney', { path: { programmeId }, query: { limit: shownEntries } }),
      namesOf(visit),
    ]);
    const fault = typed !== '' && day === undefined ? 'Vul een dag in. Bijvoorbeeld 31 december 2028.' : undefined;
    const page = { found, entries: entries.entries, hasMore: entries.next !== undefined, names, typed, fault };
    return { title: 'Geld', main: moneyPageView(page, visit, doneOf(visit)) };
  },
};

/** The same by line, year and source as a file for a spreadsheet with Dutch settings. */
export const moneyFile: Screen = {
  path: 'geld/bestand',
  who: 'everybody',
  show: async ({ api, programmeId, query }) => {
    const asOf = query.get('dag');
    const asked = { separator: 'semicolon', ...(asOf ? { asOf } : {}) } as const;
    const text = await api.call('exportMoney', { path: { programmeId }, query: asked });
    return { file: { name: `geld-${programmeId}.csv`, type: 'text/csv; charset=utf-8', text } };
  },
};
