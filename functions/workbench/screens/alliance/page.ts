import { html } from 'hono/html';
import { everyPart } from '../../every-part.ts';
import { doneOf } from '../../words/done-words.ts';
import { namesOf } from '../../words/names.ts';
import { allAlliances } from '../alliances/page.ts';
import type { Screen, Visit } from '../screen.ts';
import { removalLink } from '../words-removal/link.ts';
import type { Agreed } from './agreed-view.ts';
import { allianceView } from './view.ts';

/** One alliance, whole, as the address names it. */
export const allianceAt = ({ api, programmeId, params: { allianceId = '' } }: Visit) =>
  api.call('readAlliance', { path: { programmeId, allianceId } });

/** The escalations of an alliance, each whole: few of them, and what was agreed is shown with its escalation alone. */
const agreedIn = async ({ api, programmeId, params: { allianceId = '' } }: Visit): Promise<Agreed[]> => {
  const request = { path: { programmeId }, query: { allianceId } };
  const found = await everyPart(api, 'listEscalations', request, ({ escalations }) => escalations);
  return Promise.all(
    found.map(({ escalationId }) => api.call('readEscalation', { path: { programmeId, escalationId } })),
  );
};

/** One alliance: its phase and what is missing for the next, members, money, plans, links. */
export const alliance: Screen = {
  path: 'allianties/{allianceId}',
  who: 'everybody',
  show: async (visit) => {
    const [about, names, others, agreed] = await Promise.all([
      allianceAt(visit),
      namesOf(visit),
      allAlliances(visit),
      agreedIn(visit),
    ]);
    const titleOf = (id: string): string => others.find(({ allianceId }) => allianceId === id)?.title ?? id;
    return {
      title: about.title,
      main: html`${allianceView(about, { names, titleOf, agreed }, visit, doneOf(visit))}${removalLink(visit, 'alliance', about.allianceId)}`,
    };
  },
};
