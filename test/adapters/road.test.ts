import { describe, expect, test } from 'vitest';
import { answerInput } from '#functions/frameworks/operations/answer-input.ts';
import { moveCycle } from '#functions/frameworks/operations/move-cycle.ts';
import { forecastRound } from '#functions/frameworks/operations/read.ts';
import { reviseText } from '#functions/frameworks/operations/revise-text.ts';
import { startCycle } from '#functions/frameworks/operations/start-cycle.ts';
import { conditionEntity, cycleEntity, frameworkEntity, ranges, visitEntity } from '#functions/frameworks/records.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { exampleText } from '../support/framework-texts.ts';
import { now } from '../support/small-programme.ts';
import {
  advanced,
  afterTerms,
  answer,
  broughtTo,
  called,
  collegeDecision,
  conditionsAnswered,
  conditionsPut,
  moved,
  opened,
  runningCycle,
  started,
} from './support/governance.ts';
import { placed } from './support/placed.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

const ids = { programmeId: 'proefland', cycleId: '1' };
const code = (word: string) => expect.objectContaining({ code: word });
const approvedBy = async (world: World, roundId: string, colleges: readonly string[]): Promise<void> => {
  for (const college of colleges) {
    const decision =
      college === 'beta'
        ? collegeDecision('approved-with-conditions', { conditions: ['Elk kwartaal verslag.', 'De raad beslist mee.'] })
        : collegeDecision('approved');
    await answer(world, `${roundId}.college-${college}`, decision);
  }
};

describe('a framework version', () => {
  test('walks the whole road, with its history and its conditions kept, and takes the place of the one before', async () => {
    const world = await emptyWorld();
    await imported(world);
    const roundId = await broughtTo(world, 'proefland', 'approval');
    await approvedBy(world, roundId, ['alfa', 'beta', 'gamma', 'delta']);
    await closeIfDone(world.roundDeps, roundId, now);
    expect(await advanced(world, 'proefland', now)).toMatchObject({ stage: 'conditions', status: 'running' });
    const [conditionRound = ''] = await conditionsPut(world);
    const inForce = await conditionsAnswered(world, conditionRound, { answer: 'for' });
    expect(inForce).toMatchObject({ stage: 'in-force', status: 'in-force', endedAt: now, renewalDue: '2029-03-01' });
    expect(inForce.adopted?.hash).toBe(inForce.text.hash);
    const visits = await world.deps.table.query(visitEntity, ranges.ofCycle(ids, 'VISIT#'));
    expect(visits.map(({ stage }) => stage)).toEqual([
      'draft',
      'input',
      'revision',
      'sounding',
      'revision',
      'consultation',
      'revision',
      'adoption',
      'approval',
      'conditions',
      'in-force',
    ]);
    expect(visits.map(({ visit }) => visit)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    const conditions = await world.deps.table.query(conditionEntity, ranges.ofCycle(ids, 'CONDITION#'));
    expect(conditions).toMatchObject([
      { addressee: expect.stringContaining('Beta'), text: 'Elk kwartaal verslag.', status: 'open' },
      { addressee: expect.stringContaining('Beta'), text: 'De raad beslist mee.', status: 'open' },
    ]);
    expect(await world.deps.frameworks.framework('proefland')).toMatchObject({ inForce: '1', versions: 1 });

    // A next version needs the evaluation of this one; starting it freezes nothing.
    await expect(started(world)).rejects.toMatchObject({ faults: [{ pointer: '/evaluation' }] });
    const evaluation = { title: 'Tussentijds', summary: 'Het gaat goed.' };
    await called(startCycle(world.deps), { programmeId: 'proefland' }, { content: exampleText, evaluation });
    expect(await world.deps.frameworks.framework('proefland')).toMatchObject({
      inForce: '1',
      running: '2',
      versions: 2,
    });
    await expect(started(world)).rejects.toEqual(code('cycle-running'));
    await moved(world, 'proefland', { move: 'withdraw', motivation: 'Toch niet.' });
    expect(await world.deps.frameworks.framework('proefland')).not.toHaveProperty('running');
    expect(await world.deps.frameworks.cycle('proefland', '1')).toMatchObject({ status: 'in-force' });
  });

  test('that a college refuses goes back to the regiegroep, and a changed text must be adopted again (rule 11)', async () => {
    const world = await emptyWorld();
    await imported(world);
    await placed(world, 'approval');
    const roundId = await opened(world);
    await approvedBy(world, roundId, ['alfa', 'beta', 'delta']);
    await answer(world, `${roundId}.college-gamma`, collegeDecision('not-approved'));
    await closeIfDone(world.roundDeps, roundId, now);
    expect(await advanced(world)).toMatchObject({ stage: 'revision', after: 'approval' });
    const { visit } = await runningCycle(world, 'proefland');
    const move = (what: object) => called(moveCycle(world.deps), ids, { visit, ...what });
    // Gamma alone would be asked again on this text; a changed one goes to the seats first (rule 13).
    const forecast = async () => (await called(forecastRound(world.deps), ids)).body;
    expect(await forecast()).toMatchObject({ stage: 'approval', expected: [{ addresseeId: 'college-gamma' }] });
    await expect(move({ move: 'proceed' })).rejects.toEqual(code('text-already-adopted'));
    const revised = { ...exampleText, summary: 'Anders.' };
    await called(reviseText(world.deps), ids, { basedOn: 1, content: revised });
    expect(await forecast()).toMatchObject({ stage: 'adoption' });
    await expect(move({ move: 'ask-again', motivation: 'Toch.' })).rejects.toEqual(code('text-not-adopted'));
    await move({ move: 'proceed' });
    const vote = await opened(world);
    for (const { taskId } of await world.roundDeps.rounds.tasks(vote)) await answer(world, taskId, { answer: 'for' });
    await closeIfDone(world.roundDeps, vote, now);
    await advanced(world);
    // The approvals of the text before do not count for this one: every college is asked.
    expect(await world.roundDeps.rounds.tasks(await opened(world))).toHaveLength(4);
  });

  test('superseded by the next one keeps everything else as it was (rule 5)', async () => {
    const world = await emptyWorld();
    await imported(world);
    await placed(world, 'approval');
    const before = await world.deps.frameworks.cycle('proefland', '1');
    const old = { ...before, cycleId: '7', status: 'in-force' as const, stage: 'in-force' as const };
    await transact(world.client, [
      world.deps.table.insert(cycleEntity, old),
      world.deps.table.put(frameworkEntity, {
        programmeId: 'proefland',
        versions: 7,
        running: '1',
        inForce: '7',
        revision: 2,
      }),
    ]);
    const roundId = await opened(world);
    await approvedBy(world, roundId, ['alfa', 'beta', 'gamma', 'delta']);
    await closeIfDone(world.roundDeps, roundId, now);
    await advanced(world, 'proefland', now);
    const [conditionRound = ''] = await conditionsPut(world);
    await conditionsAnswered(world, conditionRound, { answer: 'for' });
    expect(await world.deps.frameworks.framework('proefland')).toMatchObject({ inForce: '1' });
    expect(await world.deps.frameworks.cycle('proefland', '7')).toEqual({
      ...old,
      status: 'superseded',
      revision: old.revision + 1,
    });
  });
});

describe('a move', () => {
  test('sent by five at once moves once, and the others are told that it moved', async () => {
    const world = await emptyWorld();
    await imported(world);
    await started(world);
    const sent = await Promise.allSettled(
      Array.from({ length: 5 }, () => called(moveCycle(world.deps), ids, { visit: 1, move: 'submit' })),
    );
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = sent.filter(({ status }) => status === 'rejected');
    expect(refused).toEqual(Array(4).fill({ status: 'rejected', reason: code('stale-move') }));
    expect(await runningCycle(world, 'proefland')).toMatchObject({ stage: 'input', visit: 2 });
    expect(await factsOfType(world, 'frameworks', 'cycle.stage-entered')).toHaveLength(2);
  });

  test('to the adoption waits for an answer to every contribution (rule 7)', async () => {
    const world = await emptyWorld();
    await imported(world);
    await placed(world, 'consultation');
    const roundId = await opened(world);
    const taskId = `${roundId}.partner-zorg`;
    await answer(world, taskId, { answer: 'objection', remarks: 'Te weinig zorg.' });
    await closeIfDone(world.roundDeps, roundId, afterTerms);
    const { visit } = await advanced(world);
    const proceed = () => called(moveCycle(world.deps), ids, { visit, move: 'proceed' });
    await expect(proceed()).rejects.toEqual(code('input-unanswered'));
    const inputAnswer = { verdict: 'partly-adopted', reason: 'Deels verwerkt.' };
    const params = { ...ids, taskId };
    expect(await called(answerInput(world.deps), params, inputAnswer)).toMatchObject({ status: 201 });
    expect(await called(answerInput(world.deps), params, inputAnswer)).toMatchObject({ status: 200 });
    await expect(called(answerInput(world.deps), params, { ...inputAnswer, verdict: 'adopted' })).rejects.toEqual(
      code('already-answered'),
    );
    await expect(proceed()).resolves.toMatchObject({ body: { stage: 'adoption' } });
  });
});

describe('a text', () => {
  test('changes in the draft and in revision alone: not while people answer it', async () => {
    const world = await emptyWorld();
    await imported(world);
    await placed(world, 'sounding');
    const revise = called(reviseText(world.deps), ids, { basedOn: 1, content: { ...exampleText, summary: 'Anders.' } });
    await expect(revise).rejects.toEqual(code('text-fixed'));
  });

  test('changed by two at once is changed by one', async () => {
    const world = await emptyWorld();
    await imported(world);
    await started(world);
    const revise = (summary: string) =>
      called(reviseText(world.deps), ids, { basedOn: 1, content: { ...exampleText, summary } });
    const both = await Promise.allSettled([revise('Zo.'), revise('Anders.')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await runningCycle(world, 'proefland')).toMatchObject({ text: { number: 2 } });
    await expect(revise('Nog anders.')).rejects.toEqual(code('text-changed'));
  });

  test('that says the same is no other text', async () => {
    const world = await emptyWorld();
    await imported(world);
    await started(world);
    await expect(called(reviseText(world.deps), ids, { basedOn: 1, content: exampleText })).rejects.toEqual(
      code('text-unchanged'),
    );
  });
});
