import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { nameLead } from '#functions/alliances/operations/name-lead.ts';
import { changeRing } from '#functions/bodies/operations/change.ts';
import type { Person } from '#functions/bodies/terms/registry.ts';
import { DecisionsReader } from '#functions/decisions/reader.ts';
import { MonitoringReader } from '#functions/monitoring/reader.ts';
import { followRegistry } from '#functions/rounds/reactions/follow-registry.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import type { Fact } from '#shared/events/catalogue.ts';
import { now, smallRegistry, today } from '../support/small-programme.ts';
import { as, committed, money } from './support/alliances.ts';
import { laddersOf } from './support/deployed.ts';
import { answer, called } from './support/governance.ts';
import { allianceId, answered, escalationNow, raise, raised, withMember } from './support/ladder.ts';
import { everyLetterFor, membersOf } from './support/mail-deps.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

const programmeId = 'proefland';
const ids = { programmeId, allianceId };
const speaker = (partnerId: string, name: string, parts: Partial<Person> = {}): Person => ({
  programmeId,
  personId: `${partnerId}-${name}`,
  partnerId,
  role: 'alliance-lead',
  name: `Trekker ${name}`,
  email: `${name}@${partnerId}.example`,
  from: '2026-01-01',
  ...parts,
});
const people = [speaker('alfa', 'een'), speaker('alfa', 'twee', { from: '2026-02-01' }), speaker('beta', 'drie')];
const withSpeakers = (change: (person: Person) => Person = (person) => person) => {
  const registry = smallRegistry();
  return { ...registry, people: [...registry.people, ...people.map(change)] };
};

/** Alfa and beta are members; alfa leads, by its person "een". The alliance is asked whether a solution suffices. */
describe('who speaks for an alliance', () => {
  let world: World;
  let roundId: string;
  beforeEach(async () => {
    world = await emptyWorld();
    await withMember(world, programmeId);
    await committed(world, ids, 'beta', money(1_000));
    await imported(world, withSpeakers());
    await lead('alfa', 'alfa-een');
    await raise(world, programmeId, raised('budget-overrun', 8));
    await open();
    await answered(world, await escalationNow(world, programmeId), 'solution');
    await laddersOf(world).advance({ programmeId, matter: 'escalation', matterId: 'escalation-1', generation: 1 });
    roundId = (await escalationNow(world, programmeId)).roundId ?? '';
    await open();
  });
  const lead = (partnerId: string, personId?: string) =>
    called(nameLead(world.allianceDeps), ids, { partnerId, ...(personId ? { personId } : {}) }, as('alfa', ids));
  const open = () =>
    openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } })({
      programmeId,
      matter: 'escalation',
      matterId: 'escalation-1',
    });
  const follow = () => followRegistry(world.roundDeps, programmeId, now, randomUUID());
  const tasks = async () =>
    (await world.roundDeps.rounds.tasks(roundId)).map(({ addresseeId, personId, status, linkVersion }) => ({
      addresseeId,
      personId,
      status,
      linkVersion,
    }));
  const verdict = (name: string) =>
    answer(world, `${roundId}.alliance-${name}`, { answer: 'sufficient', remarks: 'Ja.' });
  const refused = { code: 'not-entitled', rule: 'speak for the alliance' };
  const openTaskOfAlfa = { addresseeId: 'alliance-alfa', personId: 'alfa-een', status: 'open', linkVersion: 1 };

  test('is its lead, by the person that was named, though another of the partner came later', async () => {
    expect(await tasks()).toEqual([openTaskOfAlfa]);
    expect(await verdict('alfa')).toMatchObject({ status: 'answered' });
  });

  test('is another as soon as the alliance names one: the task moves, the old link dies, an answer by the former is refused', async () => {
    await lead('beta', 'beta-drie');
    await expect(verdict('alfa')).rejects.toMatchObject(refused);
    await follow();
    expect(await tasks()).toEqual([
      { ...openTaskOfAlfa, status: 'withdrawn', linkVersion: 2 },
      { addresseeId: 'alliance-beta', personId: 'beta-drie', status: 'open', linkVersion: 1 },
    ]);
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({ status: 'open', awaited: 1 });
    expect(await verdict('beta')).toMatchObject({ status: 'answered' });
  });

  test('is another person of the same partner as soon as that one is named', async () => {
    await lead('alfa', 'alfa-twee');
    await expect(verdict('alfa')).rejects.toMatchObject(refused);
    await follow();
    expect(await tasks()).toEqual([{ ...openTaskOfAlfa, personId: 'alfa-twee', linkVersion: 2 }]);
    expect(await verdict('alfa')).toMatchObject({ status: 'answered' });
  });

  test('is whoever else has the role when that of the named person ends', async () => {
    await imported(
      world,
      withSpeakers((person) => (person.personId === 'alfa-een' ? { ...person, until: today } : person)),
    );
    await expect(verdict('alfa')).rejects.toMatchObject({ code: 'not-entitled' });
    await follow();
    expect(await tasks()).toEqual([{ ...openTaskOfAlfa, personId: 'alfa-twee', linkVersion: 2 }]);
  });

  test('was whoever answered: who is named after that is not asked once more, and the answer stands', async () => {
    expect(await verdict('alfa')).toMatchObject({ status: 'answered' });
    await lead('beta', 'beta-drie');
    await follow();
    expect(await tasks()).toEqual([{ ...openTaskOfAlfa, status: 'answered' }]);
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({
      status: 'closed',
      outcome: { verdict: 'sufficient', silent: [] },
    });
  });

  test('is another member when its lead leaves the programme, also in the letters of the ladder', async () => {
    const deps = { client: world.client, table: world.tables.bodies, registry: world.deps.registry, operators: [] };
    await called(changeRing(deps), { programmeId, partnerId: 'alfa' }, { ring: 'none', from: today });
    await expect(verdict('alfa')).rejects.toMatchObject({ code: 'not-entitled' });
    await follow();
    expect((await tasks()).filter(({ status }) => status === 'open')).toEqual([
      { addresseeId: 'alliance-beta', personId: 'beta-drie', status: 'open', linkVersion: 1 },
    ]);
    const [step] = await factsOfType(world, 'escalations', 'escalation.stage-entered');
    const parts = {
      ...world.ladderDeps,
      reviews: world.reviewDeps.reviews,
      rounds: world.roundDeps.rounds,
      matters: world.roundDeps.matters,
      evaluations: new MonitoringReader(world.tables.monitoring),
      register: new DecisionsReader(world.tables.decisions),
      members: membersOf(world),
      secret: async () => '',
      publicUrl: '',
      workbenchUrl: 'https://werkbank.example/werkbank',
    };
    const letters = await everyLetterFor(parts, step as Fact, now);
    expect(letters.map(({ addressee }) => addressee)).toEqual(['beta', 'programmabureau']);
  });
});
