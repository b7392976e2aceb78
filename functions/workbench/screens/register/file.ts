import { html } from 'hono/html';
import { link } from '../../pages/parts.ts';
import { partnerNames } from '../../words/partner-names.ts';
import type { Screen, Shown, Visit } from '../screen.ts';
import { queryOf, searchOf, typedIn } from './search.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The first part of a file, when it is the whole file: a second part would be a second file. */
const whole = async <Part>(parts: AsyncGenerator<Part>): Promise<Part | undefined> => {
  const read: Part[] = [];
  for await (const part of parts) {
    read.push(part);
    if (read.length > 1) return undefined;
  }
  return read[0];
};

/** What was searched for, as the operations of the register take it. */
const askedIn = async (visit: Visit) => {
  const search = searchOf(typedIn(visit.query), await partnerNames(visit));
  return { path: { programmeId: visit.programmeId }, query: search.query };
};

const tooMany = ({ query, here }: Visit): Shown => {
  const title = 'Dit zijn te veel besluiten voor één bestand';
  const main = html`<h1 class="nl-heading nl-heading--level-1">${title}</h1>
<p class="nl-paragraph">Zoek met een kortere periode, en download elke periode apart.</p>
<p class="nl-paragraph">${link(here(`besluiten?${queryOf(typedIn(query))}`), 'Terug naar de besluiten')}</p>`;
  return { title, status: 413, faulty: true, main };
};

/** What was found in the register as a file for a spreadsheet with Dutch settings. */
export const registerFile: Screen = {
  path: 'besluiten/bestand',
  who: 'everybody',
  show: async (visit) => {
    const { path, query } = await askedIn(visit);
    const text = await whole(
      visit.api.parts('exportDecisions', { path, query: { ...query, separator: 'semicolon' } as const }),
    );
    if (text === undefined) return tooMany(visit);
    return { file: { name: `besluiten-${visit.programmeId}.csv`, type: 'text/csv; charset=utf-8', text } };
  },
};

/** The same as a workbook, in which every text stays as it was typed. */
export const registerWorkbook: Screen = {
  path: 'besluiten/werkmap',
  who: 'everybody',
  show: async (visit) => {
    const bytes = await whole(visit.api.parts('exportWorkbook', await askedIn(visit)));
    if (bytes === undefined) return tooMany(visit);
    return { file: { name: `besluiten-${visit.programmeId}.xlsx`, type: workbookType, bytes } };
  },
};
