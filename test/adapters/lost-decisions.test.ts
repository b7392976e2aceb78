import { expect, test } from 'vitest';
import { appendDecisions } from '#functions/decisions/reactions/append-decisions.ts';
import { registerFacts, sweepUnregistered } from '#functions/decisions/reactions/register-facts.ts';
import { sweepRegister } from '#functions/decisions/reactions/sweep-register.ts';
import { publishFacts } from '#functions/events/reactions/publish-facts.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { factIn, type StoredFact } from '#shared/dynamo/outbox.ts';
import { handledBy } from '#shared/events/consumer.ts';
import { owners } from '#shared/runtime/capabilities.ts';
import { now } from '../support/small-programme.ts';
import { advanced, answer, broughtTo, collegeDecision, moved, opened } from './support/governance.ts';
import { sourcesOf } from './support/register.ts';
import { verified } from './support/verified.ts';
import { emptyWorld, imported, unsentFacts, type World } from './support/world.ts';

const programmeId = 'proefland';
const college = `${programmeId}.1.approval.1.college-alfa`;
const hoursAfter = (hours: number): string => new Date(Date.parse(now) + hours * 3_600_000).toISOString();

/** The consumer, its sweep and that of the chain, at a moment. */
const registerAt = (world: World, moment: string) => {
  const { client, tables } = world;
  const table = tables.decisions;
  const registry = {
    client,
    table,
    sources: sourcesOf(world),
    published: tables,
    clock: () => moment,
  };
  const append = appendDecisions(registry);
  return {
    receives: (fact: StoredFact) => handledBy(registerFacts(registry), factIn(fact)),
    sweeps: sweepUnregistered(registry),
    sweepsChain: () => sweepRegister(table, append, moment),
  };
};

/** Puts what waits on the bus. @returns it: whoever listens may receive it, or never does. */
const publish = async (world: World): Promise<StoredFact[]> => {
  const bus = { put: async () => [] };
  const facts: StoredFact[] = [];
  for (const owner of owners) {
    const some = await unsentFacts(world, owner);
    await publishFacts({ client: world.client, bus, clock: () => now }, world.tables[owner], some);
    facts.push(...some);
  }
  return facts;
};

/** A framework that is adopted, approved by one of the colleges, and withdrawn: a decision of each kind of a cycle. */
const decided = async (world: World): Promise<string[]> => {
  await imported(world);
  const roundId = await broughtTo(world, programmeId, 'adoption');
  const seats = await world.roundDeps.rounds.tasks(roundId);
  for (const { taskId } of seats) await answer(world, taskId, { answer: 'for' });
  await closeIfDone(world.roundDeps, roundId, now);
  await advanced(world, programmeId, now);
  await opened(world);
  await answer(world, college, collegeDecision('approved'));
  await moved(world, programmeId, { move: 'withdraw', motivation: 'Het hoeft niet meer.' });
  const votes = seats.map(({ taskId }) => `${taskId}.1`);
  return [...votes, `${roundId}.outcome`, `${college}.1`, `${programmeId}.1.withdrawn`].sort();
};

test('decisions whose messages were all thrown away are found by the sweeps, and the register is whole', async () => {
  const world = await emptyWorld();
  const expected = await decided(world);
  await publish(world);
  expect(await verified(world, hoursAfter(1))).toMatchObject({ whole: true, entries: 0, missing: expected });

  await registerAt(world, hoursAfter(2)).sweeps();
  // The stream to the chain lost its message as well.
  await registerAt(world, hoursAfter(3)).sweepsChain();
  expect(await verified(world, hoursAfter(3))).toMatchObject({ whole: true, entries: expected.length, missing: [] });
});

test('one message that was thrown away is found; what was registered, and what comes after all, is there once', async () => {
  const world = await emptyWorld();
  const expected = await decided(world);
  const facts = await publish(world);
  const lost = facts.find(({ data }) => data['taskId'] === college && 'answerNumber' in data);
  if (!lost) throw new Error('The answer of the college was not published');
  const inTime = registerAt(world, now);
  for (const fact of facts) if (fact !== lost) await inTime.receives(fact);
  await registerAt(world, hoursAfter(1)).sweepsChain();
  const missing = [`${college}.1`];
  expect(await verified(world, hoursAfter(1))).toMatchObject({ whole: true, missing });

  const whole = { whole: true, entries: expected.length, missing: [], unfounded: [] };
  const later = registerAt(world, hoursAfter(2));
  await later.sweeps();
  await later.sweeps();
  await registerAt(world, hoursAfter(3)).sweepsChain();
  expect(await verified(world, hoursAfter(3))).toMatchObject(whole);
  await later.receives(lost);
  await registerAt(world, hoursAfter(4)).sweepsChain();
  expect(await verified(world, hoursAfter(4))).toMatchObject(whole);
});
