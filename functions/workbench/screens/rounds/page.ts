import { everyPart } from '../../every-part.ts';
import { cursorIn, furtherAt } from '../../further.ts';
import type { Screen } from '../screen.ts';
import { roundsView } from './view.ts';

/** The number of rounds that the page reads at a time. */
const most = 50;

/** Every round of the programme, open and over. */
export const rounds: Screen = {
  path: 'rondes',
  who: 'preparer',
  nav: 'Rondes',
  show: async ({ api, programmeId, query, here, now }) => {
    const path = { programmeId };
    const running = { status: 'open', sort: 'termEnd' } as const;
    const some = { limit: most, sort: '-openedAt', ...cursorIn(query) } as const;
    const [open, part] = await Promise.all([
      everyPart(api, 'listRounds', { path, query: running }, (part) => part.rounds),
      api.call('listRounds', { path, query: some }),
    ]);
    const over = part.rounds.filter(({ status }) => status !== 'open');
    const next = furtherAt(part.next);
    const earlier = next && here(`rondes?${next}`);
    return { title: 'Rondes', main: roundsView({ open, over, earlier, visit: { here, now } }) };
  },
};
