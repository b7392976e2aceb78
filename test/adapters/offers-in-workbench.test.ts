import { expect, test } from 'vitest';
import { eachOf } from '../support/each-of.ts';
import { committed, money } from './support/alliances.ts';
import { raise, raised, withMember } from './support/ladder.ts';
import { visiting } from './support/workbench.ts';
import { emptyWorld } from './support/world.ts';

const programmeId = 'proefland';
const looking = [
  'allianties/samen-bewegen',
  'allianties/samen-bewegen/rapportages',
  'ons-deel',
  'lessen',
  'escalaties/escalation-1',
];

/** The addresses of what a page offers to do, below programme and role. */
const offersOn = (page: string): string[] =>
  [...page.matchAll(/<a class="nl-button[^"]*" href="\/werkbank\/[^/]+\/[^/]+\/([^"]+)"/g)].map(
    ([, path = '']) => path,
  );

const isForm = (page: string): boolean => page.includes('nl-button--primary');

test('nobody is offered on the pages of an alliance what it may not do, and who may do it is said', async () => {
  const world = await emptyWorld();
  const ids = await withMember(world);
  await committed(world, ids, 'zorg', money(20_000));
  await raise(world, programmeId, raised('budget-overrun', 8));
  const people = [
    'portfolio-holder@alfa',
    'college-secretary@alfa',
    'council-clerk@alfa',
    'board-contact@zorg',
    'council-clerk@delta',
  ];
  const as = await visiting(
    world,
    programmeId,
    people.map((one) => `${one}.example`),
  );
  const offered = new Map<string, readonly string[]>();
  for (const one of eachOf(people)) {
    const [role = '', of = ''] = one.split('@');
    const open = await as(of, role);
    const pages = await Promise.all(looking.map((path) => open(path)));
    const paths = [...new Set(pages.flatMap(({ page }) => offersOn(page)))];
    const refused = await Promise.all(paths.map(async (path) => ({ path, isForm: isForm((await open(path)).page) })));
    expect(
      refused.filter((offer) => !offer.isForm),
      one,
    ).toEqual([]);
    offered.set(one, paths);
  }
  expect(offered.get('portfolio-holder@alfa')).toContain('allianties/samen-bewegen/escalatie');
  for (const clerk of eachOf(['council-clerk@alfa', 'council-clerk@delta'])) expect(offered.get(clerk)).toEqual([]);

  const clerk = await as('alfa', 'council-clerk');
  const { page } = await clerk('allianties/samen-bewegen');
  expect(page).not.toMatch(/Zeg een bijdrage toe|Wijs de trekker aan|Meld een afwijking|Zet een stap|Los die eerst op/);
  expect(page).toContain('De partners van de alliantie lossen die eerst op, of trekken haar in.');
  expect((await clerk('ons-deel/samen-bewegen')).page).toContain('Een bijdrage toezeggen doet de portefeuillehouder');
});
