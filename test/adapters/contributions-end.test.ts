import { beforeEach, expect, test } from 'vitest';
import { announceEndings } from '#functions/alliances/reactions/announce-endings.ts';
import { fact } from '#shared/events/catalogue.ts';
import { committed, withAlliance } from './support/alliances.ts';
import { everyLetterFor, mailDeps } from './support/mail-deps.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

const offer = {
  kind: 'money' as const,
  description: 'Een bijdrage in geld.',
  years: [
    { year: 2027, amountCents: 60_000 },
    { year: 2028, amountCents: 40_000 },
  ],
};
const july = '2028-07-01T09:00:00.000Z';
let world: World;
let ids: { programmeId: string; allianceId: string };
beforeEach(async () => {
  world = await emptyWorld();
  ids = await withAlliance(world);
  await committed(world, ids, 'alfa', offer);
});
const sweep = (at: string) => announceEndings({ ...world.allianceDeps, clock: () => at });
const announced = () => factsOfType(world, 'alliances', 'contribution.ends-soon');

test('the end of a contribution of several years is announced once, to its partner and the programmabureau (rule 22)', async () => {
  await sweep('2028-06-29T09:00:00.000Z');
  expect(await announced()).toEqual([]);
  await Promise.all([sweep(july), sweep(july)]);
  await sweep(july);
  expect(await announced()).toMatchObject([{ data: { contributionId: 'bijdrage-alfa', lastDay: '2028-12-31' } }]);
  const ends = { ...ids, contributionId: 'bijdrage-alfa', lastDay: '2028-12-31' };
  const told = fact('nl.regiodeal.contribution.ends-soon.v1', july, ends);
  const letters = await everyLetterFor(mailDeps(world, async () => '', july).deps, told, july);
  expect(letters.map(({ addressee }) => addressee)).toEqual(['alfa', 'programmabureau']);
  expect(letters[0]?.message.subject).toContain('Bijdrage aan Samen bewegen eindigt op 31 december 2028');
  expect(letters[0]?.message.text).toContain('2028: toegezegd € 400, tot nu toe voldaan € 0');
  expect(letters[0]?.message.text).toContain('Wilt u ook daarna bijdragen?');
});
