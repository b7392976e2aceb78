import { html } from 'hono/html';
import { doneOf } from '../../words/done-words.ts';
import type { Screen } from '../screen.ts';
import { allConditions } from './reading.ts';
import { conditionsView } from './view.ts';

/** The conditions of approvals and of contributions, for everybody who reads the programme. */
export const conditions: Screen = {
  path: 'voorwaarden',
  who: 'everybody',
  nav: 'Voorwaarden',
  show: async (visit) => {
    const rows = await allConditions(visit);
    const onlyOpen = visit.query.get('stand') === 'open';
    return { title: 'Voorwaarden', main: html`${doneOf(visit)}${conditionsView({ rows, onlyOpen }, visit)}` };
  },
};
