import { BatchWriteItemCommand, type DynamoDBClient, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { readMoney } from '#functions/money/operations/read-money.ts';
import { recordMoney } from '#functions/money/operations/record-money.ts';
import { MoneyReader } from '#functions/money/reader.ts';
import { moneyEntryEntity, moneyNameEntity } from '#functions/money/records.ts';
import { readOverview } from '#functions/overview/operations/read-overview.ts';
import { readRequirements } from '#functions/overview/operations/read-requirements.ts';
import { requirementsPart } from '#functions/overview/parts/requirements.ts';
import { rebuild } from '#functions/overview/reactions/rebuild.ts';
import { answerEntity, roundEntity, taskEntity } from '#functions/rounds/records.ts';
import type { Round } from '#functions/rounds/terms/round.ts';
import { type Stored, toStored } from '#shared/dynamo/entity.ts';
import { working } from '../test/adapters/support/alliances.ts';
import type { Engine } from '../test/adapters/support/engine.ts';
import { called } from '../test/adapters/support/governance.ts';
import { overviewDeps } from '../test/adapters/support/overviews.ts';
import { type World, worldOn } from '../test/adapters/support/world.ts';
import { metered } from '../test/support/consumed.ts';
import { answered, openTask, recorded } from '../test/support/rounds.ts';
import { now } from '../test/support/small-programme.ts';
import { type SpentByWork, spentOn, tableOfSpent } from './spent.ts';

const programmeId = 'proefland';
/** A question that was asked, handed out, answered and closed, and a payment. */
const factsEach = 5;
const years = 4;

/** A question outside a framework cycle that was answered and is over, one of those that come in between two numbers in four years. */
const question = (nth: number, first: number, last: number) => {
  const ago = (years * 365 * 86_400_000 * (last - nth)) / (last - first);
  const openedAt = new Date(Date.parse(now) - ago).toISOString();
  const roundId = `${programmeId}.vraag-${nth}.payment.1`;
  const openQuestion = openTask('payment', 'partner', nth % 3 === 0 ? 'alfa' : 'beta', {
    matter: 'payment',
    matterId: `vraag-${nth}`,
    roundId,
    taskId: `${roundId}.partner`,
  });
  const task = answered(openQuestion, 'done', { givenAt: openedAt });
  const round: Round = {
    programmeId,
    matter: 'payment',
    matterId: `vraag-${nth}`,
    roundId,
    kind: 'payment',
    subject: { title: 'Een betaling', textNumber: 1, hash: task.answer?.textHash ?? '' },
    question: 'Is dit betaald?',
    openedAt,
    termEnd: openedAt,
    reminders: [],
    remindersSent: 0,
    awaited: 0,
    answers: 1,
    addressees: 1,
    extensions: [],
    issued: true,
    status: 'closed',
    closedAt: openedAt,
    outcome: { verdict: 'done', tally: { done: 1 }, silent: [], negative: [], sentence: 'Het is betaald.' },
  };
  return { round, task };
};

const itemsOf = (nth: number, first: number, last: number) => {
  const { round, task } = question(nth, first, last);
  const entryId = `betaling-${nth}`;
  const sequence = nth + 10;
  return {
    rounds: [
      toStored(roundEntity, round),
      toStored(taskEntity, task),
      toStored(answerEntity, { roundId: round.roundId, taskId: task.taskId, ...recorded('done') }),
    ],
    money: [
      toStored(moneyEntryEntity, {
        programmeId,
        kind: 'payment',
        entryId,
        source: 'state',
        amountCents: 1,
        on: '2027-02-01',
        reference: entryId,
        allianceId: 'samen-bewegen',
        lineId: 'gezond',
        sequence,
        recordedAt: round.openedAt,
        recordedBy: 'bench',
      }),
      toStored(moneyNameEntity, { programmeId, entryId, sequence }),
    ],
  };
};

/** Writes items straight to a table, many at a time: through the API it would take days. */
const written = async (client: DynamoDBClient, name: string, items: readonly Stored[]): Promise<void> => {
  for (let from = 0; from < items.length; from += 25) {
    const puts = items.slice(from, from + 25).map((Item): WriteRequest => ({ PutRequest: { Item } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: puts } }));
  }
};

/** Adds facts to a record: they are of all four years, whatever their number. */
const grown = async ({ client, tables }: World, before: number, facts: number): Promise<void> => {
  const [first, last] = [before / factsEach, facts / factsEach];
  for (let from = first; from < last; from += 500) {
    const items = Array.from({ length: Math.min(500, last - from) }, (_, at) => itemsOf(from + at, first, last));
    await Promise.all([
      written(
        client,
        tables.rounds.name,
        items.flatMap(({ rounds }) => rounds),
      ),
      written(
        client,
        tables.money.name,
        items.flatMap(({ money }) => money),
      ),
    ]);
  }
};

/** What people read all day, and what is composed anew behind it. */
const workOf = (world: World) => {
  const deps = overviewDeps(world);
  const reads = { table: deps.table, sources: deps.sources };
  const { registry, frameworks } = world.deps;
  const { alliances } = world.allianceDeps;
  const money = { client: world.client, table: world.tables.money, money: new MoneyReader(world.tables.money) };
  return {
    'read the overview': () => called(readOverview(reads), { programmeId }),
    'read the money': () => called(readMoney({ ...money, registry, frameworks, alliances }), { programmeId }),
    'read the requirements': () => called(readRequirements(reads), { programmeId }),
    'the requirements composed anew, as once an hour': () => requirementsPart(deps.sources, programmeId, now),
    'every view composed anew': () => rebuild(deps, programmeId),
  };
};

const granted = async (world: World): Promise<void> => {
  const { registry, frameworks } = world.deps;
  const { alliances } = world.allianceDeps;
  const money = { client: world.client, table: world.tables.money, money: new MoneyReader(world.tables.money) };
  const grant = {
    kind: 'grant',
    entryId: 'beschikking',
    source: 'state',
    amountCents: 1_000_000,
    on: '2027-01-01',
    reference: 'GR-1',
    period: { from: '2027-01-01', until: '2030-01-01' },
    cashierId: 'alfa',
    conditions: [],
  };
  await called(recordMoney({ ...money, registry, frameworks, alliances }), { programmeId }, grant);
};

/**
 * What the views of a programme cost as its record grows over four years: calls of the database, request units and seconds. The facts are written
 * straight to the tables.
 * @param sizes - numbers of facts, each above the one before.
 */
export const measureViews = async (
  engine: Engine,
  sizes: readonly number[],
  progress: (line: string) => void,
): Promise<string> => {
  const world = await worldOn(engine);
  try {
    await working(world);
    await granted(world);
    const measure = metered(world.client);
    const columns: SpentByWork[] = [];
    let before = 0;
    for (const facts of sizes) {
      progress(`a record of ${facts} facts`);
      await grown(world, before, facts);
      before = facts;
      await rebuild(overviewDeps(world), programmeId);
      columns.push(await spentOn(workOf(world), measure));
    }
    return tableOfSpent(
      sizes.map((facts) => `calls at ${facts} facts`),
      columns,
    );
  } finally {
    world.client.destroy();
  }
};
