import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Api } from '#demo/api.ts';
import {
  agreeing,
  agreeUpTo,
  answerAll,
  type Region,
  roundOpened,
  settle,
  startGround,
  submittedCycle,
} from '../test/component/support/region.ts';
import { smallFramework } from '../test/component/support/small-region.ts';
import { Works } from '../test/component/support/works.ts';
import { givenReport, planContent } from '../test/support/plans.ts';
import { executionOf } from './executions.ts';
import { tablesOf } from './settings.ts';
import { tableOf } from './table.ts';

interface Cost {
  readonly municipalities: number;
  readonly addressees: number;
  readonly mails: number;
  readonly transitions: number;
}

const programmeId = 'zuid-limburg';
/** The application of the first municipality: the issuer knows it. */
export const app = 'zaaksysteem-maastricht';
const year = new Date(Date.now() - 3 * 86_400_000).getUTCFullYear();
/** A day of January on which an alliance reports, as a period. */
export const period = (day: number) => ({ from: `${year}-01-0${day}`, until: `${year}-01-0${day + 1}` });

/** What everybody says on the way up. */
const said = {
  raising: { answer: 'raised', remarks: 'De aannemer is failliet.' },
  solution: {
    answer: 'solution',
    remarks: 'Een kleiner pad.',
    measures: 'Gemeente 1; Een kleiner pad; 31 december 2099',
  },
  verdict: { answer: 'not-sufficient', remarks: 'Dan komt niemand er nog langs.' },
  sounding: { answer: 'positive' },
  ruling: { answer: 'for' },
} as const;
const rungs = ['proposed', 'solution', 'verdict', 'sounding', 'ruling'] as const;

/** An alliance at work on a framework that lets the regiegroep decide 15 % over once it has sounded the klankbordgroep. */
export const atWork = async (
  region: Region,
  works: Works,
  isSilent?: Parameters<typeof agreeUpTo>[3],
): Promise<void> => {
  const content = smallFramework();
  const budget = [{ year, amountCents: 425_000_000 }];
  const cycleId = await submittedCycle(region, {
    ...content,
    lines: content.lines.map((line) => ({ ...line, budget })),
  });
  await agreeUpTo(region, cycleId, 'in-force', isSilent);
  const council = await roundOpened(region, await works.promised('gemeente-1', year));
  await answerAll(region, council, (_, name) => agreeing('contribution', name));
  await works.working('gemeente-1', [{ year, content: planContent() }]);
};

/** From the report that breaks a tolerance, over every rung, to the report that confirms the solution. @returns how many were asked. */
const climbed = async (region: Region, works: Works): Promise<number> => {
  const over = [{ budgetLineId: 'begeleiding', spentCents: 10_000, forecastCents: 115_000 }];
  await works.report(givenReport({ period: period(1), budget: over }));
  let addressees = 0;
  for (const rung of rungs) {
    const { roundId = '' } = await works.climbedTo(rung);
    const round = await roundOpened(region, roundId);
    addressees += round.addressees;
    await answerAll(region, round, () => said[rung === 'proposed' ? 'raising' : rung]);
  }
  await works.climbedTo('watched');
  await works.report(givenReport({ period: period(2) }));
  await works.climbedTo('solved');
  return addressees;
};

/** What one escalation over every rung costs in a region of so many municipalities. */
const costOf = async (municipalities: number): Promise<Cost> => {
  const ground = await startGround();
  const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };
  const client = new DynamoDBClient({ endpoint: ground.stack.dynamoUrl, region: 'eu-west-1', credentials });
  try {
    const region = await settle(ground, {
      programmeId,
      municipalities: Array.from({ length: municipalities }, (_, at) => `gemeente-${at + 1}`),
      apps: [{ id: app, actsFor: 'gemeente-1' }],
    });
    const partner = new Api({ url: ground.apiUrl, token: await ground.stack.token(app), programmeId });
    const works = new Works(region.api, partner);
    await atWork(region, works);
    await ground.stack.settled(60_000);
    const before = (await ground.stack.mails()).length;
    const addressees = await climbed(region, works);
    const ids = { programmeId, matter: 'escalation', matterId: 'escalation-1' } as const;
    const execution = await executionOf(client, tablesOf(ground.stack), ids);
    await ground.stack.settled(60_000);
    const mails = (await ground.stack.mails()).length - before;
    return { municipalities, addressees, mails, transitions: ground.stack.stateTransitions(execution) };
  } finally {
    client.destroy();
    await ground.stop();
  }
};

/** What an escalation costs that climbs every rung and comes down again, by the size of the region. */
export const measureLadder = async (sizes: readonly number[], progress: (line: string) => void): Promise<string> => {
  const costs: Cost[] = [];
  for (const municipalities of sizes) {
    progress(`an escalation over every rung in a region of ${municipalities} municipalities`);
    costs.push(await costOf(municipalities));
  }
  return tableOf(
    ['municipalities', 'addressees', 'e-mails', 'state transitions'],
    costs.map(({ municipalities, addressees, mails, transitions }) => [municipalities, addressees, mails, transitions]),
  );
};
