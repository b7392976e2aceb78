import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { RoundStage } from '#functions/frameworks/terms/stages.ts';
import { answerVisit } from '#functions/rounds/answering/answer-visit.ts';
import { formProof, oneTimeCode, signLink } from '#functions/rounds/terms/link.ts';
import { metered } from '../../support/consumed.ts';
import { now } from '../../support/small-programme.ts';
import { withRound } from './placed.ts';
import type { World } from './world.ts';

const key = 'a key of the test';
const browser = 'a-browser-that-was-shown-a-form';

/** Somebody at a page about the first task of the round of a stage, with the number of requests that each step makes. */
export const visitor = async (world: World, stage: RoundStage, answer: string) => {
  const { roundId, tasks } = await withRound(world, stage);
  const taskId = tasks[0]?.taskId ?? '';
  const textHash = (await world.roundDeps.rounds.round(roundId))?.subject.hash ?? '';
  const token = signLink(key, { taskId, version: 1, expires: Date.parse(now) / 1000 + 3600 });
  const form = { csrf: formProof(key, browser, taskId), textHash, answer, byName: 'P. Alfa', byRole: 'raadslid' };
  const measure = metered(world.client);
  const visit = answerVisit({ roundDeps: world.roundDeps, keys: async () => [key], clock: () => now });
  /** Opens the page, or sends its form with a step. */
  const step = async (name?: string): Promise<{ status: number; requests: number }> => {
    const { status, requests } = await shown(name);
    return { status, requests };
  };
  const shown = async (name?: string, typed = {}): Promise<{ status: number; requests: number; page: string }> => {
    let [status, page] = [0, ''];
    const { calls } = await measure(async () => {
      const { statusCode, body } = await visit({
        httpMethod: name ? 'POST' : 'GET',
        pathParameters: { token },
        headers: { Cookie: `besluit=${browser}` },
        body: name
          ? new URLSearchParams({ ...form, ...typed, code: oneTimeCode(key, taskId, 1), step: name }).toString()
          : null,
        isBase64Encoded: false,
      } as unknown as APIGatewayProxyEvent);
      [status, page] = [statusCode, body];
    });
    return { status, requests: calls, page };
  };
  return { step, shown, taskId, recorded: async () => (await world.roundDeps.rounds.task(taskId))?.answer };
};
