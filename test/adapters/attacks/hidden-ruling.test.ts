import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { proposeEscalation } from '#functions/escalations/reactions/propose-escalation.ts';
import { rebuild } from '#functions/overview/reactions/rebuild.ts';
import { givenReport } from '../../support/plans.ts';
import { now } from '../../support/small-programme.ts';
import { report, working } from '../support/alliances.ts';
import { type Gateway, gatewayOf } from '../support/deployed-api.ts';
import {
  type Answers,
  bureau,
  climbHidden,
  differences,
  everything,
  logged,
  outsiders,
} from '../support/every-read.ts';
import { overviewDeps } from '../support/overviews.ts';
import { factsOfType, lastingWorld, type World } from '../support/world.ts';

/** A report after a confidential ruling, compared to the byte with the same report where there is no ruling (rules 15 and 19). */

const ids = { programmeId: 'proefland', allianceId: 'samen-bewegen' };
const january = { from: '2027-01-01', until: '2027-02-01' };
const budget = [{ budgetLineId: 'begeleiding', spentCents: 10_000, forecastCents: 108_000 }];
const reportId = `${january.from}_${january.until}.2`;
const place = { year: '2027', version: '1', reportId, contributionId: 'bijdrage-alfa' };

describe('a report of a deviation that a confidential ruling allows', () => {
  const worlds: World[] = [];
  const made = async (isRuled: boolean): Promise<Gateway> => {
    const world = await lastingWorld();
    worlds.push(world);
    const gateway = await gatewayOf(world);
    await working(world);
    await report(world, ids, givenReport({ period: january, budget }));
    if (isRuled) await climbHidden(world, gateway);
    await report(world, ids, givenReport({ period: january, budget, basedOn: 1, correction: 'Nog eens.' }));
    await rebuild(overviewDeps(world));
    await logged(world);
    return gateway;
  };
  let ruled: Gateway;
  let unruled: Gateway;
  beforeAll(async () => {
    vi.setSystemTime(now);
    unruled = await made(false);
    ruled = await made(true);
  }, 120_000);
  afterAll(() => {
    vi.useRealTimers();
    for (const { client } of worlds) client.destroy();
  });

  /** The places in the log are those of everybody: they tell that something happened, and not what. */
  const comparable = (answers: Answers): Answers =>
    JSON.parse(JSON.stringify(answers).replace(/,"sequence":"\d+"/g, ''));

  test('is amber for the programmabureau, which reads the ruling', async () => {
    const seen = await everything(ruled, bureau, place);
    expect(seen['readReport {}']?.body).toMatchObject({
      colour: 'amber',
      findings: expect.arrayContaining([
        expect.objectContaining({ colour: 'amber', dispensation: expect.objectContaining({ standing: 'allowed' }) }),
      ]),
    });
    expect(seen['readAlliance {}']?.body).toMatchObject({ report: { reportId, colour: 'amber' } });
    expect(seen['readOverview {}']?.body).toMatchObject({ alliances: [{ colour: 'amber' }] });
    expect(JSON.stringify(seen)).not.toContain('allowedBy');
  });

  test('puts no second escalation on the ladder, although everybody is told of a breach', async () => {
    const [, world] = worlds as [World, World];
    const propose = proposeEscalation(world.ladderDeps);
    const told = await factsOfType(world, 'alliances', 'alliance.breach-forecast');
    expect(told.map(({ data }) => data['reportId'])).toContain(reportId);
    for (const { data } of told) await propose(data as unknown as Parameters<typeof propose>[0], now);
    const escalations = await world.ladderDeps.escalations.escalations(ids.programmeId);
    expect(escalations.map(({ escalationId }) => escalationId)).toEqual(['escalation-1']);
  });

  test.each(outsiders)('is answered to $name to the byte as without the ruling', async (reader) => {
    const one = comparable(await everything(unruled, reader, place));
    const other = comparable(await everything(ruled, reader, place));
    expect(one['readReport {}']?.body).toMatchObject({ colour: 'red' });
    expect(one['readOverview {}']?.body).toMatchObject({ alliances: [{ colour: 'red' }] });
    expect(differences(one, other)).toEqual([]);
  });
});
