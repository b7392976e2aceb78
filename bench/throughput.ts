import {
  type DynamoDBClient,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';
import { importProgramme } from '#functions/bodies/import-programme.ts';
import { cycleEntity } from '#functions/frameworks/records.ts';
import { recordAnswer } from '#functions/rounds/answering/record-answer.ts';
import { partsFor } from '#functions/rounds/domain/round-count.ts';
import { roundEntity, taskEntity } from '#functions/rounds/records.ts';
import { newCounts } from '#functions/rounds/round-counts.ts';
import type { Round } from '#functions/rounds/terms/round.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { chunks, transact } from '#shared/dynamo/transact.ts';
import type { Engine } from '../test/adapters/support/engine.ts';
import { type World, worldOn } from '../test/adapters/support/world.ts';
import { draftCycle, hashOf } from '../test/support/cycles.ts';
import { openTask } from '../test/support/rounds.ts';
import { now, smallRegistry, today } from '../test/support/small-programme.ts';
import { median, tableOf } from './table.ts';

/** How many blocks of answers are recorded, how many answers are in each, and how many are recorded at once. */
export interface ThroughputSizes {
  readonly blocks: number;
  readonly answersInBlock: number;
  readonly atOnce: number;
}
/** Two rounds alike: one for the use case, one for the bare engine. Their names are equally long. */
const [ownRound, bareRound] = ['proefland.1.consultation.1', 'proefland.1.consultation.2'];

const tasksOf = (roundId: string, answers: number): Task[] =>
  Array.from({ length: answers }, (_, at) => {
    const addresseeId = `partner-${String(at).padStart(4, '0')}`;
    const own = { roundId, taskId: `${roundId}.${addresseeId}`, addresseeId, personId: 'school-board-contact' };
    return openTask('consultation', 'partner', 'school', own);
  });

const roundOf = (roundId: string, addressees: number): Round => ({
  programmeId: 'proefland',
  matter: 'framework-cycle',
  matterId: '1',
  roundId,
  kind: 'consultation',
  subject: { title: 'Kaders', textNumber: 1, hash: hashOf('a') },
  question: 'Steunt u deze kaders?',
  openedAt: now,
  termEnd: '2027-04-01T21:59:00.000Z',
  reminders: [],
  remindersSent: 0,
  awaited: addressees,
  answers: 0,
  addressees,
  issued: true,
  parts: partsFor(addressees),
  extensions: [],
  status: 'open',
});

/** A programme with two rounds alike in it. */
const prepare = async ({ client, tables: { bodies, frameworks, rounds } }: World, answers: number): Promise<void> => {
  await importProgramme({ client, table: bodies }, smallRegistry(), today, now, { mayChange: true, by: 'bench' });
  await transact(client, [frameworks.insert(cycleEntity, draftCycle({ stage: 'consultation' }))]);
  for (const roundId of [ownRound, bareRound]) {
    const tasks = tasksOf(roundId, answers);
    const round = roundOf(roundId, tasks.length);
    await transact(client, [rounds.insert(roundEntity, round), ...newCounts(rounds, round)]);
    for (const some of chunks(tasks, 50)) {
      await transact(
        client,
        some.map((task) => rounds.insert(taskEntity, task)),
      );
    }
  }
};

interface Traffic {
  readonly written: TransactWriteItemsCommandInput[];
  reads: number;
}

/** Keeps what a client writes in transactions, to be written once more without the use case around it. */
const follow = (client: DynamoDBClient): Traffic => {
  const traffic: Traffic = { written: [], reads: 0 };
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        if (commandName === 'TransactWriteItemsCommand')
          traffic.written.push(args.input as TransactWriteItemsCommandInput);
        else traffic.reads += 1;
        return next(args);
      },
    { step: 'initialize', name: 'follow' },
  );
  return traffic;
};

/** Does something with each of a list, so many at once. @returns how many a second. */
const rate = async <T>(list: readonly T[], atOnce: number, work: (one: T) => Promise<unknown>): Promise<number> => {
  const waiting = [...list];
  const began = performance.now();
  const worker = async (): Promise<void> => {
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (list.length / (performance.now() - began)) * 1000;
};

const inTheOtherRound = (input: TransactWriteItemsCommandInput): TransactWriteItemsCommandInput => {
  const { ClientRequestToken: _own, ...rest } = input;
  return JSON.parse(JSON.stringify(rest).replaceAll(ownRound, bareRound)) as TransactWriteItemsCommandInput;
};

/** Answers recorded a second, against the bare engine writing the very same items, block by block in turns. */
export const measureThroughput = async (
  engine: Engine,
  { blocks, answersInBlock, atOnce }: ThroughputSizes,
  progress: (line: string) => void,
): Promise<string> => {
  const world = await worldOn(engine);
  const { roundDeps } = world;
  try {
    const answers = blocks * answersInBlock;
    progress(`${answers} answers, and the same writes without the use case`);
    await prepare(world, answers);
    const traffic = follow(roundDeps.client);
    const record = recordAnswer(roundDeps);
    const registrar = { name: 'Iemand', role: 'secretaris' };
    let items = 0;
    const rates: { own: number; bare: number }[] = [];
    for (const tasks of chunks(tasksOf(ownRound, answers), answersInBlock)) {
      const own = await rate(tasks, atOnce, ({ taskId }) =>
        record({ taskId, given: { answer: 'support' }, registrar, via: 'decision-page', now }),
      );
      const same = traffic.written.splice(0).map(inTheOtherRound);
      const bare = await rate(same, atOnce, (input) => roundDeps.client.send(new TransactWriteItemsCommand(input)));
      items = traffic.written.splice(0)[0]?.TransactItems?.length ?? 0;
      rates.push({ own, bare });
    }
    const [own, bare] = [median(rates.map((one) => one.own)), median(rates.map((one) => one.bare))];
    const reads = (traffic.reads / answers).toFixed(0);
    return tableOf(
      ['what', 'a second', 'of bare'],
      [
        [`TransactWriteItems of the same ${items} items`, bare.toFixed(0), '1.00'],
        [`an answer recorded: ${reads} reads, every rule, the same write`, own.toFixed(0), (own / bare).toFixed(2)],
      ],
    );
  } finally {
    world.client.destroy();
  }
};
