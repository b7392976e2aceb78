import { type Environment, type EnvironmentSettings, parseEnvironment } from './environment.ts';

/**
 * The environments, as data. The accounts, domains and issuers below are placeholders that each region replaces by
 * its own; `environment.ts` says what every setting means and what it is when left out.
 */
const environments = {
  dev: {
    name: 'dev',
    account: '111111111111',
    tokens: { issuer: 'https://inloggen.dev.regiodeal.example', audience: 'regio-deal-governance-dev' },
    operators: ['programmabureau-dev'],
    mail: { domain: 'dev.regiodeal.example', from: 'Regio Deal <besluiten@dev.regiodeal.example>' },
    logRetentionDays: 14,
    protectData: false,
  },
  test: {
    name: 'test',
    account: '222222222222',
    domain: {
      name: 'governance.test.regiodeal.example',
      certificateArn: 'arn:aws:acm:eu-west-1:222222222222:certificate/00000000-0000-0000-0000-000000000000',
    },
    tokens: { issuer: 'https://inloggen.test.regiodeal.example', audience: 'regio-deal-governance-test' },
    operators: ['programmabureau-test'],
    mail: { domain: 'test.regiodeal.example', from: 'Regio Deal <besluiten@test.regiodeal.example>' },
    logRetentionDays: 30,
    alarmAddress: 'beheer@test.regiodeal.example',
  },
  acc: {
    name: 'acc',
    account: '333333333333',
    domain: {
      name: 'governance.acc.regiodeal.example',
      certificateArn: 'arn:aws:acm:eu-west-1:333333333333:certificate/00000000-0000-0000-0000-000000000000',
    },
    tokens: { issuer: 'https://inloggen.acc.regiodeal.example', audience: 'regio-deal-governance-acc' },
    operators: ['programmabureau-acc'],
    mail: { domain: 'acc.regiodeal.example', from: 'Regio Deal <besluiten@acc.regiodeal.example>' },
    alarmAddress: 'beheer@acc.regiodeal.example',
    firewall: { all: 6_000, perAddress: 1_200 },
    backup: { account: '555555555555', region: 'eu-central-1' },
  },
  prod: {
    name: 'prod',
    account: '444444444444',
    domain: {
      name: 'governance.regiodeal.example',
      certificateArn: 'arn:aws:acm:eu-west-1:444444444444:certificate/00000000-0000-0000-0000-000000000000',
    },
    tokens: { issuer: 'https://inloggen.regiodeal.example', audience: 'regio-deal-governance' },
    operators: ['programmabureau'],
    mail: { domain: 'regiodeal.example', from: 'Regio Deal <besluiten@regiodeal.example>', sendRate: 14 },
    logRetentionDays: 400,
    alarmAddress: 'beheer@regiodeal.example',
    throttling: { rate: 100, burst: 200 },
    concurrency: { account: 1000, pages: 50 },
    firewall: { all: 12_000, perAddress: 1_200 },
    backup: { account: '555555555555', region: 'eu-central-1' },
  },
} as const satisfies Record<string, EnvironmentSettings>;

export type EnvironmentName = keyof typeof environments;
export const environmentNames = Object.keys(environments) as EnvironmentName[];

/**
 * The settings of one environment.
 * @throws {Error} listing the names when there is no such environment, or naming what is wrong with its settings.
 */
export const environmentNamed = (name: string | undefined): Environment => {
  const known = environmentNames.find((candidate) => candidate === name);
  if (known) return parseEnvironment(environments[known]);
  const complaint = name ? `There is no environment "${name}".` : 'No environment was chosen.';
  throw new Error(`${complaint} Choose one with -c env=<name>: ${environmentNames.join(', ')}.`);
};

/** The environment that no account has. */
const local = 'local';

/** Whether an environment is deployed, or runs on one machine. */
export const isDeployed = ({ name }: Environment): boolean => name !== local;

/** What a local machine puts in the place of development's own settings. */
export type LocalSettings = Partial<Omit<EnvironmentSettings, 'name' | 'account' | 'tokens'>> & {
  readonly issuer: string;
  readonly audience?: string;
};

/** Development as it runs on one machine: the same application, with the endpoints of that machine. */
export const localEnvironment = ({ issuer, audience, ...others }: LocalSettings): Environment =>
  parseEnvironment({
    ...environments.dev,
    localReceivers: true,
    mail: { ...environments.dev.mail, sendRate: 1000 },
    concurrency: { account: 1000 },
    terms: { shortest: 'PT0.001S' },
    ...others,
    name: local,
    account: '000000000000',
    tokens: { issuer, audience: audience ?? environments.dev.tokens.audience },
  });
