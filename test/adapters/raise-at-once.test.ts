import { beforeEach, describe, expect, inject, onTestFinished, test } from 'vitest';
import { raiseEscalation } from '#functions/escalations/operations/raise-escalation.ts';
import type { Raised } from '#functions/escalations/terms/escalation.ts';
import { working } from './support/alliances.ts';
import { clientAt } from './support/engine.ts';
import { called } from './support/governance.ts';
import { raise, raised, withMember } from './support/ladder.ts';
import { meanwhile } from './support/meanwhile.ts';
import { emptyWorld, imported, namesOf, type World, worldThrough } from './support/world.ts';

const programmeId = 'proefland';

/** The same tables through a client whose reads of one of them come back late. */
const slowAt = (world: World, tableName: string): World => {
  const client = clientAt(inject('engine').endpoint, world.account);
  onTestFinished(() => client.destroy());
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      if ((args.input as { TableName?: string }).TableName === tableName)
        await new Promise((resolve) => setTimeout(resolve, 300));
      return result;
    },
    { step: 'initialize', name: 'slowAt' },
  );
  return worldThrough(client, world.account, namesOf(world));
};

describe('two alliances or applications that raise at the same moment', () => {
  let world: World;
  beforeEach(async () => {
    world = await emptyWorld();
  });
  const escalations = () => world.ladderDeps.escalations.open(programmeId);

  test('the same account eight times is one escalation, and seven are told of it', async () => {
    await withMember(world);
    const all = await Promise.all(Array.from({ length: 8 }, () => raise(world, programmeId, raised('goal-late', 60))));
    expect(all.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 7 }, () => 200), 201]);
    expect(new Set(all.map(({ body }) => (body as { escalationId: string }).escalationId))).toEqual(
      new Set(['escalation-1']),
    );
    expect(await escalations()).toHaveLength(1);
  });

  test('another account of the same breach is refused, with the escalation that it is on', async () => {
    await withMember(world);
    const slow = meanwhile(world, 1, () => raise(world, programmeId, raised('goal-late', 60)));
    await expect(raise(slow, programmeId, raised('goal-late', 61))).rejects.toMatchObject({
      code: 'breach-open',
      message: 'This breach is on the ladder already, as escalation-1.',
    });
    expect(await escalations()).toMatchObject([{ dossier: { size: 60 } }]);
  });

  const whole = raised('goal-missed', 60);
  const part: Raised = { ...whole, about: { kind: 'goal', goalId: 'bewegen', planGoalId: 'bewegende-kinderen' } };
  test.each([
    ['a goal of the plan, while the goal that it serves is raised', part, whole],
    ['a goal as a whole, while a goal of the plan that serves it is raised', whole, part],
  ])('%s, is on the ladder once', async (_, mine, theirs) => {
    await working(world);
    const slow = meanwhile(world, 1, () => raise(world, programmeId, theirs));
    await expect(raise(slow, programmeId, mine)).rejects.toMatchObject({
      message: 'This breach is on the ladder already, as escalation-1.',
    });
    expect(await escalations()).toHaveLength(1);
  });

  test('of two things that are not there always the same is named, whichever is read first', async () => {
    await imported(world);
    const refused = async (owner: 'alliances' | 'frameworks') => {
      const slow = slowAt(world, world.tables[owner].name);
      const raising = called(raiseEscalation(slow.ladderDeps), { programmeId, allianceId: 'geen' }, whole);
      return raising.then(
        () => 'taken',
        (error: Error) => error.message,
      );
    };
    expect([await refused('alliances'), await refused('frameworks')]).toEqual([
      'There is no such alliance.',
      'There is no such alliance.',
    ]);
  });
});
