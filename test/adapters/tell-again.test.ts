import { describe, expect, test } from 'vitest';
import { decisionOfAnswer } from '#functions/decisions/decisions-of.ts';
import { noteDecisions } from '#functions/decisions/note-decisions.ts';
import { ranges, registrationEntity } from '#functions/decisions/records.ts';
import { publishFacts } from '#functions/events/publish-facts.ts';
import type { FactType } from '#shared/events/catalogue.ts';
import { type Handlers, handle } from '#shared/events/consumer.ts';
import { tellAgain, toldAgainEntity } from '#shared/events/tell-again.ts';
import { answer, collegeDecision } from './support/governance.ts';
import { withRound } from './support/placed.ts';
import { emptyWorld, unsentFacts, type World } from './support/world.ts';

const sentAt = '2027-03-02T09:30:00.000Z';
const hoursLater = (hours: number): string => new Date(Date.parse(sentAt) + hours * 3_600_000).toISOString();
const answered: FactType = 'nl.regiodeal.task.answered.v1';

/** A round of colleges of which some answered; their facts went to the bus, and nobody heard of them. */
const unheard = async (...colleges: readonly string[]): Promise<World> => {
  const world = await emptyWorld();
  const { roundId } = await withRound(world, 'approval');
  for (const college of colleges) await answer(world, `${roundId}.college-${college}`, collegeDecision('approved'));
  const bus = { put: async () => [] };
  const facts = await unsentFacts(world, 'rounds');
  await publishFacts({ client: world.client, bus, clock: () => sentAt }, world.tables.rounds, facts);
  return world;
};

const registering = ({ client, tables, office, ladderDesk }: World): Handlers => {
  const { frameworks, escalations } = ladderDesk;
  const note = noteDecisions({ client, table: tables.decisions, clock: () => sentAt });
  return {
    [answered]: async (fact) => {
      const decision = await decisionOfAnswer({ rounds: office.rounds, frameworks, escalations }, fact);
      if (decision) await note([decision]);
    },
  };
};

const sweep = (world: World, now: string, handlers: Handlers = registering(world)): Promise<void> =>
  tellAgain({
    client: world.client,
    own: world.tables.decisions,
    consumer: 'decisions/register',
    sources: [world.tables.rounds],
    types: [answered],
    handle: (fact) => handle(handlers, fact),
    now,
  });

const noted = async ({ tables }: World): Promise<string[]> => {
  const waiting = await tables.decisions.query(registrationEntity, ranges.waitingSince('2100-01-01T00:00:00.000Z'));
  return waiting.map(({ decisionId }) => decisionId.split('.').at(-2) ?? '').sort();
};

describe('a fact that a queue lost', () => {
  test('is found in the record some hours later and done, once, however often the sweep comes', async () => {
    const world = await unheard('alfa', 'beta');
    await sweep(world, hoursLater(2));
    expect(await noted(world)).toEqual([]);
    await sweep(world, hoursLater(4));
    expect(await noted(world)).toEqual(['college-alfa', 'college-beta']);
    await sweep(world, hoursLater(4));
    await sweep(world, hoursLater(30));
    expect(await noted(world)).toEqual(['college-alfa', 'college-beta']);
  });

  test('is found by a sweep that did not come for days', async () => {
    const world = await unheard('alfa');
    await sweep(world, hoursLater(-10));
    await sweep(world, hoursLater(100));
    expect(await noted(world)).toEqual(['college-alfa']);
  });

  test('that fails keeps no other from its turn, and is told again until it is done', async () => {
    const world = await unheard('alfa', 'beta');
    const handlers = registering(world);
    const failing: Handlers = {
      [answered]: async (fact) => {
        if (fact.data.taskId.endsWith('alfa')) throw new Error('the record cannot be read');
        await handlers[answered]?.(fact);
      },
    };
    await expect(sweep(world, hoursLater(5), failing)).rejects.toThrow('1 facts failed');
    expect(await noted(world)).toEqual(['college-beta']);
    await sweep(world, hoursLater(6));
    expect(await noted(world)).toEqual(['college-alfa', 'college-beta']);
  });

  test('is looked for in each hour once', async () => {
    const world = await unheard('alfa');
    await sweep(world, hoursLater(4));
    const told: string[] = [];
    await sweep(world, hoursLater(8), { [answered]: async ({ id }) => void told.push(id) });
    expect(told).toEqual([]);
    const mark = { consumer: 'decisions/register', source: world.tables.rounds.name };
    expect(await world.tables.decisions.get(toldAgainEntity, mark)).toMatchObject({
      until: '2027-03-02T14:00:00.000Z',
    });
  });
});
