import { cursorIn, furtherAt } from '../../further.ts';
import { partnerNames } from '../../words/partner-names.ts';
import type { Screen } from '../screen.ts';
import { queryOf, searchOf, typedIn } from './search.ts';
import { registerView } from './view.ts';

/** The number of decisions on a page. */
const some = 50;

/** The register of decisions, the last one first, with a search. */
export const register: Screen = {
  path: 'besluiten',
  who: 'everybody',
  nav: 'Besluiten',
  show: async (visit) => {
    const { api, programmeId, query, here } = visit;
    const names = await partnerNames(visit);
    const typed = typedIn(query);
    const search = searchOf(typed, names);
    const part = await api.call('listDecisions', {
      path: { programmeId },
      query: { ...search.query, limit: some, sort: '-sequence', ...cursorIn(query) },
    });
    const next = furtherAt(part.next);
    const searched = queryOf(typed);
    const at = (path: string, more = '') => here(`${path}?${[searched, more].filter(Boolean).join('&')}`);
    const earlier = next && at('besluiten', next);
    const [file, workbook] = [at('besluiten/bestand'), at('besluiten/werkmap')];
    const { decisions } = part;
    const main = registerView({ decisions, names, typed, faults: search.faults, earlier, file, workbook, visit });
    return { title: 'Besluiten', main };
  },
};
