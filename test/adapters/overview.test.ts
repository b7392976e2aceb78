import { gzipSync } from 'node:zlib';
import { DeleteItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { recordPayment } from '#functions/alliances/operations/record-payment.ts';
import { startCycle } from '#functions/frameworks/operations/start-cycle.ts';
import { accessionEntity, askedApprovalEntity, conditionEntity } from '#functions/frameworks/records.ts';
import { contentHash } from '#functions/frameworks/terms/content.ts';
import { recordMoney } from '#functions/money/operations/record-money.ts';
import { MoneyReader } from '#functions/money/reader.ts';
import type { Overview } from '#functions/overview/domain/overview.ts';
import { readOverview } from '#functions/overview/operations/read-overview.ts';
import { followFacts } from '#functions/overview/reactions/follow-facts.ts';
import { rebuild } from '#functions/overview/reactions/rebuild.ts';
import { overviewPartEntity } from '#functions/overview/records.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { factIn, type StoredFact } from '#shared/dynamo/outbox.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import { exampleText } from '../support/framework-texts.ts';
import { givenReport } from '../support/plans.ts';
import { now } from '../support/small-programme.ts';
import { inForce, registryWithApps, report, working } from './support/alliances.ts';
import { advanced, afterTerms, answer, called, moved, opened } from './support/governance.ts';
import { raise, raised } from './support/ladder.ts';
import { delivered, overviewDeps, recordedFacts, storedBytes } from './support/overviews.ts';
import { spoilt } from './support/spoilt.ts';
import { emptyWorld, imported, type World } from './support/world.ts';

const programmeId = 'proefland';
const evaluation = { title: 'Evaluatie', summary: 'Het gaat goed.' };
const ids = { programmeId, allianceId: 'samen-bewegen' };

/** A programme that lives, a step at a time: a framework in force, an alliance that reports, a rung, and the next cycle in its first round. */
const steps = (world: World): (() => Promise<unknown>)[] => {
  let roundId = '';
  const tasks = () => world.roundDeps.rounds.tasks(roundId);
  return [
    () => imported(world, registryWithApps(programmeId)),
    () => comesInForce(world),
    () => working(world),
    () => pays(world, 1),
    () => recordsMoney(world),
    () => report(world, ids, givenReport()),
    () => raise(world, programmeId, raised('goal-missed', 8)),
    () => called(startCycle(world.deps), { programmeId }, { content: exampleText, evaluation }),
    () => moved(world, programmeId, { move: 'submit' }),
    async () => {
      roundId = await opened(world, programmeId);
    },
    async () => {
      for (const { taskId } of (await tasks()).slice(0, 3)) await answer(world, taskId, { answer: 'no-input' });
    },
    () => closeIfDone(world.roundDeps, roundId, afterTerms),
    () => advanced(world, programmeId),
    () => moved(world, programmeId, { move: 'proceed' }),
    async () => {
      roundId = await opened(world, programmeId);
    },
    async () => {
      for (const { taskId } of (await tasks()).slice(0, 1)) await answer(world, taskId, { answer: 'positive' });
    },
  ];
};

/** A framework in force without the road that leads there, with its fact. */
const comesInForce = async (world: World): Promise<void> => {
  await inForce(world, { programmeId });
  const entered = { programmeId, cycleId: '1', stage: 'in-force', visit: 9 };
  const stored = world.tables.frameworks.record(fact('nl.regiodeal.cycle.stage-entered.v1', now, entered));
  await transact(world.client, stored);
};

/** What the state granted, what came of it, and a payment. */
const recordsMoney = async (world: World): Promise<void> => {
  const { registry, frameworks } = world.deps;
  const { alliances } = world.allianceDeps;
  const deps = {
    client: world.client,
    table: world.tables.money,
    money: new MoneyReader(world.tables.money),
    ...{ registry, frameworks, alliances },
  };
  const about = { source: 'state', on: '2027-02-01', reference: 'R 1' };
  const period = { from: '2027-01-01', until: '2029-01-01' };
  for (const entry of [
    {
      kind: 'grant',
      entryId: 'beschikking',
      amountCents: 1_000_000,
      ...about,
      period,
      cashierId: 'alfa',
      conditions: [],
    },
    { kind: 'advance', entryId: 'voorschot', amountCents: 250_000, ...about },
    { kind: 'payment', entryId: 'betaling', amountCents: 40_000, ...about, allianceId: ids.allianceId },
    {
      kind: 'payment',
      entryId: 'beter',
      amountCents: 39_000,
      ...about,
      allianceId: ids.allianceId,
      corrects: 'betaling',
      reason: 'Fout.',
    },
  ])
    await called(recordMoney(deps), { programmeId }, entry);
};

const pays = (world: World, number: number) => {
  const paid = { year: 2027, amount: 100, paidOn: '2027-03-01', reference: 'F 1' };
  const where = { ...ids, contributionId: 'bijdrage-alfa' };
  return called(recordPayment(world.allianceDeps), where, { paymentId: `betaling-${number}`, ...paid });
};

/** The same numbers for the same seed, from 0 to 1. */
const chance = (seed: number) => {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
};

const shuffled = <T>(list: readonly T[], random: () => number): T[] =>
  list
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);

/** Lets the programme live; meanwhile facts come in any order, some twice, and some not before the end. */
const livedThrough = async (world: World, seed: number): Promise<void> => {
  const random = chance(seed);
  const seen = new Set<string>();
  for (const step of steps(world)) {
    await step();
    const fresh = (await recordedFacts(world)).filter(({ id }) => !seen.has(id));
    const some = shuffled(fresh, random).filter(() => random() < 0.4);
    for (const { id } of some) if (random() < 0.7) seen.add(id);
    await delivered(world, some);
  }
  const left: StoredFact[] = (await recordedFacts(world)).filter(({ id }) => !seen.has(id));
  for (const stored of shuffled(left, random)) await delivered(world, [stored]);
};

const emptied = async (world: World): Promise<void> => {
  for (const sk of (await storedBytes(world, programmeId)).keys()) {
    const { pk } = overviewPartEntity.key({ programmeId, part: 'list', name: '' });
    const Key = { pk: { S: pk }, sk: { S: sk } };
    await world.client.send(new DeleteItemCommand({ TableName: world.tables.escalations.name, Key }));
  }
};

const read = async (world: World, clientId?: string): Promise<Overview> => {
  const { table, sources } = overviewDeps(world);
  const { body } = await called(readOverview({ table, sources }), { programmeId }, undefined, clientId);
  return body as Overview;
};

/** Counts the reads since it was last asked. */
const readsOf = ({ client }: World): (() => number) => {
  let reads = 0;
  const isRead = /^(Get|Query|BatchGet)/;
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        if (isRead.test(commandName)) reads += 1;
        return next(args);
      },
    { step: 'initialize', name: 'reads', override: true },
  );
  return () => {
    const counted = reads;
    reads = 0;
    return counted;
  };
};

test.each([1, 2])(
  'facts in any order, twice and late leave what a rebuild from the record makes, byte for byte (order %i)',
  { timeout: 60_000 },
  async (seed) => {
    const world = await emptyWorld();
    await livedThrough(world, seed);
    const kept = await storedBytes(world, programmeId);
    expect([...kept.keys()]).toEqual([
      'agenda#',
      'alliance#samen-bewegen',
      'framework#',
      'indicators#',
      'ladder#',
      'list#',
      'money#',
      'requirements#',
      'rounds#',
    ]);
    expect(await rebuild(overviewDeps(world))).toEqual([]);

    await emptied(world);
    expect((await rebuild(overviewDeps(world))).length).toBe(kept.size);
    expect(await storedBytes(world, programmeId)).toEqual(kept);
  },
);

test('an overview shows what the record says, and costs the same reads after many more facts', async () => {
  const world = await emptyWorld();
  await livedThrough(world, 3);
  const reads = readsOf(world);
  const overview = await read(world);
  const few = reads();
  expect(overview).toMatchObject({
    asOf: '2027-03-01',
    framework: { cycleId: '1' },
    cycle: { cycleId: '2', stage: 'sounding' },
    rounds: [{ kind: 'sounding', addressees: 4, answers: 1, awaited: 3, late: false }],
    lines: [{ lineId: 'gezond' }, { lineId: 'kennis' }],
    sources: [
      {
        source: 'state',
        grantedCents: 1_000_000,
        receivedCents: 250_000,
        plannedCents: 0,
        committedCents: 0,
        spentCents: 39_000,
        leftCents: 961_000,
      },
      { plannedCents: 100_000, committedCents: 100_000, grantedCents: 0, spentCents: 0, leftCents: 0 },
    ],
    alliances: [{ allianceId: 'samen-bewegen', phase: 'execution', leadId: 'alfa', members: 1, colour: 'green' }],
    ladder: [{ escalationId: 'escalation-1', stage: 'solution', breach: 'goal-missed', size: 8, unit: 'percent' }],
  });
  expect(overview.rounds[0]?.waiting.map(({ partnerId }) => partnerId)).toHaveLength(3);
  expect(overview.lines[0]?.money).toContainEqual(
    expect.objectContaining({
      year: 2027,
      askedCents: 60_000,
      promisedCents: 60_000,
      decidedCents: 60_000,
      paidCents: 100,
    }),
  );
  expect(overview.alliances[0]?.goals).toMatchObject([
    { planGoalId: 'bewegende-kinderen', target: 90, reached: 81, forecast: 90 },
  ]);

  for (let number = 2; number < 12; number += 1) await pays(world, number);
  await delivered(world, await recordedFacts(world));
  reads();
  expect((await read(world)).lines[0]?.money.find(({ year }) => year === 2027)?.paidCents).toBe(1100);
  expect(reads()).toBe(few);
});

test('facts that come together cost what one of them costs', async () => {
  const world = await emptyWorld();
  await livedThrough(world, 5);
  for (let number = 2; number < 12; number += 1) await pays(world, number);
  const facts = (await recordedFacts(world)).map(factIn);
  const paid = facts.filter(({ type }) => type === 'nl.regiodeal.contribution.paid.v1');
  expect(paid).toHaveLength(11);
  const follow = followFacts(overviewDeps(world));
  await follow(facts);
  expect(await rebuild(overviewDeps(world))).toEqual([]);
  const reads = readsOf(world);
  await follow(paid.slice(0, 1));
  const one = reads();
  await follow(paid);
  expect(reads()).toBe(one);
});

/** Puts bytes in the place of what a part says; its hash stays. */
const putBytes = async (world: World, sk: string, bytes: Uint8Array): Promise<void> => {
  const { pk } = overviewPartEntity.key({ programmeId, part: 'list', name: '' });
  await world.client.send(
    new UpdateItemCommand({
      TableName: world.tables.escalations.name,
      Key: { pk: { S: pk }, sk: { S: sk } },
      UpdateExpression: 'SET packed = :bytes',
      ExpressionAttributeValues: { ':bytes': { B: bytes } },
    }),
  );
};

test('a stored part that cannot be read is as one that is not there: it is read from the record, and the sweep or the next fact stores it anew', async () => {
  const world = await emptyWorld();
  await livedThrough(world, 4);
  const kept = await storedBytes(world, programmeId);
  const before = await read(world);
  const { pk } = overviewPartEntity.key({ programmeId, part: 'list', name: '' });
  const spoil = async () => {
    for (const sk of ['agenda#', 'list#']) await spoilt(world, world.tables.escalations, { pk, sk }, 'hash');
    await putBytes(world, 'ladder#', gzipSync('{"escalations":[{}]}'));
    await putBytes(world, 'rounds#', Buffer.from('niets'));
  };
  await spoil();
  expect(await read(world)).toEqual(before);
  expect((await rebuild(overviewDeps(world))).sort()).toEqual(
    ['agenda', 'ladder', 'list', 'rounds'].map((part) => `${programmeId}.${part}`),
  );
  expect(await storedBytes(world, programmeId)).toEqual(kept);

  await spoil();
  await delivered(world, await recordedFacts(world));
  expect(await storedBytes(world, programmeId)).toEqual(kept);
});

test('an approval that is taken back, and one of a municipality that joins, change what the overview expects', async () => {
  const world = await emptyWorld();
  await imported(world, registryWithApps(programmeId));
  await comesInForce(world);
  await delivered(world, await recordedFacts(world));
  const text = { number: 1, hash: contentHash(exampleText) };
  const taskId = `${programmeId}.accession.1.delta.1.college-delta`;
  const about = { programmeId, cycleId: '1', partnerId: 'delta', asked: 1 };
  const accession = { ...about, status: 'approved' as const, text, askedAt: now, revision: 1 };
  const condition = {
    ...{ programmeId, cycleId: '1', taskId, conditionId: `${taskId}.1`, addressee: 'college van Delta' },
    ...{ text: 'De wijkbussen blijven.', textHash: text.hash, status: 'open' as const, followUps: [], revision: 1 },
  };
  const { frameworks } = world.tables;
  const due = async () => (await read(world)).due.map(({ what }) => what);
  expect(await due()).not.toContain('approval-condition');
  const joined = fact('nl.regiodeal.accession.changed.v1', now, { ...about, status: 'approved', change: 1 });
  await transact(world.client, [
    frameworks.insert(accessionEntity, accession),
    frameworks.insert(conditionEntity, condition),
    ...frameworks.record(joined),
  ]);
  await delivered(world, await recordedFacts(world));
  expect(await due()).toContain('approval-condition');

  const later = { decidedOn: '2027-03-01', reference: 'B&W 77', registrationId: 'taak.1' };
  const approval = { ...later, taskId };
  const takenBack = fact('nl.regiodeal.approval.changed.v1', now, { ...about, status: 'taken-back', change: 1 });
  await transact(world.client, [
    frameworks.insert(askedApprovalEntity, {
      ...{ ...about, status: 'taken-back' as const, text, approval },
      ...{ takenBack: [approval], consequences: [], revision: 1 },
    }),
    ...frameworks.record(takenBack),
  ]);
  const told = (await recordedFacts(world)).filter((stored) => factIn(stored).type === takenBack.type);
  await delivered(world, told);
  expect(await due()).not.toContain('approval-condition');
});
