import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  agreeing,
  answerAll,
  eventually,
  inStage,
  openRound,
  type Region,
  settle,
  startGround,
  submittedCycle,
} from '../test/component/support/region.ts';
import { executionOf } from './executions.ts';
import { tablesOf } from './settings.ts';
import { tableOf } from './table.ts';
import { WriteCounter, type Written } from './writes.ts';

interface Cost extends Written {
  readonly addressees: number;
  readonly transitions: number;
  readonly mails: number;
}

const programmeId = 'zuid-limburg';
/** Milliseconds in which every addressee of the largest round has its mail, also on a busy machine. */
const mailWithin = 300_000;
const places = ['aalst', 'borne', 'ceres'];
/** Addressees beside the companies: partners and councils, klankbordgroep, partners, seats, colleges. */
const fixed = {
  input: places.length * 2,
  cycle: places.length * 2 + places.length + places.length + 2 + places.length,
};

/** What something costs in a region of three municipalities with so many companies in its outer ring. */
const costOf = async (
  companies: number,
  addressees: number,
  play: (region: Region, cycleId: string) => Promise<unknown>,
): Promise<Cost> => {
  const ground = await startGround();
  const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };
  const client = new DynamoDBClient({ endpoint: ground.stack.dynamoUrl, region: 'eu-west-1', credentials });
  const tables = tablesOf(ground.stack);
  const counter = new WriteCounter(ground.stack.dynamoUrl, tables, ground.folder);
  try {
    const region = await settle(ground, {
      programmeId,
      municipalities: places,
      companies: Array.from({ length: companies }, (_, at) => ({ id: `bedrijf-${at + 1}`, ring: 'outer' as const })),
      // Nobody is written to once the round is over: the term leaves time for every e-mail.
      inputTerm: 45 + Math.ceil(companies / 4),
    });
    await ground.stack.settled(60_000);
    const before = await counter.total();
    await play(region, await submittedCycle(region));
    await ground.stack.settled(600_000);
    const after = await counter.total();
    const transitions = ground.stack.stateTransitions(
      await executionOf(client, tables, { programmeId, matter: 'framework-cycle', matterId: '1' }),
    );
    const mails = (await ground.stack.mails()).length;
    const written = { writes: after.writes - before.writes, units: after.units - before.units };
    return { addressees, transitions, mails, ...written };
  } finally {
    counter.close();
    client.destroy();
    await ground.stop();
  }
};

/** The municipalities answer a round; the companies stay silent. */
const answerRound = async (region: Region, cycleId: string, stage: string): Promise<void> => {
  const round = await openRound(region, cycleId, stage);
  const answerOf = (who: string, name: string) => (who.includes('bedrijf-') ? undefined : agreeing(round.kind, name));
  await answerAll(region, round, answerOf, mailWithin);
};

/** One whole cycle. The companies are asked for input, of which the term ends, and in the consultation. */
const wholeCycle = async (region: Region, cycleId: string): Promise<void> => {
  for (const stage of ['input', 'sounding', 'consultation', 'adoption', 'approval']) {
    await answerRound(region, cycleId, stage);
    if (stage === 'adoption' || stage === 'approval') continue;
    const { visit } = await inStage(region, cycleId, 'revision', 300_000);
    await region.api.move(cycleId, { visit, move: 'proceed' });
  }
  await inStage(region, cycleId, 'in-force');
};

/**
 * The first round alone: opened, everybody written to, closed when its term ends. Nobody answers. The one database of this
 * machine may be too busy with it to answer who asks how far it is.
 */
const firstRound = ({ api }: Region, cycleId: string): Promise<unknown> =>
  eventually(
    'the round to close',
    async () => {
      await sleep(2000);
      const cycle = await api.cycle(cycleId).catch(() => undefined);
      return cycle?.stage === 'revision' ? cycle : undefined;
    },
    900_000,
  );

const oneAfterTheOther = async (steps: readonly (() => Promise<Cost>)[]): Promise<Cost[]> => {
  const costs: Cost[] = [];
  for (const step of steps) costs.push(await step());
  return costs;
};

const costTable = (costs: readonly Cost[]): string => {
  const each = (which: 'mails' | 'writes' | 'units', at: number): string => {
    const [now, before] = [costs[at], costs[at - 1]];
    if (!now || !before) return '';
    return ((now[which] - before[which]) / (now.addressees - before.addressees)).toFixed(2);
  };
  const more = 'each one more';
  return tableOf(
    ['addressees', 'state transitions', 'e-mails', more, 'items written', more, 'write units', more],
    costs.map(({ addressees, transitions, mails, writes, units }, at) => {
      const counts = [mails, each('mails', at), writes, each('writes', at), units, each('units', at)];
      return [addressees, transitions, ...counts];
    }),
  );
};

/** What a whole cycle costs, and what one round of very many costs, by the number of addressees. */
export const measureCycles = async (
  sizes: { readonly cycle: readonly number[]; readonly round: readonly number[] },
  progress: (line: string) => void,
): Promise<string> => {
  const cycles = await oneAfterTheOther(
    sizes.cycle.map((companies) => () => {
      const addressees = companies * 2 + fixed.cycle;
      progress(`a whole cycle with ${addressees} addressees`);
      return costOf(companies, addressees, wholeCycle);
    }),
  );
  const rounds = await oneAfterTheOther(
    sizes.round.map((companies) => () => {
      const addressees = companies + fixed.input;
      progress(`one round with ${addressees} addressees`);
      return costOf(companies, addressees, firstRound);
    }),
  );
  return `A whole cycle:\n\n${costTable(cycles)}\n\nOne round, to which nobody answers:\n\n${costTable(rounds)}`;
};
