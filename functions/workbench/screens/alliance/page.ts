import { html } from 'hono/html';
import { everyPart } from '../../every-part.ts';
import { doneOf } from '../../words/done-words.ts';
import { namesOf } from '../../words/names.ts';
import { allAlliances } from '../alliances/page.ts';
import { faultyDay, onAskedDay } from '../past-day.ts';
import type { Screen, Visit } from '../screen.ts';
import { removalLink } from '../words-removal/link.ts';
import type { Agreed } from './agreed-view.ts';
import { allianceView } from './view.ts';

/** One alliance, whole, as the address names it; as of a day, if one is asked for. */
export const allianceAt = (
  { api, programmeId, params: { allianceId = '' } }: Visit,
  query: { readonly asOf?: string } = {},
) => api.call('readAlliance', { path: { programmeId, allianceId }, query });

/** The escalations of an alliance, each whole: few of them, and what was agreed is shown with its escalation alone. */
const agreedIn = async (
  { api, programmeId, params: { allianceId = '' } }: Visit,
  dayQuery: { readonly asOf?: string },
): Promise<Agreed[]> => {
  const request = { path: { programmeId }, query: { allianceId, ...dayQuery } };
  const found = await everyPart(api, 'listEscalations', request, ({ escalations }) => escalations);
  return Promise.all(
    found.map(({ escalationId }) =>
      api.call('readEscalation', { path: { programmeId, escalationId }, query: dayQuery }),
    ),
  );
};

/** One alliance: its phase and what is missing for the next, members, money, plans, links. */
export const alliance: Screen = {
  path: 'allianties/{allianceId}',
  who: 'everybody',
  show: async (visit) => {
    const [{ found, day }, names, others] = await Promise.all([
      onAskedDay(visit, async (dayQuery) => {
        const [about, agreed] = await Promise.all([allianceAt(visit, dayQuery), agreedIn(visit, dayQuery)]);
        return { about, agreed };
      }),
      namesOf(visit),
      allAlliances(visit),
    ]);
    const { about, agreed } = found;
    const titleOf = (id: string): string => others.find(({ allianceId }) => allianceId === id)?.title ?? id;
    const main = html`${allianceView(about, { names, titleOf, agreed, day }, visit, doneOf(visit))}${
      day.past === undefined ? removalLink(visit, 'alliance', about.allianceId) : ''
    }`;
    return { title: about.title, main, ...faultyDay(day) };
  },
};
