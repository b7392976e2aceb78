import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adjustmentRequests } from '#functions/escalations/frameworks/adjustment-requests.ts';
import { moveEscalation } from '#functions/escalations/operations/move-escalation.ts';
import { escalationEntity, escalationVisitEntity } from '#functions/escalations/records.ts';
import { startCycle } from '#functions/frameworks/operations/start-cycle.ts';
import { adjustFramework, adjustWaiting } from '#functions/frameworks/reactions/adjust-framework.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { extendRound } from '#functions/rounds/operations/extend-round.ts';
import { reassignTask, withdrawTask } from '#functions/rounds/operations/handle-task.ts';
import { readRound } from '#functions/rounds/operations/read.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { released } from '#infra/state-machines/released.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { NotEntitled, NotFound } from '#shared/errors/errors.ts';
import { eachOf } from '../support/each-of.ts';
import { exampleText } from '../support/framework-texts.ts';
import { now } from '../support/small-programme.ts';
import { as, inForce } from './support/alliances.ts';
import { Deployed, laddersOf } from './support/deployed.ts';
import { advanced, afterTerms, answer, called, moved, opened, runningCycle } from './support/governance.ts';
import { allianceId, answered, climbed, escalationNow, raise, raised, withMember } from './support/ladder.ts';
import { factsOfType, lastingWorld, type World } from './support/world.ts';

const everyRung = ['solution', 'ruling', 'sounding', 'ruling', 'adjustment'];

describe('the ladder in trouble', () => {
  let world: World;
  let programmes = 0;
  beforeAll(async () => {
    world = await lastingWorld();
  });
  afterAll(() => world.client.destroy());

  const programme = async (): Promise<string> => {
    programmes += 1;
    const programmeId = `nood-${programmes}`;
    await withMember(world, programmeId);
    return programmeId;
  };
  const deployed = (): Promise<Deployed> => {
    const [definition] = released('escalation-ladder').slice(-1);
    if (!definition) throw new Error('A released definition was expected');
    return Deployed.with(world, definition, laddersOf(world));
  };
  const advance = (programmeId: string) =>
    laddersOf(world).advance({ programmeId, matter: 'escalation', matterId: 'escalation-1', generation: 1 });
  const open = (programmeId: string) =>
    openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } })({
      programmeId,
      matter: 'escalation',
      matterId: 'escalation-1',
    });
  /** Nobody answers, with no workflow in between, until nothing is asked any more. */
  const unanswered = async (programmeId: string): Promise<void> => {
    for (;;) {
      await open(programmeId);
      const escalation = await escalationNow(world, programmeId);
      if (escalation.roundId === undefined) return;
      await answered(world, escalation, undefined);
      await advance(programmeId);
    }
  };
  const adjust = (programmeId: string, visit: number) =>
    adjustFramework({ ...world.deps, requests: adjustmentRequests(world.ladderDeps.escalations), clock: () => now })({
      programmeId,
      escalationId: 'escalation-1',
      visit,
    });

  test('goes on from its record when its driver is lost on every rung, and asks nobody twice', async () => {
    const programmeId = await programme();
    const machine = await deployed();
    await raise(world, programmeId, raised('budget-overrun', 8));
    const lost: string[] = [];
    const road = await climbed(world, machine, programmeId, {}, async (_escalation, execution) => {
      lost.push(execution);
      await machine.stop(execution);
    });
    expect(road).toEqual(everyRung);
    expect(new Set(lost).size).toBe(4);
    for (const execution of eachOf(lost)) expect((await machine.statesOf(execution))[0]).toBe('Resume');
    expect(await world.roundDeps.rounds.tasks(`${programmeId}.escalation-1.ruling.1`)).toHaveLength(3);
    expect((await escalationNow(world, programmeId)).rounds).toHaveLength(4);
  });

  test('moves once, however often and at once the conclusion of a round is drawn', async () => {
    const programmeId = await programme();
    await raise(world, programmeId, raised('budget-overrun', 8));
    await open(programmeId);
    await answered(world, await escalationNow(world, programmeId), undefined);
    const all = await Promise.all(Array.from({ length: 8 }, () => advance(programmeId)));
    for (const state of [...all, await advance(programmeId)])
      expect(state).toMatchObject({ stage: 'ruling', visit: 2 });
    const visits = await world.ladderDeps.escalations.history({ programmeId, escalationId: 'escalation-1' });
    expect(visits).toHaveLength(2);
    expect(visits[1]?.motivation).toContain('Het programmabureau heeft binnen de termijn geen oplossing voorgesteld.');
  });

  test('puts the same breach on the ladder once, and counts another one on', async () => {
    const programmeId = await programme();
    const both = await Promise.all([1, 2].map(() => raise(world, programmeId, raised('goal-late', 60))));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 201]);
    await expect(raise(world, programmeId, raised('goal-late', 61))).rejects.toMatchObject({ code: 'breach-open' });
    expect(await raise(world, programmeId, raised('budget-overrun', 8))).toMatchObject({
      body: { escalationId: 'escalation-2' },
    });
    // The budget of another year is another one.
    expect(await raise(world, programmeId, { ...raised('budget-overrun', 8), year: 2028 })).toMatchObject({
      body: { escalationId: 'escalation-3', year: 2028 },
    });
  });

  test.each([
    ['after a sounding alone', 91],
    ['by changing the framework alone', 181],
  ])('is not withdrawn by its alliance when it may be decided %s (rule 16)', async (_how, size) => {
    const programmeId = await programme();
    await raise(world, programmeId, raised('goal-late', size));
    const withdrawal = called(
      moveEscalation({ ...world.ladderDeps, rounds: world.roundDeps.rounds }),
      { programmeId, escalationId: 'escalation-1' },
      { visit: 1, move: 'withdraw', motivation: 'Toch op tijd.' },
      as('alfa', { programmeId, allianceId }),
    );
    await expect(withdrawal).rejects.toMatchObject({ code: 'not-entitled', rule: 'withdraw an escalation' });
    expect((await escalationNow(world, programmeId)).stage).toBe('solution');
  });

  test('is found among those that are open, whatever ended before', async () => {
    const programmeId = await programme();
    const { escalations } = world.ladderDeps;
    const open = async (of?: string) => (await escalations.open(programmeId, of)).map((one) => one.escalationId);
    await raise(world, programmeId, raised('goal-late', 60));
    await called(
      moveEscalation({ ...world.ladderDeps, rounds: world.roundDeps.rounds }),
      { programmeId, escalationId: 'escalation-1' },
      { visit: 1, move: 'withdraw', motivation: 'Toch op tijd.' },
      as('alfa', { programmeId, allianceId }),
    );
    expect(await open()).toEqual([]);
    await raise(world, programmeId, raised('goal-late', 60));
    await raise(world, programmeId, raised('budget-overrun', 8));
    expect((await open()).sort()).toEqual(['escalation-2', 'escalation-3']);
    expect((await open(allianceId)).sort()).toEqual(['escalation-2', 'escalation-3']);
    expect(await open('samen')).toEqual([]);
  });

  test('starts one framework cycle for what lies beyond the mandate, linked both ways, and goes on when it ends', async () => {
    const programmeId = await programme();
    await raise(world, programmeId, raised('budget-overrun', 25));
    await unanswered(programmeId);
    const { stage, visit } = await escalationNow(world, programmeId);
    expect(stage).toBe('adjustment');
    await Promise.all([adjust(programmeId, visit), adjust(programmeId, visit), adjust(programmeId, visit)]);
    // Late: of a stage that it has left.
    await adjust(programmeId, visit - 1);
    const ids = { programmeId, escalationId: 'escalation-1' };
    expect(await world.deps.frameworks.adjustmentsFor(ids)).toMatchObject([{ cycleId: '2', started: true }]);
    expect(await world.deps.frameworks.escalationsOf({ programmeId, cycleId: '2' })).toHaveLength(1);
    const cycle = await runningCycle(world, programmeId);
    expect(cycle).toMatchObject({ cycleId: '2', basedOn: '1', stage: 'draft' });
    expect(cycle.evaluation?.summary).toContain('De aannemer is failliet.');
    const linked = await factsOfType(world, 'frameworks', 'cycle.escalation-linked');
    expect(linked.filter(({ data }) => data['programmeId'] === programmeId)).toHaveLength(1);
    expect(await advance(programmeId)).toMatchObject({ stage: 'adjustment' });
    // Without another framework nobody may decide on it: it must be solved within this one.
    await moved(world, programmeId, { move: 'withdraw', motivation: 'De kaders blijven zo.' });
    expect(await advance(programmeId)).toMatchObject({ stage: 'solution' });
    const { visit: back } = await escalationNow(world, programmeId);
    expect((await world.ladderDeps.escalations.visit(ids, back))?.motivation).toContain('De kaders blijven zo.');
  });

  test('links the cycle that runs already instead of starting another', async () => {
    const programmeId = await programme();
    await raise(world, programmeId, raised('goal-missed', 5));
    const { deps } = world;
    const evaluation = { title: 'Tussentijds', summary: 'Het gaat goed.' };
    await called(startCycle(deps), { programmeId }, { content: exampleText, evaluation });
    await unanswered(programmeId);
    const { visit } = await escalationNow(world, programmeId);
    await adjust(programmeId, visit);
    const ids = { programmeId, escalationId: 'escalation-1' };
    expect(await deps.frameworks.adjustmentsFor(ids)).toMatchObject([{ cycleId: '2', started: false }]);
  });

  test('waits for a cycle that was sounded already, and gets one of its own when that is in force', async () => {
    const programmeId = await programme();
    await raise(world, programmeId, raised('goal-missed', 5));
    await unanswered(programmeId);
    const { visit } = await escalationNow(world, programmeId);
    const evaluation = { title: 'Tussentijds', summary: 'Het gaat goed.' };
    await called(startCycle(world.deps), { programmeId }, { content: exampleText, evaluation });
    await moved(world, programmeId, { move: 'submit' });
    await closeIfDone(world.roundDeps, await opened(world, programmeId), afterTerms);
    await advanced(world, programmeId);
    await moved(world, programmeId, { move: 'proceed' });
    expect(await runningCycle(world, programmeId)).toMatchObject({ cycleId: '2', stage: 'sounding' });
    await adjust(programmeId, visit);
    const ids = { programmeId, escalationId: 'escalation-1' };
    const { frameworks } = world.deps;
    expect(await frameworks.adjustmentsFor(ids)).toEqual([]);
    expect(await advance(programmeId)).toMatchObject({ stage: 'adjustment' });
    await inForce(world, { programmeId, cycleId: '3' });
    expect(await advance(programmeId)).toMatchObject({ stage: 'adjustment' });
    // Its fact is long gone: whoever sweeps finds it.
    const requests = adjustmentRequests(world.ladderDeps.escalations);
    const sweep = async () => adjustWaiting({ ...world.deps, requests, clock: () => now }, await requests.all());
    await sweep();
    await sweep();
    expect(await frameworks.adjustmentsFor(ids)).toMatchObject([{ cycleId: '4', started: true }]);
    expect((await runningCycle(world, programmeId)).evaluation?.summary).toContain('De aannemer is failliet.');
  });

  test('lets no seat decide on what came to lie beyond the mandate while it was asked', async () => {
    const programmeId = await programme();
    await raise(world, programmeId, raised('goal-late', 60, true));
    await open(programmeId);
    const { roundId = '', dossier, revision, ...rest } = await escalationNow(world, programmeId);
    expect(rest.stage).toBe('ruling');
    const larger = { ...rest, roundId, dossier: { ...dossier, size: 500 }, revision };
    await transact(world.client, [world.ladderDeps.table.put(escalationEntity, larger)]);
    const [task] = await world.roundDeps.rounds.tasks(roundId);
    await expect(answer(world, task?.taskId ?? '', { answer: 'for' })).rejects.toThrow(NotEntitled);
  });

  test('refuses what the alliance may decide itself, quoting the clause, and whoever is no partner of it', async () => {
    const programmeId = await programme();
    await expect(raise(world, programmeId, raised('goal-late', 30))).rejects.toThrow(
      /tot en met 30 dagen beslist de alliantie zelf/,
    );
    const outsider = as('beta', { programmeId, allianceId });
    await expect(raise(world, programmeId, raised('goal-late', 60), outsider)).rejects.toThrow(NotEntitled);
    const bureau = `bureau-${programmeId}`;
    await expect(raise(world, programmeId, raised('goal-late', 60), bureau)).rejects.toThrow(NotEntitled);
    expect(await world.ladderDeps.escalations.escalations(programmeId)).toEqual([]);
  });

  test('says from its first step why the rung below cannot settle it, with the clause (rule 14)', async () => {
    const programmeId = await programme();
    await raise(world, programmeId, raised('goal-late', 60));
    await open(programmeId);
    const first = { programmeId, escalationId: 'escalation-1', visit: 1 };
    const { motivation } = (await world.ladderDeps.escalations.visit(first, 1)) ?? {};
    expect(motivation).toMatch(/^De alliantie mag deze afwijking niet zelf opvangen\. Kaders versie 1, mandaat/);
    expect(motivation).toContain('tot en met 30 dagen beslist de alliantie zelf');
    // Whoever is asked reads it with the question.
    const { roundId = '' } = await escalationNow(world, programmeId);
    expect(await world.roundDeps.rounds.round(roundId)).toMatchObject({ motivation });
  });

  test('shows whoever is asked what it is about by its name in the framework', async () => {
    const programmeId = await programme();
    const rowsOf = async (escalationId: string): Promise<string> => {
      const ids = { programmeId, matter: 'escalation', matterId: escalationId } as const;
      await openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } })(ids);
      const { roundId = '' } = await escalationNow(world, programmeId, escalationId);
      const round = await world.roundDeps.rounds.round(roundId);
      return JSON.stringify(round && (await world.roundDeps.matters.escalation.content(round)));
    };
    await raise(world, programmeId, raised('goal-late', 60));
    await raise(world, programmeId, raised('budget-overrun', 8));
    const goal = exampleText.lines[0]?.goals[0];
    expect(await rowsOf('escalation-1')).toContain(`["Doel van de kaders","${goal?.title}"]`);
    expect(await rowsOf('escalation-2')).toContain('["Programmalijn","Gezonde gemeenschappen"]');
  });

  test('is refused for the budget of a year that the programme does not have: nobody would ever report on it', async () => {
    const programmeId = await programme();
    const wrong = raise(world, programmeId, { ...raised('budget-overrun', 8), year: 2031 });
    await expect(wrong).rejects.toMatchObject({ code: 'invalid-input', faults: [{ pointer: '/year' }] });
    expect(await raise(world, programmeId, { ...raised('budget-overrun', 8), year: 2029 })).toMatchObject({
      status: 201,
    });
  });

  test('keeps one programme out of the other', async () => {
    const [mine, other] = [await programme(), await programme()];
    await raise(world, mine, raised('goal-late', 60));
    await expect(
      raise(world, other, raised('goal-late', 60), as('alfa', { programmeId: mine, allianceId })),
    ).rejects.toThrow(NotFound);
    await expect(escalationNow(world, other)).rejects.toThrow(NotFound);
  });

  test('keeps its clock, and its only addressee, whoever is asked: the programmabureau can only pass its task on', async () => {
    const programmeId = await programme();
    await raise(world, programmeId, raised('goal-late', 60));
    await open(programmeId);
    const { roundId = '' } = await escalationNow(world, programmeId);
    const [task] = await world.roundDeps.rounds.tasks(roundId);
    const { taskId = '' } = task ?? {};
    const reason = 'Vakantie.';
    const clock = { set: async () => undefined };
    const until = '2029-12-31T12:00:00.000Z';
    const extension = called(extendRound(world.roundDeps, clock), { programmeId, roundId }, { until, reason });
    await expect(extension).rejects.toMatchObject({ code: 'term-fixed' });
    // Whoever reads the round need not try.
    const read = await called(readRound(world.roundDeps), { programmeId, roundId });
    expect(read).toMatchObject({ body: { fixedTerm: true } });
    const withdrawal = called(withdrawTask(world.roundDeps), { programmeId, taskId }, { reason });
    await expect(withdrawal).rejects.toMatchObject({ code: 'only-addressee' });
    const personId = 'programmabureau-programme-director';
    expect(await called(reassignTask(world.roundDeps), { programmeId, taskId }, { personId, reason })).toMatchObject({
      status: 201,
      body: { status: 'open', capacity: 'programmabureau' },
    });
  });

  test('keeps its clock where the klankbordgroep is sounded too: that is a rung, though a framework is sounded alike', async () => {
    const programmeId = await programme();
    await raise(world, programmeId, raised('goal-late', 91));
    await open(programmeId);
    await answered(world, await escalationNow(world, programmeId), undefined);
    await advance(programmeId);
    await open(programmeId);
    const { roundId = '', stage } = await escalationNow(world, programmeId);
    expect(stage).toBe('sounding');
    const clock = { set: async () => undefined };
    const body = { until: '2029-12-31T12:00:00.000Z', reason: 'Vakantie.' };
    await expect(called(extendRound(world.roundDeps, clock), { programmeId, roundId }, body)).rejects.toMatchObject({
      code: 'term-fixed',
    });
  });

  test('is not withdrawn any more once the seats have decided, though nothing was concluded from it yet', async () => {
    const programmeId = await programme();
    await raise(world, programmeId, raised('goal-late', 60, true));
    await open(programmeId);
    const ruling = await escalationNow(world, programmeId);
    expect(ruling.stage).toBe('ruling');
    await answered(world, ruling, 'for');
    const withdrawal = called(
      moveEscalation({ ...world.ladderDeps, rounds: world.roundDeps.rounds }),
      { programmeId, escalationId: 'escalation-1' },
      { visit: ruling.visit, move: 'withdraw', motivation: 'Toch op tijd.' },
      as('alfa', { programmeId, allianceId }),
    );
    await expect(withdrawal).rejects.toMatchObject({ code: 'stale-move' });
    await advance(programmeId);
    expect((await escalationNow(world, programmeId)).stage).toBe('watched');
  });

  test('nor once the last seat has voted, though the round is still to be closed', async () => {
    const programmeId = await programme();
    await raise(world, programmeId, raised('goal-late', 60, true));
    await open(programmeId);
    const ruling = await escalationNow(world, programmeId);
    const withdraw = () =>
      called(
        moveEscalation({ ...world.ladderDeps, rounds: world.roundDeps.rounds }),
        { programmeId, escalationId: 'escalation-1' },
        { visit: ruling.visit, move: 'withdraw', motivation: 'Toch op tijd.' },
        as('alfa', { programmeId, allianceId }),
      );
    for (const { taskId } of await world.roundDeps.rounds.tasks(ruling.roundId ?? ''))
      await answer(world, taskId, { answer: 'for' });
    expect(await world.roundDeps.rounds.round(ruling.roundId ?? '')).toMatchObject({ status: 'open' });
    await expect(withdraw()).rejects.toMatchObject({ code: 'stale-move' });
    await closeIfDone(world.roundDeps, ruling.roundId ?? '', now);
    await advance(programmeId);
    expect((await escalationNow(world, programmeId)).stage).toBe('watched');
  });

  test('is withdrawn with its reason from where it is, once, and can be raised again', async () => {
    const programmeId = await programme();
    await raise(world, programmeId, raised('goal-late', 60));
    const withdraw = (visit: number) =>
      called(
        moveEscalation({ ...world.ladderDeps, rounds: world.roundDeps.rounds }),
        { programmeId, escalationId: 'escalation-1' },
        { visit, move: 'withdraw', motivation: 'Toch op tijd.' },
        as('alfa', { programmeId, allianceId }),
      );
    await expect(withdraw(7)).rejects.toMatchObject({ code: 'stale-move' });
    expect(await withdraw(1)).toMatchObject({ body: { stage: 'withdrawn' } });
    await expect(withdraw(2)).rejects.toMatchObject({ code: 'escalation-ended' });
    const last = { programmeId, escalationId: 'escalation-1', visit: 2 };
    expect(await world.ladderDeps.table.get(escalationVisitEntity, last)).toMatchObject({
      motivation: 'Toch op tijd.',
    });
    expect(await raise(world, programmeId, raised('goal-late', 60))).toMatchObject({
      status: 201,
      body: { escalationId: 'escalation-2' },
    });
  });
});
