import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { inject } from 'vitest';
import { contracts } from '#functions/documentation/contracts.ts';
import type { Contract } from '#shared/api/contract.ts';
import { type Operation, type Route, routes, scopes } from '#shared/api/routes.ts';
import { capabilities, entryOf } from '#shared/runtime/capabilities.ts';
import { variablesOf } from '#shared/runtime/environment.ts';
import { exampleText } from '../../support/framework-texts.ts';
import { givenReport, planContent } from '../../support/plans.ts';
import { namesOf, type World } from './world.ts';

type Handler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

/** Answers whoever asks for a secret; goes with the process of the test. */
const secretsOf = async (SecretString: string): Promise<string> => {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'application/x-amz-json-1.1').end(JSON.stringify({ SecretString }));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve).unref();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const handlersOn = async (world: World): Promise<Map<string, Handler>> => {
  const names = Object.keys(capabilities) as (keyof typeof capabilities)[];
  for (const variable of names.flatMap(variablesOf)) process.env[variable] = 'https://test.example';
  process.env['LOCAL_RECEIVERS'] = 'yes';
  Object.assign(process.env, { SHORTEST_TERM: 'PT0.001S', LONGEST_TERM: 'P2Y' });
  process.env['OPERATORS'] = 'https://test.example,bureau@begin.example';
  for (const [owner, name] of Object.entries(namesOf(world))) process.env[`${owner.toUpperCase()}_TABLE`] = name;
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = inject('engine').endpoint;
  process.env['AWS_REGION'] = 'eu-west-1';
  process.env['AWS_ACCESS_KEY_ID'] = world.account;
  process.env['AWS_SECRET_ACCESS_KEY'] = 'test';
  process.env['AWS_ENDPOINT_URL_SECRETS_MANAGER'] = await secretsOf('the key that links are signed with');
  const entries = [...new Set(Object.values<Route>(routes).map(({ capability }) => capability))];
  const found = entries.map(async (name) => {
    // An entry reads its environment once; another world is another deployment, with entries of its own.
    const entry = `${new URL(`../../../${entryOf(name)}`, import.meta.url).href}?${world.tables.bodies.name}`;
    const { handler } = (await import(entry)) as { handler: Handler };
    return [name, handler] as const;
  });
  return new Map(await Promise.all(found));
};

const offer = { kind: 'money', description: 'Geld.', years: [{ year: 2027, amountCents: 1 }] };

/** Bodies that an operation takes, so that nothing but the identifiers can be what it refuses. */
const bodies: Partial<Record<Operation, unknown>> = {
  takeOutWords: { about: 'framework-cycle', aboutId: '1', words: 'Proef.', reason: 'Op verzoek.' },
  setLevel: { matter: 'framework-cycle', matterId: '1', level: 'among-partners', reason: 'Proef.' },
  recordRepresentation: {
    body: 'klankbordgroep',
    representedPartnerId: 'delta',
    byPartnerId: 'alfa',
    from: '2029-01-01',
  },
  endRepresentation: { until: '2029-06-01' },
  admitPartner: {
    partnerId: 'erbij',
    name: 'Erbij',
    kind: 'company',
    ring: 'outer',
    from: '2029-01-01',
    contacts: [{ role: 'board-contact', name: 'A. Voorbeeld', email: 'bestuur@erbij.example' }],
  },
  changeMeetings: { recess: [] },
  changeDaysOff: { daysOff: [] },
  recordApp: { clientId: 'proefapplicatie', actsFor: 'programmabureau' },
  endApp: { until: '2029-01-01' },
  changeRing: { ring: 'middle', from: '2029-01-01' },
  endMembership: { on: '2029-01-01', ground: 'Stopt.' },
  askAccessionAgain: { motivation: 'Proef.' },
  rotateSeat: { partnerId: 'niemand', from: '2029-01-01', outsideReview: 'Proef.' },
  previewSuccession: {
    successionId: 'naam',
    kind: 'rename',
    on: '2029-01-01',
    ground: { reference: 'Besluit 1' },
    predecessors: ['alfa'],
    name: 'Alpha',
  },
  recordSuccession: {
    successionId: 'naam',
    kind: 'rename',
    on: '2029-01-01',
    ground: { reference: 'Besluit 1' },
    predecessors: ['alfa'],
    name: 'Alpha',
  },
  recordPerson: { role: 'bureau', name: 'Proef', email: 'proef@proefland.example', from: '2029-01-01' },
  changePerson: { name: 'Proef', email: 'proef@proefland.example' },
  endRole: { until: '2029-01-01' },
  erasePerson: { reason: 'Op verzoek.' },
  callReview: { keep: true, motivation: 'Het gaat goed.' },
  startCycle: { content: exampleText },
  moveCycle: { visit: 2, move: 'withdraw', motivation: 'Nee.' },
  reviseText: { basedOn: 1, content: exampleText },
  answerInput: { verdict: 'adopted', reason: 'Goed.' },
  followUpCondition: { status: 'met', explanation: 'Goed.' },
  followUpObligation: { status: 'done', explanation: 'Goed.' },
  followUpContributionCondition: { status: 'met', explanation: 'Goed.' },
  pitchAlliance: { allianceId: 'nieuw', title: 'Nieuw', summary: 'Nieuw.', lineId: 'gezond', goalId: 'bewegen' },
  moveAlliance: { visit: 1, move: 'explore' },
  nameLead: { partnerId: 'alfa' },
  callForContributions: { message: 'Wie?', asks: [{ partnerId: 'alfa', offer }] },
  linkAlliances: { linkId: 'hulp', helper: 'samen-bewegen', why: 'Omdat.' },
  proposeContribution: { contributionId: 'nieuw', offer },
  moveContribution: { change: 1, move: 'put' },
  askGrant: {
    grantId: 'nieuw',
    description: 'Nieuw.',
    years: [{ year: 2027, amountCents: 1 }],
    until: '2027-12-31',
  },
  submitPlan: { year: 2027, basedOn: 0, content: planContent() },
  testPlan: { version: 1, verdict: 'fits' },
  submitReport: givenReport(),
  tryReport: givenReport(),
  closePeriods: { closedUntil: '2026-01-01' },
  recordPayment: { paymentId: 'eerste', year: 2027, amount: 1, paidOn: '2026-02-01', reference: 'F' },
  extendRound: { until: '2027-12-01T00:00:00Z', reason: 'Nee.' },
  sendTaskAgain: { reason: 'Nee.' },
  reassignTask: { personId: 'alfa-portfolio-holder', reason: 'Nee.' },
  withdrawTask: { reason: 'Nee.' },
  registerSubscription: { subscriptionId: 'nieuw', endpoint: 'https://10.0.0.1/' },
  changeSubscription: { endpoint: 'https://10.0.0.1/' },
  moveSubscription: { move: 'pause' },
  chooseTypes: { types: [] },
  redeliver: { sequences: [1] },
  revokeCalendarLink: { version: 1, reason: 'Nee.' },
  takeOutRemarks: { answerNumber: 1, reason: 'Nee.' },
  answerTask: { answer: 'no-input', textHash: 'x', registeredBy: { name: 'Iemand', role: 'iets' } },
  registerPaperAnswer: { answer: 'no-input', givenBy: { name: 'Iemand', role: 'iets' }, reason: 'Nee.' },
};
const queries: Partial<Record<Operation, Record<string, string>>> = {
  compareTexts: { from: '1' },
  forecastAsked: { kind: 'rule-change' },
};

export interface Answered {
  readonly status: number;
  readonly headers: APIGatewayProxyResult['headers'];
  readonly body: { readonly code?: string; readonly rule?: string; readonly detail?: string };
}
/** Calls an operation with the identifiers of its path, as an application that has every scope. */
export type Call = (name: Operation, ids: Readonly<Record<string, string>>, clientId: string) => Promise<Answered>;

/** A request as it comes in at the gateway, from a caller whose token was checked. */
export interface Sent {
  readonly ids: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** As it is written; its media type is that of the operation, unless another is given. */
  readonly body?: string;
  readonly type?: string;
  /** Beside its media type. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly clientId: string;
  /** Of the person who signed in to the application. Default: nobody did. */
  readonly email?: string;
  /** Default: every scope. */
  readonly scopes?: readonly string[];
}
export type Gateway = (name: Operation, sent: Sent) => Promise<Answered>;

const idsAt = (path: string, requestedPath: string): Record<string, string> | undefined => {
  const found = new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[a-z0-9][^/]*)')}$`).exec(requestedPath);
  return found ? { ...found.groups } : undefined;
};

/** The operation that an address of the API stands for, with the identifiers in it. @param asked - its path, with the version: `/v1/…`. */
export const operationAt = (
  verb: string | undefined,
  requestedPath: string,
): { readonly name: Operation; readonly ids: Readonly<Record<string, string>> } | undefined =>
  (Object.entries(routes) as [Operation, Route][]).flatMap(([name, { method, path }]) => {
    const ids = method === verb ? idsAt(`/v1${path}`, requestedPath) : undefined;
    return ids ? [{ name, ids }] : [];
  })[0];

/** What the gateway hands to the function of an operation. */
export const eventOf = (
  name: Operation,
  { ids, query, body, type, headers, clientId, email, scopes: given = scopes }: Sent,
): APIGatewayProxyEvent => {
  const route: Route = routes[name];
  const { produces, consumes }: Contract = contracts[name];
  return {
    httpMethod: route.method,
    resource: route.path,
    path: route.path.replace(/\{(\w+)\}/g, (_, key: string) => ids[key] ?? ''),
    pathParameters: Object.fromEntries(
      [...route.path.matchAll(/\{(\w+)\}/g)].map(([, key = '']) => [key, ids[key] ?? '']),
    ),
    queryStringParameters: query ?? null,
    headers: {
      Accept: produces ?? 'application/json',
      'Content-Type': type ?? consumes ?? 'application/json',
      ...headers,
    },
    body: body ?? null,
    isBase64Encoded: false,
    requestContext: { authorizer: { clientId, scopes: given.join(' '), ...(email ? { email } : {}) } },
  } as unknown as APIGatewayProxyEvent;
};

/** The functions behind the API as they are deployed, on the tables of a world, reached as the gateway reaches them. */
export const gatewayOf = async (world: World): Promise<Gateway> => {
  const handlers = await handlersOn(world);
  return async (name, sent) => {
    const { capability }: Route = routes[name];
    const handler = handlers.get(capability);
    if (!handler) throw new Error(`${capability} is not there`);
    const answering: Promise<APIGatewayProxyResult> = handler(eventOf(name, sent), {} as Context);
    const answered = await answering;
    const isJson = /json$/.test(String(answered.headers?.['Content-Type']));
    return {
      status: answered.statusCode,
      headers: answered.headers,
      // What is no JSON is shown as the text that it is.
      body: (isJson ? JSON.parse(answered.body) : answered.body) as Answered['body'],
    };
  };
};

/** The same, asked with bodies that each operation takes. */
export const deployed = async (world: World): Promise<Call> => {
  const gateway = await gatewayOf(world);
  return (name, ids, clientId) =>
    gateway(name, {
      ids,
      clientId,
      ...(queries[name] ? { query: queries[name] } : {}),
      ...(name in bodies ? { body: JSON.stringify(bodies[name]) } : {}),
    });
};
