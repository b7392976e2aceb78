import { expect, test } from 'vitest';
import { AlliancesReader } from '#functions/alliances/reader.ts';
import { heldDecisions } from '#functions/decisions/held.ts';
import { verifyDecisions } from '#functions/decisions/operations.ts';
import { closeIfDone } from '#functions/rounds/round-office.ts';
import { now } from '../support/small-programme.ts';
import { decided, published } from './support/copies.ts';
import { advanced, afterTerms, answer, broughtTo, collegeDecision, moved } from './support/governance.ts';
import { emptyWorld, imported, type World } from './support/world.ts';

const programmeId = 'proefland';
const college = (name: string): string => `${programmeId}.1.approval.1.college-${name}`;
const minutesAfter = (minutes: number, moment = now): string =>
  new Date(Date.parse(moment) + minutes * 60_000).toISOString();

const verified = async ({ desk, office, ladderDesk, tables }: World, at: string): Promise<unknown> => {
  const { registry, frameworks } = desk;
  const { escalations } = ladderDesk;
  const record = {
    registry,
    frameworks,
    escalations,
    rounds: office.rounds,
    alliances: new AlliancesReader(tables.alliances),
  };
  const handler = verifyDecisions({ table: tables.decisions, held: heldDecisions(record) });
  const { body } = await handler.answer({
    params: { programmeId },
    query: {},
    body: undefined,
    caller: { clientId: 'bureau', scopes: [] },
    now: at,
  });
  return body;
};

test('a decision that never came into the register is named, though the chain is whole', async () => {
  const world = await emptyWorld();
  await imported(world);
  await broughtTo(world, programmeId, 'approval');
  await answer(world, college('alfa'), collegeDecision('approved'));
  await decided(world);
  expect(await verified(world, afterTerms)).toMatchObject({ whole: true, missing: [], missingCount: 0 });

  await answer(world, college('beta'), { ...collegeDecision('deferred'), remarks: 'Later.' });
  await answer(world, college('beta'), collegeDecision('approved'));
  await published(world);
  // What was decided a moment ago is on its way.
  expect(await verified(world, minutesAfter(4))).toMatchObject({ whole: true, missing: [] });
  const missing = [`${college('beta')}.1`, `${college('beta')}.2`];
  expect(await verified(world, minutesAfter(6))).toMatchObject({ whole: true, missing, missingCount: 2 });
});

test('so is what the seats decided together, and the end of a cycle', async () => {
  const world = await emptyWorld();
  await imported(world);
  const roundId = await broughtTo(world, programmeId, 'adoption');
  const seats = await world.office.rounds.tasks(roundId);
  for (const { taskId } of seats) await answer(world, taskId, { answer: 'for' });
  // Votes are registered once their round is over.
  expect(await verified(world, afterTerms)).toMatchObject({ missing: [] });
  await closeIfDone(world.office, roundId, afterTerms);
  await advanced(world);
  await moved(world, programmeId, { move: 'withdraw', motivation: 'Het hoeft niet meer.' });
  const expected = [...seats.map(({ taskId }) => `${taskId}.1`), `${roundId}.outcome`, `${programmeId}.1.withdrawn`];
  expect(await verified(world, minutesAfter(6, afterTerms))).toMatchObject({ missing: expected.sort() });
});
