import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { appendDecisions } from '#functions/decisions/reactions/append-decisions.ts';
import { registerFacts } from '#functions/decisions/reactions/register-facts.ts';
import { ranges, registrationEntity } from '#functions/decisions/records.ts';
import { forgetRemarks as forgetInEscalation } from '#functions/escalations/reactions/forget-remarks.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { forgetRemarks } from '#functions/rounds/reactions/forget-remarks.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { repeatRemovals } from '#functions/rounds/reactions/repeat-removals.ts';
import { type Operation, type Route, routes } from '#shared/api/routes.ts';
import { factEntity } from '#shared/dynamo/outbox.ts';
import { transact } from '#shared/dynamo/transact.ts';
import type { Fact, FactOf } from '#shared/events/catalogue.ts';
import { handledBy } from '#shared/events/consumer.ts';
import { omission } from '#shared/words/taken-out.ts';
import { exampleText } from '../support/framework-texts.ts';
import { now } from '../support/small-programme.ts';
import { as } from './support/alliances.ts';
import { decisionNumber } from './support/decision.ts';
import { laddersOf } from './support/deployed.ts';
import { type Gateway, gatewayOf } from './support/deployed-api.ts';
import { advanced, afterTerms, answer, moved, opened } from './support/governance.ts';
import { allianceId, answered, escalationNow, raise, raised, withMember } from './support/ladder.ts';
import { registering, sourcesOf } from './support/register.ts';
import { verified } from './support/verified.ts';
import { factsOfType, lastingWorld, unsentFacts, type World } from './support/world.ts';

const programmeId = 'proefland';
const taken = 'nl.regiodeal.task.remarks-taken-out.v1';
/** Words about a person, as an input and as the reason of an alliance; and the same words of somebody else. */
const [sick, debts] = ['Wethouder Jansen is langdurig ziek.', 'Omdat het zo is: not-sufficient.'];
/** What the alliance wrote itself, in the words in which the programmabureau answers. */
const same = 'Omdat het zo is: solution.';
const reason = 'De toelichting zei iets over de gezondheid van een bestuurder.';

const reads = (Object.keys(routes) as Operation[]).filter((name) => (routes[name] as Route).method === 'GET');
const queries: Partial<Record<Operation, readonly Record<string, string>[]>> = {
  listTasks: [{}, { status: 'answered' }],
  compareTexts: [{ from: '2.1', to: '2.1' }],
  listEvents: [{ after: '0', limit: '100' }],
};

describe('remarks that say something about a person', () => {
  let world: World;
  let gateway: Gateway;
  let inputTask: string;
  let verdictTask: string;
  let solutionTask: string;
  const bureau = `bureau-${programmeId}`;

  const climb = async (given: string): Promise<string> => {
    const ids = { programmeId, matter: 'escalation', matterId: 'escalation-1' } as const;
    await openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } })(ids);
    const { roundId = '' } = await escalationNow(world, programmeId);
    await answered(world, await escalationNow(world, programmeId), given);
    await laddersOf(world).advance({ ...ids, generation: 1 });
    return roundId;
  };

  /** Registers whatever the facts so far report, as the two functions do; then again, as a sweep would. */
  const registered = async (): Promise<void> => {
    const { client, tables } = world;
    const table = tables.decisions;
    const handlers = registerFacts({ client, table, sources: sourcesOf(world), clock: () => now });
    const facts = (
      await Promise.all((['rounds', 'frameworks', 'escalations'] as const).map((owner) => unsentFacts(world, owner)))
    ).flat();
    for (const fact of [...facts, ...facts]) {
      if (!(fact.type in handlers)) continue;
      await handledBy(handlers, fact as unknown as Fact);
      const waiting = await table.query(registrationEntity, ranges.waitingSince('9999-12-31T23:59:59.999Z'));
      await appendDecisions({ client, table, clock: () => now })(waiting);
    }
  };

  /** The functions that receive the fact, each twice. */
  const forgotten = async (): Promise<void> => {
    const takenOutFacts = (await unsentFacts(world, 'rounds')).filter(({ type }) => type === taken);
    const facts = takenOutFacts as unknown as FactOf<typeof taken>[];
    const { rounds } = world.roundDeps;
    for (const fact of [...facts, ...facts]) {
      await forgetRemarks(world.roundDeps)(fact);
      await forgetInEscalation({ ...world.ladderDeps, rounds })(fact);
    }
  };

  /** Everything that the programmabureau can read, and everything stored about rounds, escalations and the register. */
  const everything = async (): Promise<string> => {
    const { rounds } = world.roundDeps;
    const cycle = await world.deps.frameworks.cycle(programmeId, '2');
    const escalation = await escalationNow(world, programmeId);
    const about = [...cycle.rounds, ...escalation.rounds];
    const ids = { programmeId, cycleId: '2', textNumber: '1', allianceId, escalationId: 'escalation-1' };
    const readRequests = reads.flatMap((name) => (queries[name] ?? [{}]).map((query) => ({ name, query })));
    const answers = await Promise.all(
      readRequests.flatMap(({ name, query }) =>
        [inputTask, verdictTask].map((taskId) =>
          gateway(name, {
            ids: { ...ids, taskId, roundId: taskId.slice(0, taskId.lastIndexOf('.')) },
            query,
            clientId: bureau,
          }),
        ),
      ),
    );
    const stored = await Promise.all([
      ...about.map((roundId) => rounds.round(roundId)),
      ...about.map((roundId) => rounds.tasks(roundId)),
      ...about.map((roundId) => rounds.briefing(roundId)),
      world.ladderDeps.escalations.history({ programmeId, escalationId: 'escalation-1' }),
    ]);
    return JSON.stringify([answers.filter(({ status }) => status === 200), stored, escalation]);
  };
  const takeOut = (taskId: string, body: unknown = { answerNumber: 1, reason }, clientId = bureau) =>
    gateway('takeOutRemarks', { ids: { programmeId, taskId }, clientId, body: JSON.stringify(body) });

  beforeAll(async () => {
    vi.setSystemTime(now);
    world = await lastingWorld();
    await withMember(world, programmeId);
    gateway = await gatewayOf(world);
    await raise(world, programmeId, { ...raised('budget-overrun', 8), consequences: same });
    const solution = await climb('solution');
    [solutionTask = ''] = (await world.roundDeps.rounds.tasks(solution)).map(({ taskId }) => taskId);
    const verdict = await climb('not-sufficient');
    [verdictTask = ''] = (await world.roundDeps.rounds.tasks(verdict)).map(({ taskId }) => taskId);
    await climb('for');
    await gateway('startCycle', {
      ids: { programmeId },
      clientId: bureau,
      body: JSON.stringify({ content: exampleText, evaluation: { title: 'Evaluatie', summary: 'Bereikt.' } }),
    });
    await moved(world, programmeId, { move: 'submit' });
    const input = await opened(world, programmeId);
    const tasks = await world.roundDeps.rounds.tasks(input);
    [inputTask = ''] = tasks.map(({ taskId }) => taskId);
    await answer(world, inputTask, { answer: 'input', remarks: sick });
    await closeIfDone(world.roundDeps, input, afterTerms);
    await advanced(world, programmeId);
    await gateway('answerInput', {
      ids: { programmeId, cycleId: '2', taskId: inputTask },
      clientId: bureau,
      body: JSON.stringify({ verdict: 'adopted', reason: 'Dat nemen wij over.' }),
    });
    await moved(world, programmeId, { move: 'proceed' });
    await opened(world, programmeId);
    await registered();
  });
  afterAll(() => {
    vi.useRealTimers();
    world.client.destroy();
  });

  test('are copied to where others read them', async () => {
    const seen = await everything();
    expect(seen.split(sick).length).toBeGreaterThan(3);
    expect(seen.split(debts).length).toBeGreaterThan(3);
  });

  test('are taken out by the programmabureau alone, with a reason that does not repeat them', async () => {
    expect(await takeOut(inputTask, undefined, as('alfa', { programmeId, allianceId }))).toMatchObject({ status: 403 });
    expect(await takeOut(inputTask, { answerNumber: 1, reason: `Er stond: ${sick}` })).toMatchObject({
      status: 400,
      body: { faults: [{ pointer: '/reason' }] },
    });
    expect(await takeOut(inputTask, { answerNumber: 2, reason })).toMatchObject({ status: 404 });
    expect(await takeOut(`${inputTask}-elders`)).toMatchObject({ status: 404 });
  });

  test('stand nowhere after they were taken out; the register says so and holds', async () => {
    const first = await takeOut(inputTask);
    expect(first).toMatchObject({
      status: 201,
      body: { answer: { remarks: omission, takenOut: { at: now, reason } } },
    });
    expect(JSON.stringify(first.body)).not.toContain('salt');
    expect(await takeOut(inputTask)).toMatchObject({ status: 201, body: first.body });
    expect(await takeOut(verdictTask)).toMatchObject({ status: 201 });
    await forgotten();
    await registered();
    const seen = await everything();
    expect(seen).not.toContain(sick);
    expect(seen).not.toContain(debts);
    const { unfounded, missing, whole } = await verified(world, afterTerms, programmeId);
    expect({ unfounded, missing, whole }).toEqual({ unfounded: [], missing: [], whole: true });
    const { body } = await gateway('listDecisions', {
      ids: { programmeId },
      query: { kind: 'removal' },
      clientId: bureau,
    });
    expect(body).toMatchObject({
      decisions: [
        { decision: { body: 'programmabureau', motivation: reason } },
        { decision: { body: 'programmabureau', motivation: reason } },
      ],
    });
  });

  test('are taken out of a decision that came into the register after them, when it is asked again', async () => {
    const late = decisionNumber(7, { matterId: '2', motivation: `De regiegroep besluit. Alfa: “${sick}”` });
    await registering(world)(late);
    expect(await everything()).toContain(sick);
    expect(await takeOut(inputTask)).toMatchObject({ status: 201 });
    await registered();
    expect(await everything()).not.toContain(sick);
    // The record has the further removal; it never had the decision of this test.
    const { unfounded, missing, whole } = await verified(world, afterTerms, programmeId);
    expect({ unfounded, missing, whole }).toEqual({
      unfounded: [{ sequence: expect.any(Number), decisionId: late.decisionId }],
      missing: [],
      whole: true,
    });
  });

  test('stay where somebody else wrote the same of itself', async () => {
    const dossier = async () => (await escalationNow(world, programmeId)).dossier;
    expect(await dossier()).toMatchObject({ solution: expect.stringContaining(same), account: { consequences: same } });
    expect(await takeOut(solutionTask)).toMatchObject({ status: 201 });
    await forgotten();
    const { solution, account } = await dossier();
    expect({ solution, consequences: account?.consequences }).toEqual({ solution: omission, consequences: same });
  });

  test('are not put back by the same answer that arrives again', async () => {
    const task = await world.roundDeps.rounds.task(inputTask);
    const secondAnswer = await answer(world, inputTask, { answer: 'input', remarks: sick });
    expect(secondAnswer).toEqual(task);
  });

  test('are told once more an hour after their removal was published, and then no more', async () => {
    const { client, tables } = world;
    const at = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString();
    const all = () => factsOfType(world, 'rounds', 'task.remarks-taken-out');
    const toBeTold = async () => (await all()).filter(({ unsentSince }) => unsentSince !== undefined);
    const told = async (minutes: number) => {
      for (const { unsentSince: _since, ...fact } of await toBeTold())
        await transact(client, [tables.rounds.put(factEntity, { ...fact, publishedAt: at(minutes) })]);
    };
    const swept = async (minutes: number) => {
      await repeatRemovals({ client, table: tables.rounds, clock: () => at(minutes) });
      return (await toBeTold()).map(({ id }) => id).toSorted();
    };
    const every = (await all()).map(({ id }) => id).toSorted();
    expect(every).toHaveLength(3);
    await told(1);
    expect(await swept(30)).toEqual([]);
    expect(await swept(70)).toEqual(every);
    await told(71);
    expect(await swept(140)).toEqual([]);
    expect(await swept(300)).toEqual([]);
  });
});
