import { beforeEach, expect, test } from 'vitest';
import { announceEndings } from '#functions/alliances/reactions/announce-endings.ts';
import { endMembership } from '#functions/bodies/operations/end-membership.ts';
import { announceRenewals } from '#functions/frameworks/reactions/announce-renewals.ts';
import { cycleEntity } from '#functions/frameworks/records.ts';
import { factIn } from '#shared/dynamo/outbox.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import { committed, grantRoom, withAlliance } from './support/alliances.ts';
import { called } from './support/governance.ts';
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

test('the end of room is announced once, to its college, the clerk and the programmabureau', async () => {
  await grantRoom(world, ids, 'alfa', 50_000);
  const at = '2027-08-01T09:00:00.000Z';
  await Promise.all([sweep(at), sweep(at)]);
  await sweep(at);
  const stored = await factsOfType(world, 'alliances', 'grant.ends-soon');
  expect(stored).toMatchObject([{ data: { grantId: 'ruimte-alfa', lastDay: '2027-12-31' } }]);
  const { deps } = mailDeps(world, async () => '', at);
  const letters = (await Promise.all(stored.map(factIn).map((one) => everyLetterFor(deps, one, at)))).flat();
  expect(letters.map(({ addressee }) => addressee)).toEqual(['college.alfa', 'council.alfa', 'programmabureau']);
  expect(letters[0]?.message.subject).toContain('Ruimte van de raad eindigt op 31 december 2027');
});

test('the end of room is announced to nobody once its municipality takes part no more', async () => {
  await grantRoom(world, ids, 'alfa', 50_000);
  const registry = { client: world.client, table: world.tables.bodies, registry: world.deps.registry };
  const leaving = { programmeId: ids.programmeId, partnerId: 'delta' };
  await grantRoom(world, ids, 'delta', 50_000);
  await called(endMembership({ ...registry, operators: [] }), leaving, { on: '2027-06-01', ground: 'Stopt.' });
  await sweep('2027-08-01T09:00:00.000Z');
  const stored = await factsOfType(world, 'alliances', 'grant.ends-soon');
  expect(stored.map(({ data }) => data['grantId'])).toEqual(['ruimte-alfa']);
});

test('the renewal of the framework in force is announced once, to the seats and the programmabureau', async () => {
  const { client, tables, deps: parts } = world;
  const cycle = await parts.frameworks.cycle(ids.programmeId, '1');
  await transact(client, [tables.frameworks.put(cycleEntity, { ...cycle, renewalDue: '2029-03-01' })]);
  const announce = (at: string) =>
    announceRenewals({
      client,
      table: tables.frameworks,
      frameworks: parts.frameworks,
      registry: parts.registry,
      clock: () => at,
    });
  const at = '2028-09-01T09:00:00.000Z';
  await announce('2028-08-31T09:00:00.000Z');
  await Promise.all([announce(at), announce(at)]);
  const stored = await factsOfType(world, 'frameworks', 'cycle.renewal-soon');
  expect(stored).toMatchObject([{ data: { cycleId: '1', dueOn: '2029-03-01' } }]);
  const { deps } = mailDeps(world, async () => '', at);
  const letters = (await Promise.all(stored.map(factIn).map((one) => everyLetterFor(deps, one, at)))).flat();
  expect(letters.map(({ addressee }) => addressee)).toContain('alfa');
  expect(letters.at(-1)?.addressee).toBe('programmabureau');
  expect(letters[0]?.message.subject).toContain('De kaders worden voor 1 maart 2029 herzien');
});
