import { beforeEach, expect, test } from 'vitest';
import { followUpObligation } from '#functions/escalations/operations/follow-up-obligation.ts';
import { moveEscalation } from '#functions/escalations/operations/move-escalation.ts';
import { readEscalation } from '#functions/escalations/operations/read-escalations.ts';
import { followObligations } from '#functions/escalations/reactions/follow-obligations.ts';
import { receiveFollowUp, takeInFollowUps } from '#functions/escalations/reactions/take-in-follow-up.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { factIn } from '#shared/dynamo/outbox.ts';
import { as } from './support/alliances.ts';
import { answer, called } from './support/governance.ts';
import { accepted, allianceId, escalationNow, raise, raised, withMember } from './support/ladder.ts';
import { everyLetterFor, mailDeps } from './support/mail-deps.ts';
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
  await accepted(world, programmeId, measures);
});

const roundClock = { set: async () => undefined };
const parts = (at: string) => ({ ...world.ladderDeps, rounds: world.roundDeps.rounds, clock: () => at });
const sweep = (at: string) => followObligations(parts(at));
const opened = (at: string) => openRound({ ...world.roundDeps, clock: () => at, roundClock })(matter);
const record = () => world.ladderDeps.escalations.obligation(programmeId, obligationId);
const followUp = (body: object, id = obligationId, clientId?: string, at?: string) =>
  called(
    followUpObligation(world.ladderDeps),
    { programmeId, escalationId: 'escalation-1', obligationId: id },
    body,
    clientId,
    at,
  );
const lettersOf = async (status: string) => {
  const stored = await factsOfType(world, 'escalations', 'escalation.obligation-changed');
  const { deps } = mailDeps(world, async () => 'sent', dueAt);
  const caused = stored.filter(({ data }) => data['status'] === status).map(factIn);
  return (await Promise.all(caused.map((one) => everyLetterFor(deps, one, one.time)))).flat();
};
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
  // The programmabureau reads what the alliance said, and what it can do.
  const letters = await lettersOf('not-done');
  expect(letters.map(({ message }) => message.subject)).toEqual([
    expect.stringContaining('Maatregel niet uitgevoerd: Samen bewegen'),
  ]);
  expect(letters[0]?.message.text).toContain('De aannemer is failliet.');
  expect(letters[0]?.message.text).toContain('escalatie een trede omhoog.');
  await sweep('2028-06-16T07:00:00.000Z');
  expect((await record())?.asked).toBe(1);
});

test('an alliance that says nothing is recorded as silent, by the sweep when the fact of the closing was missed', async () => {
  await sweep(dueAt);
  await opened(dueAt);
  await closeIfDone(world.roundDeps, roundId, '2027-09-01T09:00:00.000Z');
  await takeInFollowUps(parts('2027-09-01T10:00:00.000Z'));
  expect(await record()).toMatchObject({ status: 'silent', followUps: [] });
  const letters = await lettersOf('silent');
  expect(letters.map(({ addressee }) => addressee)).toEqual(['programmabureau', 'alfa']);
  expect(letters.map(({ message }) => message.text)).toEqual([
    expect.stringContaining('Vraag de trekker van de alliantie'),
    expect.stringContaining('Uw antwoord is nog nodig.'),
  ]);
  // The programmabureau records what it learns; the page of the round takes no answer any more.
  expect(await followUp({ status: 'done', explanation: 'Gebeld.' })).toMatchObject({ status: 201 });
  expect(await record()).toMatchObject({ status: 'done', followUps: [{ by: 'bureau-proefland' }] });
  const { body } = await called(readEscalation(world.ladderDeps), { programmeId, escalationId: 'escalation-1' });
  expect(body).toMatchObject({ obligations: [{ obligationId, status: 'done', asked: 1, text: measures[0]?.what }] });
});

test('a measure that binds no more is asked about no more: its round is withdrawn, and nothing is recorded of it', async () => {
  await sweep(dueAt);
  await opened(dueAt);
  const ids = { programmeId, escalationId: 'escalation-1' };
  const { visit } = await escalationNow(world, programmeId);
  const withdraw = { visit, move: 'withdraw', motivation: 'De aannemer maakt een doorstart.' };
  await called(
    moveEscalation({ ...world.ladderDeps, rounds: world.roundDeps.rounds }),
    ids,
    withdraw,
    as('alfa', { programmeId, allianceId }),
  );
  await Promise.all([sweep(dueAt), sweep(dueAt)]);
  expect(await record()).toMatchObject({ status: 'lapsed', revision: 2 });
  expect(await world.roundDeps.matters.obligation.isWithdrawn(matter, dueAt)).toBe(true);
  expect(await world.roundDeps.matters.obligation.waiting?.(programmeId)).toEqual([]);
  await expect(followUp({ status: 'done', explanation: 'Toch.' })).rejects.toMatchObject({ code: 'no-longer-binding' });
  await expect(followUp({ status: 'done', explanation: 'Toch.' }, 'escalation-1.9.measure-1')).rejects.toThrow(
    'This escalation has no such measure or condition.',
  );
});

test('a follow-up that comes while the alliance is asked withdraws the question; partners of other alliances give none', async () => {
  await sweep(dueAt);
  await opened(dueAt);
  await expect(
    followUp({ status: 'done', explanation: 'Ja.' }, obligationId, as('beta', { programmeId, allianceId })),
  ).rejects.toThrow();
  await followUp(
    { status: 'in-progress', explanation: 'Volgende maand.' },
    obligationId,
    as('alfa', { programmeId, allianceId }),
    dueAt,
  );
  expect(await world.roundDeps.matters.obligation.isWithdrawn(matter, dueAt)).toBe(true);
  await sweep('2027-07-14T09:00:00.000Z');
  expect((await record())?.asked).toBe(1);
  await sweep('2027-07-15T09:00:00.000Z');
  expect(await record()).toMatchObject({ status: 'asked', asked: 2, dueOn: '2027-07-15', promisedOn: '2027-06-15' });
});
