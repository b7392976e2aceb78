import { DynamoDBClient, ListTablesCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { Table } from '#shared/dynamo/table.ts';
import { driverEntity } from '#shared/workflow/driver.ts';
import {
  agreeing,
  answerAll,
  type Ground,
  inStage,
  openRound,
  settle,
  startGround,
  submittedCycle,
} from '../test/component/support/region.ts';
import { tableOf } from './table.ts';

interface Cost {
  readonly addressees: number;
  readonly transitions: number;
  readonly mails: number;
  readonly items: number;
}

const places = ['aalst', 'borne', 'ceres'];
/** Addressees of a whole cycle beside the companies: partners and councils, klankbordgroep, partners, seats, colleges. */
const fixed = places.length * 2 + places.length + places.length + 2 + places.length;

const database = (ground: Ground): DynamoDBClient =>
  new DynamoDBClient({
    endpoint: ground.stack.dynamoUrl,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
  });

const countItems = async (client: DynamoDBClient): Promise<number> => {
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  let items = 0;
  for (const TableName of TableNames) {
    for await (const page of paginateScan({ client }, { TableName, Select: 'COUNT' })) items += page.Count ?? 0;
  }
  return items;
};

const executionOf = async (client: DynamoDBClient): Promise<string> => {
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  for (const name of TableNames) {
    const driver = await new Table(client, name).get(driverEntity, {
      programmeId: 'zuid-limburg',
      matter: 'framework-cycle',
      matterId: '1',
    });
    if (driver?.execution) return driver.execution;
  }
  throw new Error('The cycle has no driver');
};

/**
 * One whole cycle of a region with so many companies in its outer ring. They are asked for input, of which the term ends, and
 * in the consultation; the municipalities answer everything.
 */
const costOf = async (companies: number): Promise<Cost> => {
  const ground = await startGround();
  try {
    const ring = 'outer' as const;
    const region = await settle(ground, {
      programmeId: 'zuid-limburg',
      municipalities: places,
      companies: Array.from({ length: companies }, (_, at) => ({ id: `bedrijf-${at + 1}`, ring })),
      inputTerm: 45 + Math.ceil(companies / 8),
    });
    const client = database(ground);
    const before = await countItems(client);
    const cycleId = await submittedCycle(region);
    for (const stage of ['input', 'sounding', 'consultation', 'adoption', 'approval']) {
      const round = await openRound(region, cycleId, stage);
      await answerAll(region, round, (who, name) =>
        who.includes('bedrijf-') ? undefined : agreeing(round.kind, name),
      );
      if (stage === 'adoption' || stage === 'approval') continue;
      const { visit } = await inStage(region, cycleId, 'revision', 300_000);
      await region.api.move(cycleId, { visit, move: 'proceed' });
    }
    await inStage(region, cycleId, 'in-force');
    await ground.stack.settled(300_000);
    const transitions = ground.stack.stateTransitions(await executionOf(client));
    const items = (await countItems(client)) - before;
    return { addressees: companies * 2 + fixed, transitions, mails: (await ground.stack.mails()).length, items };
  } finally {
    await ground.stop();
  }
};

/** What a whole cycle costs, by the number of addressees over all its rounds. */
export const measureCycles = async (sizes: readonly number[], progress: (line: string) => void): Promise<string> => {
  const costs: Cost[] = [];
  for (const size of sizes) {
    progress(`a whole cycle with ${size * 2 + fixed} addressees`);
    costs.push(await costOf(size));
  }
  const rows = costs.map(({ addressees, transitions, mails, items }) => [
    addressees,
    transitions,
    mails,
    (mails / addressees).toFixed(2),
    items,
    (items / addressees).toFixed(2),
  ]);
  return tableOf(
    ['addressees', 'state transitions', 'e-mails', 'per addressee', 'items written', 'per addressee'],
    rows,
  );
};
