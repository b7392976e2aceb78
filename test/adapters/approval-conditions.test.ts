import { beforeEach, describe, expect, test } from 'vitest';
import { followUpCondition } from '#functions/frameworks/operations/conditions.ts';
import { markExclusion } from '#functions/frameworks/operations/mark-exclusion.ts';
import { moveCycle } from '#functions/frameworks/operations/move-cycle.ts';
import { sweepConditions } from '#functions/frameworks/reactions/conclude-conditions.ts';
import { cycleEntity } from '#functions/frameworks/records.ts';
import { collegesOn } from '#functions/frameworks/rounds/standing-approvals.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { factIn } from '#shared/dynamo/outbox.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { now } from '../support/small-programme.ts';
import {
  advanced,
  answer,
  called,
  collegeDecision,
  conditionsAnswered,
  conditionsPut,
  moved,
  opened,
  runningCycle,
} from './support/governance.ts';
import { everyLetterFor, mailDeps } from './support/mail-deps.ts';
import { placed } from './support/placed.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

const ids = { programmeId: 'proefland', cycleId: '1' };
const against = { answer: 'against', remarks: 'Dat kan het programma niet betalen.' };

/** Alfa and beta approve under a condition of their own, gamma and delta without. */
describe('an approval under conditions (rule 8)', () => {
  let world: World;
  let conditionRounds: string[];
  beforeEach(async () => {
    world = await emptyWorld();
    await imported(world);
    await placed(world, 'approval');
    const roundId = await opened(world);
    for (const college of ['alfa', 'beta'])
      await answer(
        world,
        `${roundId}.college-${college}`,
        collegeDecision('approved-with-conditions', { conditions: [`Voorwaarde van ${college}.`] }),
      );
    for (const college of ['gamma', 'delta'])
      await answer(world, `${roundId}.college-${college}`, collegeDecision('approved'));
    await closeIfDone(world.roundDeps, roundId, now);
    const round = await world.roundDeps.rounds.round(roundId);
    expect(round?.outcome).toMatchObject({ verdict: 'approved-with-conditions' });
    expect(round?.outcome?.sentence).toContain('onder voorwaarden die de regiegroep nog moet aanvaarden');
    expect(await advanced(world)).toMatchObject({ stage: 'conditions', status: 'running' });
    conditionRounds = await conditionsPut(world);
    expect(conditionRounds).toHaveLength(2);
  });

  test('is put to the seats, each college’s side by side with the others, and counts once they accepted all', async () => {
    const [first = '', second = ''] = conditionRounds;
    const round = await world.roundDeps.rounds.round(first);
    if (!round) throw new Error('Nobody was asked');
    const tasks = await world.roundDeps.rounds.tasks(first);
    expect(tasks.map(({ capacity }) => capacity)).toEqual(['seat', 'seat', 'seat', 'seat'].slice(0, tasks.length));
    const content = JSON.stringify(await world.roundDeps.matters.conditions.content(round));
    expect(content).toContain('Voorwaarde van alfa.');
    expect(content).toContain('Voorwaarde van beta.');
    expect(await conditionsAnswered(world, first, { answer: 'for' })).toMatchObject({ stage: 'conditions' });
    expect(await conditionsAnswered(world, second, { answer: 'for' })).toMatchObject({ stage: 'in-force' });
  });

  test('that the seats refuse does not count: the version goes back, and that college alone is asked again', async () => {
    const [first = '', second = ''] = conditionRounds;
    await conditionsAnswered(world, first, against);
    expect(await conditionsAnswered(world, second, { answer: 'for' })).toMatchObject({
      stage: 'revision',
      after: 'approval',
    });
    await moved(world, 'proefland', { move: 'ask-again', motivation: 'De voorwaarde kan niet.' });
    const secondRound = await opened(world);
    const tasks = await world.roundDeps.rounds.tasks(secondRound);
    expect(tasks.map(({ addresseeId }) => addresseeId)).toEqual(['college-alfa']);
    await answer(world, tasks[0]?.taskId ?? '', collegeDecision('approved'));
    await closeIfDone(world.roundDeps, secondRound, now);
    expect(await advanced(world)).toMatchObject({ stage: 'in-force' });
  });

  test('that the seats refused is past once the college approves again under another condition, which counts by itself', async () => {
    const [first = '', second = ''] = conditionRounds;
    await conditionsAnswered(world, first, against);
    await conditionsAnswered(world, second, { answer: 'for' });
    await moved(world, 'proefland', { move: 'ask-again', motivation: 'De voorwaarde kan niet.' });
    const secondRound = await opened(world);
    const conditions = ['Een lichtere voorwaarde van alfa.'];
    await answer(world, `${secondRound}.college-alfa`, collegeDecision('approved-with-conditions', { conditions }));
    await closeIfDone(world.roundDeps, secondRound, now);
    expect(await advanced(world)).toMatchObject({ stage: 'conditions' });
    const [put = '', ...others] = (await conditionsPut(world)).filter((roundId) => !conditionRounds.includes(roundId));
    expect(others).toEqual([]);
    expect(await conditionsAnswered(world, put, { answer: 'for' })).toMatchObject({ stage: 'in-force' });
  });

  test('that the seats left unanswered stays open, and they are asked again; also when no fact was received', async () => {
    for (const roundId of conditionRounds) await conditionsAnswered(world, roundId, undefined);
    expect(await runningCycle(world, 'proefland')).toMatchObject({ stage: 'revision', after: 'approval' });
    await moved(world, 'proefland', { move: 'ask-again', motivation: 'Nu graag een antwoord.' });
    // Every college approved this text already: nobody is asked, and the conditions are put once more.
    const nobody = await opened(world);
    expect(await world.roundDeps.rounds.tasks(nobody)).toEqual([]);
    expect(await advanced(world)).toMatchObject({ stage: 'conditions' });
    const putAgain = await conditionsPut(world);
    expect(putAgain.filter((roundId) => conditionRounds.includes(roundId))).toEqual([]);
    for (const roundId of putAgain) {
      for (const { taskId } of await world.roundDeps.rounds.tasks(roundId))
        await answer(world, taskId, { answer: 'for' });
      await closeIfDone(world.roundDeps, roundId, now);
    }
    const sweep = sweepConditions({ ...world.deps, clock: () => now });
    await sweep();
    await sweep();
    expect(await runningCycle(world, 'proefland')).toMatchObject({ stage: 'in-force', status: 'in-force' });
  });

  test('is not marked as excluding another once the version is in force: its approvals bind', async () => {
    for (const roundId of conditionRounds) await conditionsAnswered(world, roundId, { answer: 'for' });
    expect(await runningCycle(world, 'proefland')).toMatchObject({ status: 'in-force' });
    const conditions = ['alfa', 'beta'].map((name) => `proefland.1.approval.1.college-${name}.1`);
    const mark = called(markExclusion(world.deps), ids, { conditions, excludes: true, why: 'Eén locatie of twee.' });
    await expect(mark).rejects.toMatchObject({ code: 'exclusion-too-late' });
  });

  test('that excludes another is named with it, and both accepted count neither: both colleges are asked again, and what they drop binds nobody', async () => {
    const conditions = ['alfa', 'beta'].map((name) => `proefland.1.approval.1.college-${name}.1`);
    const mark = (body: object) => called(markExclusion(world.deps), ids, { why: 'Eén locatie of twee.', ...body });
    await expect(mark({ conditions: ['een', 'ander'], excludes: true })).rejects.toMatchObject({ code: 'not-found' });
    await mark({ conditions, excludes: true });
    const round = await world.roundDeps.rounds.round(conditionRounds[0] ?? '');
    if (!round) throw new Error('Nobody was asked');
    const content = await world.roundDeps.matters.conditions.content(round);
    expect(JSON.stringify(content)).toContain('Let op: voorwaarden die elkaar uitsluiten');
    for (const roundId of conditionRounds) await conditionsAnswered(world, roundId, { answer: 'for' });
    expect(await runningCycle(world, 'proefland')).toMatchObject({ stage: 'revision' });
    await moved(world, 'proefland', { move: 'ask-again', motivation: 'Uw voorwaarden gaan niet samen.' });
    const secondRound = await opened(world);
    const tasks = await world.roundDeps.rounds.tasks(secondRound);
    expect(tasks.map(({ addresseeId }) => addresseeId)).toEqual(['college-alfa', 'college-beta']);
    await answer(world, `${secondRound}.college-alfa`, collegeDecision('approved'));
    const lighter = { conditions: ['Een lichtere voorwaarde van beta.'] };
    await answer(world, `${secondRound}.college-beta`, collegeDecision('approved-with-conditions', lighter));
    await closeIfDone(world.roundDeps, secondRound, now);
    await advanced(world);
    const cycle = await runningCycle(world, 'proefland');
    const all = await world.deps.frameworks.conditionsNow(cycle, world.deps.rounds);
    expect(all.map(({ condition: { text }, binding }) => [text, binding])).toEqual([
      ['Voorwaarde van alfa.', 'void'],
      ['Voorwaarde van beta.', 'void'],
      ['Een lichtere voorwaarde van beta.', 'waits'],
    ]);
  });

  test('that is not met is told to the college, the seats and the programmabureau once it binds, and the approval stands', async () => {
    const conditionId = 'proefland.1.approval.1.college-alfa.1';
    const explanation = 'De cijfers van het voorjaar kwamen niet.';
    const followUp = (status: string, which = conditionId) =>
      called(followUpCondition(world.deps), { ...ids, conditionId: which }, { status, explanation });
    await expect(followUp('not-met')).rejects.toMatchObject({ code: 'condition-not-accepted' });
    const [first = '', second = ''] = conditionRounds;
    await conditionsAnswered(world, first, { answer: 'for' });
    await conditionsAnswered(world, second, against);
    const ofBeta = 'proefland.1.approval.1.college-beta.1';
    await expect(followUp('not-met', ofBeta)).rejects.toMatchObject({ code: 'condition-void' });
    await followUp('in-progress');
    await followUp('not-met');

    const { deps } = mailDeps(world, async () => '', now);
    const stored = await factsOfType(world, 'frameworks', 'cycle.condition-followed-up');
    const letters = await Promise.all(stored.map((one) => everyLetterFor(deps, factIn(one), now)));
    const addressed = letters
      .flat()
      .map(({ to, message }) => ({ to: to.email, text: message.text.replace(/\s+/g, ' ') }));
    expect(addressed.map(({ to }) => to)).toEqual([
      'college-secretary@alfa.example',
      'portfolio-holder@alfa.example',
      'portfolio-holder@beta.example',
      'portfolio-holder@gamma.example',
      'bureau@proefland.example',
    ]);
    expect(addressed[0]?.text).toContain('Uw college stemde in');
    expect(addressed[0]?.text).toContain('Een instemming eindigt pas als het college haar zelf intrekt.');
    expect(addressed.every(({ text }) => text.includes('Voorwaarde van alfa.') && text.includes(explanation))).toBe(
      true,
    );
    const page = `/voorwaarden/kader/1/${conditionId}`;
    expect(addressed.every(({ text }) => text.includes(page))).toBe(true);
    expect(addressed[4]?.text).toContain(
      `https://werkbank.example/werkbank/proefland/programmabureau-programme-director${page}`,
    );
    const cycle = await runningCycle(world, 'proefland');
    const { standing } = await collegesOn(world.deps, cycle, cycle.text.hash);
    expect(standing.map(({ addresseeId }) => addresseeId)).toContain('college-alfa');
    await followUp('met');
    const late = await Promise.all(stored.map((one) => everyLetterFor(deps, factIn(one), now)));
    expect(late.flat()).toEqual([]);
  });

  test('of a version that was replaced or withdrawn bind nobody: they cannot be broken, and nobody is told', async () => {
    for (const roundId of conditionRounds) await conditionsAnswered(world, roundId, { answer: 'for' });
    const explanation = 'De cijfers van het voorjaar kwamen niet.';
    const [ofAlfa, ofBeta] = ['alfa', 'beta'].map((name) => `proefland.1.approval.1.college-${name}.1`);
    const followUp = (conditionId = '') =>
      called(followUpCondition(world.deps), { ...ids, conditionId }, { status: 'not-met', explanation });
    await followUp(ofAlfa);
    const [told] = await factsOfType(world, 'frameworks', 'cycle.condition-followed-up');
    if (!told) throw new Error('Nothing was told');
    const letters = () => everyLetterFor(mailDeps(world, async () => '', now).deps, factIn(told), now);
    expect((await letters()).length).toBeGreaterThan(0);
    for (const status of ['superseded', 'withdrawn'] as const) {
      const cycle = await runningCycle(world, 'proefland');
      await transact(world.client, [
        world.deps.table.replace(cycleEntity, { ...cycle, status, revision: cycle.revision + 1 }),
      ]);
      await expect(followUp(ofBeta)).rejects.toMatchObject({ code: 'condition-void' });
      expect(await letters()).toEqual([]);
    }
  });

  test('of a version that was withdrawn takes no answer any more', async () => {
    const { visit } = await runningCycle(world, 'proefland');
    await called(moveCycle(world.deps), ids, { visit, move: 'withdraw', motivation: 'Toch niet.' });
    const [task] = await world.roundDeps.rounds.tasks(conditionRounds[0] ?? '');
    await expect(answer(world, task?.taskId ?? '', { answer: 'for' })).rejects.toMatchObject({
      code: 'task-withdrawn',
    });
  });
});
