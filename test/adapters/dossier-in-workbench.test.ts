import { expect, test } from 'vitest';
import { proposeEscalation } from '#functions/escalations/reactions/propose-escalation.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { eachOf } from '../support/each-of.ts';
import { givenReport } from '../support/plans.ts';
import { now, smallRegistry } from '../support/small-programme.ts';
import { registryWithApps, report, working } from './support/alliances.ts';
import { laddersOf } from './support/deployed.ts';
import { answer, broughtTo } from './support/governance.ts';
import { answered, escalationNow } from './support/ladder.ts';
import { withRound } from './support/placed.ts';
import { visiting } from './support/workbench.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

const programmeId = 'proefland';

/** Signs somebody of the small programme in, and opens pages in that role. */
const officials = (world: World) => {
  const roles = ['portfolio-holder', 'college-secretary', 'council-clerk'];
  const emails = ['alfa', 'beta', 'delta'].flatMap((of) => roles.map((role) => `${role}@${of}.example`));
  return visiting(world, programmeId, emails);
};

const link = (of: string, path: string): string => `href="/werkbank/${programmeId}/${of}-portfolio-holder/${path}"`;

test('whoever has a seat reads a vote with what others said and what it costs, and answers from there', async () => {
  const world = await emptyWorld();
  await imported(world, smallRegistry());
  const voteId = await broughtTo(world, programmeId, 'adoption');
  const as = await officials(world);
  const alfa = await as('alfa', 'portfolio-holder');
  const { status, page } = await alfa('morgen');
  expect(status).toBe(200);
  expect(page).toContain(link('alfa', 'morgen'));
  expect(page).toContain(link('alfa', `taken/${voteId}.seat-alfa`));
  expect(page).toContain('vraag 1 van 1');
  for (const words of ['Wat hieraan voorafging', 'Consultatie', 'Sondering', 'Geld per lijn en jaar in deze tekst'])
    expect(page).toContain(words);
  // Every heading and section is named once, so that a question with its parts can be found.
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  expect(page).not.toContain(`${voteId}.seat-beta`);

  await answer(world, `${voteId}.seat-alfa`, { answer: 'for' });
  expect((await alfa('morgen')).page).toContain('Er wacht nu geen vraag aan uw zetel');
});

test('a question to a college is not in the dossier of the seat, and the page then says what comes next', async () => {
  const world = await emptyWorld();
  await withRound(world, 'consultation');
  const alfa = await (await officials(world))('alfa', 'portfolio-holder');
  const { page } = await alfa('morgen');
  expect(page).toContain('Er wacht nu geen vraag aan uw zetel');
  expect(page).toContain('Wat hierna komt');
  expect(page).toContain('Consultatie van de partners. Begint de stemming vandaag');
});

test('who has no seat is told by which rule, and has no such page in the menu', async () => {
  const world = await emptyWorld();
  const { roundId } = await withRound(world, 'adoption');
  const as = await officials(world);
  const others = [
    ['delta', 'portfolio-holder'],
    ['alfa', 'council-clerk'],
    ['alfa', 'college-secretary'],
  ] as const;
  for (const [of, role] of eachOf(others)) {
    const open = await as(of, role);
    const refused = await open('morgen');
    expect({ of, role, status: refused.status }).toEqual({ of, role, status: 403 });
    expect(refused.page).toContain('een zetel in de regiegroep');
    expect(refused.page).not.toContain(roundId);
    expect((await open('werk')).page).not.toContain('/morgen"');
  }
});

test('who represents a seat has its dossier', async () => {
  const world = await emptyWorld();
  const represented = { representedPartnerId: 'beta', byPartnerId: 'delta', body: 'regiegroep' as const };
  const representations = [{ programmeId, ...represented, from: '2026-01-01' }];
  const { roundId } = await withRound(world, 'adoption', smallRegistry(programmeId, { representations }));
  const delta = await (await officials(world))('delta', 'portfolio-holder');
  const { page } = await delta('morgen');
  expect(page).toContain(link('delta', `taken/${roundId}.seat-beta`));
  expect(page).toContain('Beta, lid van de regiegroep');
});

test('behind a ruling stand the report, the money of the alliance and what is left in its line', async () => {
  const world = await emptyWorld();
  await imported(world, registryWithApps(programmeId));
  await working(world);
  const ids = { programmeId, allianceId: 'samen-bewegen' };
  const period = { from: '2027-01-01', until: '2027-02-01' };
  const budget = [{ budgetLineId: 'begeleiding', spentCents: 10_000, forecastCents: 108_000 }];
  await report(world, ids, givenReport({ period, budget }));
  const propose = proposeEscalation(world.ladderDeps);
  for (const { data } of await factsOfType(world, 'alliances', 'alliance.breach-forecast'))
    await propose(data as unknown as Parameters<typeof propose>[0], now);
  const matter = { programmeId, matter: 'escalation', matterId: 'escalation-1' } as const;
  const open = openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } });
  for (const given of ['raised', 'no-solution']) {
    await open(matter);
    const dispensation = { upTo: 8, until: '2027-06-30', conditions: ['De regiegroep krijgt de cijfers.'] };
    await answered(world, await escalationNow(world, programmeId), given, given === 'raised' ? {} : { dispensation });
    await laddersOf(world).advance({ ...matter, generation: 1 });
  }
  await open(matter);
  const beta = await (await officials(world))('beta', 'portfolio-holder');
  const { page } = await beta('morgen');
  expect(page).toContain('De rapportage achter deze vraag');
  expect(page).toContain('1 januari 2027 tot en met 31 januari 2027');
  expect(page).toMatch(/€\s1\.080/);
  expect(page).toContain('Geld van de alliantie Samen bewegen');
  expect(page).toContain('Geld van de lijn');
});
