import { html } from 'hono/html';
import { link } from '../../pages/parts.ts';
import { partnerNames } from '../../words/partner-names.ts';
import type { Screen } from '../screen.ts';
import { queryOf, searchOf, typedIn } from './search.ts';

/** What was found in the register as a file for a spreadsheet with Dutch settings. */
export const registerFile: Screen = {
  path: 'besluiten/bestand',
  who: 'everybody',
  show: async (visit) => {
    const { api, programmeId, query, here } = visit;
    const typed = typedIn(query);
    const search = searchOf(typed, await partnerNames(visit));
    const request = { path: { programmeId }, query: { ...search.query, separator: 'semicolon' } } as const;
    const parts: string[] = [];
    for await (const part of api.parts('exportDecisions', request)) {
      parts.push(part);
      if (parts.length > 1) break;
    }
    const [text = '', more] = parts;
    if (more === undefined)
      return { file: { name: `besluiten-${programmeId}.csv`, type: 'text/csv; charset=utf-8', text } };
    const title = 'Dit zijn te veel besluiten voor één bestand';
    const main = html`<h1 class="utrecht-heading-1">${title}</h1>
<p class="utrecht-paragraph">Zoek met een kortere periode, en download elke periode apart.</p>
<p class="utrecht-paragraph">${link(here(`besluiten?${queryOf(typed)}`), 'Terug naar de besluiten')}</p>`;
    return { title, status: 413, faulty: true, main };
  },
};
