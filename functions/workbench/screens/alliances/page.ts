import type { AnswerOf } from '#client/client.ts';
import { everyPart } from '../../every-part.ts';
import { namesOf } from '../../words/names.ts';
import type { Screen, Visit } from '../screen.ts';
import { alliancesView } from './view.ts';

type Summary = AnswerOf<'listAlliances'>['alliances'][number];

/** Every alliance of the programme. */
export const allAlliances = (
  { api, programmeId }: Visit,
  query: { readonly partnerId?: string } = {},
): Promise<Summary[]> => everyPart(api, 'listAlliances', { path: { programmeId }, query }, (part) => part.alliances);

/** The alliances of the programme, by line and phase. */
export const alliances: Screen = {
  path: 'allianties',
  who: 'everybody',
  nav: 'Allianties',
  show: async (visit) => {
    const [found, names] = await Promise.all([allAlliances(visit), namesOf(visit)]);
    return { title: 'Allianties', main: alliancesView(found, names, visit) };
  },
};
