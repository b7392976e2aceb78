import { expect, test } from 'vitest';
import { concludeContributions } from '#functions/alliances/reactions/conclude-contributions.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { now } from '../support/small-programme.ts';
import { money, moveOf, promise, withAlliance } from './support/alliances.ts';
import { decided, published } from './support/copies.ts';
import { advanced, afterTerms, answer, broughtTo, collegeDecision, moved } from './support/governance.ts';
import { verified } from './support/verified.ts';
import { emptyWorld, imported } from './support/world.ts';

const programmeId = 'proefland';
const college = (name: string): string => `${programmeId}.1.approval.1.college-${name}`;
const minutesAfter = (minutes: number, moment = now): string =>
  new Date(Date.parse(moment) + minutes * 60_000).toISOString();

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
  const seats = await world.roundDeps.rounds.tasks(roundId);
  for (const { taskId } of seats) await answer(world, taskId, { answer: 'for' });
  // Votes are registered once their round is over.
  expect(await verified(world, afterTerms)).toMatchObject({ missing: [] });
  await closeIfDone(world.roundDeps, roundId, afterTerms);
  await advanced(world);
  await moved(world, programmeId, { move: 'withdraw', motivation: 'Het hoeft niet meer.' });
  const expected = [...seats.map(({ taskId }) => `${taskId}.1`), `${roundId}.outcome`, `${programmeId}.1.withdrawn`];
  expect(await verified(world, minutesAfter(6, afterTerms))).toMatchObject({ missing: expected.sort() });
});

test('so is what a council decided on a contribution, after the contribution became what was decided', async () => {
  const world = await emptyWorld();
  const ids = await withAlliance(world);
  await promise(world, ids, 'alfa', 'geld', money(60_000));
  await moveOf(world, ids, 'alfa', 'geld', { change: 1, move: 'put' });
  const about = { programmeId, matter: 'contribution', matterId: `${ids.allianceId}.geld` } as const;
  await openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } })(about);
  const taskId = `${programmeId}.contribution.${ids.allianceId}.geld.2.council-alfa`;
  const { decision } = collegeDecision('committed');
  await answer(world, taskId, { answer: 'committed', decision });
  const parts = { ...world.allianceDeps, rounds: world.roundDeps.rounds, clock: () => now };
  await concludeContributions({ ...parts, registry: world.deps.registry })();
  expect(await world.allianceDeps.alliances.contribution(ids, 'geld')).toMatchObject({ status: 'committed' });
  const at = minutesAfter(6);
  expect(await verified(world, at)).toMatchObject({ missing: expect.arrayContaining([`${taskId}.1`]) });
  await decided(world);
  const { missing, unfounded } = await verified(world, at);
  expect(missing).not.toContain(`${taskId}.1`);
  expect(unfounded).toEqual([]);
});
