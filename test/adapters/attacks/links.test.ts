import type { APIGatewayProxyEvent } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { signCalendarLink } from '#functions/calendar/domain/calendar-link.ts';
import { answerVisit } from '#functions/rounds/answering/answer-visit.ts';
import { passOn, reassign } from '#functions/rounds/answering/hand-over.ts';
import { followRound } from '#functions/rounds/reactions/follow-registry.ts';
import { formProof, oneTimeCode, readLink, signLink } from '#functions/rounds/terms/link.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { eachOf } from '../../support/each-of.ts';
import { now, smallRegistry } from '../../support/small-programme.ts';
import { withRound } from '../support/placed.ts';
import { emptyWorld, imported, type World } from '../support/world.ts';

/** Attacks on links, forms and codes: by whoever holds one, held one, or makes one up. */

const key = 'a key of the test';
const browser = 'a-browser-that-was-shown-a-form';
const expires = Date.parse(now) / 1000 + 3600;
const taskChange = { by: 'addressee', reason: 'Verlof.', now };
const deputy = { name: 'K. Peters', role: 'loco', email: 'k.peters@alfa.example' };
const vote = { step: 'record', answer: 'for', byName: 'Iemand', byRole: 'wethouder' };

interface Sent {
  readonly form?: Readonly<Record<string, string>>;
  readonly cookie?: string;
  readonly csrf?: string;
}
const opened = async (
  { roundDeps }: World,
  token: string,
  taskId: string,
  { form, cookie = browser, csrf }: Sent = {},
) => {
  const event = {
    httpMethod: form ? 'POST' : 'GET',
    pathParameters: { token },
    headers: { Cookie: `besluit=${cookie}` },
    body: form ? new URLSearchParams({ csrf: csrf ?? formProof(key, browser, taskId), ...form }).toString() : null,
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEvent;
  const { statusCode, body } = await answerVisit({ roundDeps, keys: async () => [key], clock: () => now })(event);
  return { statusCode, body };
};
const tokenOf = ({ taskId, linkVersion }: Task, version = linkVersion): string =>
  signLink(key, { taskId, version, expires });
const taskNow = async ({ roundDeps }: World, taskId: string): Promise<Task> => {
  const task = await roundDeps.rounds.task(taskId);
  if (!task) throw new Error(`${taskId} is not there`);
  return task;
};
const voting = async () => {
  const world = await emptyWorld();
  const { roundId } = await withRound(world, 'adoption');
  const taskId = `${roundId}.seat-gamma`;
  const round = await world.roundDeps.rounds.round(roundId);
  return { world, roundId, task: await taskNow(world, taskId), textHash: round?.subject.hash ?? '' };
};

describe('a link', () => {
  test('with any one character of it changed, left out or doubled opens nothing', () => {
    const token = signLink(key, { taskId: 'proefland.1.vote.1.seat-alfa', version: 1, expires });
    const alphabet = 'AZaz09-_.=+/ %';
    let tried = 0;
    for (let at = 0; at < token.length; at += 1) {
      const [before, after] = [token.slice(0, at), token.slice(at + 1)];
      const changed = [...alphabet].filter((other) => other !== token[at]).map((other) => before + other + after);
      for (const other of [...changed, before + after, before + token[at] + token[at] + after]) {
        tried += 1;
        expect(readLink(key, other)).toBeUndefined();
      }
    }
    expect(tried).toBeGreaterThan(1500);
  });

  test('made up, of a calendar, or signed with the name of nothing is none', async () => {
    const { world, task } = await voting();
    const payload = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');
    const made = [
      '',
      'a..',
      'a.e30.',
      `a.${payload([task.taskId, 1, expires])}.`,
      `a.${payload([task.taskId, 1, expires])}.${'A'.repeat(43)}`,
      `none.${payload([task.taskId, 1, expires])}.`,
      signCalendarLink(key, { programmeId: 'proefland', version: 1 }),
      signLink('', { taskId: task.taskId, version: 1, expires }),
      signLink('another key', { taskId: task.taskId, version: 1, expires }),
      signLink(key, { taskId: '__proto__', version: 1, expires }),
      signLink(key, { taskId: '', version: 1, expires }),
      signLink(key, { taskId: `${task.taskId}#x`, version: 1, expires }),
    ];
    for (const token of eachOf(made)) {
      const { statusCode, body } = await opened(world, token, task.taskId);
      expect(statusCode, token).toBe(404);
      expect(body).not.toContain('Gamma');
    }
  });

  test('records nothing from a browser that was shown no form, or the form of another task', async () => {
    const { world, roundId, task, textHash } = await voting();
    const other = formProof(key, browser, `${roundId}.seat-alfa`);
    const elsewhere = formProof(key, 'another-browser-that-saw-it', task.taskId);
    for (const sent of [
      { csrf: '' },
      { csrf: other },
      { csrf: elsewhere },
      { cookie: 'short' },
      { cookie: 'another-browser-that-saw-it' },
    ])
      expect(
        (await opened(world, tokenOf(task), task.taskId, { form: { ...vote, textHash }, ...sent })).statusCode,
      ).toBe(400);
    expect(await taskNow(world, task.taskId)).toEqual(task);
  });

  test.each<[string, (world: World, task: Task) => Promise<unknown>]>([
    ['passed on', ({ roundDeps }, task) => passOn(roundDeps, task, deputy, taskChange)],
    [
      'reassigned',
      ({ roundDeps }, task) =>
        reassign(roundDeps, task, { personId: 'gamma-college-secretary', assignedByHand: true }, taskChange),
    ],
    [
      'withdrawn at a rotation',
      async (world, { roundId }) => {
        const registry = smallRegistry();
        await imported(world, { ...registry, seats: registry.seats.filter(({ partnerId }) => partnerId !== 'gamma') });
        await followRound(world.roundDeps, roundId, now);
      },
    ],
  ])('of before its task was %s opens, answers and passes on nothing', async (_, happen) => {
    const { world, task, textHash } = await voting();
    const token = tokenOf(task);
    expect((await opened(world, token, task.taskId)).statusCode).toBe(200);
    await happen(world, task);
    const after = await taskNow(world, task.taskId);
    for (const step of ['', 'review', 'record', 'new-code', 'pass-on', 'record-pass-on', 'send-link']) {
      const form = {
        ...vote,
        step,
        textHash,
        deputyName: 'x',
        deputyRole: 'y',
        deputyEmail: deputy.email,
        reason: 'z',
      };
      const { statusCode, body } = await opened(world, token, task.taskId, { form });
      expect(statusCode, step).toBe(410);
      expect(body).not.toContain(deputy.name);
    }
    expect(await taskNow(world, task.taskId)).toEqual(after);
    // Whoever has the task now opens it; of one that was withdrawn, nobody does.
    const isOpen = after.status === 'open';
    expect((await opened(world, tokenOf(after), after.taskId)).statusCode).toBe(isOpen ? 200 : 410);
  });

  test('of a version that was never given out opens nothing that can be answered', async () => {
    const { world, task, textHash } = await voting();
    const { statusCode } = await opened(world, tokenOf(task, 7), task.taskId, { form: { ...vote, textHash } });
    expect(statusCode).toBe(410);
    expect(await taskNow(world, task.taskId)).toEqual(task);
  });
});

describe('a code', () => {
  const review = { ...vote, step: 'review' };

  test('is not found by fifty guesses at once: five are counted, and then the right one is refused too', async () => {
    const { world, task, textHash } = await voting();
    await opened(world, tokenOf(task), task.taskId, { form: { ...review, textHash } });
    const right = oneTimeCode(key, task.taskId, 1);
    const wrong = Array.from({ length: 50 }, (_, at) => String((Number(right) + 1 + at) % 1_000_000).padStart(6, '0'));
    const answers = await Promise.all(
      wrong.map((code) => opened(world, tokenOf(task), task.taskId, { form: { ...vote, textHash, code } })),
    );
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toEqual([]);
    for (let more = 0; more < 5; more += 1)
      await opened(world, tokenOf(task), task.taskId, { form: { ...vote, textHash, code: '000000' } });
    const { statusCode } = await opened(world, tokenOf(task), task.taskId, {
      form: { ...vote, textHash, code: right },
    });
    expect(statusCode).toBe(400);
    expect(await taskNow(world, task.taskId)).toMatchObject({ status: 'open', code: { attempts: 5 } });
  });

  test('of another task, of the one before, or none at all records nothing', async () => {
    const { world, roundId, task, textHash } = await voting();
    await opened(world, tokenOf(task), task.taskId, { form: { ...review, textHash } });
    const codes = [
      '',
      ' ',
      oneTimeCode(key, `${roundId}.seat-alfa`, 1),
      oneTimeCode(key, task.taskId, 0),
      oneTimeCode(key, task.taskId, 2),
    ];
    for (const code of eachOf(codes))
      expect((await opened(world, tokenOf(task), task.taskId, { form: { ...vote, textHash, code } })).statusCode).toBe(
        400,
      );
    expect((await taskNow(world, task.taskId)).status).toBe('open');
  });

  test('that whoever passed the task on had is worth nothing to anybody', async () => {
    const { world, task, textHash } = await voting();
    await opened(world, tokenOf(task), task.taskId, { form: { ...review, textHash } });
    const known = oneTimeCode(key, task.taskId, 1);
    const passed = await passOn(world.roundDeps, await taskNow(world, task.taskId), deputy, taskChange);
    const { statusCode } = await opened(world, tokenOf(passed), task.taskId, {
      form: { ...vote, textHash, code: known },
    });
    expect(statusCode).toBe(400);
    await opened(world, tokenOf(passed), task.taskId, { form: { ...review, textHash } });
    expect(
      (await opened(world, tokenOf(passed), task.taskId, { form: { ...vote, textHash, code: known } })).statusCode,
    ).toBe(400);
    expect((await taskNow(world, task.taskId)).status).toBe('open');
  });
});
