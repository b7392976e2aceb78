import type { APIGatewayProxyEvent } from 'aws-lambda';
import { expect, test } from 'vitest';
import { answerVisit } from '#functions/rounds/answering/decision-desk.ts';
import { formProof, signLink } from '#functions/rounds/domain/link.ts';
import { now } from '../support/small-programme.ts';
import { cutOffAt } from './support/cut-off.ts';
import { withRound } from './support/placed.ts';
import { emptyWorld } from './support/world.ts';

const key = 'a key of the test';
const browser = 'a-browser-that-was-shown-a-form';

test('an answer on a page loads what it is about once a request: fifteen requests to the database in all', async () => {
  const built = await emptyWorld();
  const { roundId } = await withRound(built, 'sounding');
  const textHash = (await built.office.rounds.round(roundId))?.subject.hash ?? '';
  const taskId = `${roundId}.klankbordgroep-alfa`;
  const token = signLink(key, { taskId, version: 1, expires: Date.parse(now) / 1000 + 3600 });
  const form = { csrf: formProof(key, browser, taskId), answer: 'positive', byName: 'P. Alfa', byRole: 'raadslid' };

  const { world, calls } = cutOffAt(built, Number.POSITIVE_INFINITY, 'before it arrived');
  const visit = answerVisit({ office: world.office, keys: async () => [key], clock: () => now });
  const asked = async (step?: string): Promise<{ status: number; requests: number }> => {
    const before = calls();
    const { statusCode } = await visit({
      httpMethod: step ? 'POST' : 'GET',
      pathParameters: { token },
      headers: { Cookie: `besluit=${browser}` },
      body: step ? new URLSearchParams({ ...form, step, textHash }).toString() : null,
      isBase64Encoded: false,
    } as unknown as APIGatewayProxyEvent);
    return { status: statusCode, requests: calls() - before };
  };

  // Task, round, registry and text.
  expect(await asked()).toEqual({ status: 200, requests: 4 });
  expect(await asked('review')).toEqual({ status: 200, requests: 4 });
  // The same four; whether the matter was withdrawn; the recording; and who registered the answer.
  expect(await asked('record')).toEqual({ status: 200, requests: 7 });
  expect((await built.office.rounds.task(taskId))?.answer).toMatchObject({ answer: 'positive', number: 1 });
});
