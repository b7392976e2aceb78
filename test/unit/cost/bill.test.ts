import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { environmentNamed, environmentNames } from '#infra/config/environments.ts';
import { type Activity, addresseesOfCycle, billOf, keptTraces, type Standing, unitsOf } from '#infra/cost/bill.ts';
import { type Priced, priceIn, prices } from '#infra/cost/prices.ts';
import { standingOf } from '#infra/cost/standing.ts';
import { costTable, usualActivity } from '#infra/cost/table.ts';
import { eachOf } from '../../support/each-of.ts';

const standing: Standing = { alarms: 45, metrics: 25, queues: 10, sweeps: 43_200, firewallRules: 0 };
const ireland = 'eu-west-1';
const idle: Activity = { municipalities: 0, partners: 0, cycles: 0, alliances: 0, requests: 0 };
const region: Activity = { municipalities: 16, partners: 25, cycles: 2, alliances: 20, requests: 100_000 };

describe('the bill of a month', () => {
  test('asks in a cycle whom the governance model says: partners and councils, klankbordgroep, partners, seats, colleges', () => {
    // 10 municipalities and 5 others: 15 partners + 10 councils, 10 soundings, 15 consulted, 4 seats, 10 colleges.
    expect(addresseesOfCycle({ ...idle, municipalities: 10, partners: 5 })).toBe(64);
  });

  test('has state transitions by the cycle, not by the addressee', () => {
    const one = unitsOf({ ...region, municipalities: 3 }, standing);
    const other = unitsOf({ ...region, municipalities: 300 }, standing);
    expect(other.stateTransition).toBe(one.stateTransition);
    expect(other.mail).toBeGreaterThan(one.mail);
  });

  test('adds its lines up, each a number of units at its price, dearest first', () => {
    const { lines, total } = billOf(ireland, region, standing);
    expect(lines.map(({ what }) => what).sort()).toEqual(Object.keys(prices).sort());
    for (const { what, units, usd } of eachOf(lines)) expect(usd).toBeCloseTo(units * priceIn(ireland, what), 12);
    expect(total).toBeCloseTo(
      lines.reduce((sum, { usd }) => sum + usd, 0),
      9,
    );
    expect(lines.map(({ usd }) => usd)).toEqual(lines.map(({ usd }) => usd).sort((a, b) => b - a));
  });

  test('of an environment where nothing happens is that of what stands there', () => {
    const { lines } = billOf(ireland, idle, standing);
    const of = (what: string) => lines.find((line) => line.what === what)?.usd;
    expect(of('alarm')).toBeCloseTo(4.5);
    expect(of('metric')).toBeCloseTo(7.5);
    expect(of('dashboard')).toBe(3);
    expect([of('mail'), of('writeUnit'), of('stateTransition'), of('apiRequest')]).toEqual([0, 0, 0, 0]);
  });

  test('is by the prices of the region that the environment names', () => {
    const lineOf = (where: 'eu-west-1' | 'eu-central-1', what: Priced) =>
      billOf(where, region, standing).lines.find((line) => line.what === what)?.usd ?? 0;
    // A request costs 3.50 dollars a million in Ireland and 3.70 in Frankfurt, a gigabyte of log 0.57 and 0.63.
    expect(lineOf('eu-central-1', 'apiRequest') / lineOf(ireland, 'apiRequest')).toBeCloseTo(3.7 / 3.5, 9);
    expect(lineOf('eu-central-1', 'logIngested') / lineOf(ireland, 'logIngested')).toBeCloseTo(0.63 / 0.57, 9);
    expect(costTable(usualActivity)).toContain(
      `| region | ${environmentNames.map((name) => environmentNamed(name).region).join(' | ')} |`,
    );
  });

  test('is not made of the prices of elsewhere', () => {
    expect(() => billOf('eu-north-1', region, standing)).toThrow('no prices of eu-north-1');
  });

  // X-Ray, sampling: "the first request each second, and five percent of any additional requests".
  test('has the traces that are kept, not every one that begins', () => {
    expect(keptTraces(1000)).toBe(1000);
    const seconds = 30 * 24 * 3600;
    expect(keptTraces(seconds * 3)).toBeCloseTo(seconds * 1.1, 3);
    // Ten million more requests of applications, each one trace for the check of its token and its function together.
    const more = unitsOf({ ...region, requests: 10_000_000 }, standing);
    expect(more.trace).toBeLessThan(more.lambdaRequest / 5);
  });

  test('has a firewall and a second copy where the environment has them, and nothing of them elsewhere', () => {
    const only: Priced[] = ['firewall', 'firewallRule', 'firewallRequest', 'key', 'backupStorage', 'backupTransfer'];
    const costs = (name: 'dev' | 'prod') => {
      const { lines } = billOf(ireland, region, standingOf(environmentNamed(name)));
      return only.map((what) => lines.find((line) => line.what === what)?.usd ?? -1);
    };
    expect(costs('dev')).toEqual([0, 0, 0, 0, 0, 0]);
    const [firewall, rules, , keys] = costs('prod');
    expect([firewall, rules, keys]).toEqual([5, 2, 2]);
    for (const usd of eachOf(costs('prod'))) expect(usd).toBeGreaterThan(0);
  });

  test('never falls when more is done', () => {
    const count = fc.nat({ max: 500 });
    const activity = fc.record({
      municipalities: count,
      partners: count,
      cycles: count,
      alliances: count,
      requests: count,
    });
    fc.assert(
      fc.property(activity, activity, (one, more) => {
        const both = Object.fromEntries(
          Object.entries(one).map(([key, value]) => [key, value + more[key as keyof Activity]]),
        ) as unknown as Activity;
        expect(billOf(ireland, both, standing).total).toBeGreaterThanOrEqual(billOf(ireland, one, standing).total);
      }),
    );
  });

  test('names for every price its day and its source', () => {
    for (const { asOf, source, usd } of eachOf(Object.values(prices))) {
      expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(source).toMatch(/^https:\/\/aws\.amazon\.com\//);
      for (const amount of eachOf(Object.values(usd))) expect(amount).toBeGreaterThan(0);
    }
  });

  test('stands in docs/cost.md as it is now: npm run cost -- --write', () => {
    const page = readFileSync(new URL('../../../docs/cost.md', import.meta.url), 'utf8');
    expect(page.includes(costTable(usualActivity)), 'run `npm run cost -- --write`').toBe(true);
  });
});
