import { describe, expect, test } from 'vitest';
import { answerTask } from '#functions/rounds/operations/answer-task.ts';
import { ranges, taskEntity, trailEntity } from '#functions/rounds/records.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { application } from '../support/callers.ts';
import { eachOf } from '../support/each-of.ts';
import { now } from '../support/small-programme.ts';
import { collegeDecision } from './support/governance.ts';
import { withRound } from './support/placed.ts';
import { emptyWorld, type World } from './support/world.ts';

const programmeId = 'proefland';
const registeredBy = { name: 'A. Janssen', role: 'gemeentesecretaris' };

/** Answers a task over the API: an application, or somebody who signed in with an address. */
const answering = (world: World, roundId: string) => {
  const { registry: registered } = world.deps;
  const today = localDate(now);
  return async (addressee: string, given: object, by: { readonly app: string } | { readonly email: string }) => {
    const round = await world.roundDeps.rounds.round(roundId);
    const params = { programmeId, taskId: `${roundId}.${addressee}` };
    const body = { textHash: round?.subject.hash, registeredBy, ...given };
    const request = { params, body, query: {}, now };
    if ('app' in by) {
      const standing = await registered.standingOfApp(programmeId, by.app, today);
      return answerTask(world.roundDeps).answer({ ...request, caller: application(by.app), standing });
    }
    const { by: person, standing } = await registered.standingOfPerson(programmeId, { email: by.email }, today);
    const caller = { clientId: 'werkbank', scopes: [], person: { email: by.email }, by: person };
    return answerTask(world.roundDeps).answer({ ...request, caller, standing });
  };
};
const secretary = { email: 'college-secretary@alfa.example' };
const portfolioHolder = { email: 'portfolio-holder@alfa.example' };

describe('a task answered over the API', () => {
  test('by the application of its partner is recorded once, with who did it', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'sounding');
    const answer = answering(world, roundId);
    const given = { answer: 'positive' };
    expect(await answer('klankbordgroep-alfa', given, { app: 'alfa-proefland' })).toMatchObject({
      status: 201,
      body: { status: 'answered', answer: { answer: 'positive', via: 'api', number: 1 } },
    });
    expect((await answer('klankbordgroep-alfa', given, { app: 'alfa-proefland' })).status).toBe(200);
    const trail = await world.roundDeps.table.query(
      trailEntity,
      ranges.trail(roundId, `${roundId}.klankbordgroep-alfa`),
    );
    expect(trail.filter(({ what }) => what === 'answered')).toMatchObject([{ by: 'alfa-proefland' }]);
  });

  test('is given by a person alone where the programme asks a code with the answer (rule 17)', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'approval');
    const answered = answering(world, roundId)('college-alfa', collegeDecision('approved'), { app: 'alfa-proefland' });
    await expect(answered).rejects.toMatchObject({
      rule: 'answer a task',
      message: expect.stringContaining('asks a code with this answer'),
    });
  });

  test('that was passed on is answered by the deputy alone', async () => {
    const world = await emptyWorld();
    const { roundId, tasks } = await withRound(world, 'sounding');
    const task = tasks.find(({ partnerId }) => partnerId === 'alfa');
    if (!task) throw new Error('alfa is asked');
    const passedOn = { ...task, deputyId: 'deputy', revision: task.revision + 1 };
    await transact(world.client, [world.roundDeps.table.replace(taskEntity, passedOn)]);
    for (const by of eachOf([{ app: 'alfa-proefland' }, portfolioHolder]))
      await expect(answering(world, roundId)(task.addresseeId, { answer: 'positive' }, by)).rejects.toMatchObject({
        code: 'task-passed-on',
      });
  });

  test('is refused to an application of another partner, or of the programmabureau', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'approval');
    const answer = answering(world, roundId);
    for (const app of eachOf(['delta-proefland', 'bureau-proefland']))
      await expect(answer('college-alfa', collegeDecision('approved'), { app })).rejects.toMatchObject({
        code: 'not-entitled',
        rule: 'answer a task',
      });
  });

  test('by the person whose task it is, in the role that the round asks for', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'approval');
    const answer = answering(world, roundId);
    // The secretary registers what its college decided; the task of the college is the secretary's.
    expect((await answer('college-alfa', collegeDecision('approved'), secretary)).status).toBe(201);
    await expect(answer('college-beta', collegeDecision('approved'), secretary)).rejects.toMatchObject({
      rule: 'answer a task',
    });
  });

  test('of a seat is for its holder: not for its secretary, also when the task was given to it', async () => {
    const world = await emptyWorld();
    const { roundId, tasks } = await withRound(world, 'adoption');
    const answer = answering(world, roundId);
    const task = tasks.find(({ partnerId }) => partnerId === 'alfa');
    if (!task) throw new Error('alfa has a seat');
    await expect(answer(task.addresseeId, { answer: 'for' }, secretary)).rejects.toMatchObject({
      message: 'This task is for another person. The programmabureau can reassign it.',
    });
    const moved = { ...task, personId: 'alfa-college-secretary', revision: task.revision + 1 };
    await transact(world.client, [world.roundDeps.table.replace(taskEntity, moved)]);
    await expect(answer(task.addresseeId, { answer: 'for' }, secretary)).rejects.toMatchObject({
      rule: 'adopt a framework',
    });
  });

  test('names the text that was answered, and every fault', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'adoption');
    const answer = answering(world, roundId);
    const seat = (await world.roundDeps.rounds.tasks(roundId)).find(({ partnerId }) => partnerId === 'alfa');
    const of = seat?.addresseeId ?? '';
    await expect(answer(of, { answer: 'for', textHash: 'een andere' }, portfolioHolder)).rejects.toMatchObject({
      code: 'text-superseded',
    });
    await expect(answer(of, { answer: 'misschien' }, portfolioHolder)).rejects.toMatchObject({
      faults: [{ pointer: '/answer' }],
    });
    expect((await answer(of, { answer: 'for' }, portfolioHolder)).status).toBe(201);
  });
});
