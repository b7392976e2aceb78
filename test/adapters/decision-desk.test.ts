import type { APIGatewayProxyEvent } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { reviseText } from '#functions/frameworks/operations/revise-text.ts';
import { answerVisit } from '#functions/rounds/answering/answer-visit.ts';
import { passOn, reassign } from '#functions/rounds/answering/hand-over.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { readTask } from '#functions/rounds/operations/read.ts';
import { formProof, signLink } from '#functions/rounds/terms/link.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { exampleText } from '../support/framework-texts.ts';
import { now } from '../support/small-programme.ts';
import { advanced, answer, called, collegeDecision } from './support/governance.ts';
import { withRound } from './support/placed.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

const key = 'a key of the test';
const browser = 'a-browser-that-was-shown-a-form';
const deputy = { name: 'K. Peters', role: 'loco-secretaris', email: 'k.peters@alfa.example' };

/** A task of alfa in the klankbordgroep, which asks no code. */
const given = async () => {
  const world = await emptyWorld();
  const { roundId } = await withRound(world, 'sounding');
  return { world, task: await taskNow(world, `${roundId}.klankbordgroep-alfa`) };
};

const taskNow = async ({ roundDeps }: World, taskId: string): Promise<Task> => {
  const task = await roundDeps.rounds.task(taskId);
  if (!task) throw new Error(`${taskId} is not there`);
  return task;
};

/** The task goes to somebody else, say because the first mail went to the wrong person. */
const moved = (world: World, task: Task): Promise<Task> =>
  reassign(
    world.roundDeps,
    task,
    { personId: 'alfa-college-secretary', assignedByHand: true },
    { by: 'bureau-proefland', now },
  );

/** Opens the link that a task had, in the browser that was shown its form; a form is sent when one is given. */
const visited = async (
  { roundDeps }: World,
  { taskId, linkVersion }: Task,
  form?: Readonly<Record<string, string>>,
) => {
  const keys = async (): Promise<[string]> => [key];
  const token = signLink(key, { taskId, version: linkVersion, expires: Date.parse(now) / 1000 + 3600 });
  const csrf = formProof(key, browser, taskId);
  const event = {
    httpMethod: form ? 'POST' : 'GET',
    pathParameters: { token },
    headers: { Cookie: `besluit=${browser}` },
    body: form ? new URLSearchParams({ csrf, ...form }).toString() : null,
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEvent;
  const { statusCode, body } = await answerVisit({ roundDeps, keys, clock: () => now })(event);
  return { statusCode, body };
};

describe('a link that died because its task moved (rule 12)', () => {
  test.each([
    'review',
    'change',
    'record',
    'new-code',
    'pass-on',
    'record-pass-on',
    'send-link',
    'nothing we know',
    '',
  ])('shows nothing of the task any more, whatever is asked: %j', async (step) => {
    const { world, task } = await given();
    await moved(world, task);
    const { statusCode, body } = await visited(world, task, { step, answer: 'positive' });
    expect(statusCode).toBe(410);
    expect(body).toContain('Iemand anders antwoordt op deze vraag');
    expect(body).not.toContain('Persoon alfa college-secretary');
    expect(await taskNow(world, task.taskId)).toMatchObject({ status: 'open', linkVersion: task.linkVersion + 1 });
  });

  test('does not show what whoever has the task now answered', async () => {
    const { world, task } = await given();
    const next = await moved(world, task);
    await answer(world, task.taskId, { answer: 'neutral', remarks: 'Alleen voor wie erover gaat.' });
    expect((await visited(world, next)).body).toContain('Alleen voor wie erover gaat.');
    const { statusCode, body } = await visited(world, task);
    expect(statusCode).toBe(410);
    expect(body).not.toContain('Alleen voor wie erover gaat.');
    expect(body).not.toContain('Iemand, secretaris');
  });

  test('passes the task on to nobody, also when it died while the form was on its way', async () => {
    const { world, task } = await given();
    const next = await moved(world, task);
    const passing = passOn(world.roundDeps, task, deputy, { by: 'addressee', reason: 'Verlof.', now });
    await expect(passing).rejects.toMatchObject({ code: 'task-moved' });
    expect(await taskNow(world, task.taskId)).toEqual(next);
  });
});

describe('a task that goes from hand to hand', () => {
  test("tells the applications of others that it did, not why: that may be about somebody's health", async () => {
    const { world, task } = await given();
    await passOn(world.roundDeps, task, deputy, { by: 'addressee', reason: 'Ziek, zeker tot mei.', now });
    const { body } = await called(readTask(world.roundDeps), { programmeId: 'proefland', taskId: task.taskId });
    expect(body).toMatchObject({ passedOn: true, trail: [{ what: 'passed-on', by: 'addressee' }] });
    expect(JSON.stringify(body)).not.toContain('Ziek');
  });

  test('does so no more than twenty times: each time its registered addressee gets an e-mail', async () => {
    const { world, task } = await given();
    const form = { step: 'record-pass-on', deputyName: 'x', deputyRole: 'y', deputyEmail: deputy.email, reason: 'z' };
    const statuses: number[] = [];
    for (let time = 1; time <= 21; time += 1)
      statuses.push((await visited(world, await taskNow(world, task.taskId), form)).statusCode);
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 200), 409]);
    const last = await taskNow(world, task.taskId);
    expect((await visited(world, last, form)).body).toContain('ging al vaak naar een collega');
    // The programmabureau can give it to somebody all the same.
    expect(await moved(world, last)).toMatchObject({ personId: 'alfa-college-secretary' });
  });
});

describe('a task that was answered', () => {
  test.each(['review', 'new-code', 'pass-on'])('asks for no code any more, and stays as it is: %s', async (step) => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'adoption');
    const answered = await answer(world, `${roundId}.seat-alfa`, { answer: 'for' });
    const { statusCode, body } = await visited(world, answered, { step, answer: 'for', byName: 'x', byRole: 'y' });
    expect(statusCode).toBe(200);
    expect(body).not.toContain('Wij stuurden een code');
    expect(await taskNow(world, answered.taskId)).toEqual(answered);
    expect(await factsOfType(world, 'rounds', 'task.code-requested')).toEqual([]);
  });
});

describe('a task about a text that was replaced since (rule 11)', () => {
  test('says so when its link is opened, with what was answered, and not that nothing is left to do', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'approval');
    const approved = await answer(world, `${roundId}.college-alfa`, collegeDecision('approved'));
    for (const name of ['beta', 'gamma', 'delta'])
      await answer(world, `${roundId}.college-${name}`, collegeDecision('not-approved'));
    await closeIfDone(world.roundDeps, roundId, now);
    await advanced(world);
    expect((await visited(world, approved)).body).toContain('Dit antwoord was al vastgelegd');
    const content = { ...exampleText, summary: 'Anders.' };
    await called(reviseText(world.deps), { programmeId: 'proefland', cycleId: '1' }, { basedOn: 1, content });
    const { statusCode, body } = await visited(world, approved);
    expect(statusCode).toBe(410);
    expect(body).toContain('Deze tekst is vervangen');
    expect(body).toContain('Het college stemt in');
    expect(body).not.toContain('U hoeft niets meer te doen');
  });
});

describe('a form that was tampered with', () => {
  test('is shown again with what is wrong in it, as on the page before', async () => {
    const { world, task } = await given();
    const { statusCode, body } = await visited(world, task, { step: 'record', answer: 'perhaps' });
    expect(statusCode).toBe(400);
    expect(body).toContain('Kies een antwoord.');
    expect(await taskNow(world, task.taskId)).toEqual(task);
  });
});
