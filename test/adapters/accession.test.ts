import { beforeEach, describe, expect, test } from 'vitest';
import type { Preview } from '#functions/bodies/domain/succession/preview.ts';
import { endMembership } from '#functions/bodies/operations/end-membership.ts';
import { membersOf } from '#functions/frameworks/members-of.ts';
import { askAccessionAgain, listAccessions } from '#functions/frameworks/operations/accessions.ts';
import { followMembers } from '#functions/frameworks/reactions/follow-members.ts';
import { application } from '../support/callers.ts';
import { now, today } from '../support/small-programme.ts';
import { called, collegeDecision, collegesDecided } from './support/governance.ts';
import { accessionOf, joinedAt, joiningAsked, joiningConcluded, questionOpened } from './support/joining.ts';
import { placed } from './support/placed.ts';
import { merger, previewed } from './support/succeeding.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

const programmeId = 'proefland';
const ids = { programmeId, partnerId: 'straks' };
const motivation = 'Wij lichten de kaders graag toe.';
const conditional = collegeDecision('approved-with-conditions', { conditions: ['Eén loket in onze gemeente.'] });

/** Straks joins the day after the first version came in force. */
describe('a municipality that joins while a framework is in force (rule 18)', () => {
  let world: World;
  let roundId: string;
  beforeEach(async () => {
    world = await emptyWorld();
    await imported(world);
    await placed(world, 'approval');
    await collegesDecided(world);
    roundId = await joiningAsked(world, ids);
  });
  const member = async () => {
    const cycle = await world.deps.frameworks.cycle(programmeId, '1');
    const members = await membersOf(world.deps, cycle, joinedAt);
    return members.find(({ partnerId }) => partnerId === ids.partnerId);
  };
  const askedAgain = () => called(askAccessionAgain(world.deps), ids, { motivation });
  const toldStatuses = async () =>
    (await factsOfType(world, 'frameworks', 'accession.changed')).map(({ data }) => data['status']);

  test('has its college alone asked, once, and is bound from its approval', async () => {
    const tasks = await world.roundDeps.rounds.tasks(roundId);
    expect(tasks.map(({ addresseeId }) => addresseeId)).toEqual(['college-straks']);
    expect(await member()).toEqual({ partnerId: 'straks', bound: false, accession: 'asked' });
    await joiningConcluded(world, ids, roundId, collegeDecision('approved'));
    expect(await member()).toEqual({ partnerId: 'straks', bound: true, accession: 'approved' });
    expect((await toldStatuses()).toSorted()).toEqual(['approved', 'asked']);
    await expect(askedAgain()).rejects.toThrow('already approved');
  });

  test('shows its open question in the preview of a merger, and its approval once it is bound', async () => {
    const given = { ...merger, on: '2027-06-01', predecessors: ['straks', 'delta'] };
    const shown = async (what: string) => {
      const { body } = (await previewed(world, given)) as { body: Preview };
      return body.moves.filter((one) => one.what === what);
    };
    const straks = { id: '1', from: 'straks', to: ['alfabeta'] };
    const delta = { what: 'approval', id: '1', from: 'delta', to: ['alfabeta'] };
    expect([await shown('accession'), await shown('approval')]).toEqual([[{ what: 'accession', ...straks }], [delta]]);
    await joiningConcluded(world, ids, roundId, collegeDecision('approved'));
    expect(await shown('accession')).toEqual([]);
    expect(await shown('approval')).toEqual([delta, { what: 'approval', ...straks }]);
  });

  test('is listed for whoever sees the version that it joins, and for nobody else (rule 19)', async () => {
    const listed = async (hidden: readonly string[]) => {
      const standing = { ...(await world.deps.registry.standingOfApp(programmeId, 'delta-proefland', today)), hidden };
      const caller = application('delta-proefland');
      const request = {
        params: { programmeId },
        body: undefined,
        query: { limit: 100, sort: 'askedAt' },
        caller,
        standing,
        now: joinedAt,
      };
      return (await listAccessions(world.deps).answer(request)).body;
    };
    expect(await listed([])).toMatchObject({ accessions: [{ partnerId: 'straks' }] });
    expect(await listed(['framework-cycle/1'])).toMatchObject({ accessions: [] });
  });

  test('is bound from the day that the regiegroep accepted the conditions of its college', async () => {
    const waiting = await joiningConcluded(world, ids, roundId, conditional);
    expect(waiting.status).toBe('approved-with-conditions');
    expect(await member()).toMatchObject({ bound: false });
    const conditions = await questionOpened(world, ids, 'conditions');
    const tasks = await world.roundDeps.rounds.tasks(conditions);
    expect(tasks.map(({ capacity }) => capacity)).toEqual(['seat', 'seat', 'seat']);
    expect(await joiningConcluded(world, ids, conditions, { answer: 'for' })).toMatchObject({ status: 'approved' });
    expect(await member()).toMatchObject({ bound: true });
  });

  test('whose conditions are refused is asked again, and so are seats that did not decide', async () => {
    await joiningConcluded(world, ids, roundId, conditional);
    const silent = await questionOpened(world, ids, 'conditions');
    const undecided = await joiningConcluded(world, ids, silent);
    expect(undecided.status).toBe('approved-with-conditions');
    await askedAgain();
    const second = await questionOpened(world, ids, 'conditions');
    expect(second).not.toBe(silent);
    const against = { answer: 'against', remarks: 'Dat kan het programma niet betalen.' };
    expect(await joiningConcluded(world, ids, second, against)).toMatchObject({ status: 'conditions-not-accepted' });
    expect(await member()).toMatchObject({ bound: false });
    await askedAgain();
    expect(await accessionOf(world, ids)).toMatchObject({ status: 'asked', asked: 2, motivation });
    const once = await questionOpened(world, ids, 'accession');
    await joiningConcluded(world, ids, once, conditional);
    await joiningConcluded(world, ids, await questionOpened(world, ids, 'conditions'), { answer: 'for' });
    const cycle = await world.deps.frameworks.cycle(programmeId, '1');
    const all = await world.deps.frameworks.conditionsNow(cycle, world.deps.rounds);
    expect(all.map(({ binding }) => binding)).toEqual(['void', 'binds']);
  });

  test('and leaves before the seats answered its conditions: the question to the seats is withdrawn', async () => {
    await joiningConcluded(world, ids, roundId, conditional);
    const conditions = await questionOpened(world, ids, 'conditions');
    const registry = { client: world.client, table: world.tables.bodies, registry: world.deps.registry };
    await called(endMembership({ ...registry, operators: [] }), ids, { on: '2027-03-03', ground: 'Stopt.' });
    await followMembers({ ...world.deps, clock: () => '2027-03-04T09:00:00.000Z' })(programmeId);
    expect(await accessionOf(world, ids)).toMatchObject({ status: 'ended' });
    const matter = world.roundDeps.matters.conditions;
    const [waiting = ''] = (await matter.waiting?.(programmeId)) ?? [];
    const about = { programmeId, matter: 'conditions', matterId: waiting } as const;
    expect(await matter.isWithdrawn(about, now)).toBe(true);
    expect(await matter.lastRound(about)).toBe(conditions);
    expect(await matter.called(about)).toBeUndefined();
  });
});
