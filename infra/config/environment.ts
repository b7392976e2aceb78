import * as z from 'zod';
import { euRegions } from './regions.ts';

/** The name of the application, first word of every name it gives in an account. */
export const system = 'regio-deal-governance';

const account = z.string().regex(/^\d{12}$/, 'twelve digits');
const region = z.enum(euRegions, `one of ${euRegions.join(', ')}: a region in the European Union`);

const logRetentionDays = [7, 14, 30, 90, 180, 365, 400, 731, 1827] as const;

const mediaType = z.string().regex(/^[\w.+/-]+$/, 'a media type');

/** What a rule of the firewall can count to. */
const requestsAMinute = z.int().min(10).max(2_000_000_000);

/** An issuer with whose accounts people sign in. */
const PeopleAccounts = z.strictObject({
  /** The `iss` of the tokens, under which the keys are found too. */
  issuer: z.url(),
  /** The `aud` that an access token must carry. Default: that of the tokens of applications. */
  audience: z.string().min(1).optional(),
  /** The type that access tokens name in their header (`typ`). Default `at+jwt` (RFC 9068). */
  types: z.array(mediaType).min(1).default(['at+jwt']),
  /** The client id of the workbench at this issuer: a token that was given to another application is refused. */
  clientId: z.string().min(1),
  /** The scope that lets the workbench act for whoever signed in. Default `werkbank`. */
  scope: z.string().min(1).default('werkbank'),
  /** What people call it: the name of the organisation. Default: the host of the issuer. */
  name: z.string().min(1).max(80).optional(),
  /** The name of its part of the address that people come back to after signing in. No two issuers have the same. */
  key: z.string().regex(/^[a-z0-9-]{1,40}$/, 'at most forty lower-case letters, digits and hyphens'),
  /** Further scopes that the workbench asks for, such as `offline_access` where a refresh token is given for that alone. Default: none. */
  alsoAsks: z.array(z.string().min(1)).default([]),
  /** The ARN of the secret with the client secret of the workbench. Default: none, a public client (PKCE alone). */
  secretArn: z.string().startsWith('arn:').optional(),
  /** The domains of the e-mail addresses that this issuer may vouch for; `any` on a local machine only. */
  domains: z.union([z.literal('any'), z.array(z.hostname()).min(1)]),
  /** The ways of signing in (`acr`) that the region accepts, for example with two factors. Default: every way that the issuer accepts. */
  acr: z.array(z.string().min(1)).min(1).optional(),
});

/** What differs from one environment to the next. Everything else is the same everywhere, by construction. */
const Settings = z.strictObject({
  /** Names the environment in `cdk deploy -c env=<name>`, in stack names and in resource names. */
  name: z.string().regex(/^[a-z][a-z0-9]{1,7}$/, 'two to eight lower-case letters and digits'),
  /** The AWS account of this environment alone: the log role of API Gateway is one per account. */
  account,
  /** Default `eu-west-1`: personal data stays in the European Union. */
  region: region.default('eu-west-1'),
  /** Who publishes the events: the `source` of every CloudEvent (NL GOV profile). Default: an OIN still to be given. */
  source: z
    .string()
    .regex(/^urn:nld:oin:\d{20}:systeem:[a-z0-9-]+$/, 'urn:nld:oin:<20 digits>:systeem:<name>')
    .default(`urn:nld:oin:00000000000000000000:systeem:${system}`),
  /**
   * The domain under which API (`/v1`), decision pages (`/besluit`) and workbench (`/werkbank`) are reached, with its certificate from ACM in
   * the same region. Default: none, and the addresses that API Gateway gives are used.
   */
  domain: z.strictObject({ name: z.hostname(), certificateArn: z.string().startsWith('arn:') }).optional(),
  /** Whose access tokens the API accepts. No default: an environment never trusts another one's tokens. */
  tokens: z.strictObject({
    /** The `iss` of the tokens, under which the keys are found too. */
    issuer: z.url(),
    /** The `aud` that a token must carry. */
    audience: z.string().min(1),
    /**
     * What access tokens call themselves in their header (`typ`). Default `at+jwt` (RFC 9068); an issuer that writes `JWT`
     * on every token is named so, and its ID tokens are then told by what they carry.
     */
    types: z.array(mediaType).min(1).default(['at+jwt']),
  }),
  /**
   * The issuers with whose accounts people sign in, one for each organisation that has its own. Default none: nobody signs in. Their access
   * tokens carry `email` and `email_verified`, and the scope of the workbench (docs/adr/people-sign-in.md).
   */
  people: z.array(PeopleAccounts).default([]),
  /**
   * Client ids that may create programmes, and e-mail addresses (in lower case) of people who may do so in the workbench; one that is
   * there is changed by its own programmabureau. No default: without one an environment stays empty.
   */
  operators: z.array(z.string().regex(/^[^,\s]+$/, 'no comma and no space')).min(1),
  /** Who sends the e-mail. No default. */
  mail: z.strictObject({
    /** The domain that SES verifies and signs for. */
    domain: z.hostname(),
    /** The visible sender, an address in that domain. */
    from: z.string().includes('@'),
    /**
     * How many e-mails SES takes of this account in a second, *MaxSendRate*. Default 1, which is what a new account has; asked
     * for, it becomes 14 or more.
     */
    sendRate: z.int().min(1).default(1),
  }),
  /** How long logs are kept. Default 90 days. */
  logRetentionDays: z.literal(logRetentionDays).default(90),
  /** Who gets the alarms. Default: nobody, they show in the console only. */
  alarmAddress: z.email().optional(),
  /** Whether tables and secret survive the removal of their stack. Default true; only development says no. */
  protectData: z.boolean().default(true),
  /** How often the sweeps look for what stayed behind. Default every 5 minutes. */
  sweepMinutes: z.int().min(1).max(60).default(5),
  /** Whether subscribers may be at this machine itself, over http too. Default no; only a local machine says yes. */
  localReceivers: z.boolean().default(false),
  /** How many functions may run at once (docs/adr/room.md). */
  concurrency: z
    .strictObject({
      /** The quota of the account, *Concurrent executions*. Default 10, which is what a new account has. */
      account: z.int().min(10).default(10),
      /** How many of them nobody but the decision pages may use. Default none: AWS wants 100 to be left to all others. */
      pages: z.int().min(1).optional(),
    })
    .refine(
      ({ account, pages = 0 }) => pages === 0 || account - pages >= 100,
      'at least 100 that are not kept for the pages',
    )
    .prefault({}),
  /**
   * How short and how long a programme may make a term, a reminder or a link's life (ISO 8601 durations). Default a day, and
   * two years; only a local machine, on which a story is played in a minute, takes less than a day.
   */
  terms: z
    .strictObject({ shortest: z.iso.duration().default('P1D'), longest: z.iso.duration().default('P2Y') })
    .prefault({}),
  /**
   * What **each method of** each API accepts: requests per second, and how many at once above that. API Gateway counts methods
   * apart; what bounds all of them together is `firewall`. Default 50 and 100.
   */
  throttling: z.strictObject({ rate: z.int().positive(), burst: z.int().positive() }).default({ rate: 50, burst: 100 }),
  /**
   * What the APIs accept in a minute, all together and from one address; what is above it gets 429. Default: no firewall, and
   * the account's own limit (10,000 requests a second) is what bounds a flood (docs/adr/no-firewall.md says what it costs).
   */
  firewall: z.strictObject({ all: requestsAMinute, perAddress: requestsAMinute }).optional(),
  /**
   * A second copy of the record, every night, in a vault that nobody can empty: in another account, another region or both. How
   * it is made and used: docs/runbooks/second-copy.md. Default: none, and point-in-time recovery alone (35 days).
   */
  backup: z
    .strictObject({
      /** The account of the copies, of the same AWS organisation. Default: that of the environment. */
      account: account.optional(),
      /** The region of the copies. */
      region,
      /** How many days a copy is kept, which is how long what was erased is still in one. Default 35. */
      days: z.int().min(7).max(366).default(35),
    })
    .optional(),
});

/** The issuers of people, in the form that the check of tokens reads: each with the audience that its tokens must name. */
export const peopleIssuersOf = ({ people, tokens }: Environment) =>
  people.map(({ issuer, audience, types, clientId, scope, domains, acr }) => ({
    ...{ issuer, types, clientId, scope, domains, acr },
    audience: audience ?? tokens.audience,
  }));

/** The issuers of people, in the form that the workbench reads: each with how it signs people in there. */
export const signInIssuersOf = ({ people }: Environment) =>
  people.map(({ issuer, key, name, clientId, scope, alsoAsks, acr, secretArn }) => ({
    ...{ issuer, key, clientId, scope, alsoAsks, acr, secretArn },
    name: name ?? new URL(issuer).host,
  }));

/** The settings, as far as one of them depends on another. */
export const Environment = Settings.refine(
  ({ backup, ...own }) => !backup || (backup.account ?? own.account) !== own.account || backup.region !== own.region,
  { path: ['backup'], message: 'another account or another region than that of the environment' },
)
  .refine(({ name, people }) => name === 'local' || people.every(({ domains }) => domains !== 'any'), {
    path: ['people'],
    message: 'only on a local machine an issuer may vouch for any address',
  })
  .refine(({ people }) => new Set(people.map(({ key }) => key)).size === people.length, {
    path: ['people'],
    message: 'every issuer has a key of its own',
  });
export type Environment = z.output<typeof Environment>;
export type EnvironmentSettings = z.input<typeof Environment>;

/**
 * Checks the settings of an environment and fills in the defaults.
 * @throws {Error} naming the environment and everything that is wrong with it.
 */
export const parseEnvironment = (settings: EnvironmentSettings): Environment => {
  const parsed = Environment.safeParse(settings);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  throw new Error(`Environment "${settings.name}" is not configured right: ${faults}`);
};
