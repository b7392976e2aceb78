import { beforeEach, describe, expect, test } from 'vitest';
import { askGrant, readGrant } from '#functions/alliances/operations/grants.ts';
import { proposeContribution } from '#functions/alliances/operations/propose-contribution.ts';
import { concludeContributions } from '#functions/alliances/reactions/conclude-contributions.ts';
import { receiveDecision } from '#functions/alliances/reactions/take-in-decision.ts';
import { concludeGrants, receiveGrantDecision } from '#functions/alliances/reactions/take-in-grant.ts';
import { decisionOfAnswer } from '#functions/decisions/decisions-of.ts';
import { lettersFor } from '#functions/mail/letters.ts';
import { closeIfDone, withdrawRound } from '#functions/rounds/close-round.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { type Fact, fact } from '#shared/events/catalogue.ts';
import { now } from '../support/small-programme.ts';
import { allianceNow, as, money, moveOf, promise, withAlliance } from './support/alliances.ts';
import { afterTerms, answer, called } from './support/governance.ts';
import { mailDeps } from './support/mail-deps.ts';
import { sourcesOf } from './support/register.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

const councils = {
  decidedOn: '2027-03-01',
  reference: 'R 2027-031',
  onBehalfOf: 'de gemeenteraad van Alfa',
  conditions: [],
};
interface More {
  readonly grantId?: string;
  readonly replaces?: string;
  readonly years?: readonly { readonly year: number; readonly amountCents: number }[];
}
const colleges = { ...councils, reference: 'B&W 2027-9', onBehalfOf: 'het college van Alfa' };

describe('room that a council grants its college (rule 8)', () => {
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
  const grant = (grantId = 'ruimte') => world.allianceDeps.alliances.grant({ ...ids, grantId });
  const contribution = (contributionId: string) => world.allianceDeps.alliances.contribution(ids, contributionId);
  const ask = (amountCents: number, more: More = {}, at: string = now) =>
    called(
      askGrant(world.allianceDeps),
      { programmeId: ids.programmeId },
      {
        grantId: 'ruimte',
        description: 'Voor allianties.',
        lineId: 'gezond',
        years: [{ year: 2027, amountCents }],
        until: '2027-12-31',
        ...more,
      },
      as('alfa', ids),
      at,
    );
  const taskIn = async (matter: 'grant' | 'contribution', matterId: string, roundId: string): Promise<Task> => {
    const about = { programmeId: ids.programmeId, matter, matterId };
    await openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } })(about);
    const [task, ...others] = await world.roundDeps.rounds.tasks(roundId);
    if (!task) throw new Error('Nobody was asked');
    expect(others).toEqual([]);
    return task;
  };
  const answered = async (task: Task, given: Parameters<typeof answer>[2]) => {
    const { answer: recorded } = await answer(world, task.taskId, given);
    const { programmeId, matter, matterId, taskId, roundId, kind } = task;
    const data = { programmeId, matter, matterId, roundId, taskId, kind, answerNumber: recorded?.number ?? 0 };
    return fact('nl.regiodeal.task.answered.v1', now, data);
  };
  const granted = async (amountCents: number, more: More = {}) => {
    await ask(amountCents, more);
    const { grantId, roundId } = await grant(more.grantId);
    const task = await taskIn('grant', grantId, roundId);
    const answeredFact = await answered(task, { answer: 'granted', decision: councils });
    await receiveGrantDecision(parts())(answeredFact);
    await receiveGrantDecision(parts())(answeredFact);
    return { task, answeredFact };
  };
  const toCollege = async (contributionId: string, amountCents: number): Promise<Task> => {
    await promise(world, ids, 'alfa', contributionId, money(amountCents));
    await moveOf(world, ids, 'alfa', contributionId, { change: 1, move: 'put', within: 'ruimte' });
    return taskIn(
      'contribution',
      `${ids.allianceId}.${contributionId}`,
      (await contribution(contributionId)).putIn ?? '',
    );
  };
  const committed = async (task: Task) =>
    receiveDecision(parts())(await answered(task, { answer: 'committed', decision: colleges }));

  test('that was asked is told again to whoever asks the same after its last day, and nothing new is asked then', async () => {
    expect((await ask(100_00)).status).toBe(201);
    const late = '2028-01-01T09:00:00.000Z';
    expect(await ask(100_00, {}, late)).toMatchObject({ status: 200, body: { status: 'put-to-council' } });
    await expect(ask(100_00, { grantId: 'andere' }, late)).rejects.toMatchObject({ faults: [{ pointer: '/until' }] });
  });

  test('is asked of the council alone, and lets the college commit within it; the council is told of each use', async () => {
    const { task, answeredFact } = await granted(100_000);
    expect(task).toMatchObject({ capacity: 'council', personId: 'alfa-council-clerk', kind: 'grant' });
    expect(await decisionOfAnswer(sourcesOf(world), answeredFact)).toMatchObject({ kind: 'grant', body: 'council' });
    expect(await grant()).toMatchObject({ status: 'granted', changes: 2, decision: { reference: 'R 2027-031' } });

    const collegeTask = await toCollege('geld', 60_000);
    expect(collegeTask).toMatchObject({
      capacity: 'college',
      personId: 'alfa-college-secretary',
      kind: 'contribution',
    });
    const given = await answered(collegeTask, { answer: 'committed', decision: colleges });
    await receiveDecision(parts())(given);
    await receiveDecision(parts())(given);
    expect(await contribution('geld')).toMatchObject({ status: 'committed', decision: { body: 'college' } });
    expect((await allianceNow(world, ids)).members).toEqual(['alfa']);
    expect(await decisionOfAnswer(sourcesOf(world), given)).toMatchObject({ kind: 'contribution', body: 'college' });

    const { body } = await called(readGrant(world.allianceDeps), { programmeId: ids.programmeId, grantId: 'ruimte' });
    expect(body).toMatchObject({
      used: { 2027: { cents: 60_000 } },
      held: {},
      left: { 2027: { cents: 40_000 } },
      uses: [{ contributionId: 'geld', as: 'used' }],
    });
    const [usedFact, ...more] = await factsOfType(world, 'alliances', 'grant.used');
    expect(more).toEqual([]);
    const [letter] = await lettersFor(mailDeps(world, async () => '', now).deps, usedFact as Fact, now);
    expect(letter?.to.email).toBe('council-clerk@alfa.example');
    expect(letter?.message.text).toContain('€ 1.000 gegeven, € 600 gebruikt, niets gevraagd, € 400 over');
  });

  test('is refused to a contribution that exceeds what is left, which then goes to the council', async () => {
    await granted(100_000);
    await committed(await toCollege('geld', 60_000));
    await promise(world, ids, 'alfa', 'meer', money(40_001));
    const put = moveOf(world, ids, 'alfa', 'meer', { change: 1, move: 'put', within: 'ruimte' });
    await expect(put).rejects.toMatchObject({
      code: 'beyond-room',
      message: expect.stringContaining('40000 cents are left and 40001 asked'),
    });
    await moveOf(world, ids, 'alfa', 'meer', { change: 1, move: 'put' });
    const task = await taskIn('contribution', `${ids.allianceId}.meer`, (await contribution('meer')).putIn ?? '');
    expect(task.capacity).toBe('council');
  });

  test('cannot be taken twice by two contributions at once', async () => {
    await granted(100_000);
    const names = ['een', 'twee', 'drie', 'vier'];
    for (const name of names) await promise(world, ids, 'alfa', name, money(60_000));
    const moves = await Promise.allSettled(
      names.map((name) => moveOf(world, ids, 'alfa', name, { change: 1, move: 'put', within: 'ruimte' })),
    );
    expect(moves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await grant()).held).toEqual({ 2027: { cents: 60_000, hours: 0, items: 0 } });
  });

  test('that the council lowers undoes nothing; what still lies with the college and no longer fits goes to the council', async () => {
    await granted(100_000);
    await committed(await toCollege('geld', 60_000));
    const collegeTask = await toCollege('meer', 30_000);
    await granted(50_000, { grantId: 'minder', replaces: 'ruimte' });
    expect(await grant()).toMatchObject({ status: 'replaced', replacedBy: { grantId: 'minder', on: '2027-03-01' } });
    expect(await grant('minder')).toMatchObject({ status: 'granted', used: { 2027: { cents: 60_000 } }, held: {} });
    expect(await contribution('geld')).toMatchObject({ status: 'committed' });
    const meer = await contribution('meer');
    expect(meer).toMatchObject({ status: 'put-to-decision', decidingBody: 'council', leftRound: collegeTask.roundId });
    await expect(answer(world, collegeTask.taskId, { answer: 'committed', decision: colleges })).rejects.toMatchObject({
      code: 'task-withdrawn',
    });
    await withdrawRound(world.roundDeps, collegeTask.roundId, now);
    expect((await world.roundDeps.rounds.round(collegeTask.roundId))?.status).toBe('withdrawn');
    const next = await taskIn('contribution', `${ids.allianceId}.meer`, meer.putIn ?? '');
    expect(next).toMatchObject({ capacity: 'council' });
    await receiveDecision(parts())(await answered(next, { answer: 'committed', decision: councils }));
    expect(await contribution('meer')).toMatchObject({ status: 'committed', decision: { body: 'council' } });
    expect((await grant('minder')).used).toEqual({ 2027: { cents: 60_000, hours: 0, items: 0 } });
  });

  test('keeps with the college what would replace a contribution within it, and what is asked for a year that was not lowered', async () => {
    await granted(100_000);
    await committed(await toCollege('geld', 60_000));
    const given = { contributionId: 'anders', offer: money(70_000), replaces: 'geld' };
    await called(proposeContribution(world.allianceDeps), ids, given, as('alfa', ids));
    await moveOf(world, ids, 'alfa', 'anders', { change: 1, move: 'put', within: 'ruimte' });
    await promise(world, ids, 'alfa', 'meer', money(30_000));
    // Both count until the college decided, so what is new waits; what was put before stays.
    await expect(
      moveOf(world, ids, 'alfa', 'meer', { change: 1, move: 'put', within: 'ruimte' }),
    ).rejects.toMatchObject({ code: 'beyond-room' });
    await concludeGrants(parts())();
    expect(await contribution('anders')).toMatchObject({ status: 'put-to-decision', decidingBody: 'college' });
    const years = [
      { year: 2027, amountCents: 10_000 },
      { year: 2028, amountCents: 40_000 },
    ];
    await granted(0, { grantId: 'minder', replaces: 'ruimte', years });
    expect(await contribution('anders')).toMatchObject({ decidingBody: 'council' });
    await promise(world, ids, 'alfa', 'later', money(40_000, 2028));
    await moveOf(world, ids, 'alfa', 'later', { change: 1, move: 'put', within: 'minder' });
    await concludeGrants(parts())();
    expect(await contribution('later')).toMatchObject({ status: 'put-to-decision', decidingBody: 'college' });
  });

  test('keeps what the college registered before the council lowered it, though its fact was not received yet', async () => {
    await granted(100_000);
    await answered(await toCollege('geld', 60_000), { answer: 'committed', decision: colleges });
    await granted(50_000, { grantId: 'minder', replaces: 'ruimte' });
    expect(await contribution('geld')).toMatchObject({ status: 'committed', decision: { body: 'college' } });
    expect(await grant('minder')).toMatchObject({ used: { 2027: { cents: 60_000 } }, held: {} });
  });

  test('keeps what the college registered before its partner asked the council', async () => {
    await granted(100_000);
    const given = { answer: 'committed', decision: colleges };
    await answered(await toCollege('geld', 60_000), given);
    await expect(moveOf(world, ids, 'alfa', 'geld', { change: 2, move: 'put' })).rejects.toMatchObject({
      code: 'stale-move',
    });
    expect(await contribution('geld')).toMatchObject({ status: 'committed', decision: { body: 'college' } });
    const collegeTask = await toCollege('meer', 40_000);
    await moveOf(world, ids, 'alfa', 'meer', { change: 2, move: 'put' });
    expect(await contribution('meer')).toMatchObject({ decidingBody: 'council', leftRound: collegeTask.roundId });
  });

  test('does not cover a decision that the college took on another day', async () => {
    await granted(100_000);
    const collegeTask = await toCollege('geld', 60_000);
    const early = { answer: 'committed', decision: { ...colleges, decidedOn: '2027-02-28' } };
    await expect(answer(world, collegeTask.taskId, early)).rejects.toMatchObject({ rule: 'exceed the room' });
  });

  test('is given back when the college does not decide in time, and its silence grants nothing', async () => {
    await granted(100_000);
    const collegeTask = await toCollege('geld', 60_000);
    await closeIfDone(world.roundDeps, collegeTask.roundId, afterTerms);
    await concludeContributions(parts())();
    expect(await contribution('geld')).toMatchObject({ status: 'proposed' });
    expect(await grant()).toMatchObject({ held: {}, used: {} });
    await ask(1, { grantId: 'stil' });
    const { roundId } = await grant('stil');
    await taskIn('grant', 'stil', roundId);
    await closeIfDone(world.roundDeps, roundId, afterTerms);
    await concludeGrants(parts())();
    await concludeGrants(parts())();
    expect(await grant('stil')).toMatchObject({ status: 'unanswered', changes: 2 });
  });

  test('is replaced by one of several that are asked at once', async () => {
    await granted(100_000);
    const attempts = await Promise.allSettled(
      ['een', 'twee', 'drie'].map((grantId) => ask(50_000, { grantId, replaces: 'ruimte' })),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = attempts.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toMatchObject([{ code: 'replacement-open' }, { code: 'replacement-open' }]);
  });

  test('is one question, however often it is sent, and replaces one at a time', async () => {
    await granted(100_000);
    expect((await ask(100_000)).status).toBe(200);
    await expect(ask(1)).rejects.toMatchObject({ code: 'grant-exists' });
    await ask(1, { grantId: 'lager', replaces: 'ruimte' });
    await expect(ask(2, { grantId: 'hoger', replaces: 'ruimte' })).rejects.toMatchObject({ code: 'replacement-open' });
    await expect(ask(2, { grantId: 'hoger', replaces: 'lager' })).rejects.toMatchObject({ code: 'not-granted' });
  });
});
