import { beforeEach, describe, expect, test } from 'vitest';
import { enterStage } from '#functions/frameworks/domain/enter-stage.ts';
import { cycleEntity, visitEntity } from '#functions/frameworks/records.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { now, smallRegistry } from '../support/small-programme.ts';
import { CutOff, callsOf, cutOffAt, type When } from './support/cut-off.ts';
import { answer, collegeDecision, moved, opened, started } from './support/governance.ts';
import { meanwhile } from './support/meanwhile.ts';
import { largeRegistry, placed, withRound } from './support/placed.ts';
import { emptyWorld, factsOfType, imported, unsentFacts, type World } from './support/world.ts';

/** Everything that the opening of a round leaves behind. */
const left = async (world: World, programmeId: string): Promise<unknown> => {
  const roundId = `${programmeId}.1.input.1`;
  const facts = (await unsentFacts(world, 'rounds')).filter(({ data }) => data['programmeId'] === programmeId);
  const record = {
    round: await world.roundDeps.rounds.round(roundId),
    tasks: await world.roundDeps.rounds.tasks(roundId),
    facts: facts.sort((one, other) => one.id.localeCompare(other.id)),
  };
  return JSON.parse(JSON.stringify(record).replaceAll(programmeId, 'het-programma'));
};

const prepared = async (world: World, programmeId: string): Promise<void> => {
  await imported(world, largeRegistry(26, programmeId));
  await placed(world, 'input', programmeId);
};

describe('the opening of a round', () => {
  let world: World;
  beforeEach(async () => {
    world = await emptyWorld();
  });

  test.each<[When]>([['before it arrived'], ['before the answer came back']])(
    'cut off at any transaction, %s, and done again leaves what an unbroken one leaves',
    async (when) => {
      await prepared(world, 'heel');
      const calls = await callsOf(world, (counted) => opened(counted, 'heel'), 'writes');
      const whole = await left(world, 'heel');
      // Fifty-two addressees: more than one transaction can hold.
      expect(whole).toMatchObject({ round: { issued: true, awaited: 52, addressees: 52 } });
      // The round, two portions of tasks, and that the message between them was taken.
      expect(calls).toBe(4);
      for (let nth = 1; nth <= calls; nth += 1) {
        const programmeId = `gebroken-${nth}`;
        await prepared(world, programmeId);
        await expect(
          opened(cutOffAt(world, nth, when, 'writes').world, programmeId),
          `transaction ${nth}`,
        ).rejects.toThrow(CutOff);
        await opened(world, programmeId);
        expect(await left(world, programmeId), `cut off at transaction ${nth}`).toEqual(whole);
      }
    },
  );

  test('done twice at once opens it once', async () => {
    await prepared(world, 'eens');
    await Promise.all([opened(world, 'eens'), opened(world, 'eens'), opened(world, 'eens')]);
    expect(await left(world, 'eens')).toMatchObject({ round: { issued: true, awaited: 52 } });
    expect(await factsOfType(world, 'rounds', 'task.opened')).toHaveLength(52);
    expect(await factsOfType(world, 'rounds', 'round.opened')).toHaveLength(1);
  });

  test('that was cut off passes nobody over when a partner joined in between', async () => {
    const programmeId = 'groei';
    await prepared(world, programmeId);
    // Cut off after the first portion of tasks; then somebody joins who comes before all of them.
    for (let nth = 1; (await world.roundDeps.rounds.tasks(`${programmeId}.1.input.1`)).length < 48; nth += 1) {
      await opened(cutOffAt(world, nth, 'before the answer came back', 'writes').world, programmeId).catch(
        () => undefined,
      );
    }
    expect((await world.roundDeps.rounds.round(`${programmeId}.1.input.1`))?.issued).toBe(false);
    const registry = largeRegistry(26, programmeId);
    const [first] = registry.partners;
    if (!first) throw new Error('there are twenty-six');
    await imported(world, {
      ...registry,
      partners: [{ ...first, partnerId: 'aaa', name: 'Aaa' }, ...registry.partners],
    });
    await opened(world, programmeId);
    const tasks = await world.roundDeps.rounds.tasks(`${programmeId}.1.input.1`);
    expect(tasks).toHaveLength(54);
    expect(await world.roundDeps.rounds.round(`${programmeId}.1.input.1`)).toMatchObject({
      awaited: 54,
      addressees: 54,
    });
  });

  test('that meets another one half done hands out the other half', async () => {
    await prepared(world, 'half');
    // The other one hands out the first portion of tasks and is cut off there.
    const other = () => opened(cutOffAt(world, 2, 'before it arrived', 'writes').world, 'half').catch(() => undefined);
    await opened(meanwhile(world, 2, other), 'half');
    expect(await left(world, 'half')).toMatchObject({ round: { issued: true, awaited: 52, addressees: 52 } });
    expect(await world.roundDeps.rounds.tasks('half.1.input.1')).toHaveLength(52);
  });

  test('sets the clock to the first reminder, also when it is done again', async () => {
    await prepared(world, 'klok');
    const set: string[] = [];
    const roundClock = { set: async (roundId: string, moment: string) => void set.push(`${roundId} ${moment}`) };
    await opened(world, 'klok', roundClock);
    await opened(world, 'klok', roundClock);
    const round = await world.roundDeps.rounds.round('klok.1.input.1');
    expect(set).toEqual(Array(2).fill(`klok.1.input.1 ${round?.reminders[0]}`));
  });
});

describe('the approval of a text that some colleges approved before', () => {
  test('asks the others, and those that refused (rule 11)', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'approval');
    await answer(world, `${roundId}.college-alfa`, collegeDecision('approved'));
    await answer(
      world,
      `${roundId}.college-beta`,
      collegeDecision('approved-with-conditions', { conditions: ['Verslag.'] }),
    );
    await answer(world, `${roundId}.college-gamma`, collegeDecision('not-approved'));
    await closeIfDone(world.roundDeps, roundId, '2028-03-01T09:00:00.000Z');
    const cycle = await world.deps.frameworks.cycle('proefland', '1');
    const step = { by: 'test', now, motivation: 'Nog eens.' };
    const secondVisit = enterStage(cycle, { to: 'approval', on: 'ask-again' }, step);
    await transact(world.client, [
      world.deps.table.replace(cycleEntity, secondVisit.cycle),
      world.deps.table.insert(visitEntity, secondVisit.visit),
    ]);
    const second = await opened(world);
    const tasks = await world.roundDeps.rounds.tasks(second);
    expect(tasks.map(({ addresseeId }) => addresseeId).sort()).toEqual(['college-delta', 'college-gamma']);
    expect(await world.roundDeps.rounds.round(second)).toMatchObject({ motivation: 'Nog eens.', awaited: 2 });
    for (const { taskId } of tasks) await answer(world, taskId, collegeDecision('approved'));
    await closeIfDone(world.roundDeps, second, now);
    expect(await world.roundDeps.rounds.round(second)).toMatchObject({ outcome: { verdict: 'approved' } });
  });

  test('with nobody left to ask closes at once', async () => {
    const world = await emptyWorld();
    const registry = smallRegistry();
    const { roundId, tasks } = await withRound(world, 'adoption', { ...registry, seats: [] });
    expect(tasks).toEqual([]);
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({
      status: 'closed',
      outcome: { verdict: 'not-adopted' },
    });
  });

  test('waits for the council that meets last, unless a written reason says why not (rule 21)', async () => {
    const world = await emptyWorld();
    const registry = smallRegistry();
    const meetings = { recess: [], council: { dates: ['2027-06-17'] } };
    const partners = registry.partners.map((one) => (one.partnerId === 'delta' ? { ...one, meetings } : one));
    await imported(world, { ...registry, partners });
    await started(world);
    await moved(world, 'proefland', { move: 'submit' });
    const long = await world.roundDeps.rounds.round(await opened(world));
    expect(long?.termEnd).toBe('2027-06-18T21:59:59.000Z');
    expect(long).not.toHaveProperty('shorterTerm');

    const shorterTerm = 'De subsidieregeling sluit in april.';
    await moved(world, 'proefland', { move: 'withdraw', motivation: 'Opnieuw.' });
    await started(world);
    await moved(world, 'proefland', { move: 'submit', shorterTerm });
    const short = await world.roundDeps.rounds.round(await opened(world));
    expect(short).toMatchObject({ shorterTerm });
    expect(short && short.termEnd < '2027-06-17').toBe(true);
  });
});
