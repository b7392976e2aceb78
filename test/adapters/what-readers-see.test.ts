import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { type Operation, type Route, routes } from '#shared/api/routes.ts';
import { exampleText } from '../support/framework-texts.ts';
import { now, smallRegistry } from '../support/small-programme.ts';
import { registered } from './support/contract/story.ts';
import { type Gateway, gatewayOf } from './support/deployed-api.ts';
import { afterTerms, answer } from './support/governance.ts';
import { withRound } from './support/placed.ts';
import { lastingWorld, type World } from './support/world.ts';

const programmeId = 'hier';
const remark = 'Dit kost ons te veel.';
const sick = 'is langdurig ziek';

/** Every kind of reader: its application, and whether the vote and the reasons of the seat of gamma are its own to see. */
const readers = {
  'the programmabureau': { clientId: 'bureau-hier', own: true },
  'the partner that voted': { clientId: 'gamma-hier', own: true },
  'another seat': { clientId: 'alfa-hier', own: false },
  'a municipality without a seat': { clientId: 'delta-hier', own: false },
  'a knowledge institution': { clientId: 'school-hier', own: false },
  'a company of the outer ring': { clientId: 'bedrijf-hier', own: false },
} as const;
type Reader = keyof typeof readers;
const each = Object.entries(readers).map(([name, { clientId, own }]) => [name as Reader, clientId, own] as const);

const reads = (Object.keys(routes) as Operation[]).filter((name) => (routes[name] as Route).method === 'GET');

/** What must come with a read, or says more than what it answers without. */
const queries: Partial<Record<Operation, readonly Record<string, string>[]>> = {
  listTasks: [{}, { status: 'answered' }, { status: 'withdrawn' }, { partnerId: 'gamma' }, { kind: 'vote' }],
  compareTexts: [{ from: '1' }],
  listDecisions: [{}, { kind: 'vote' }, { partnerId: 'gamma' }],
};

describe('a vote of the seats, while it runs and after', () => {
  let world: World;
  let gateway: Gateway;
  let roundId: string;
  let voted: Task;
  let moved: Task;
  /** All that a reader can read, each answer with its headers as one text. */
  const everything = async (clientId: string): Promise<string> => {
    const ids = {
      programmeId,
      cycleId: '1',
      textNumber: '1',
      roundId,
      partnerId: 'gamma',
      personId: 'gamma-portfolio-holder',
    };
    const readRequests = reads.flatMap((name) =>
      [voted, moved].flatMap(({ taskId }) => (queries[name] ?? [{}]).map((query) => ({ name, taskId, query }))),
    );
    const answers = await Promise.all(
      readRequests.map(({ name, taskId, query }) => gateway(name, { ids: { ...ids, taskId }, query, clientId })),
    );
    return JSON.stringify(answers);
  };
  const task = async (clientId: string, { taskId }: Task) =>
    (await gateway('readTask', { ids: { programmeId, taskId }, clientId })).body as {
      answer?: { answer: string; remarks?: string };
      status: string;
      trail: { what: string; reason?: string }[];
    };

  beforeAll(async () => {
    vi.setSystemTime(now);
    world = await lastingWorld();
    const registry = smallRegistry(programmeId);
    const apps = ['gamma', 'bedrijf'].map((actsFor) => ({ programmeId, clientId: `${actsFor}-hier`, actsFor }));
    const round = await withRound(world, 'adoption', { ...registry, apps: [...registry.apps, ...apps] });
    roundId = round.roundId;
    const seat = (partnerId: string) => {
      const found = round.tasks.find((one) => one.partnerId === partnerId);
      if (!found) throw new Error(`${partnerId} is not asked`);
      return found;
    };
    voted = seat('gamma');
    moved = seat('beta');
    gateway = await gatewayOf(world);
    await answer(world, voted.taskId, { answer: 'against', remarks: remark });
    await gateway('reassignTask', {
      ids: { programmeId, taskId: moved.taskId },
      clientId: 'bureau-hier',
      body: JSON.stringify({ personId: 'beta-portfolio-holder', reason: `De wethouder ${sick}.` }),
    });
    await registered(world, programmeId);
  });
  afterAll(() => {
    vi.useRealTimers();
    world.client.destroy();
  });

  test.each(each)('is read by %s: the vote while it runs', async (_, clientId, own) => {
    const shown = await task(clientId, voted);
    expect(shown.status).toBe('answered');
    expect(shown.answer).toEqual(own ? expect.objectContaining({ answer: 'against', remarks: remark }) : undefined);
    expect((await everything(clientId)).includes(remark)).toBe(own);
  });

  test.each(each)(
    'is in no register yet, for %s either: its hash would tell which of three words it was',
    async (_, clientId) => {
      const { body } = await gateway('listDecisions', { ids: { programmeId }, clientId });
      expect((body as unknown as { decisions: unknown[] }).decisions).toEqual([]);
    },
  );

  test.each(each)('is read by %s: why a task moved, if that is any of its business', async (name, clientId) => {
    const own = name === 'the programmabureau';
    const { trail } = await task(clientId, moved);
    expect(trail.map(({ what }) => what)).toContain('reassigned');
    expect((await everything(clientId)).includes(sick)).toBe(own);
  });

  test('comes with its text and its briefing for the partner that is asked and the programmabureau, and nobody else', async () => {
    const read = async (clientId: string) =>
      (await gateway('readTask', { ids: { programmeId, taskId: voted.taskId }, clientId })).body;
    for (const clientId of ['gamma-hier', 'bureau-hier'])
      expect(await read(clientId)).toMatchObject({
        content: { framework: { summary: exampleText.summary }, sections: [] },
        briefing: { partnerName: smallRegistry().partners.find(({ partnerId }) => partnerId === 'gamma')?.name },
      });
    for (const clientId of ['alfa-hier', 'bedrijf-hier']) {
      expect(await read(clientId)).not.toHaveProperty('content');
      expect(await read(clientId)).not.toHaveProperty('briefing');
    }
  });

  test('shows the partner concerned why its own task moved', async () => {
    await gateway('reassignTask', {
      ids: { programmeId, taskId: `${roundId}.seat-alfa` },
      clientId: 'bureau-hier',
      body: JSON.stringify({ personId: 'alfa-portfolio-holder', reason: 'Met verlof.' }),
    });
    const own = await gateway('readTask', {
      ids: { programmeId, taskId: `${roundId}.seat-alfa` },
      clientId: 'alfa-hier',
    });
    expect(JSON.stringify(own.body)).toContain('Met verlof.');
  });

  test.each(each)('is read by %s: the vote and its remark once the round is closed', async (_, clientId) => {
    await closeIfDone(world.roundDeps, roundId, afterTerms);
    await registered(world, programmeId);
    expect((await task(clientId, voted)).answer).toMatchObject({ answer: 'against', remarks: remark });
    const { body } = await gateway('listDecisions', { ids: { programmeId }, clientId });
    const { decisions } = body as unknown as { decisions: { decision: { kind: string; motivation?: string } }[] };
    expect(decisions.map(({ decision }) => decision.kind)).toEqual(['vote', 'adoption']);
    expect(decisions[0]?.decision.motivation).toBe(remark);
  });
});
