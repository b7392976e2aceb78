import { everyPart } from '../../every-part.ts';
import { namesIn } from '../../words/names.ts';
import { nameOf } from '../partner/people-view.ts';
import type { Screen } from '../screen.ts';
import { peopleView } from './view.ts';

/** A text as it is compared in a search: without capitals and accents. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Everybody in the programme, found by name, partner, role or address. */
export const people: Screen = {
  path: 'mensen',
  who: 'everybody',
  show: async (visit) => {
    const { api, programmeId, query } = visit;
    const path = { programmeId };
    const [all, programme] = await Promise.all([
      everyPart(api, 'listPeople', { path }, ({ people: part }) => part),
      api.call('readProgramme', { path }),
    ]);
    const names = namesIn(programme);
    const sought = (query.get('zoek') ?? '').slice(0, 200);
    const found = all.filter((one) =>
      plain(
        [nameOf(one), one.email, one.partnerId === undefined ? 'programmabureau' : names.partner(one.partnerId)].join(
          ' ',
        ),
      ).includes(plain(sought.trim())),
    );
    return { title: 'Mensen', main: peopleView({ found, sought, names, count: all.length }, visit) };
  },
};
