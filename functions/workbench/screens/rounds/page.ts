import type { AnswerOf, Client } from '#client/client.ts';
import type { Screen } from '../screen.ts';
import { roundsView } from './view.ts';

type Round = AnswerOf<'listRounds'>['rounds'][number];

/** The number of rounds that the page reads at a time. */
const some = 50;

const openRounds = async (api: Client, programmeId: string): Promise<Round[]> => {
  const open: Round[] = [];
  const query = { status: 'open', sort: 'termEnd' } as const;
  for await (const part of api.parts('listRounds', { path: { programmeId }, query })) open.push(...part.rounds);
  return open;
};

/** Every round of the programme, open and over. */
export const rounds: Screen = {
  path: 'rondes',
  who: 'bureau',
  nav: 'Rondes',
  show: async ({ api, programmeId, query, here, now }) => {
    const cursor = query.get('verder');
    const asked = { limit: some, sort: '-openedAt', ...(cursor === null ? {} : { cursor }) } as const;
    const [open, part] = await Promise.all([
      openRounds(api, programmeId),
      api.call('listRounds', { path: { programmeId }, query: asked }),
    ]);
    const over = part.rounds.filter(({ status }) => status !== 'open');
    const next = part.next && new URL(part.next, 'https://api.invalid').searchParams.get('cursor');
    const earlier = next ? here(`rondes?verder=${encodeURIComponent(next)}`) : undefined;
    return { title: 'Rondes', main: roundsView({ open, over, earlier, visit: { here, now } }) };
  },
};
