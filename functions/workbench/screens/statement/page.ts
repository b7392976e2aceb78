import type { Screen, Visit } from '../screen.ts';
import { statementView } from './view.ts';

/** The year that the address asks for; undefined for the final settlement. */
const yearIn = ({ query }: Pick<Visit, 'query'>): number | undefined => {
  const typed = query.get('jaar') ?? '';
  return /^20\d\d$/.test(typed) ? Number(typed) : undefined;
};

/** The statement of a year for the cashier's annex, or the final settlement. */
export const statement: Screen = {
  path: 'geld/verantwoording',
  who: 'everybody',
  show: async (visit) => {
    const { api, programmeId } = visit;
    const year = yearIn(visit);
    const [found, programme] = await Promise.all([
      api.call('readStatement', { path: { programmeId }, query: year === undefined ? {} : { year } }),
      api.call('readProgramme', { path: { programmeId } }),
    ]);
    const title = year === undefined ? 'Eindafrekening' : `Verantwoording ${year}`;
    return { title, main: statementView({ found, programme, title }, visit) };
  },
};

/** The same as a file for a spreadsheet with Dutch settings. */
export const statementFile: Screen = {
  path: 'geld/verantwoording/bestand',
  who: 'everybody',
  show: async (visit) => {
    const { api, programmeId } = visit;
    const year = yearIn(visit);
    const exportQuery = { separator: 'semicolon', ...(year === undefined ? {} : { year }) } as const;
    const text = await api.call('exportStatement', { path: { programmeId }, query: exportQuery });
    const name = year === undefined ? 'eindafrekening' : `verantwoording-${year}`;
    return { file: { name: `${name}-${programmeId}.csv`, type: 'text/csv; charset=utf-8', text } };
  },
};
