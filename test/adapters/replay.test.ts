import { describe, expect, test } from 'vitest';
import { callForContributions } from '#functions/alliances/operations/call-for-contributions.ts';
import { changePitch } from '#functions/alliances/operations/change-pitch.ts';
import { linkAlliances } from '#functions/alliances/operations/link-alliances.ts';
import { moveAlliance } from '#functions/alliances/operations/move-alliance.ts';
import { moveContribution } from '#functions/alliances/operations/move-contribution.ts';
import { nameLead } from '#functions/alliances/operations/name-lead.ts';
import { pitchAlliance } from '#functions/alliances/operations/pitch-alliance.ts';
import { proposeContribution } from '#functions/alliances/operations/propose-contribution.ts';
import { readAlliance } from '#functions/alliances/operations/read-alliances.ts';
import { recordPayment } from '#functions/alliances/operations/record-payment.ts';
import { submitPlan } from '#functions/alliances/operations/submit-plan.ts';
import { submitReport } from '#functions/alliances/operations/submit-report.ts';
import { testPlan } from '#functions/alliances/operations/test-plan.ts';
import { recordContributionDecision } from '#functions/alliances/reactions/record-decision.ts';
import type { GivenReport } from '#functions/alliances/terms/report.ts';
import { readProgramme } from '#functions/bodies/operations/read.ts';
import { raiseEscalation } from '#functions/escalations/operations/raise-escalation.ts';
import { listEscalations, readEscalation } from '#functions/escalations/operations/read-escalations.ts';
import { recordGrowth } from '#functions/escalations/reactions/record-growth.ts';
import { moveCycle } from '#functions/frameworks/operations/move-cycle.ts';
import { startCycle } from '#functions/frameworks/operations/start-cycle.ts';
import { exportMoney, listMoney, readMoney } from '#functions/money/operations/read-money.ts';
import { exportStatement, readStatement } from '#functions/money/operations/read-statement.ts';
import { recordMoney } from '#functions/money/operations/record-money.ts';
import { MoneyReader } from '#functions/money/reader.ts';
import { readOverview } from '#functions/overview/operations/read-overview.ts';
import { readRequirements } from '#functions/overview/operations/read-requirements.ts';
import { rebuild } from '#functions/overview/reactions/rebuild.ts';
import { withdrawRound } from '#functions/rounds/close-round.ts';
import { PastRounds } from '#functions/rounds/past-reader.ts';
import { eachOf } from '../support/each-of.ts';
import { exampleText } from '../support/framework-texts.ts';
import { givenReport, planContent } from '../support/plans.ts';
import {
  decisionOf,
  inForce,
  money,
  otherPitch,
  type PartnerName,
  pitch,
  registryWithApps,
} from './support/alliances.ts';
import { answer, called } from './support/governance.ts';
import { raised } from './support/ladder.ts';
import { overviewDeps } from './support/overviews.ts';
import { withRound } from './support/placed.ts';
import { walkedOn } from './support/portions.ts';
import { emptyWorld, imported, type World } from './support/world.ts';

const programmeId = 'proefland';
const ids = { programmeId, allianceId: 'samen-bewegen' };
const of = (partner: PartnerName): string => `${partner}-${programmeId}`;

/** What happens on a day, at an instant of it. */
type Step = readonly [day: string, happens: (world: World, at: string) => Promise<unknown>];

const moves = (move: string, partner?: PartnerName) => async (world: World, at: string) => {
  const { visit } = await world.allianceDeps.alliances.alliance(programmeId, ids.allianceId);
  await called(
    moveAlliance(world.allianceDeps),
    ids,
    { visit, move, motivation: 'Het is tijd.' },
    partner && of(partner),
    at,
  );
};

const promises =
  (partner: PartnerName, contributionId: string, cents: number, replaces?: string) => (world: World, at: string) =>
    called(
      proposeContribution(world.allianceDeps),
      ids,
      { contributionId, offer: money(cents), ...(replaces ? { replaces } : {}) },
      of(partner),
      at,
    );

const asks = (partnerId: PartnerName, cents: number) => (world: World, at: string) =>
  called(
    callForContributions(world.allianceDeps),
    ids,
    { message: 'Wie doet mee?', asks: [{ partnerId, offer: money(cents) }] },
    undefined,
    at,
  );

const puts = (partner: PartnerName, contributionId: string) => async (world: World, at: string) => {
  const { changes: change } = await world.allianceDeps.alliances.contribution(ids, contributionId);
  const deps = { ...world.allianceDeps, rounds: world.roundDeps.rounds };
  await called(moveContribution(deps), { ...ids, contributionId }, { change, move: 'put' }, of(partner), at);
};

const decides = (contributionId: string, decidedOn: string, registrationId: string) => (world: World, at: string) =>
  recordContributionDecision(world.allianceDeps)(
    { ...ids, contributionId, decision: decisionOf({ decidedOn, registrationId }) },
    at,
  );

const pays =
  (contributionId: string, paymentId: string, amount: number, corrects?: string) => (world: World, at: string) =>
    called(
      recordPayment(world.allianceDeps),
      { ...ids, contributionId },
      {
        paymentId,
        year: 2027,
        amount,
        paidOn: '2027-03-08',
        reference: 'F 1',
        ...(corrects ? { corrects, reason: 'Verkeerd getypt.' } : {}),
      },
      undefined,
      at,
    );

const plans = (amountCents: number, basedOn: number) => (world: World, at: string) =>
  called(
    submitPlan(world.allianceDeps),
    ids,
    { year: 2027, basedOn, content: planContent(amountCents), dropped: [] },
    of('alfa'),
    at,
  );

const tests = (version: number, verdict: object) => (world: World, at: string) =>
  called(testPlan(world.allianceDeps), { ...ids, year: '2027' }, { version, ...verdict }, undefined, at);

const reports = (parts: Partial<GivenReport>) => (world: World, at: string) =>
  called(submitReport(world.allianceDeps), ids, givenReport(parts), of('alfa'), at);

const goalAt = (forecast: number) => [{ planGoalId: 'bewegende-kinderen', reached: 81, forecast }];

const moneyDeps = ({ client, tables, allianceDeps }: World) => ({
  ...allianceDeps,
  client,
  table: tables.money,
  money: new MoneyReader(tables.money),
});

const given = { source: 'state', on: '2027-03-01', reference: 'R 1' };
const period = { from: '2027-01-01', until: '2028-01-01' };
const records = (entry: object) => (world: World, at: string) =>
  called(recordMoney(moneyDeps(world)), { programmeId }, entry, undefined, at);

/** A programme that lives for two months. What was wrong is corrected later. */
const story: readonly Step[] = [
  [
    '2027-03-02',
    (world, at) => called(pitchAlliance(world.allianceDeps), { programmeId }, pitch('samen-bewegen'), undefined, at),
  ],
  ['2027-03-03', asks('alfa', 60_000)],
  ['2027-03-03', (world, at) => called(changePitch(world.allianceDeps), ids, otherPitch(), undefined, at)],
  ['2027-03-04', moves('explore')],
  ['2027-03-05', promises('alfa', 'van-alfa', 60_000)],
  [
    '2027-03-05',
    records({ ...given, kind: 'grant', entryId: 'g', amountCents: 900, period, cashierId: 'alfa', conditions: [] }),
  ],
  ['2027-03-05', records({ ...given, kind: 'advance', entryId: 'v', amountCents: 500 })],
  ['2027-03-06', puts('alfa', 'van-alfa')],
  ['2027-03-08', decides('van-alfa', '2027-03-07', 'taak-1.1')],
  ['2027-03-09', moves('form')],
  ['2027-03-10', plans(100_000, 0)],
  [
    '2027-03-11',
    tests(1, { verdict: 'returned', grounds: [{ ground: 'goal', goalId: 'bewegen', explanation: 'Te duur.' }] }),
  ],
  ['2027-03-12', plans(90_000, 1)],
  ['2027-03-13', tests(2, { verdict: 'fits' })],
  ['2027-03-14', moves('execute', 'alfa')],
  [
    '2027-03-15',
    reports({
      goals: goalAt(60),
      budget: [{ budgetLineId: 'begeleiding', spentCents: 10_000, forecastCents: 90_000 }],
    }),
  ],
  ['2027-03-16', pays('van-alfa', 'betaling-1', 20_000)],
  ['2027-03-16', records({ ...given, kind: 'payment', entryId: 'b', amountCents: 300, allianceId: ids.allianceId })],
  ['2027-03-17', asks('alfa', 50_000)],
  ['2027-03-17', asks('beta', 10_000)],
  ['2027-03-18', pays('van-alfa', 'betaling-2', 2000, 'betaling-1')],
  [
    '2027-03-19',
    records({
      ...{ ...given, kind: 'payment', entryId: 'c', amountCents: 100, allianceId: ids.allianceId },
      ...{ corrects: 'b', reason: 'Verkeerd getypt.' },
    }),
  ],
  ['2027-03-19', promises('alfa', 'meer-van-alfa', 70_000, 'van-alfa')],
  ['2027-03-20', puts('alfa', 'meer-van-alfa')],
  ['2027-03-22', decides('meer-van-alfa', '2027-03-21', 'taak-2.1')],
  ['2027-03-23', pays('van-alfa', 'betaling-3', 1500, 'betaling-2')],
  ['2027-03-24', (world, at) => called(nameLead(world.allianceDeps), ids, { partnerId: 'beta' }, of('alfa'), at)],
  [
    '2027-03-25',
    reports({
      basedOn: 1,
      correction: 'Verkeerd geteld.',
      goals: goalAt(90),
      budget: [{ budgetLineId: 'begeleiding', spentCents: 10_000, forecastCents: 90_000 }],
    }),
  ],
  [
    '2027-03-26',
    (world, at) => called(raiseEscalation(world.ladderDeps), ids, raised('goal-missed', 8), of('alfa'), at),
  ],
  ['2027-03-26', moves('pause', 'alfa')],
  [
    '2027-03-27',
    (world, at) => called(pitchAlliance(world.allianceDeps), { programmeId }, pitch('samen-lopen'), undefined, at),
  ],
  [
    '2027-03-28',
    (world, at) =>
      called(
        linkAlliances(world.allianceDeps),
        ids,
        { linkId: 'lopen', helper: 'samen-lopen', why: 'Zij lopen al.' },
        undefined,
        at,
      ),
  ],
  ['2027-03-29', promises('beta', 'van-beta', 10_000)],
  [
    '2027-03-29',
    (world, at) =>
      called(
        startCycle(world.deps),
        { programmeId },
        { content: exampleText, evaluation: { title: 'Evaluatie', summary: 'Het gaat goed.' } },
        undefined,
        at,
      ),
  ],
  ['2027-03-30', moves('resume', 'alfa')],
  [
    '2027-03-31',
    async (world, at) => {
      const { mandate } = await world.ladderDeps.escalations.escalation(programmeId, 'escalation-1');
      const grown = { report: '2027-01-01_2027-02-01.2', size: 9, mandate };
      await recordGrowth(world.ladderDeps, { programmeId, escalationId: 'escalation-1' }, grown, at);
    },
  ],
  [
    '2027-04-01',
    (world, at) =>
      called(
        moveCycle(world.deps),
        { programmeId, cycleId: '2' },
        { visit: 1, move: 'withdraw', motivation: 'Niet nodig.' },
        undefined,
        at,
      ),
  ],
];

/** What a reader was shown, by the name of what was asked. */
type Shown = Readonly<Record<string, unknown>>;

/** What a reader is shown at an instant; as of a day, if one is given. */
const shownTo = async (world: World, clientId: string, at: string, asOf?: string): Promise<Shown> => {
  const query = asOf === undefined ? {} : { asOf };
  const read = async (...[operation, params]: Parameters<typeof called>): Promise<unknown> =>
    (await called(operation, params, undefined, clientId, at, query).catch(({ message }: Error) => ({ body: message })))
      .body;
  const { table, sources } = overviewDeps(world);
  const readsByName: Readonly<Record<string, () => Promise<unknown>>> = {
    'samen-bewegen': () => read(readAlliance(world.allianceDeps), ids),
    'samen-lopen': () => read(readAlliance(world.allianceDeps), { programmeId, allianceId: 'samen-lopen' }),
    ladder: () => read(listEscalations(world.ladderDeps), { programmeId }),
    escalation: () => read(readEscalation(world.ladderDeps), { programmeId, escalationId: 'escalation-1' }),
    overview: () => read(readOverview({ table, sources }), { programmeId }),
    requirements: () => read(readRequirements({ table, sources }), { programmeId }),
    registry: () => read(readProgramme({ ...world.deps, table: world.tables.bodies, operators: [] }), { programmeId }),
    money: () => read(readMoney(moneyDeps(world)), { programmeId }),
    'what was recorded of the money': () => read(listMoney(moneyDeps(world)), { programmeId }),
    'the statement of the money': () => read(readStatement(moneyDeps(world)), { programmeId }),
  };
  const found = await Promise.all(
    Object.entries(readsByName).map(async ([name, ask]) => [name, withoutMoves(await ask())] as const),
  );
  return Object.fromEntries(found);
};

/** Nobody moves an alliance from where it was. */
const withoutMoves = (shown: unknown): unknown => (typeof shown === 'object' ? { ...shown, moves: [] } : shown);

const readers = [`bureau-${programmeId}`, of('zorg')];

describe('a programme as of a day', () => {
  test('is what was shown at the end of that day, whatever was recorded or corrected since', {
    timeout: 300_000,
  }, async () => {
    const world = await emptyWorld();
    await imported(world, registryWithApps(programmeId));
    await inForce(world, { programmeId });
    const kept = new Map<string, Shown[]>();
    for (const [day, happens] of story) {
      await happens(world, `${day}T10:00:00.000Z`);
      await rebuild({ ...overviewDeps(world), clock: () => `${day}T21:00:00.000Z` }, programmeId);
      kept.set(day, await Promise.all(readers.map((reader) => shownTo(world, reader, `${day}T21:30:00.000Z`))));
    }
    // The story went as it should: otherwise two refusals would be compared.
    expect(kept.get('2027-03-30')?.[1]).toMatchObject({
      'samen-bewegen': {
        phase: 'execution',
        members: ['alfa'],
        report: { colour: 'green' },
        lead: { partnerId: 'beta' },
      },
    });
    const later = '2027-05-01T10:00:00.000Z';
    for (const [day, shown] of eachOf([...kept])) {
      const replayed = await Promise.all(readers.map((reader) => shownTo(world, reader, later, day)));
      for (const [at, reader] of eachOf([...readers.entries()]))
        for (const name of eachOf(Object.keys(shown[at] ?? {})))
          expect(replayed[at]?.[name], `${name} on ${day} for ${reader}`).toEqual(shown[at]?.[name]);
    }
  });

  test('refuses a day to come, a day before the programme, and an alliance that was not there yet', async () => {
    const world = await emptyWorld();
    await imported(world, registryWithApps(programmeId));
    await inForce(world, { programmeId });
    const at = '2027-03-02T10:00:00.000Z';
    await called(pitchAlliance(world.allianceDeps), { programmeId }, pitch('samen-bewegen'), undefined, at);
    const read = (asOf: string) => called(readAlliance(world.allianceDeps), ids, undefined, undefined, at, { asOf });
    await expect(read('2027-03-03')).rejects.toMatchObject({
      faults: [{ pointer: '/asOf', expected: '2027-03-02 or earlier' }],
    });
    await expect(read('2027-02-28')).rejects.toMatchObject({
      faults: [{ pointer: '/asOf', expected: '2027-03-01 or later' }],
    });
    await expect(read('2027-03-01')).rejects.toThrow('There is no such alliance.');
    const views = [readMoney, exportMoney, listMoney, readStatement, exportStatement];
    for (const view of eachOf(views)) {
      const ofDay = (asOf: string) =>
        called(view(moneyDeps(world)), { programmeId }, undefined, undefined, at, { asOf });
      await expect(ofDay('2027-03-03')).rejects.toMatchObject({ faults: [{ expected: '2027-03-02 or earlier' }] });
      await expect(ofDay('2027-02-28')).rejects.toMatchObject({ faults: [{ expected: '2027-03-01 or later' }] });
      expect((await ofDay('2027-03-01')).status).toBe(200);
    }
    expect((await read('2027-03-02')).body).toMatchObject({ asOf: '2027-03-02', phase: 'idea' });
  });

  test('shows a round that its matter withdrew later as it waited for its answers', async () => {
    const world = await emptyWorld();
    const { roundId } = await withRound(world, 'input');
    const before = await world.roundDeps.rounds.round(roundId);
    const [first] = await world.roundDeps.rounds.tasks(roundId);
    await answer(world, first?.taskId ?? '', { answer: 'no-input' });
    const at = '2027-03-04T10:00:00.000Z';
    await withdrawRound(world.roundDeps, roundId, at);
    await walkedOn(world, at);
    const on = (day: string) => new PastRounds(world.tables.rounds, day);
    const statuses = async (day: string) => new Set((await on(day).tasks(roundId)).map(({ status }) => status));
    expect(await statuses('2027-03-03')).toEqual(new Set(['answered', 'open']));
    expect(await statuses('2027-03-04')).toEqual(new Set(['answered', 'withdrawn']));
    expect((await on('2027-03-03').round(roundId))?.awaited).toBe((before?.awaited ?? 0) - 1);
    expect(await on('2027-03-03').open(programmeId)).toMatchObject([{ roundId, status: 'open' }]);
    expect(await on('2027-03-04').open(programmeId)).toEqual([]);
  });
});
