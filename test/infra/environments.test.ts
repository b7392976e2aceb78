import { RegionInfo } from 'aws-cdk-lib/region-info';
import { describe, expect, it } from 'vitest';
import {
  type EnvironmentSettings,
  parseEnvironment,
  peopleIssuersOf,
  signInIssuersOf,
} from '#infra/config/environment.ts';
import { environmentNamed, environmentNames, isDeployed, localEnvironment } from '#infra/config/environments.ts';
import { euRegions } from '#infra/config/regions.ts';
import { eachOf } from '../support/each-of.ts';

const settings: EnvironmentSettings = {
  name: 'pilot',
  account: '555555555555',
  tokens: { issuer: 'https://inloggen.example', audience: 'pilot' },
  operators: ['programmabureau'],
  mail: { domain: 'regiodeal.example', from: 'Regio Deal <besluiten@regiodeal.example>' },
};

describe('environments', () => {
  it('are the four that a change passes through', () => {
    expect(environmentNames).toEqual(['dev', 'test', 'acc', 'prod']);
    expect(environmentNames.map((name) => environmentNamed(name).name)).toEqual(environmentNames);
  });

  it.each(['account', 'name'] as const)('do not share their %s', (key) => {
    expect(new Set(environmentNames.map((name) => environmentNamed(name)[key])).size).toBe(environmentNames.length);
  });

  it('do not trust the tokens of one another', () => {
    const accepted = environmentNames.map((name) => environmentNamed(name).tokens);
    expect(new Set(accepted.map(({ issuer }) => issuer)).size).toBe(environmentNames.length);
    expect(new Set(accepted.map(({ audience }) => audience)).size).toBe(environmentNames.length);
  });

  it('have a domain, a sender and a place for their alarms of their own; only development does without', () => {
    const deployed = environmentNames.map((name) => environmentNamed(name));
    const own = (of: (environment: (typeof deployed)[number]) => string | undefined) =>
      deployed.map(of).filter(Boolean);
    for (const values of [
      own(({ domain }) => domain?.name),
      own(({ domain }) => domain?.certificateArn),
      own(({ alarmAddress }) => alarmAddress),
    ]) {
      expect(new Set(values).size).toBe(deployed.length - 1);
    }
    expect(new Set(own(({ mail }) => mail.domain)).size).toBe(deployed.length);
    for (const { mail } of eachOf(deployed)) expect(mail.from).toContain(`@${mail.domain}>`);
  });

  it('protect their data, except for development', () => {
    expect(environmentNames.filter((name) => !environmentNamed(name).protectData)).toEqual(['dev']);
  });

  it.each([undefined, '', 'production', 'toString'])('are named when %o is asked', (name) => {
    expect(() => environmentNamed(name)).toThrow('Choose one with -c env=<name>: dev, test, acc, prod.');
  });

  it('say everything that is wrong with their settings', () => {
    const wrong = { ...settings, account: '123', region: 'us-east-1', operators: [] };
    expect(() => parseEnvironment(wrong as unknown as EnvironmentSettings)).toThrow(
      /"pilot" is not configured right: account: twelve digits; region: .*European Union; operators: /,
    );
  });

  // What begins with `eu-` is a place in Europe; London, Zurich and a region of a service of the United States are not in the Union.
  it('lie in the European Union, by list: whoever gets a new region of AWS says on which side it is', () => {
    const european = RegionInfo.regions.map(({ name }) => name).filter((name) => name.startsWith('eu'));
    const outside = ['eu-central-2', 'eu-west-2', 'eu-isoe-west-1', 'eusc-de-east-1'];
    expect([...euRegions, ...outside].sort()).toEqual(european.sort());
    const placed = (region: string) => () => parseEnvironment({ ...settings, region } as EnvironmentSettings);
    for (const region of eachOf(euRegions)) expect(placed(region)).not.toThrow();
    for (const region of [...outside, 'eu-', 'eu-west-9']) expect(placed(region), region).toThrow('European Union');
  });

  it('keep their second copy elsewhere, in the Union, or have none', () => {
    const copied = (backup: EnvironmentSettings['backup']) => () => parseEnvironment({ ...settings, backup });
    expect(copied({ region: 'eu-west-1' })).toThrow('another account or another region');
    expect(copied({ region: 'eu-west-1', account: settings.account })).toThrow('another account or another region');
    expect(copied({ region: 'eu-west-2' as 'eu-west-1', account: '666666666666' })).toThrow('European Union');
    expect(copied({ region: 'eu-west-1', account: '666666666666' })().backup).toMatchObject({ days: 35 });
    expect(copied({ region: 'eu-central-1' })).not.toThrow();
    expect(environmentNames.filter((name) => environmentNamed(name).backup === undefined)).toEqual(['dev', 'test']);
  });

  it('refuse a setting that they do not know', () => {
    const misspelt = { ...settings, sweepMinuts: 10 };
    expect(() => parseEnvironment(misspelt)).toThrow('sweepMinuts');
  });

  it('keep room for the pages only where Lambda leaves enough to all others', () => {
    const room = (account: number, pages: number) => parseEnvironment({ ...settings, concurrency: { account, pages } });
    expect(room(1000, 50).concurrency).toEqual({ account: 1000, pages: 50 });
    expect(() => room(120, 50)).toThrow('concurrency');
    // A new account has ten, and the mail service takes one e-mail a second of it.
    expect(parseEnvironment(settings)).toMatchObject({ concurrency: { account: 10 }, mail: { sendRate: 1 } });
  });

  it('fill in what may be left out', () => {
    const { region, logRetentionDays, protectData, sweepMinutes } = parseEnvironment(settings);
    expect({ region, logRetentionDays, protectData, sweepMinutes }).toEqual({
      region: 'eu-west-1',
      logRetentionDays: 90,
      protectData: true,
      sweepMinutes: 5,
    });
  });

  const organisation = {
    key: 'stein',
    issuer: 'https://stein.example',
    clientId: 'werkbank',
    domains: ['stein.example'],
  };

  it('let people sign in at issuers that vouch for their own domains, each with a key of its own', () => {
    const other = { ...organisation, issuer: 'https://vaals.example' };
    const vouchesForAll = { ...organisation, domains: 'any' as const };
    expect(() => parseEnvironment({ ...settings, people: [organisation, other] })).toThrow('a key of its own');
    expect(() => parseEnvironment({ ...settings, people: [vouchesForAll] })).toThrow('only on a local machine');
    expect(localEnvironment({ issuer: 'http://localhost:4000', people: [vouchesForAll] }).people).toHaveLength(1);
  });

  it('tell the check of tokens and the workbench what each needs of an issuer, and no secret', () => {
    const secretArn = 'arn:aws:secretsmanager:eu-west-1:555555555555:secret:stein-AbCdEf';
    const environment = parseEnvironment({ ...settings, people: [{ ...organisation, secretArn, acr: ['streng'] }] });
    const shared = { issuer: 'https://stein.example', clientId: 'werkbank', scope: 'werkbank', acr: ['streng'] };
    expect(peopleIssuersOf(environment)).toEqual([
      { ...shared, audience: 'pilot', types: ['at+jwt'], domains: ['stein.example'] },
    ]);
    expect(signInIssuersOf(environment)).toEqual([
      { ...shared, key: 'stein', name: 'stein.example', alsoAsks: [], secretArn },
    ]);
  });

  it('include a local machine: development with the endpoints of that machine', () => {
    const local = localEnvironment({ issuer: 'http://localhost:4000', sweepMinutes: 1 });
    expect(local).toMatchObject({ name: 'local', protectData: false, sweepMinutes: 1 });
    expect(isDeployed(local)).toBe(false);
    expect(environmentNames.map(environmentNamed).every(isDeployed)).toBe(true);
    expect(local.tokens).toEqual({
      issuer: 'http://localhost:4000',
      audience: environmentNamed('dev').tokens.audience,
      types: ['at+jwt'],
    });
  });
});
