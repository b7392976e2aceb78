import { describe, expect, test } from 'vitest';
import { answerInput } from '#functions/frameworks/operations/answer-input.ts';
import { recordAnswer } from '#functions/rounds/answering/record-answer.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { registerPaperAnswer } from '#functions/rounds/operations/handle-task.ts';
import { answerEntity } from '#functions/rounds/records.ts';
import { Conflict, InvalidInput, NotEntitled, NotFound } from '#shared/errors/errors.ts';
import { eachOf } from '../support/each-of.ts';
import { now, smallRegistry } from '../support/small-programme.ts';
import { afterTerms, answer, called, collegeDecision } from './support/governance.ts';
import { withRound } from './support/placed.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

const answersOf = ({ roundDeps }: World, roundId: string) =>
  roundDeps.table.query(answerEntity, { pk: `ROUND#${roundId}`, prefix: 'ANSWER#' });
const conflict = (code: string) => expect.objectContaining({ constructor: Conflict, code });

describe('an answer', () => {
  test('given twice is recorded once, and gives what was recorded', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'sounding');
    const taskId = `${roundId}.klankbordgroep-alfa`;
    const first = await answer(world, taskId, { answer: 'positive', remarks: 'Mooi.' });
    const second = await answer(world, taskId, { answer: 'positive', remarks: 'Mooi.' }, '2027-03-02T09:00:00.000Z');
    expect(second).toEqual(first);
    expect(second.answer).toMatchObject({ number: 1, givenAt: now });
    expect(await answersOf(world, roundId)).toHaveLength(1);
    expect(await factsOfType(world, 'rounds', 'task.answered')).toHaveLength(1);
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({ answers: 1, awaited: 3 });
  });

  test('that differs from the one recorded is refused, and changes nothing (rule 5)', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'sounding');
    const taskId = `${roundId}.klankbordgroep-alfa`;
    const first = await answer(world, taskId, { answer: 'positive' });
    for (const other of [{ answer: 'neutral' }, { answer: 'positive', remarks: 'Toch.' }]) {
      await expect(answer(world, taskId, other)).rejects.toEqual(conflict('different-answer'));
    }
    expect(await world.roundDeps.rounds.task(taskId)).toEqual(first);
    expect(await answersOf(world, roundId)).toHaveLength(1);
  });

  test('sent by eight clicks at once is recorded once', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'sounding');
    const taskId = `${roundId}.klankbordgroep-alfa`;
    const sent = await Promise.all(Array.from({ length: 8 }, () => answer(world, taskId, { answer: 'positive' })));
    for (const task of eachOf(sent)) expect(task).toEqual(sent[0]);
    expect(await answersOf(world, roundId)).toHaveLength(1);
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({ answers: 1, awaited: 3 });
  });

  test('of two that differ at the same moment is one, and the other is told so', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'sounding');
    const taskId = `${roundId}.klankbordgroep-alfa`;
    const both = await Promise.allSettled([
      answer(world, taskId, { answer: 'positive' }),
      answer(world, taskId, { answer: 'neutral' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'different-answer' } });
    expect(await answersOf(world, roundId)).toHaveLength(1);
  });

  test('comes too late once the term is over or the round is closed', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'sounding');
    const taskId = `${roundId}.klankbordgroep-alfa`;
    await expect(answer(world, taskId, { answer: 'positive' }, afterTerms)).rejects.toEqual(conflict('round-closed'));
    await closeIfDone(world.roundDeps, roundId, afterTerms);
    // A clock that runs behind does not open the round again.
    await expect(answer(world, taskId, { answer: 'positive' }, now)).rejects.toEqual(conflict('round-closed'));
    expect(await answersOf(world, roundId)).toEqual([]);
  });

  test('to which its giver had an answer is corrected no more: the correction would never have one (rule 7)', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'consultation');
    const taskId = `${roundId}.partner-zorg`;
    const correct = (remarks: string, replaces: number) =>
      recordAnswer(world.roundDeps)({
        taskId,
        given: { answer: 'objection', remarks },
        registrar: { name: 'Iemand', role: 'bestuurder' },
        via: 'paper',
        now,
        replaces,
      });
    await answer(world, taskId, { answer: 'objection', remarks: 'Te weinig zorg.' });
    const corrected = await correct('Te weinig jeugdzorg.', 1);
    const inputAnswer = { verdict: 'adopted', reason: 'Het staat er nu in.' };
    await called(answerInput(world.deps), { programmeId: 'proefland', cycleId: '1', taskId }, inputAnswer);
    await expect(correct('Helemaal geen zorg.', 2)).rejects.toEqual(conflict('remarks-answered'));
    expect(await world.roundDeps.rounds.task(taskId)).toEqual(corrected);
  });

  test('about another text than the round is about is refused (rule 11)', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'sounding');
    const answering = {
      taskId: `${roundId}.klankbordgroep-alfa`,
      given: { answer: 'positive' },
      registrar: { name: 'Iemand', role: 'wethouder' },
      via: 'decision-page' as const,
      now,
    };
    await expect(recordAnswer(world.roundDeps)({ ...answering, textHash: 'f'.repeat(64) })).rejects.toEqual(
      conflict('text-superseded'),
    );
    const round = await world.roundDeps.rounds.round(roundId);
    const task = await recordAnswer(world.roundDeps)({ ...answering, textHash: round?.subject.hash ?? '' });
    expect(task.answer?.textHash).toBe(round?.subject.hash);
  });

  test('that the round does not allow is told with every fault, and not recorded', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'approval');
    const future = collegeDecision('not-approved', { decidedOn: '2099-01-01', conditions: ['Toch.'] });
    await expect(answer(world, `${roundId}.college-beta`, future)).rejects.toEqual(
      expect.objectContaining({
        constructor: InvalidInput,
        faults: ['/decision/decidedOn', '/decision/conditions'].map((pointer) => expect.objectContaining({ pointer })),
      }),
    );
    expect(await answersOf(world, roundId)).toEqual([]);
  });

  test('to a task that is not there is none', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'sounding');
    await expect(answer(world, `${roundId}.klankbordgroep-elders`, { answer: 'positive' })).rejects.toThrow(NotFound);
    await expect(answer(world, 'iets', { answer: 'positive' })).rejects.toThrow(NotFound);
  });
});

describe('whether somebody may answer', () => {
  test('is tested when it answers, not when it was asked (rule 12)', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'approval');
    const registry = smallRegistry();
    await imported(world, {
      ...registry,
      partners: registry.partners.filter(({ partnerId }) => partnerId !== 'delta'),
    });
    await expect(answer(world, `${roundId}.college-delta`, collegeDecision('approved'))).rejects.toThrow(NotEntitled);
    expect(await answersOf(world, roundId)).toEqual([]);
  });

  test('is kept with the answer, by which rule', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'adoption');
    const task = await answer(world, `${roundId}.seat-gamma`, { answer: 'for' });
    expect(task.answer?.entitlement).toContain('adopt a framework');
    expect(task.answer?.entitlement).toContain('regiegroep seats');
  });

  test('a seat that went to another holder votes no more', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'adoption');
    const registry = smallRegistry();
    await imported(world, { ...registry, seats: registry.seats.filter(({ partnerId }) => partnerId !== 'gamma') });
    await expect(answer(world, `${roundId}.seat-gamma`, { answer: 'for' })).rejects.toThrow(NotEntitled);
  });

  test('a represented partner answers by its representative, and the record says so (rule 6)', async () => {
    const world = await emptyWorld();
    const representation = {
      programmeId: 'proefland',
      body: 'klankbordgroep' as const,
      representedPartnerId: 'delta',
      byPartnerId: 'gamma',
      from: '2027-01-01',
    };
    const { roundId } = await withRound(
      world,
      'sounding',
      smallRegistry('proefland', { representations: [representation] }),
    );
    const delta = await answer(world, `${roundId}.klankbordgroep-delta`, { answer: 'positive' });
    const gamma = await answer(world, `${roundId}.klankbordgroep-gamma`, { answer: 'positive' });
    expect(delta.answer?.representedBy).toBe('gamma');
    expect(gamma.answer?.representedBy).toBeUndefined();
  });
});

describe('a decision is not older than the text it decides on (rule 8)', () => {
  test('whoever registers it: on the page, or from paper', async () => {
    const world = await emptyWorld();
    // The text was written on 2027-03-01.
    const { roundId } = await withRound(world, 'approval');
    const taskId = `${roundId}.college-beta`;
    const old = collegeDecision('approved', { decidedOn: '1997-03-04' });
    const given = { ...old, givenBy: { name: 'Iemand', role: 'secretaris' }, reason: 'Per post.' };
    const paper = () =>
      called(registerPaperAnswer(world.roundDeps), { programmeId: 'proefland', roundId, taskId }, given);
    for (const registered of [() => answer(world, taskId, old), paper]) {
      await expect(registered()).rejects.toMatchObject({
        faults: [
          {
            pointer: '/decision/decidedOn',
            message: 'the decision lies before the text that it decides on of 2027-03-01',
          },
        ],
      });
    }
    expect(await answersOf(world, roundId)).toEqual([]);
  });

  test('nor than the decision to put it off', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'approval');
    const taskId = `${roundId}.college-beta`;
    const later = '2027-03-11T09:00:00.000Z';
    await answer(world, taskId, collegeDecision('deferred', { decidedOn: '2027-03-09' }), later);
    const before = collegeDecision('approved', { decidedOn: '2027-03-08' });
    await expect(answer(world, taskId, before, later)).rejects.toMatchObject({
      faults: [{ message: expect.stringContaining('before the decision to put it off of 2027-03-09') }],
    });
    const after = collegeDecision('approved', { decidedOn: '2027-03-09' });
    expect(await answer(world, taskId, after, later)).toMatchObject({ status: 'answered' });
  });
});

describe('a college that defers', () => {
  const deferral = collegeDecision('deferred');

  test('is heard and still awaited; its decision comes beside the deferral, not over it', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'approval');
    const taskId = `${roundId}.college-beta`;
    expect(await answer(world, taskId, deferral)).toMatchObject({ status: 'open', answer: { number: 1 } });
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({ answers: 1, awaited: 4 });
    expect(await answer(world, taskId, collegeDecision('approved'))).toMatchObject({
      status: 'answered',
      answer: { number: 2 },
    });
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({ answers: 2, awaited: 3 });
    expect((await answersOf(world, roundId)).map(({ number, answer: given }) => [number, given])).toEqual([
      [1, 'deferred'],
      [2, 'approved'],
    ]);
  });

  test('by two clicks defers once, at once or one after the other', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'approval');
    const taskId = `${roundId}.college-beta`;
    await Promise.all([answer(world, taskId, deferral), answer(world, taskId, deferral)]);
    await answer(world, taskId, deferral);
    expect(await answersOf(world, roundId)).toHaveLength(1);
    expect(await factsOfType(world, 'rounds', 'task.answered')).toHaveLength(1);
  });

  test('a second time, in another meeting, has deferred twice', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'approval');
    const taskId = `${roundId}.college-beta`;
    await answer(world, taskId, deferral);
    await answer(world, taskId, collegeDecision('deferred', { decidedOn: '2027-03-01', reference: 'B&W 2027-044' }));
    expect(await answersOf(world, roundId)).toHaveLength(2);
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({ answers: 2, awaited: 4 });
  });

  test('whose decision was registered too soon is awaited again by the correction, and counted once when it decides', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'approval');
    const taskId = `${roundId}.college-beta`;
    await answer(world, taskId, collegeDecision('approved'));
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({ awaited: 3 });
    await recordAnswer(world.roundDeps)({
      taskId,
      given: deferral,
      registrar: { name: 'Iemand', role: 'secretaris' },
      via: 'paper',
      now,
      replaces: 1,
    });
    expect(await world.roundDeps.rounds.task(taskId)).toMatchObject({ status: 'open', answer: { number: 2 } });
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({ answers: 2, awaited: 4 });
    for (const college of ['alfa', 'gamma', 'beta'])
      await answer(world, `${roundId}.college-${college}`, collegeDecision('approved'));
    await closeIfDone(world.roundDeps, roundId, now);
    // Delta has not answered, and its term still runs.
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({ status: 'open', awaited: 1 });
  });
});
