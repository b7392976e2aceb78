import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { askTakingBackOfContribution } from '#functions/alliances/operations/ask-taking-back.ts';
import { readContribution } from '#functions/alliances/operations/read-contribution.ts';
import { recordPayment } from '#functions/alliances/operations/record-payment.ts';
import { closeLeftBehind } from '#functions/alliances/reactions/close-left-behind.ts';
import { concludeContributions } from '#functions/alliances/reactions/conclude-contributions.ts';
import { receiveDecision, receiveOutcome } from '#functions/alliances/reactions/take-in-decision.ts';
import { receiveTakingBack } from '#functions/alliances/reactions/take-in-taking-back.ts';
import { contributionEntity } from '#functions/alliances/records.ts';
import { contributionMatter } from '#functions/alliances/rounds/matter.ts';
import { changeRing } from '#functions/bodies/operations/change.ts';
import { decisionOfAnswer } from '#functions/decisions/decisions-of.ts';
import { DecisionsReader } from '#functions/decisions/reader.ts';
import { lettersFor } from '#functions/mail/letters.ts';
import { MonitoringReader } from '#functions/monitoring/reader.ts';
import { recordAnswer } from '#functions/rounds/answering/record-answer.ts';
import { closeIfDone, withdrawRound } from '#functions/rounds/close-round.ts';
import type { GivenAnswer } from '#functions/rounds/domain/answer.ts';
import { callMissed } from '#functions/rounds/reactions/call-missed.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { roundEntity, walkEntity } from '#functions/rounds/records.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { type Fact, fact } from '#shared/events/catalogue.ts';
import { now } from '../support/small-programme.ts';
import { allianceNow, committed, money, moveOf, type PartnerName, promise, withAlliance } from './support/alliances.ts';
import { afterTerms, answer, called } from './support/governance.ts';
import { membersOf } from './support/mail-deps.ts';
import { sourcesOf } from './support/register.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

const contributionId = 'geld';
const matter = 'contribution' as const;
const decision = {
  decidedOn: '2027-03-01',
  reference: 'R 2027-031',
  onBehalfOf: 'de gemeenteraad van Alfa',
  conditions: [],
};

describe('a contribution before the body that decides', () => {
  let world: World;
  let ids: Awaited<ReturnType<typeof withAlliance>>;
  beforeEach(async () => {
    world = await emptyWorld();
    ids = await withAlliance(world);
  });
  const inMatter = () => ({ programmeId: ids.programmeId, matter, matterId: `${ids.allianceId}.${contributionId}` });
  const parts = () => ({ ...world.allianceDeps, rounds: world.roundDeps.rounds, clock: () => now });
  const of = () => ({ registry: world.deps.registry, alliances: world.allianceDeps.alliances });
  const roundOf = async ({ roundId }: Task) => {
    const round = await world.roundDeps.rounds.round(roundId);
    if (!round) throw new Error('There is no round');
    return round;
  };
  const contribution = () => world.allianceDeps.alliances.contribution(ids, contributionId);
  const open = () =>
    openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } })(inMatter());
  const put = async (partner: PartnerName, change = 1): Promise<Task> => {
    if (change === 1) await promise(world, ids, partner, contributionId, money(60_000));
    await moveOf(world, ids, partner, contributionId, { change, move: 'put' });
    await open();
    const { putIn = '' } = await contribution();
    const [task, ...others] = await world.roundDeps.rounds.tasks(putIn);
    if (!task) throw new Error('Nobody was asked');
    expect(others).toEqual([]);
    return task;
  };
  const answeredBy = async (task: Task, given: GivenAnswer) => {
    const { answer: recorded } = await answer(world, task.taskId, given);
    const { taskId, roundId, kind } = task;
    return fact('nl.regiodeal.task.answered.v1', now, {
      ...inMatter(),
      roundId,
      taskId,
      kind,
      answerNumber: recorded?.number ?? 0,
    });
  };
  const closed = (roundId: string) =>
    fact('nl.regiodeal.round.closed.v1', now, { ...inMatter(), roundId, kind: 'contribution', status: 'closed' });

  test.each([
    ['alfa', 'council', 'council-alfa', 'alfa-council-clerk'],
    ['school', 'board', 'board-school', 'school-board-contact'],
  ] as const)(
    'of %s is asked of its %s alone, and its answer decides',
    async (partner, capacity, addresseeId, personId) => {
      const task = await put(partner);
      expect(task).toMatchObject({ capacity, addresseeId, personId, kind: 'contribution' });
      const answeredFact = await answeredBy(task, { answer: 'committed', decision });
      await receiveDecision(parts())(answeredFact);
      await receiveDecision(parts())(answeredFact);
      expect(await contribution()).toMatchObject({
        status: 'committed',
        decision: {
          reference: 'R 2027-031',
          entitlement:
            'commit a contribution: a municipality: its council, or its college within what the council granted beforehand; any other partner: its own board, in its own planning cycle; nobody else',
        },
      });
      expect((await allianceNow(world, ids)).members).toEqual([partner]);
      const { tables } = world;
      expect(tables.decisions).toBeDefined();
      expect(await decisionOfAnswer(sourcesOf(world), answeredFact)).toMatchObject({
        kind: 'contribution',
        body: capacity === 'board' ? 'own-board' : capacity,
        outcome: 'committed',
        matter,
      });
    },
  );

  test('becomes what was decided, or let lapse, by the sweep too, when its fact was lost, and once', async () => {
    const sweep = concludeContributions({ ...parts(), registry: world.deps.registry });
    const task = await put('alfa');
    await sweep();
    expect(await contribution()).toMatchObject({ status: 'put-to-decision', changes: 2 });
    await answeredBy(task, { answer: 'deferred', remarks: 'Later.', decision });
    await sweep();
    await sweep();
    expect(await contribution()).toMatchObject({ status: 'put-to-decision', changes: 3 });
    await closeIfDone(world.roundDeps, task.roundId, afterTerms);
    await sweep();
    await sweep();
    expect(await contribution()).toMatchObject({ status: 'proposed', changes: 4 });
    const secondTask = await put('alfa', 4);
    const answeredFact = await answeredBy(secondTask, { answer: 'committed', decision });
    await sweep();
    await sweep();
    await receiveDecision(parts())(answeredFact);
    expect(await contribution()).toMatchObject({ status: 'committed', changes: 6 });
  });

  describe('committed under conditions (rule 8)', () => {
    const conditional = {
      answer: 'committed-with-conditions',
      decision: { ...decision, conditions: ['De raad krijgt elk half jaar de cijfers.'] },
    };
    const taskAboutConditions = async (): Promise<Task> => {
      await receiveDecision(parts())(await answeredBy(await put('alfa'), conditional));
      expect(await contribution()).toMatchObject({ status: 'conditional' });
      await open();
      const { putIn = '' } = await contribution();
      const [task, ...others] = await world.roundDeps.rounds.tasks(putIn);
      if (!task) throw new Error('Nobody was asked about the conditions');
      expect(others).toEqual([]);
      return task;
    };
    const receiveAnswer = async ({ roundId }: Task) => {
      await closeIfDone(world.roundDeps, roundId, now);
      await receiveOutcome(parts())(closed(roundId));
      await receiveOutcome(parts())(closed(roundId));
    };

    test('is asked about no more once its body took it back, and the alliance reads why', async () => {
      await committed(world, ids, 'beta', money(1_000));
      const { roundId } = await taskAboutConditions();
      await called(askTakingBackOfContribution(world.allianceDeps), { ...ids, contributionId }, { reason: 'Opnieuw.' });
      await open();
      const { takingBack } = await contribution();
      const [question] = await world.roundDeps.rounds.tasks(takingBack?.roundId ?? '');
      if (!question) throw new Error('The council was not asked');
      expect(JSON.stringify(await contributionMatter(of()).content(await roundOf(question)))).toContain('toezegging');
      const takenBack = { answer: 'taken-back', remarks: 'Nee.', decision };
      await receiveTakingBack(parts())(await answeredBy(question, takenBack));
      expect(await contribution()).toMatchObject({ status: 'proposed', leftRound: roundId });
      const { reason } = await contributionMatter(of()).withdrawal({ ...inMatter(), partnerId: 'beta' }, now);
      expect(reason).toContain('Het besluit met deze voorwaarden is ingetrokken.');
    });

    test('is put to the other partners of the alliance, and counts once they accepted', async () => {
      await committed(world, ids, 'beta', money(1_000));
      const task = await taskAboutConditions();
      expect(task).toMatchObject({ addresseeId: 'alliance-beta', kind: 'contribution-conditions' });
      expect((await allianceNow(world, ids)).figures.decided).toEqual({ 2027: { cents: 1_000, hours: 0, items: 0 } });
      await answer(world, task.taskId, { answer: 'accepted' });
      await receiveAnswer(task);
      expect(await contribution()).toMatchObject({ status: 'committed-with-conditions', acceptedOn: '2027-03-01' });
      expect(await allianceNow(world, ids)).toMatchObject({
        members: ['alfa', 'beta'],
        undecided: 0,
        figures: { decided: { 2027: { cents: 61_000 } } },
      });
    });

    test('is put to the programmabureau while the alliance has no other partner; refused, it is a promise again', async () => {
      const task = await taskAboutConditions();
      expect(task).toMatchObject({ addresseeId: 'programmabureau' });
      await expect(answer(world, task.taskId, { answer: 'not-accepted' })).rejects.toMatchObject({
        faults: [{ pointer: '/remarks' }],
      });
      await answer(world, task.taskId, { answer: 'not-accepted', remarks: 'Dat kan de alliantie niet leveren.' });
      await receiveAnswer(task);
      const { body } = await called(readContribution(world.allianceDeps), { ...ids, contributionId });
      expect(body).toMatchObject({ status: 'proposed' });
      expect(JSON.stringify(body)).toContain('De reden: “Dat kan de alliantie niet leveren.”');
      expect((await allianceNow(world, ids)).members).toEqual([]);
    });

    test('is asked again by its partner after silence, also by a sweep that missed everything', async () => {
      const task = await taskAboutConditions();
      await closeIfDone(world.roundDeps, task.roundId, afterTerms);
      const sweep = concludeContributions({ ...parts(), registry: world.deps.registry });
      await sweep();
      await sweep();
      expect(await contribution()).toMatchObject({ status: 'conditional', changes: 4 });
      const secondTask = await put('alfa', 4);
      expect(secondTask.kind).toBe('contribution-conditions');
      await answer(world, secondTask.taskId, { answer: 'accepted' });
      await closeIfDone(world.roundDeps, secondTask.roundId, now);
      await sweep();
      expect(await contribution()).toMatchObject({ status: 'committed-with-conditions' });
    });
  });

  test('that is decided no more in time is the partner’s again, who can put it once more (rule 4)', async () => {
    const first = await put('alfa');
    await closeIfDone(world.roundDeps, first.roundId, afterTerms);
    await receiveOutcome(parts())(closed(first.roundId));
    await receiveOutcome(parts())(closed(first.roundId));
    expect(await contribution()).toMatchObject({ status: 'proposed', changes: 3 });
    expect((await allianceNow(world, ids)).members).toEqual([]);
    const second = await put('alfa', 3);
    expect(second.roundId).not.toBe(first.roundId);
    // The answer of the first round, received once more, does not touch the second.
    await receiveOutcome(parts())(closed(first.roundId));
    expect(await contribution()).toMatchObject({ status: 'put-to-decision', putIn: second.roundId });
  });

  test('is what it was decided to be, when a deferral is received after the decision', async () => {
    const task = await put('alfa');
    const deferred = await answeredBy(task, { answer: 'deferred', remarks: 'Volgende maand.', decision });
    const declined = await answeredBy(task, { answer: 'declined', remarks: 'Geen geld.', decision });
    await receiveDecision(parts())(declined);
    await receiveDecision(parts())(deferred);
    expect(await contribution()).toMatchObject({ status: 'declined' });
  });

  test('that its partner takes back is not asked any more', async () => {
    const task = await put('alfa');
    await moveOf(world, ids, 'alfa', contributionId, { change: 2, move: 'withdraw' });
    const withdrawn = world.roundDeps.matters.contribution;
    expect(await withdrawn.isWithdrawn(inMatter(), now)).toBe(true);
    await withdrawRound(world.roundDeps, (await withdrawn.lastRound(inMatter())) ?? '', now);
    await expect(answeredBy(task, { answer: 'committed', decision })).rejects.toMatchObject({ code: 'task-withdrawn' });
  });

  test('that its council decided is decided, though its partner took it back before that was received (rule 8)', async () => {
    const task = await put('alfa');
    const answeredFact = await answeredBy(task, { answer: 'committed', decision });
    await moveOf(world, ids, 'alfa', contributionId, { change: 2, move: 'withdraw' });
    await receiveDecision(parts())(answeredFact);
    expect(await contribution()).toMatchObject({ status: 'committed' });
    expect((await allianceNow(world, ids)).members).toEqual(['alfa']);
  });

  test('that its council decided before its partner took it back is decided by the sweep too, when its fact was lost', async () => {
    const sweep = concludeContributions({ ...parts(), registry: world.deps.registry });
    const task = await put('alfa');
    await answeredBy(task, { answer: 'committed', decision });
    await moveOf(world, ids, 'alfa', contributionId, { change: 2, move: 'withdraw' });
    expect((await allianceNow(world, ids)).undecided).toBe(0);
    await sweep();
    await sweep();
    expect(await contribution()).toMatchObject({ status: 'committed', changes: 4 });
  });

  test('is what its corrected answer says, whichever of the two is received, and in whatever order', async () => {
    const task = await put('alfa');
    const wrong = await answeredBy(task, { answer: 'declined', remarks: 'Verkeerd aangevinkt.', decision });
    const paper = { taskId: task.taskId, registrar: { name: 'Iemand', role: 'griffier' }, via: 'paper', now } as const;
    await recordAnswer(world.roundDeps)({ ...paper, given: { answer: 'committed', decision }, replaces: 1 });
    const right = { ...wrong, data: { ...wrong.data, answerNumber: 2 } };
    await receiveDecision(parts())(wrong);
    expect(await contribution()).toMatchObject({ status: 'put-to-decision' });
    await receiveDecision(parts())(right);
    await receiveDecision(parts())(wrong);
    expect(await contribution()).toMatchObject({ status: 'committed' });
  });

  test('takes no correction any more once it is what was decided, though its round is still to be closed', async () => {
    const task = await put('alfa');
    await receiveDecision(parts())(await answeredBy(task, { answer: 'declined', remarks: 'Geen geld.', decision }));
    expect(await world.roundDeps.rounds.round(task.roundId)).toMatchObject({ status: 'open' });
    const paper = { taskId: task.taskId, registrar: { name: 'Iemand', role: 'griffier' }, via: 'paper', now } as const;
    const correction = recordAnswer(world.roundDeps)({
      ...paper,
      given: { answer: 'committed', decision },
      replaces: 1,
    });
    await expect(correction).rejects.toMatchObject({ code: 'already-concluded' });
    // Its receipt, the register and the contribution say the same.
    expect(await world.roundDeps.rounds.task(task.taskId)).toMatchObject({ answer: { number: 1, answer: 'declined' } });
    expect(await contribution()).toMatchObject({ status: 'declined' });
  });

  test('that its partner took back before anybody was asked is asked of nobody', async () => {
    await promise(world, ids, 'alfa', contributionId, money(60_000));
    await moveOf(world, ids, 'alfa', contributionId, { change: 1, move: 'put' });
    await moveOf(world, ids, 'alfa', contributionId, { change: 2, move: 'withdraw' });
    await open();
    expect(await world.roundDeps.rounds.round((await contribution()).putIn ?? '')).toBeUndefined();
    expect(await factsOfType(world, 'rounds', 'task.opened')).toEqual([]);
  });

  test('that its partner took back takes no answer, also while its round is still to be ended', async () => {
    const task = await put('alfa');
    await moveOf(world, ids, 'alfa', contributionId, { change: 2, move: 'withdraw' });
    await expect(answeredBy(task, { answer: 'committed', decision })).rejects.toMatchObject({ code: 'task-withdrawn' });
  });

  test('is opened once, however often its fact is received', async () => {
    const task = await put('alfa');
    await open();
    expect(await world.roundDeps.rounds.tasks(task.roundId)).toHaveLength(1);
  });

  test('is asked by the sweep too, when the fact that it was put was lost, once, and also where the opening was cut off', async () => {
    const roundDeps = { ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } };
    const sweep = callMissed(roundDeps);
    await promise(world, ids, 'alfa', contributionId, money(60_000));
    await sweep();
    await moveOf(world, ids, 'alfa', contributionId, { change: 1, move: 'put' });
    const { putIn = '' } = await contribution();
    expect(await world.roundDeps.rounds.round(putIn)).toBeUndefined();
    await Promise.all([sweep(), sweep()]);
    const round = await world.roundDeps.rounds.round(putIn);
    expect(round).toMatchObject({ status: 'open', issued: true, awaited: 1 });
    // As a release without walks left it when it was cut off: not issued, and without a walk that says how far it is.
    const condition = { expression: '#issued = :yes', values: { yes: true } };
    const cut = world.tables.rounds.change(roundEntity, { roundId: putIn }, { set: { issued: false }, condition });
    await transact(world.client, [cut]);
    const { pk, sk } = walkEntity.key({ walkId: `hand-out.${putIn}` });
    const Key = marshall({ pk, sk });
    await world.client.send(new DeleteItemCommand({ TableName: world.tables.rounds.name, Key }));
    await sweep();
    await sweep();
    expect(await world.roundDeps.rounds.round(putIn)).toMatchObject({ status: 'open', issued: true, awaited: 1 });
    expect(await world.roundDeps.rounds.tasks(putIn)).toMatchObject([{ capacity: 'council', status: 'open' }]);
    const openedFacts = await factsOfType(world, 'rounds', 'task.opened');
    expect(openedFacts).toHaveLength(1);
    // What is decided, or taken back, is asked no more.
    await moveOf(world, ids, 'alfa', contributionId, { change: 2, move: 'withdraw' });
    await sweep();
    expect(await factsOfType(world, 'rounds', 'task.opened')).toHaveLength(1);
  });

  describe('of a partner that leaves the programme', () => {
    const leave = (partnerId: string, from: string) => {
      const deps = { client: world.client, table: world.tables.bodies, registry: world.deps.registry, operators: [] };
      return called(changeRing(deps), { programmeId: ids.programmeId, partnerId }, { ring: 'none', from });
    };
    const sweep = (at: string) => closeLeftBehind({ ...world.allianceDeps, clock: () => at });
    const totals = async () => {
      const { undecided, promises, members, figures } = await allianceNow(world, ids);
      return { undecided, promises, members, promised: figures.promised['2027']?.cents };
    };

    test('is closed with its reason from the next day on, what was committed ends with what was paid, and figures and guards follow', async () => {
      await committed(world, ids, 'gamma', money(10_000));
      const [first] = await world.allianceDeps.alliances.contributions(ids);
      const payment = { paymentId: 'eerste', year: 2027, amount: 4_000, paidOn: '2027-03-01', reference: 'F-1' };
      const paidIn = { ...ids, contributionId: first?.contributionId ?? '' };
      await called(recordPayment(world.allianceDeps), paidIn, payment);
      await promise(world, ids, 'school', 'uren', money(1_000));
      const task = await put('alfa');
      expect(await totals()).toEqual({ undecided: 2, promises: 3, members: ['gamma'], promised: 71_000 });
      await leave('alfa', '2027-03-02');
      await leave('gamma', '2027-03-02');
      await sweep('2027-03-02T09:00:00.000Z');
      expect(await contribution()).toMatchObject({ status: 'put-to-decision' });
      await sweep('2027-03-03T09:00:00.000Z');
      await sweep('2027-03-03T10:00:00.000Z');
      expect(await contribution()).toMatchObject({ status: 'withdrawn', changes: 3 });
      // Gamma had committed 10,000 and paid 4,000: that counts as received, the rest covers nothing any more.
      expect(await totals()).toEqual({ undecided: 1, promises: 1, members: [], promised: 5_000 });
      const ended = (await world.allianceDeps.alliances.contributions(ids)).filter(({ status }) => status === 'ended');
      expect(ended).toMatchObject([
        { partnerId: 'gamma', ended: { on: '2027-03-02', because: 'partner-left', paid: { 2027: 4_000 } } },
      ]);
      expect((await allianceNow(world, ids)).figures.decided['2027']).toMatchObject({ cents: 4_000 });
      const { body } = await called(readContribution(world.allianceDeps), { ...ids, contributionId });
      expect((body as { history: object[] }).history.at(-1)).toMatchObject({
        on: 'partner-left',
        status: 'withdrawn',
        reason: 'De partner doet niet meer mee aan het programma.',
        by: 'registry',
      });
      // Nobody took it back: whoever was asked reads why the question is gone.
      await withdrawRound(world.roundDeps, task.roundId, '2027-03-03T09:00:00.000Z');
      const [withdrawnFact] = await factsOfType(world, 'rounds', 'task.withdrawn');
      const deps = {
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
      const changes = await factsOfType(world, 'alliances', 'contribution.changed');
      const atEnd = changes.find(({ data }) => data['status'] === 'ended') as Fact;
      const letters = await lettersFor(deps, atEnd, '2027-03-03T09:00:00.000Z');
      expect(letters.map(({ addressee }) => addressee)).toEqual(['programmabureau']);
      expect(letters[0]?.message.text.replace(/\s+/g, ' ')).toContain('toegezegd € 100, voldaan € 40, valt weg € 60');
      const [letter] = await lettersFor(deps, withdrawnFact as Fact, '2027-03-03T09:00:00.000Z');
      expect(letter?.message.text).toContain('De partner doet niet meer mee aan het programma.');
      expect(letter?.message.text).not.toContain('de partner die de bijdrage aanbood');
      // Its round may close by itself at the same moment, since nobody is left to ask.
      await closeIfDone(world.roundDeps, task.roundId, afterTerms);
      await receiveOutcome(parts())(closed(task.roundId));
      expect(await contribution()).toMatchObject({ status: 'withdrawn', changes: 3 });
    });

    test('ends nothing that a partner took over after it had been away', async () => {
      await committed(world, ids, 'gamma', money(10_000));
      const [before] = await world.allianceDeps.alliances.contributions(ids);
      if (!before) throw new Error('Nothing was committed');
      // Decided on 1 March by one that became gamma on 1 May; gamma was away in April.
      const succeeded = [{ successionId: 'samen', from: 'oud-gamma', on: '2027-05-01' }];
      await transact(world.client, [
        world.allianceDeps.table.replace(contributionEntity, { ...before, succeeded, revision: before.revision + 1 }),
      ]);
      await leave('gamma', '2027-04-01');
      const back = { client: world.client, table: world.tables.bodies, registry: world.deps.registry, operators: [] };
      const returningPartner = { programmeId: ids.programmeId, partnerId: 'gamma' };
      await called(changeRing(back), returningPartner, { ring: 'middle', from: '2027-04-30' });
      await sweep('2027-06-01T09:00:00.000Z');
      expect((await world.allianceDeps.alliances.contributions(ids))[0]).toMatchObject({ status: 'committed' });
    });
  });
});
