import { beforeEach, describe, expect, test } from 'vitest';
import { askTakingBackOfContribution, askTakingBackOfGrant } from '#functions/alliances/operations/ask-taking-back.ts';
import { recordPayment } from '#functions/alliances/operations/record-payment.ts';
import { concludeContributions } from '#functions/alliances/reactions/conclude-contributions.ts';
import { receiveRoomTakenBack } from '#functions/alliances/reactions/take-in-room-taken-back.ts';
import { receiveTakingBack, receiveTakingBackOutcome } from '#functions/alliances/reactions/take-in-taking-back.ts';
import { decisionOfAnswer } from '#functions/decisions/decisions-of.ts';
import { lettersFor } from '#functions/mail/letters.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { type Fact, fact } from '#shared/events/catalogue.ts';
import { now } from '../support/small-programme.ts';
import {
  allianceNow,
  as,
  committed,
  decide,
  decisionOf,
  grantRoom,
  money,
  moveOf,
  promise,
  withAlliance,
} from './support/alliances.ts';
import { afterTerms, answer, called } from './support/governance.ts';
import { everyLetterFor, mailDeps } from './support/mail-deps.ts';
import { sourcesOf } from './support/register.ts';
import { alliancesFollow, dayCome, morning, recorded, split } from './support/succeeding.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

const reason = 'De griffie meldt een nieuw raadsbesluit.';
const later = {
  decidedOn: '2027-03-01',
  reference: 'R 2027-077',
  onBehalfOf: 'de gemeenteraad van Alfa',
  conditions: [],
};
const remarks = 'De raad kiest voor een zwembad.';

describe('a decision that its body takes back (rule 8)', () => {
  let world: World;
  let ids: Awaited<ReturnType<typeof withAlliance>>;
  beforeEach(async () => {
    world = await emptyWorld();
    ids = await withAlliance(world);
  });
  const parts = () => ({
    ...world.allianceDeps,
    rounds: world.roundDeps.rounds,
    registry: world.deps.registry,
    clock: () => now,
  });
  const contribution = () => world.allianceDeps.alliances.contribution(ids, 'bijdrage-alfa');
  const grant = () => world.allianceDeps.alliances.grant({ ...ids, grantId: 'ruimte-alfa' });
  const askAbout = (clientId = 'bureau-proefland') =>
    called(
      askTakingBackOfContribution(world.allianceDeps),
      { ...ids, contributionId: 'bijdrage-alfa' },
      { reason },
      clientId,
    );
  const taskIn = async (matter: 'grant' | 'contribution', matterId: string, roundId = ''): Promise<Task> => {
    const about = { programmeId: ids.programmeId, matter, matterId };
    await openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } })(about);
    const [task] = await world.roundDeps.rounds.tasks(roundId);
    if (!task) throw new Error('Nobody was asked');
    return task;
  };
  const taskTakingBack = async (): Promise<Task> => {
    await askAbout();
    return taskIn('contribution', `${ids.allianceId}.bijdrage-alfa`, (await contribution()).takingBack?.roundId);
  };
  const answered = async (task: Task, given: Parameters<typeof answer>[2]) => {
    const { answer: recorded } = await answer(world, task.taskId, given);
    const { programmeId, matter, matterId, taskId, roundId, kind } = task;
    const told = { programmeId, matter, matterId, roundId, taskId, kind, answerNumber: recorded?.number ?? 0 };
    return fact('nl.regiodeal.task.answered.v1', now, told);
  };

  test('is asked of the body that took it, and ends the commitment with what was paid; the register names both', async () => {
    await committed(world, ids, 'beta', money(1_000));
    await committed(world, ids, 'alfa', money(60_000));
    const payment = { paymentId: 'een', year: 2027, amount: 20_000, paidOn: '2027-03-01', reference: 'R 1' };
    await called(recordPayment(world.allianceDeps), { ...ids, contributionId: 'bijdrage-alfa' }, payment);
    const task = await taskTakingBack();
    expect(task).toMatchObject({ capacity: 'council', personId: 'alfa-council-clerk', kind: 'taking-back' });
    expect((await allianceNow(world, ids)).members).toEqual(['alfa', 'beta']);

    const answeredFact = await answered(task, { answer: 'taken-back', remarks, decision: later });
    await receiveTakingBack(parts())(answeredFact);
    await receiveTakingBack(parts())(answeredFact);
    expect(await contribution()).toMatchObject({
      status: 'ended',
      ended: { because: 'taken-back', paid: { 2027: 20_000 }, takenBackBy: { reference: 'R 2027-077' } },
      decision: { registrationId: 'taak-1.1' },
    });
    const { members, figures } = await allianceNow(world, ids);
    expect(members).toEqual(['beta']);
    expect(figures.decided['2027']?.cents).toBe(21_000);
    expect(await decisionOfAnswer(sourcesOf(world), answeredFact)).toMatchObject({
      kind: 'taking-back',
      body: 'council',
      outcome: 'taken-back',
      takesBack: ['taak-1.1'],
      motivation: remarks,
      ground: 'take a decision back: the body that took it, by a later decision in its own meeting',
    });

    const changes = await factsOfType(world, 'alliances', 'contribution.changed');
    const ended = changes.filter(({ data }) => data['status'] === 'ended');
    expect(ended).toHaveLength(1);
    const letters = await everyLetterFor(mailDeps(world, async () => '', now).deps, ended[0] as Fact, now);
    expect(letters.map(({ addressee }) => addressee).sort()).toEqual(['alfa', 'beta', 'programmabureau']);
    const text = letters[0]?.message.text.replace(/\s+/g, ' ');
    expect(text).toContain('Dat besluit is ingetrokken op 1 maart 2027, kenmerk R 2027-077. De reden: De raad kiest');
    expect(text).toContain('valt weg € 400');
  });

  test('stands when the body upholds it, puts it off or says nothing, and is asked about again after that', async () => {
    await committed(world, ids, 'alfa', money(60_000));
    const task = await taskTakingBack();
    await receiveTakingBack(parts())(await answered(task, { answer: 'deferred', remarks, decision: later }));
    expect(await contribution()).toMatchObject({ status: 'committed', takingBack: { reason } });
    await receiveTakingBack(parts())(await answered(task, { answer: 'maintained', decision: later }));
    expect(await contribution()).toMatchObject({ status: 'committed' });
    expect(await contribution()).not.toHaveProperty('takingBack');

    const secondTask = await taskTakingBack();
    expect(secondTask.roundId).not.toBe(task.roundId);
    await closeIfDone(world.roundDeps, secondTask.roundId, afterTerms);
    const { programmeId, matter, matterId, roundId } = secondTask;
    const closed = { programmeId, matter, matterId, roundId, kind: 'taking-back', status: 'closed' };
    await receiveTakingBackOutcome(parts())(fact('nl.regiodeal.round.closed.v1', now, closed));
    expect(await contribution()).not.toHaveProperty('takingBack');
    expect((await allianceNow(world, ids)).members).toEqual(['alfa']);
  });

  test('is taken in by the sweep, when the fact of the answer was lost', async () => {
    await committed(world, ids, 'alfa', money(60_000));
    await answered(await taskTakingBack(), { answer: 'taken-back', remarks, decision: later });
    const sweep = concludeContributions(parts());
    await sweep();
    await sweep();
    expect(await contribution()).toMatchObject({ status: 'ended', ended: { because: 'taken-back' } });
  });

  test('is not older than what it takes back, needs its reason, and is asked by its partner or the programmabureau', async () => {
    await committed(world, ids, 'alfa', money(60_000));
    await expect(askAbout(as('beta', ids))).rejects.toMatchObject({ code: 'not-entitled' });
    const task = await taskTakingBack();
    await expect(askAbout(as('alfa', ids))).rejects.toMatchObject({ code: 'taking-back-open' });
    const older = { answer: 'taken-back', remarks, decision: { ...later, decidedOn: '2027-02-28' } };
    await expect(answer(world, task.taskId, older)).rejects.toMatchObject({
      faults: [{ cause: { kind: 'too-early', fact: 'takenBack', on: '2027-03-01' } }],
    });
    await expect(answer(world, task.taskId, { answer: 'taken-back', decision: later })).rejects.toMatchObject({
      faults: [{ pointer: '/remarks' }],
    });
  });

  /** A decision under conditions, which its council takes back before the alliance accepted them. */
  const unacceptedTakenBack = async () => {
    await promise(world, ids, 'alfa', 'bijdrage-alfa', money(60_000));
    await moveOf(world, ids, 'alfa', 'bijdrage-alfa', { change: 1, move: 'put' });
    const conditions = ['De raad krijgt elk half jaar de cijfers.'];
    await decide(world, ids, 'bijdrage-alfa', decisionOf({ outcome: 'committed-with-conditions', conditions }));
    const on = '2027-03-05';
    const task = await taskTakingBack();
    const takesBack = { answer: 'taken-back', remarks, decision: { ...later, decidedOn: on } };
    const at = '2027-03-06T09:00:00.000Z';
    const { answer: recorded } = await answer(world, task.taskId, takesBack, at);
    const { programmeId, matter, matterId, taskId, roundId, kind } = task;
    const told = { programmeId, matter, matterId, roundId, taskId, kind, answerNumber: recorded?.number ?? 0 };
    await receiveTakingBack({ ...parts(), clock: () => at })(fact('nl.regiodeal.task.answered.v1', at, told));
    expect(await contribution()).toMatchObject({ status: 'proposed' });
    return { on, at };
  };
  const decidedOn = (day: string) => ({ answer: 'committed', decision: { ...later, decidedOn: day } });
  const tooEarly = (on: string) => ({ faults: [{ cause: { kind: 'too-early', fact: 'takingBack', on } }] });

  test('leaves a promise, on which no new decision is older than the one that took it back', async () => {
    const { on, at } = await unacceptedTakenBack();
    const { changes } = await contribution();
    await moveOf(world, ids, 'alfa', 'bijdrage-alfa', { change: changes, move: 'put' });
    const roundId = (await contribution()).putIn;
    const { taskId } = await taskIn('contribution', `${ids.allianceId}.bijdrage-alfa`, roundId);
    await expect(answer(world, taskId, decidedOn('2027-03-04'), at)).rejects.toMatchObject(tooEarly(on));
    expect((await answer(world, taskId, decidedOn(on), at)).status).toBe('answered');
  });

  test('leaves such a promise also when it is divided over the successors of its municipality', async () => {
    const { on } = await unacceptedTakenBack();
    const { changes } = await contribution();
    await moveOf(world, ids, 'alfa', 'bijdrage-alfa', { change: changes, move: 'put' });
    const { allianceId } = ids;
    const thirds = ['beta', 'gamma', 'delta'].map((partnerId) => ({
      partnerId,
      years: [{ year: 2027, amount: 20_000 }],
    }));
    const divided = {
      leads: [{ allianceId, to: 'gamma' }],
      contributions: [{ allianceId, contributionId: 'bijdrage-alfa', shares: thirds }],
    };
    await recorded(world, split(divided));
    await dayCome(world);
    await alliancesFollow(world);
    const all = await world.allianceDeps.alliances.contributions(ids);
    const part = all.find(({ partnerId, status }) => partnerId === 'gamma' && status === 'put-to-decision');
    const { taskId } = await taskIn('contribution', `${allianceId}.${part?.contributionId}`, part?.putIn);
    await expect(answer(world, taskId, decidedOn('2027-03-04'), morning)).rejects.toMatchObject(tooEarly(on));
    expect((await answer(world, taskId, decidedOn(on), morning)).status).toBe('answered');
  });

  test('ends room: what the college committed stands, what lies with it goes to the council, and nothing more fits', async () => {
    await grantRoom(world, ids, 'alfa', 100_000);
    await promise(world, ids, 'alfa', 'geld', money(40_000));
    await moveOf(world, ids, 'alfa', 'geld', { change: 1, move: 'put', within: 'ruimte-alfa' });
    const about = { programmeId: ids.programmeId, grantId: 'ruimte-alfa' };
    await called(askTakingBackOfGrant(world.allianceDeps), about, { reason }, as('alfa', ids));
    const task = await taskIn('grant', 'ruimte-alfa', (await grant()).takingBack?.roundId);
    expect(task).toMatchObject({ capacity: 'council', takesBack: ['ruimte-alfa-1.1'] });
    await receiveRoomTakenBack(parts())(await answered(task, { answer: 'taken-back', remarks, decision: later }));
    expect(await grant()).toMatchObject({ status: 'taken-back', held: {} });
    const passed = await world.allianceDeps.alliances.contribution(ids, 'geld');
    expect(passed).toMatchObject({ status: 'put-to-decision', decidingBody: 'council' });
    await promise(world, ids, 'alfa', 'meer', money(1));
    await expect(
      moveOf(world, ids, 'alfa', 'meer', { change: 1, move: 'put', within: 'ruimte-alfa' }),
    ).rejects.toMatchObject({ code: 'beyond-room' });

    await closeIfDone(world.roundDeps, task.roundId, now);
    const [told] = (await factsOfType(world, 'rounds', 'round.closed')).slice(-1);
    const letters = await everyLetterFor(mailDeps(world, async () => '', now).deps, told as Fact, now);
    expect(letters.map(({ to }) => to.email).join()).toContain('college');
    expect(letters[0]?.message.text).toContain('heeft het eerdere besluit ingetrokken');
    expect(await lettersFor(mailDeps(world, async () => '', now).deps, told as Fact, now)).toEqual([]);
  });
});
