import { DemoFailure } from '../../failure.ts';
import { counted, paint } from '../../terminal/text.ts';
import { eventually, type Story } from '../story.ts';
import { merger } from './script.ts';

/** Two municipalities become one: what moves is shown first, then recorded, and everything that both had goes on (rule 18). */
export const merging = async (story: Story): Promise<void> => {
  const { api, show, today } = story;
  show.chapter('Two municipalities merge', 'herindeling');
  const given = merger(today);
  const { moves, notices, undivided } = await api.registry.previewSuccession(given);
  show.event(`What would move if they merge on ${today}: ${counted(moves.length, 'thing')}.`);
  show.table(
    [{ title: 'what' }, { title: 'how many' }, { title: 'to' }],
    countedBy(moves.map(({ what, to }) => [what, to.join(', ')] as const)),
  );
  for (const { message } of notices) show.warning(message);
  if (undivided.length > 0) throw new DemoFailure(`People must still divide ${undivided.length} things.`);
  await api.registry.recordSuccession(given);
  const [successor] = given.successors ?? [];
  const members = await eventually(`${successor?.name} in the klankbordgroep`, async () => {
    const { bodies } = await api.bodies();
    const found = bodies.find(({ body }) => body === 'klankbordgroep')?.members ?? [];
    return found.includes(successor?.partnerId ?? '') ? found : undefined;
  });
  show.good(
    `${paint('bold', successor?.name ?? '')} takes part from ${today}: ${counted(members.length, 'municipality', 'municipalities')} in the klankbordgroep. What both approved stands; the past keeps the old names.`,
  );
};

const countedBy = (pairs: readonly (readonly [string, string])[]): string[][] => {
  const numbers = new Map<string, { readonly to: string; readonly number: number }>();
  for (const [what, to] of pairs) numbers.set(what, { to, number: (numbers.get(what)?.number ?? 0) + 1 });
  return [...numbers].map(([what, { to, number }]) => [what, String(number), to]);
};
