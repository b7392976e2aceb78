import { doneOf } from '../../words/done-words.ts';
import { namesOf } from '../../words/names.ts';
import { allAlliances } from '../alliances/page.ts';
import type { Screen, Visit } from '../screen.ts';
import { allianceView } from './view.ts';

/** One alliance, whole, as the address names it. */
export const allianceAt = ({ api, programmeId, params: { allianceId = '' } }: Visit) =>
  api.call('readAlliance', { path: { programmeId, allianceId } });

/** One alliance: its phase and what is missing for the next, members, money, plans, links. */
export const alliance: Screen = {
  path: 'allianties/{allianceId}',
  who: 'everybody',
  show: async (visit) => {
    const [about, names, others] = await Promise.all([allianceAt(visit), namesOf(visit), allAlliances(visit)]);
    const titleOf = (id: string): string => others.find(({ allianceId }) => allianceId === id)?.title ?? id;
    return { title: about.title, main: allianceView(about, { names, titleOf }, visit, doneOf(visit)) };
  },
};
