import { beforeEach, expect, test } from 'vitest';
import { followObligations } from '#functions/escalations/reactions/follow-obligations.ts';
import { receiveFollowUp, takeInFollowUps } from '#functions/escalations/reactions/take-in-follow-up.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { laddersOf } from './support/deployed.ts';
import { answer } from './support/governance.ts';
import { answered, escalationNow, raise, raised, withMember } from './support/ladder.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

const programmeId = 'proefland';
const obligationId = 'escalation-1.3.measure-1';
const matter = { programmeId, matter: 'obligation', matterId: obligationId } as const;
const roundId = `proefland.${obligationId}.follow-up.1`;
const measures = [{ who: 'gemeente Alfa', what: 'Een andere aannemer zoeken.', by: '2027-06-15' }];
const dueAt = '2027-06-15T07:00:00.000Z';

let world: World;
beforeEach(async () => {
  world = await emptyWorld();
  await withMember(world);
  await raise(world, programmeId, raised('budget-overrun', 8));
  for (const given of ['solution', 'sufficient']) {
    const open = openRound({ ...world.roundDeps, clock: () => '2027-03-01T09:00:00.000Z', roundClock });
    await open({ programmeId, matter: 'escalation', matterId: 'escalation-1' });
    const drafted = given === 'solution' ? { measures } : {};
    await answered(world, await escalationNow(world, programmeId), given, drafted);
    const driven = { programmeId, matter: 'escalation', matterId: 'escalation-1', generation: 1 } as const;
    await laddersOf(world).advance(driven);
  }
});

const roundClock = { set: async () => undefined };
const parts = (at: string) => ({ ...world.ladderDeps, rounds: world.roundDeps.rounds, clock: () => at });
const sweep = (at: string) => followObligations(parts(at));
const opened = (at: string) => openRound({ ...world.roundDeps, clock: () => at, roundClock })(matter);
const record = () => world.ladderDeps.escalations.obligation(programmeId, obligationId);
const facts = async () =>
  (await factsOfType(world, 'escalations', 'escalation.obligation-changed')).map(({ data }) => data['status']);

test('a measure of an accepted solution is asked of the alliance on its day, once, and its answer is recorded', async () => {
  expect((await escalationNow(world, programmeId)).stage).toBe('watched');
  await sweep('2027-06-14T07:00:00.000Z');
  expect(await record()).toBeUndefined();
  await Promise.all([sweep(dueAt), sweep(dueAt)]);
  await sweep('2027-06-16T07:00:00.000Z');
  expect(await record()).toMatchObject({ status: 'asked', asked: 1, text: measures[0]?.what, who: 'gemeente Alfa' });
  expect(await facts()).toEqual(['asked']);
  await opened(dueAt);
  await opened(dueAt);
  const [task, ...others] = await world.roundDeps.rounds.tasks(roundId);
  expect([task?.partnerId, task?.capacity, others]).toEqual(['alfa', 'alliance', []]);
  const said = { answer: 'not-done', remarks: 'De aannemer is failliet.' };
  await answer(world, task?.taskId ?? '', said, '2027-06-17T09:00:00.000Z');
  await closeIfDone(world.roundDeps, roundId, '2027-06-17T09:00:00.000Z');
  const receive = receiveFollowUp(parts(dueAt));
  const closed = { data: matter } as unknown as Parameters<typeof receive>[0];
  await Promise.all([receive(closed), receive(closed)]);
  await takeInFollowUps(parts(dueAt));
  expect(await record()).toMatchObject({
    status: 'not-done',
    followUps: [{ status: 'not-done', explanation: 'De aannemer is failliet.', by: roundId }],
  });
  expect((await facts()).sort()).toEqual(['asked', 'not-done']);
  await sweep('2028-06-16T07:00:00.000Z');
  expect((await record())?.asked).toBe(1);
});

test('an alliance that says nothing is recorded as silent, by the sweep when the fact of the closing was missed', async () => {
  await sweep(dueAt);
  await opened(dueAt);
  await closeIfDone(world.roundDeps, roundId, '2027-09-01T09:00:00.000Z');
  await takeInFollowUps(parts('2027-09-01T10:00:00.000Z'));
  expect(await record()).toMatchObject({ status: 'silent', followUps: [] });
});
