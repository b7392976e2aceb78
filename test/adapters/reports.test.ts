import { describe, expect, test } from 'vitest';
import { AllianceList, ReportList, ReportTrial, ReportView } from '#functions/alliances/contracts/views.ts';
import { closePeriods } from '#functions/alliances/operations/close-periods.ts';
import { listReportPeriods } from '#functions/alliances/operations/list-report-periods.ts';
import { listAlliances } from '#functions/alliances/operations/read-alliances.ts';
import { listReports } from '#functions/alliances/operations/read-reports.ts';
import { tryReport } from '#functions/alliances/operations/try-report.ts';
import type { GivenReport } from '#functions/alliances/terms/report.ts';
import { application } from '../support/callers.ts';
import { givenReport } from '../support/plans.ts';
import { now } from '../support/small-programme.ts';
import { allianceNow, as, formed, type Ids, type PartnerName, report, working } from './support/alliances.ts';
import { callsOf } from './support/cut-off.ts';
import { called } from './support/governance.ts';
import { meanwhile } from './support/meanwhile.ts';
import { emptyWorld, factsOfType, type World } from './support/world.ts';

const january = { from: '2027-01-01', until: '2027-02-01' };
const february = { from: '2027-02-01', until: '2027-03-01' };
/** 6 % over what the plan costs; the example framework tolerates 5 %. */
const over: Partial<GivenReport> = {
  budget: [{ budgetLineId: 'begeleiding', spentCents: 10_000, forecastCents: 106_000 }],
};
const close = (world: World, closedUntil: string) =>
  called(closePeriods(world.allianceDeps), { programmeId: 'proefland' }, { closedUntil });

describe('a progress report', () => {
  test('is marked with the reason, and shows in the overview', async () => {
    const world = await emptyWorld();
    const ids = await working(world);
    const { body } = await report(world, ids, givenReport({ period: january }));
    expect(ReportView.parse(body)).toMatchObject({ reportId: '2027-01-01_2027-02-01.1', colour: 'green', version: 1 });
    const list = AllianceList.parse((await called(listAlliances(world.allianceDeps), ids)).body);
    expect(list.alliances[0]?.report).toMatchObject({ colour: 'green', breaches: [] });
    expect(await factsOfType(world, 'alliances', 'alliance.breach-forecast')).toEqual([]);
  });

  test('that forecasts a breach proposes an escalation with a reference to itself; a later one confirms it is over', async () => {
    const world = await emptyWorld();
    const ids = await working(world);
    await report(world, ids, givenReport({ period: january, ...over }));
    const [proposed] = await factsOfType(world, 'alliances', 'alliance.breach-forecast');
    expect(proposed?.data).toEqual({
      ...ids,
      reportId: '2027-01-01_2027-02-01.1',
      breachId: 'budget-overrun.2027-01-01_2027-02-01.1',
      level: 'regiegroep',
    });
    const { alliances } = world.allianceDeps;
    const breachId = String(proposed?.data['breachId']);
    expect(await alliances.breach(ids, breachId)).toMatchObject({ status: 'open', finding: { deviation: 6 } });
    await report(world, ids, givenReport({ period: february }));
    expect(await alliances.breach(ids, breachId)).toMatchObject({
      status: 'over',
      overIn: '2027-02-01_2027-03-01.1',
      lastIn: '2027-01-01_2027-02-01.1',
    });
    expect(await factsOfType(world, 'alliances', 'alliance.breach-over')).toHaveLength(1);
    expect((await allianceNow(world, ids)).report).toMatchObject({ colour: 'green', breaches: [] });
    expect(await alliances.newestReport(ids)).toMatchObject({ reportId: '2027-02-01_2027-03-01.1' });
  });

  test('sent twice is one report; a correction is its next version and says why', async () => {
    const world = await emptyWorld();
    const ids = await working(world);
    const given = givenReport({ period: january, ...over });
    expect((await report(world, ids, given)).status).toBe(201);
    expect((await report(world, ids, given)).status).toBe(200);
    await expect(report(world, ids, givenReport({ period: january, basedOn: 1 }))).rejects.toMatchObject({
      code: 'invalid-input',
      faults: [{ pointer: '/correction' }],
    });
    const corrected = givenReport({ period: january, basedOn: 1, correction: 'Een post telde dubbel.' });
    expect((await report(world, ids, corrected)).status).toBe(201);
    const { alliances } = world.allianceDeps;
    expect(await alliances.report(ids, '2027-01-01_2027-02-01.1')).toMatchObject({ colour: 'red' });
    expect(await alliances.report(ids, '2027-01-01_2027-02-01.2')).toMatchObject({ colour: 'green', version: 2 });
  });

  test('comes from a partner of the alliance, on a plan that fits', async () => {
    const world = await emptyWorld();
    const ids = await working(world);
    await expect(report(world, ids, givenReport(), 'school')).rejects.toMatchObject({
      code: 'not-entitled',
      rule: 'report on an alliance',
    });
    const other = await formed(world, 'samen-eten');
    await expect(report(world, other, givenReport())).rejects.toMatchObject({ code: 'not-reporting' });
  });

  test('of an alliance of another programme is not there', async () => {
    const world = await emptyWorld();
    const ids = await working(world);
    await formed(world, 'samen-eten', 'elders');
    await expect(
      report(world, { programmeId: 'elders', allianceId: ids.allianceId }, givenReport()),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a trial run of a report', () => {
  const trial = (world: World, ids: Ids, given: GivenReport, by = 'alfa' as PartnerName) =>
    called(tryReport(world.allianceDeps), ids, given, as(by, ids));

  test('says what the report says once it is sent, and records nothing', async () => {
    const world = await emptyWorld();
    const ids = await working(world);
    const given = givenReport({ period: january, ...over });
    const before = await allianceNow(world, ids);
    const tried = ReportTrial.parse((await trial(world, ids, given)).body);
    expect(tried).toMatchObject({ colour: 'red', version: 1, breaches: [{ becomes: 'opens', about: 'budget' }] });
    expect(await allianceNow(world, ids)).toEqual(before);
    expect(await factsOfType(world, 'alliances', 'alliance.reported')).toEqual([]);
    const { body } = await report(world, ids, given);
    const { findings, colour, reportId, plan, framework } = ReportView.parse(body);
    expect(tried).toMatchObject({ findings, colour, reportId, plan, framework });
    expect(ReportTrial.parse((await trial(world, ids, givenReport({ period: february }))).body)).toMatchObject({
      colour: 'green',
      breaches: [{ becomes: 'ends', breachId: 'budget-overrun.2027-01-01_2027-02-01.1' }],
    });
  });

  test('is refused for what the report is refused for', async () => {
    const world = await emptyWorld();
    const ids = await working(world);
    await expect(trial(world, ids, givenReport(), 'school')).rejects.toMatchObject({ code: 'not-entitled' });
    await expect(trial(world, ids, givenReport({ goals: [] }))).rejects.toMatchObject({ code: 'invalid-input' });
    await close(world, '2027-02-01');
    await expect(trial(world, ids, givenReport({ period: january }))).rejects.toMatchObject({ code: 'period-closed' });
  });
});

test('a programme that fixes no periods has none to report on', async () => {
  const world = await emptyWorld();
  const ids = await working(world);
  const { body } = await called(listReportPeriods(world.allianceDeps), ids);
  expect(body).toEqual({ asOf: now.slice(0, 10), periods: [] });
});

describe('a closed period', () => {
  test('takes no report: not when the programmabureau closed it', async () => {
    const world = await emptyWorld();
    const ids = await working(world);
    await close(world, '2027-02-01');
    await expect(report(world, ids, givenReport({ period: january }))).rejects.toMatchObject({ code: 'period-closed' });
    expect((await report(world, ids, givenReport({ period: february }))).status).toBe(201);
    await expect(close(world, '2027-01-01')).rejects.toMatchObject({ code: 'later-periods-closed' });
  });

  test('nor when a later one was reported on, not even a correction', async () => {
    const world = await emptyWorld();
    const ids = await working(world);
    await report(world, ids, givenReport({ period: january }));
    await report(world, ids, givenReport({ period: february }));
    const late = givenReport({ period: january, basedOn: 1, correction: 'Te laat.', ...over });
    await expect(report(world, ids, late)).rejects.toMatchObject({ code: 'period-closed' });
  });

  test('nor when it is closed between reading and writing', async () => {
    const world = await emptyWorld();
    const ids = await working(world);
    const interrupted = meanwhile(world, 1, () => close(world, '2027-02-01'));
    await expect(report(interrupted, ids, givenReport({ period: january }))).rejects.toMatchObject({
      code: 'period-closed',
    });
    expect((await allianceNow(world, ids)).reports).toBe(0);
  });
});

describe('as reports pile up', () => {
  test('the next report and the overview ask the database as often as before', async () => {
    const world = await emptyWorld();
    const ids = await working(world);
    const costs: number[] = [];
    const overview: number[] = [];
    for (let day = 1; day <= 9; day += 1) {
      const period = { from: `2027-01-0${day}`, until: `2027-01-${String(day + 1).padStart(2, '0')}` };
      costs.push(await callsOf(world, (counted) => report(counted, ids, givenReport({ period }))));
      overview.push(await callsOf(world, (counted) => called(listAlliances(counted.allianceDeps), ids)));
    }
    expect(new Set(costs).size, costs.join()).toBe(1);
    // The alliances, the reports that were asked for, and the last closing.
    expect(new Set(overview)).toEqual(new Set([3]));
    const handler = listReports(world.allianceDeps);
    const query = { limit: 4, cursor: undefined };
    const caller = application('bureau-proefland');
    const request = { params: ids, body: undefined, caller, standing: { bureau: true }, now };
    const { body } = await handler.answer({ ...request, query });
    const part = ReportList.parse(body);
    expect(part.reports).toHaveLength(4);
    const cursor = new URL(`https://x${part.next}`).searchParams.get('cursor') ?? '';
    const next = { limit: 4, cursor: Buffer.from(cursor, 'base64url').toString('utf8') };
    const second = await handler.answer({ ...request, query: next });
    expect(ReportList.parse(second.body).reports[0]?.period.from).toBe('2027-01-05');
  });
});
