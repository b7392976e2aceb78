import type { APIGatewayProxyEvent } from 'aws-lambda';
import { expect, test } from 'vitest';
import type { RoundStage } from '#functions/frameworks/terms/stages.ts';
import { answerVisit } from '#functions/rounds/answering/answer-visit.ts';
import { formProof, oneTimeCode, signLink } from '#functions/rounds/terms/link.ts';
import { now } from '../support/small-programme.ts';
import { cutOffAt } from './support/cut-off.ts';
import { withRound } from './support/placed.ts';
import { emptyWorld } from './support/world.ts';

const key = 'a key of the test';
const browser = 'a-browser-that-was-shown-a-form';

/** Somebody at a page about the first task of the round of a stage, with the number of requests that each step makes. */
const visitor = async (stage: RoundStage, answer: string) => {
  const built = await emptyWorld();
  const { roundId, tasks } = await withRound(built, stage);
  const taskId = tasks[0]?.taskId ?? '';
  const textHash = (await built.roundDeps.rounds.round(roundId))?.subject.hash ?? '';
  const token = signLink(key, { taskId, version: 1, expires: Date.parse(now) / 1000 + 3600 });
  const form = { csrf: formProof(key, browser, taskId), textHash, answer, byName: 'P. Alfa', byRole: 'raadslid' };
  const { world, calls } = cutOffAt(built, Number.POSITIVE_INFINITY, 'before it arrived');
  const visit = answerVisit({ roundDeps: world.roundDeps, keys: async () => [key], clock: () => now });
  const step = async (name?: string): Promise<{ status: number; requests: number }> => {
    const before = calls();
    const code = oneTimeCode(key, taskId, 1);
    const { statusCode } = await visit({
      httpMethod: name ? 'POST' : 'GET',
      pathParameters: { token },
      headers: { Cookie: `besluit=${browser}` },
      body: name ? new URLSearchParams({ ...form, code, step: name }).toString() : null,
      isBase64Encoded: false,
    } as unknown as APIGatewayProxyEvent);
    return { status: statusCode, requests: calls() - before };
  };
  return { step, recorded: async () => (await built.roundDeps.rounds.task(taskId))?.answer };
};

test('an answer on a page loads what it is about once a request', async () => {
  const { step, recorded } = await visitor('sounding', 'positive');
  // Task, round, registry and text.
  expect(await step()).toEqual({ status: 200, requests: 4 });
  expect(await step('review')).toEqual({ status: 200, requests: 4 });
  // The same four; whether the matter was withdrawn; the registry at this moment; the recording; and who registered it.
  expect(await step('record')).toEqual({ status: 200, requests: 8 });
  expect(await recorded()).toMatchObject({ answer: 'positive', number: 1 });
});

test('a one-time code costs the request that asks for it and the one that counts the try', async () => {
  const { step, recorded } = await visitor('adoption', 'for');
  expect(await step('review')).toEqual({ status: 200, requests: 5 });
  expect(await step('record')).toEqual({ status: 200, requests: 9 });
  expect(await recorded()).toMatchObject({ answer: 'for', number: 1 });
});
