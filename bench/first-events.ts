import { signLink } from '#functions/rounds/terms/link.ts';
import { mailTags } from '#functions/rounds/terms/mail-tags.ts';
import { scopes } from '#shared/api/routes.ts';
import { toStored } from '#shared/dynamo/entity.ts';
import { factEntity, unsent } from '#shared/dynamo/outbox.ts';
import { type FactData, type FactType, fact } from '#shared/events/catalogue.ts';
import { cloudEventOf } from '#shared/events/cloud-event-of.ts';
import type { CapabilityName } from '#shared/runtime/capabilities.ts';
import { linkKey } from './services.ts';

/** In the past: a fact of the future waits for its moment. */
const time = '2026-03-01T09:00:00.000Z';
const cycle = { programmeId: 'zuid-limburg', matter: 'framework-cycle', matterId: '1' } as const;
const roundId = 'zuid-limburg.1.input.1';
const escalation = { programmeId: 'zuid-limburg', matter: 'escalation', matterId: 'escalation-1' };
const rung = { ...escalation, generation: 1, stage: 'solution', visit: 1 };
const climbed = { programmeId: 'zuid-limburg', escalationId: 'escalation-1', stage: 'adjustment', visit: 3 };
const state = { ...cycle, generation: 1, stage: 'input', visit: 2 };

const request = (resource: string, pathParameters: Record<string, string>) => ({
  httpMethod: 'GET',
  resource,
  path: '/v1/x',
  headers: {},
  pathParameters,
  queryStringParameters: null,
  requestContext: {
    authorizer: {
      clientId: 'app',
      scopes: scopes.join(' '),
    },
  },
  body: null,
});
const programme = '/programmes/{programmeId}';

const queued = (body: object) => ({ Records: [{ messageId: '1', body: JSON.stringify(body) }] });
const source = 'urn:nld:oin:00000000000000000000:systeem:bench';
const delivery = <T extends FactType>(type: T, data: FactData<T>) => {
  const newFact = fact(type, time, data);
  return queued({
    detail: cloudEventOf({ ...newFact, data: { ...newFact.data } }, { source, apiUrl: 'https://example.org' }),
  });
};
const task = { ...cycle, roundId, taskId: `${roundId}.council-stein` };
const opened = fact('nl.regiodeal.task.opened.v1', time, task);
const stored = toStored(factEntity, unsent(opened));
const link = signLink(linkKey, { taskId: task.taskId, version: 1, expires: 4_102_444_800 });
const bounced = {
  'detail-type': 'Email Bounced',
  detail: {
    eventType: 'Bounce',
    bounce: { bounceType: 'Permanent' },
    mail: {
      tags: Object.fromEntries(mailTags({ ...task, linkVersion: 1 }).map(({ Name, Value }) => [Name, [Value]])),
    },
  },
};

/** A first event for every function: one that it really parses and that makes it call the service behind it. */
export const firstEvents: Readonly<Record<CapabilityName, unknown>> = {
  'identity/authorize': {
    headers: { Authorization: 'Bearer eyJhbGciOiJSUzI1NiJ9.e30.c2ln' },
    methodArn: 'arn:aws:execute-api:eu-west-1:1:a/v1/GET/x',
  },
  'documentation/describe': request('/openapi.json', {}),
  'bodies/programmes': request(programme, { programmeId: 'zuid-limburg' }),
  'bodies/hear': delivery('nl.regiodeal.round.closed.v1', {
    programmeId: 'zuid-limburg',
    matter: 'composition',
    matterId: '1',
    roundId,
    kind: 'composition',
    status: 'closed',
  }),
  'frameworks/cycles': request(`${programme}/framework-cycles`, { programmeId: 'zuid-limburg' }),
  'frameworks/advance': state,
  'frameworks/await': { ...state, taskToken: 't', execution: 'e' },
  'frameworks/members': delivery('nl.regiodeal.registry.ring-changed.v1', {
    programmeId: 'zuid-limburg',
    partnerId: 'vaals',
    change: 2,
  }),
  'frameworks/drive': delivery('nl.regiodeal.cycle.stage-entered.v1', {
    programmeId: 'zuid-limburg',
    cycleId: '1',
    stage: 'input',
    visit: 2,
  }),
  'alliances/alliances': request(`${programme}/alliances`, { programmeId: 'zuid-limburg' }),
  'alliances/follow': delivery('nl.regiodeal.cycle.stage-entered.v1', {
    programmeId: 'zuid-limburg',
    cycleId: '1',
    stage: 'in-force',
    visit: 9,
  }),
  'escalations/follow': delivery('nl.regiodeal.escalation.stage-entered.v1', {
    programmeId: 'zuid-limburg',
    escalationId: 'escalation-1',
    stage: 'watched',
    visit: 4,
  }),
  'alliances/hear': delivery('nl.regiodeal.round.closed.v1', {
    programmeId: 'zuid-limburg',
    matter: 'contribution',
    matterId: 'a.c',
    roundId,
    kind: 'contribution',
    status: 'closed',
  }),
  'rounds/call': delivery('nl.regiodeal.contribution.changed.v1', {
    programmeId: 'zuid-limburg',
    allianceId: 'a',
    contributionId: 'c',
    status: 'put-to-decision',
    change: 2,
  }),
  'escalations/escalations': request(`${programme}/escalations`, { programmeId: 'zuid-limburg' }),
  'escalations/advance': rung,
  'escalations/await': { ...rung, taskToken: 't', execution: 'e' },
  'escalations/drive': delivery('nl.regiodeal.escalation.stage-entered.v1', climbed),
  'escalations/overview': delivery('nl.regiodeal.round.opened.v1', { ...cycle, roundId, kind: 'input' }),
  'money/money': request(`${programme}/money`, { programmeId: 'zuid-limburg' }),
  'monitoring/monitoring': request(`${programme}/indicators/{indicatorId}/measurements`, {
    programmeId: 'zuid-limburg',
    indicatorId: 'woningen',
  }),
  'monitoring/evaluations': request(`${programme}/evaluations`, { programmeId: 'zuid-limburg' }),
  'monitoring/lessons': delivery('nl.regiodeal.alliance.reported.v1', {
    programmeId: 'zuid-limburg',
    allianceId: 'buurtwerkplaatsen',
    reportId: '2028-01-01_2028-07-01.1',
    colour: 'green',
  }),
  'rounds/open': state,
  'rounds/close': delivery('nl.regiodeal.task.answered.v1', { ...task, kind: 'input', answerNumber: 1 }),
  'rounds/tick': { roundId },
  'rounds/decide': {
    httpMethod: 'GET',
    resource: '/{token}',
    path: `/${link}`,
    headers: {},
    pathParameters: { token: link },
    requestContext: {},
  },
  'rounds/operate': request(`${programme}/tasks`, { programmeId: 'zuid-limburg' }),
  'rounds/follow': delivery('nl.regiodeal.programme.imported.v1', { programmeId: 'zuid-limburg', importedAt: time }),
  'rounds/undeliverable': queued(bounced),
  'mail/send': delivery('nl.regiodeal.task.opened.v1', task),
  'decisions/register': delivery('nl.regiodeal.task.answered.v1', { ...task, kind: 'vote', answerNumber: 1 }),
  // Called without records it sweeps, which reads the table; a decision of the stream is only written.
  'decisions/chain': {},
  'decisions/read': request(`${programme}/decisions`, { programmeId: 'zuid-limburg' }),
  'subscriptions/subscriptions': request(`${programme}/subscriptions`, { programmeId: 'zuid-limburg' }),
  'subscriptions/fan-out': delivery('nl.regiodeal.task.opened.v1', task),
  'subscriptions/deliver': delivery('nl.regiodeal.subscription.deliveries-due.v1', {
    programmeId: 'zuid-limburg',
    clientId: 'app',
    subscriptionId: 'zaaksysteem',
    wake: 'event-1',
  }),
  'workbench/serve': {
    httpMethod: 'GET',
    resource: '/',
    path: '/',
    headers: { Cookie: `__Host-werkbank=${'a'.repeat(43)}` },
    pathParameters: null,
    requestContext: {},
  },
  'health/measure': {},
  'events/publish': {
    Records: [
      {
        eventSourceARN: 'arn:aws:dynamodb:eu-west-1:1:table/ROUNDS_TABLE/stream/x',
        dynamodb: { SequenceNumber: '1', NewImage: stored },
      },
    ],
  },
};
