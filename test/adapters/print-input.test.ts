import { expect, test } from 'vitest';
import { levelEntity } from '#functions/bodies/records.ts';
import { DecisionsReader } from '#functions/decisions/reader.ts';
import { answerInput } from '#functions/frameworks/operations/answer-input.ts';
import { printInput } from '#functions/frameworks/operations/print-text.ts';
import { answerTextLink } from '#functions/frameworks/print/answer-text-link.ts';
import { signTextLink } from '#functions/rounds/terms/text-link.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { now } from '../support/small-programme.ts';
import { answer, called } from './support/governance.ts';
import { withRound } from './support/placed.ts';
import { emptyWorld } from './support/world.ts';

const secret = 'a secret of the test';

test('all input on a version is one document: who said what, what was done with it, and what waits for an answer (rule 7)', async () => {
  const world = await emptyWorld();
  const { roundId } = await withRound(world, 'input');
  const of = (name: string) => `${roundId}.partner-${name}`;
  await answer(world, of('alfa'), { answer: 'input', remarks: 'Neem de <kernen> op.' });
  await answer(world, of('school'), { answer: 'input', remarks: 'Noem de opleidingen.' });
  await answer(world, of('zorg'), { answer: 'no-input' });
  const ids = { programmeId: 'proefland', cycleId: '1' };
  const reason = 'De kernen staan bij het eerste doel.';
  await called(answerInput(world.deps), { ...ids, taskId: of('alfa') }, { verdict: 'partly-adopted', reason });
  const { body, headers } = await called(printInput(world.deps), ids);
  expect(body).toContain('Neem de &lt;kernen&gt; op.');
  expect(body).toContain('Deels overgenomen. De kernen staan bij het eerste doel.');
  expect(body).toContain('Deze inbreng heeft nog geen antwoord.');
  expect(body).toMatch(/Aantal keer inbreng<\/dt><dd[^>]*>2</);
  expect(body).toMatch(/Nog zonder antwoord<\/dt><dd[^>]*>1</);
  expect(headers?.['Content-Security-Policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);

  const open = answerTextLink({
    registry: world.deps.registry,
    rounds: world.deps.rounds,
    frameworks: world.deps.frameworks,
    decisions: new DecisionsReader(world.tables.decisions),
    keys: async () => [secret],
    clock: () => now,
  });
  const link = { programmeId: 'proefland', version: 1, textNumber: 1, expires: 0 } as const;
  const opened = (shows?: 'input', task?: { taskId: string; linkVersion: number }) =>
    open({
      httpMethod: 'GET',
      pathParameters: { token: signTextLink(secret, { ...link, shows, task }) },
    } as unknown as Parameters<typeof open>[0]);
  expect((await opened('input')).body).toContain('Inbreng op de kaders, versie 1');
  expect((await opened()).body).not.toContain('Noem de opleidingen.');
  // The link of a task opens for its present holder alone: version 1 until the task moves to other hands.
  expect((await opened('input', { taskId: of('alfa'), linkVersion: 1 })).statusCode).toBe(200);
  expect((await opened('input', { taskId: of('alfa'), linkVersion: 2 })).statusCode).toBe(404);
  expect((await opened('input', { taskId: `${roundId}.partner-elders`, linkVersion: 1 })).statusCode).toBe(404);

  // Of a version that is confidential, a link from a letter opens nothing; whoever is asked about it goes on reading (rule 19).
  const level = { programmeId: 'proefland', matter: 'framework-cycle', matterId: '1', level: 'confidential' } as const;
  const trace = { ground: 'Artikel 5.1 Woo', until: '2099-01-01', reason: 'Proef.', sharedWith: [], number: 1 };
  await transact(world.client, [world.tables.bodies.insert(levelEntity, { ...level, ...trace, by: 'test', at: now })]);
  expect([(await opened()).statusCode, (await opened('input')).statusCode]).toEqual([404, 404]);
  expect((await opened('input', { taskId: of('alfa'), linkVersion: 1 })).statusCode).toBe(200);
});
